// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/sample.h"
#include "wire/member.h"
#include "wire/operation.h"

#include <QByteArrayList>
#include <QJsonObject>
#include <QStringList>

#include <array>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cems::wire {

/// Where an operation comes from; silence to an Extension proves nothing.
enum class Origin : quint8
{
    Likely,
    Inferred,
    Extension
};

/// One member of an operation's envelope, by canonical path: "objectDeviceID", "services[].serviceID".
struct EnvelopeMember
{
    enum class Type : quint8
    {
        Text,
        Number,
        Boolean,
        Time,
        List,
        Body
    };
    QString path;
    Type type = Type::Text;
    bool required = false;
    QString fixedValue;
};

/// How one operation stands on the wire. isPresent is false where the profile has no such operation.
struct OperationSpec
{
    bool isPresent = false;
    QString tail; ///< with {requestID} and the like in it
    quint8 qos = 0;
    QString serviceID; ///< wire text that selects it; empty = not selected by it
    QString eventType;
    std::vector<EnvelopeMember> envelope;
    Origin origin = Origin::Likely;
    std::optional<Operation> answer;
    seconds timeout{30};
    bool absentResultIsSuccess = false; ///< else an absent result code means "unconfirmed"
};

/// A message set as data: everything that a gateway's dialect may change. Immutable once loaded; shared between threads.
class Profile
{
public:
    /// Ids of the shipped profiles: "gbt35031", "iotda".
    [[nodiscard]] static QStringList shippedIds();
    /// A shipped id, an id in userFolder, or a file's path. Overlays merge member by member: shipped < user's < site.
    /// Refused with the place (file, JSON path) and the remedy if it breaks resources/schemas/profile.schema.json.
    [[nodiscard]] static Result<std::shared_ptr<const Profile>>
    load(const QString& idOrPath, const QString& userFolder = {}, const QJsonObject& siteOverlay = {});

    [[nodiscard]] const QString& id() const { return m_id; }
    [[nodiscard]] const QString& root() const { return m_root; } ///< "cems/devices/{deviceID}/sys/"
    [[nodiscard]] seconds zoneOffset() const { return m_zoneOffset; }
    [[nodiscard]] Operation probe() const { return m_probe; }

    [[nodiscard]] const OperationSpec& operation(Operation operation) const
    {
        return m_operations[static_cast<std::size_t>(operation)];
    }
    [[nodiscard]] bool has(Operation op) const { return op != Operation::Unknown && operation(op).isPresent; }

    /// What we write for a member.
    [[nodiscard]] const QString& name(Member member) const
    {
        return m_names[static_cast<std::size_t>(member)];
    }
    /// Which member a key on the wire is; alsoRead spellings included. Unknown if none.
    [[nodiscard]] Member member(std::string_view wireKey) const;
    [[nodiscard]] bool isSecret(Member member) const { return m_secret[static_cast<std::size_t>(member)]; }

    /// Wire text of an enum word ("cause", "periodic") and back; unknown words come back as they are.
    [[nodiscard]] QString enumText(QStringView enumName, const QString& canonical) const;
    [[nodiscard]] std::optional<QString> enumWord(QStringView enumName, const QString& wireText) const;

    /// Meaning of a quality code in this profile's scheme; Unknown if the scheme lacks it.
    [[nodiscard]] QualityMeaning qualityMeaning(std::string_view code) const;
    /// The code we would write for a meaning; empty for Good.
    [[nodiscard]] QString qualityCode(QualityMeaning meaning) const;

    [[nodiscard]] qsizetype maxPayload() const { return m_maxPayload; }
    /// Text of a return code, chapter 4.6 as "en" or "zh"; empty if the profile has none.
    [[nodiscard]] QString returnCodeText(int code, const QString& language) const;

    /// Filters of a host for one gateway: upward tails, last level replaced by "+".
    [[nodiscard]] QByteArrayList hostFilters(const QString& gatewayId) const;
    /// Both directions of one gateway, for a listener.
    [[nodiscard]] QByteArrayList listenerFilters(const QString& gatewayId) const;
    /// Everything of every gateway, for discovery.
    [[nodiscard]] QByteArray discoveryFilter() const;
    /// Downward filters of one gateway's own subscriptions, for the simulator.
    [[nodiscard]] QByteArrayList gatewayFilters(const QString& gatewayId) const;

private:
    friend class ProfileLoader;
    Profile() = default;

    QString m_id;
    QString m_root;
    seconds m_zoneOffset{8 * 3600};
    Operation m_probe = Operation::DeviceInfoQuery;
    qsizetype m_maxPayload = 1 << 20;
    std::array<OperationSpec, kOperationCount + 1> m_operations;
    std::array<QString, kMemberCount + 1> m_names;
    std::array<bool, kMemberCount + 1> m_secret{};
    std::unordered_map<std::string, Member> m_memberOfKey;
    QJsonObject m_enums;
    QJsonObject m_returnCodes;
    std::unordered_map<std::string, QualityMeaning> m_qualityMeaning;
    std::array<QString, static_cast<std::size_t>(QualityMeaning::Unknown) + 1> m_qualityCode;
};

} // namespace cems::wire
