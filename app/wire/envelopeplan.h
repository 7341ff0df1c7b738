// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace cems::wire {

/// What a member of an envelope means to the program.
enum class EnvelopeRole : quint8
{
    Device, ///< objectDeviceID, or deviceID of a batch
    ServiceId,
    EventType,
    EventId,
    EventTime,
    Body,
    Group, ///< an object or a list with members of the envelope inside
    Other
};

enum class EnvelopeType : quint8
{
    Text,
    Number,
    Boolean,
    Time,
    List,
    Object,
    Any,
    Body
};

struct EnvelopeNode;

/// One member of an envelope with its spellings on the wire; the first is the one that is written.
struct EnvelopeSlot
{
    std::vector<std::string> keys;
    QByteArray canonical;
    EnvelopeRole role = EnvelopeRole::Other;
    EnvelopeType type = EnvelopeType::Text;
    bool isRequired = false;
    QString fixedValue;
    std::unique_ptr<EnvelopeNode> inside; ///< of a Group: of the object, or of each element of the list

    [[nodiscard]] bool isList() const { return type == EnvelopeType::List; }
    [[nodiscard]] bool matches(std::string_view key) const
    {
        for (const std::string& spelling : keys) {
            if (spelling == key) {
                return true;
            }
        }
        return false;
    }
};

/// An envelope, or one object inside it. At most one list leads on; the innermost list's elements are the entries.
struct EnvelopeNode
{
    std::vector<EnvelopeSlot> members;
    const EnvelopeSlot* list = nullptr; ///< of the members; null where there is none
    bool hasBody = false; ///< a member is the body; else the innermost object itself is
    bool isBinary = false; ///< no members at all: the payload is not JSON
};

} // namespace cems::wire
