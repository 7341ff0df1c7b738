// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/packet.h"
#include "wire/finding.h"
#include "wire/jsontext.h"
#include "wire/timestamp.h"
#include "wire/topic.h"

#include <QJsonArray>

namespace cems::wire {

/// One entry of a message: an element of services[], or the whole payload where the envelope has no list.
struct Entry
{
    Operation operation = Operation::Unknown;
    QByteArray objectDeviceID; ///< empty = the gateway
    QByteArray serviceID; ///< as sent
    QByteArray eventType;
    QByteArray eventID;
    std::optional<ReadTime> eventTime;
    JsonValue body; ///< paras, properties, or the payload itself
    JsonValue entry; ///< the element that holds them
};

/// A decoded packet. Its entries refer to the decoder's buffers and live until the next decode().
struct Message
{
    const Topic* topic = nullptr;
    std::vector<Entry> entries;
    std::vector<Finding> findings; ///< bytes, topic and envelope; chapters append theirs
    bool isJson = false;
    JsonValue root;

    [[nodiscard]] QString requestID() const
    {
        return topic ? QString::fromUtf8(topic->requestID) : QString();
    }
};

/// Turns packets into messages by a profile. One per thread; lenient: whatever arrives gives a message and findings.
class MessageDecoder
{
public:
    explicit MessageDecoder(std::shared_ptr<const Profile> profile);
    ~MessageDecoder();
    Q_DISABLE_COPY_MOVE(MessageDecoder)

    [[nodiscard]] Message& decode(const Packet& packet);
    [[nodiscard]] const Profile& profile() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// What an outgoing entry is wrapped in.
struct EnvelopeFields
{
    QString objectDeviceID;
    QString serviceID; ///< only where the operation's own is not fixed by the profile (commands, properties)
    QString eventID;
    std::optional<UtcTime> eventTime;
};

/// Payload of one entry: body wrapped as the profile says. The body's keys are wire names already (see BodyWriter).
[[nodiscard]] QByteArray encodeMessage(const Profile& profile, Operation operation,
                                       const EnvelopeFields& fields, const QJsonObject& body);

/// Builds a body with the profile's names: BodyWriter(profile).put(Member::pointID, id).object().
class BodyWriter
{
public:
    explicit BodyWriter(const Profile& profile)
        : m_profile(profile)
    {
    }
    BodyWriter& put(Member member, const QJsonValue& value)
    {
        m_object.insert(m_profile.name(member), value);
        return *this;
    }
    /// Leaves an empty text out.
    BodyWriter& putIf(Member member, const QString& value)
    {
        return value.isEmpty() ? *this : put(member, value);
    }
    [[nodiscard]] const QJsonObject& object() const { return m_object; }

private:
    const Profile& m_profile;
    QJsonObject m_object;
};

/// Reads members of one JSON object by canonical name and notes what is wrong with them as findings.
class BodyReader
{
public:
    BodyReader(const Profile& profile, const JsonValue& object, std::vector<Finding>& findings,
               const char* chapter);

    [[nodiscard]] JsonValue value(Member member) const; ///< !exists() if absent; "" and null count as absent
    [[nodiscard]] QString text(Member member) const;
    [[nodiscard]] std::optional<double>
    number(Member member) const; ///< a number sent as text is taken, with a finding
    [[nodiscard]] std::optional<qint64> integer(Member member) const;
    [[nodiscard]] std::optional<bool> boolean(Member member) const;
    [[nodiscard]] std::optional<ReadTime> time(Member member) const;
    /// Missing members of these become findings.
    void require(std::initializer_list<Member> members) const;

private:
    const Profile& m_profile;
    JsonValue m_object;
    std::vector<Finding>& m_findings;
    const char* m_chapter;
};

/// Result code and words that any answer may carry. code is absent where none was sent.
struct Outcome
{
    std::optional<int> code;
    QString description;
};
[[nodiscard]] Outcome readOutcome(const Profile& profile, const Entry& entry, std::vector<Finding>& findings);

} // namespace cems::wire
