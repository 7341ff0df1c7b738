// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/envelope.h"

namespace cems::wire {

/// Walks a payload along an envelope and fills the entries of a message. Reuses what the entries hold.
class EnvelopeReader
{
public:
    EnvelopeReader(const Profile& profile, Message& message, qint64 receivedMs);

    /// operations: those that the topic allows. Tries their envelopes until one gives a known operation.
    void read(const std::vector<Operation>& operations);

private:
    /// What is known on the way from the root to an entry.
    struct Context
    {
        JsonValue device;
        JsonValue serviceID;
        JsonValue eventType;
        JsonValue eventID;
        JsonValue eventTime;
        JsonValue body;
    };

    void readNode(const EnvelopeNode& node, const JsonValue& object, Context context);
    JsonValue readMembers(const EnvelopeNode& node, const JsonValue& object, Context& context);
    void readList(const EnvelopeNode& node, const JsonValue& object, const JsonValue& list,
                  const Context& context);
    void takeMember(const EnvelopeSlot& slot, const JsonValue& value, Context& context);
    void checkType(const EnvelopeSlot& slot, const JsonValue& value);
    void noteMissing(const EnvelopeNode& node, const JsonValue& object, quint64 seen);
    void emitEntry(const EnvelopeNode& node, const JsonValue& element, const Context& context);
    void readEventTime(const JsonValue& value, Entry& entry);
    void findOperation(Entry& entry);
    [[nodiscard]] bool selects(Operation operation, const Entry& entry) const;

    const Profile& m_profile;
    Message& m_message;
    const qint64 m_receivedMs;
    const std::vector<Operation>* m_operations = nullptr;
    const char* m_chapter = "5.3";
    std::size_t m_count = 0;
    bool m_hasKnown = false;
};

} // namespace cems::wire
