// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/sample.h"
#include "wire/envelopeplan.h"
#include "wire/member.h"
#include "wire/operation.h"
#include "wire/quality.h"

#include <QByteArrayList>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <array>
#include <map>
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

/// How one operation stands on the wire. isPresent is false where the profile has no such operation.
struct OperationSpec
{
    bool isPresent = false;
    QString tail; ///< with {requestID} and the like in it
    quint8 qos = 0;
    QString serviceID; ///< wire text that selects it, as we write it; empty = not selected by it
    QString eventType;
    std::vector<std::string> serviceIDs; ///< every spelling that selects it, UTF-8
    std::vector<std::string> eventTypes;
    std::shared_ptr<const EnvelopeNode> envelope; ///< shared by the operations that name the same
    Origin origin = Origin::Likely;
    std::optional<Operation> answer;
    seconds timeout{30};
    bool absentResultIsSuccess = true; ///< else an absent result code means "unconfirmed"
};

/// Time limits that belong to no single operation.
enum class TimeLimit : quint8
{
    Command,
    Set,
    Get,
    Event,
    FirstProgress, ///< of an upgrade
    NextProgress,
    Restart, ///< to versionReport
    Upgrade, ///< as a whole
    UploadUrl, ///< getUploadUrl after a request
    TransferResult, ///< after a URL expired
    Block, ///< inline transfer
};
inline constexpr int kTimeLimitCount = static_cast<int>(TimeLimit::Block) + 1;

enum class SizeLimit : quint8
{
    Payload, ///< bytes
    ConfigPage, ///< points per monitorPointConfigQuery
    InlineModel, ///< bytes of a message with a product model in it
    IdLength,
    RequestIdLength,
    BatchDevices,
    StatusDevices,
    AddDevices,
    DeleteDevices,
    SelectTimeoutS, ///< longest reservation of a point, seconds
    BlockLength, ///< bytes
};
inline constexpr int kSizeLimitCount = static_cast<int>(SizeLimit::BlockLength) + 1;

struct AlarmLevel
{
    int level = 0;
    QString en;
    QString zh;
};

/// A topic beside the message set on which a gateway or its broker says that it is there.
struct StatusTopic
{
    QString topic; ///< with {deviceID} in it
    QByteArrayList online; ///< payloads
    QByteArrayList offline;
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
    [[nodiscard]] const std::optional<StatusTopic>& statusTopic() const { return m_statusTopic; }
    /// What a gateway appends to the event type of a request that it does not know, to refuse it with 404.
    [[nodiscard]] const std::string& refusalSuffix() const { return m_refusalSuffix; }

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
    /// The same in UTF-8, for comparison with what arrives.
    [[nodiscard]] std::string_view key(Member member) const
    {
        return m_keys[static_cast<std::size_t>(member)].front();
    }
    /// All spellings that are read as this member, the written one first.
    [[nodiscard]] const std::vector<std::string>& keys(Member member) const
    {
        return m_keys[static_cast<std::size_t>(member)];
    }
    [[nodiscard]] bool isMember(std::string_view wireKey, Member member) const
    {
        const std::vector<std::string>& spellings = keys(member);
        return wireKey == spellings.front()
            || (spellings.size() > 1
                && std::find(spellings.begin(), spellings.end(), wireKey) != spellings.end());
    }
    /// Which member a key on the wire is; alsoRead spellings included. Unknown if none.
    [[nodiscard]] Member member(std::string_view wireKey) const;
    [[nodiscard]] bool isSecret(Member member) const { return m_secret[static_cast<std::size_t>(member)]; }

    /// Wire text of an enum word ("cause", "periodic") and back; unknown words come back as they are.
    [[nodiscard]] QString enumText(QStringView enumName, const QString& canonical) const;
    [[nodiscard]] std::optional<QString> enumWord(QStringView enumName, const QString& wireText) const;
    /// The same without building texts; nullptr if the enum lacks the word. Upper and lower case are the same.
    [[nodiscard]] const QByteArray* findEnumWord(std::string_view enumName, std::string_view wireText) const;

    /// Meaning of a quality code in this profile's scheme; Unknown if the scheme lacks it.
    [[nodiscard]] QualityMeaning qualityMeaning(std::string_view code) const
    {
        return m_quality.meaning(code);
    }
    /// The code we would write for a meaning; empty for Good.
    [[nodiscard]] QString qualityCode(QualityMeaning meaning) const { return m_quality.code(meaning); }
    [[nodiscard]] const QualityScheme& qualityScheme() const { return m_quality; }

    [[nodiscard]] qsizetype maxPayload() const { return limit(SizeLimit::Payload); }
    [[nodiscard]] qint64 limit(SizeLimit limit) const { return m_limits[static_cast<std::size_t>(limit)]; }
    [[nodiscard]] seconds timeLimit(TimeLimit limit) const
    {
        return m_timeLimits[static_cast<std::size_t>(limit)];
    }
    /// Text of a return code, chapter 4.6 as "en" or "zh"; empty if the profile has none.
    [[nodiscard]] QString returnCodeText(int code, const QString& language) const;
    /// The same for result codes of upgrades, chapter 6.7.
    [[nodiscard]] QString upgradeCodeText(int code, const QString& language) const;
    /// In order of urgency, the most urgent first.
    [[nodiscard]] const std::vector<AlarmLevel>& alarmLevels() const { return m_alarmLevels; }

    /// Filters of a host for one gateway: upward tails, last level replaced by "+".
    [[nodiscard]] QByteArrayList hostFilters(const QString& gatewayId) const;
    /// Both directions of one gateway, for a listener.
    [[nodiscard]] QByteArrayList listenerFilters(const QString& gatewayId) const;
    /// Everything of every gateway, for discovery.
    [[nodiscard]] QByteArray discoveryFilter() const;
    /// Downward filters of one gateway's own subscriptions, for the simulator.
    [[nodiscard]] QByteArrayList gatewayFilters(const QString& gatewayId) const;

private:
    friend class ProfileBuilder;
    Profile() = default;

    struct CodeText
    {
        int first = 0;
        int last = 0;
        QJsonObject texts; // by language
    };
    struct EnumWord
    {
        QByteArray canonical;
        std::vector<std::string> wireTexts;
    };
    [[nodiscard]] static QString codeText(const std::vector<CodeText>& codes, int code,
                                          const QString& language);
    [[nodiscard]] const std::vector<EnumWord>* findEnum(std::string_view name) const;

    QString m_id;
    QString m_root;
    seconds m_zoneOffset{8 * 3600};
    Operation m_probe = Operation::DeviceInfoQuery;
    std::optional<StatusTopic> m_statusTopic;
    std::string m_refusalSuffix;
    std::array<OperationSpec, kOperationCount + 1> m_operations;
    std::array<QString, kMemberCount + 1> m_names;
    std::array<std::vector<std::string>, kMemberCount + 1> m_keys;
    std::array<bool, kMemberCount + 1> m_secret{};
    std::unordered_map<std::string, Member> m_memberOfKey;
    std::map<std::string, std::vector<EnumWord>, std::less<>> m_enums;
    QualityScheme m_quality;
    std::array<qint64, kSizeLimitCount> m_limits{};
    std::array<seconds, kTimeLimitCount> m_timeLimits{};
    std::vector<CodeText> m_returnCodes;
    std::vector<CodeText> m_upgradeCodes;
    std::vector<AlarmLevel> m_alarmLevels;
};

} // namespace cems::wire
