// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/packet.h"
#include "wire/bodyreader.h"
#include "wire/bodywriter.h"
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
    /// A request of ours that the gateway does not know: its event type + "Response", with a result code.
    Operation refusedRequest = Operation::Unknown;
    QByteArray objectDeviceID; ///< empty = the gateway
    QByteArray serviceID; ///< as sent
    QByteArray eventType;
    QByteArray eventID;
    std::optional<ReadTime> eventTime;
    qint64 receivedMs = 0; ///< of the packet
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
    /// What was decoded where the payload was compressed; empty else.
    QByteArray unpacked;
    std::optional<bool> isOnline; ///< what the profile's status topic says

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

/// One of several entries of a message. Its objectDeviceID is only used where the envelope has it per entry.
struct OutgoingEntry
{
    EnvelopeFields fields;
    QJsonObject body;
};
/// The same for several entries; the first one's fields stand for what the envelope has once.
[[nodiscard]] QByteArray encodeMessage(const Profile& profile, Operation operation,
                                       const std::vector<OutgoingEntry>& entries);

/// Result code and words that any answer may carry. code is absent where none was sent.
struct Outcome
{
    std::optional<int> code;
    QString description;
    /// True if the request was carried out; nullopt: no code, and the profile says that this means "unconfirmed".
    std::optional<bool> isSuccess;
};
[[nodiscard]] Outcome readOutcome(const Profile& profile, const Entry& entry, std::vector<Finding>& findings);
/// True on all parts of an answer but the last.
[[nodiscard]] bool hasMoreParts(const Profile& profile, const Entry& entry);

} // namespace cems::wire
