// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/envelope.h"

#include <QJsonDocument>

#include <span>

using namespace Qt::StringLiterals;

namespace cems::wire {

namespace {

/// Builds the objects of an envelope around outgoing entries.
class EnvelopeWriter
{
public:
    explicit EnvelopeWriter(const OperationSpec& spec)
        : m_spec(spec)
    {
    }
    [[nodiscard]] QJsonObject object(const EnvelopeNode& node, std::span<const OutgoingEntry> entries) const;

private:
    [[nodiscard]] QJsonValue member(const EnvelopeSlot& slot, const OutgoingEntry& entry) const;
    [[nodiscard]] QJsonArray elements(const EnvelopeNode& node, std::span<const OutgoingEntry> entries) const;

    const OperationSpec& m_spec;
};

/// Entries of the same device, one after the other, share an element of an outer list.
std::size_t sameDevice(std::span<const OutgoingEntry> entries)
{
    std::size_t count = 1;
    while (count < entries.size()
           && entries[count].fields.objectDeviceID == entries.front().fields.objectDeviceID) {
        ++count;
    }
    return count;
}

QJsonArray EnvelopeWriter::elements(const EnvelopeNode& node, std::span<const OutgoingEntry> entries) const
{
    QJsonArray elements;
    while (!entries.empty()) {
        const std::size_t count = node.list ? sameDevice(entries) : 1;
        elements.append(object(node, entries.first(count)));
        entries = entries.subspan(count);
    }
    return elements;
}

QJsonObject EnvelopeWriter::object(const EnvelopeNode& node, std::span<const OutgoingEntry> entries) const
{
    QJsonObject object;
    if (entries.empty()) {
        return object;
    }
    if (!node.hasBody && !node.list) {
        object = entries.front().body;
    }
    for (const EnvelopeSlot& slot : node.members) {
        const QString key = QString::fromStdString(slot.keys.front());
        if (&slot == node.list) {
            object.insert(key, elements(*slot.inside, entries));
        } else if (slot.inside) {
            object.insert(key, this->object(*slot.inside, entries));
        } else if (const QJsonValue value = member(slot, entries.front()); !value.isUndefined()) {
            object.insert(key, value);
        }
    }
    return object;
}

QJsonValue EnvelopeWriter::member(const EnvelopeSlot& slot, const OutgoingEntry& entry) const
{
    const auto textOrNothing = [](const QString& text) {
        return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
    };
    if (!slot.fixedValue.isEmpty()) {
        return slot.fixedValue;
    }
    const EnvelopeFields& fields = entry.fields;
    switch (slot.role) {
    case EnvelopeRole::Device:
        return textOrNothing(fields.objectDeviceID);
    case EnvelopeRole::ServiceId:
        return textOrNothing(m_spec.serviceID.isEmpty() ? fields.serviceID : m_spec.serviceID);
    case EnvelopeRole::EventType:
        return textOrNothing(m_spec.eventType);
    case EnvelopeRole::EventId:
        return textOrNothing(fields.eventID);
    case EnvelopeRole::EventTime:
        return fields.eventTime ? QJsonValue(writeTime(*fields.eventTime))
                                : QJsonValue(QJsonValue::Undefined);
    case EnvelopeRole::Body:
        return entry.body;
    case EnvelopeRole::Group:
    case EnvelopeRole::Other:
        break;
    }
    return QJsonValue::Undefined;
}

} // namespace

QByteArray encodeMessage(const Profile& profile, Operation operation, const EnvelopeFields& fields,
                         const QJsonObject& body)
{
    return encodeMessage(profile, operation, {{fields, body}});
}

QByteArray encodeMessage(const Profile& profile, Operation operation,
                         const std::vector<OutgoingEntry>& entries)
{
    const OperationSpec& spec = profile.operation(operation);
    if (!spec.isPresent || spec.envelope->isBinary) {
        return {};
    }
    return QJsonDocument(EnvelopeWriter(spec).object(*spec.envelope, entries)).toJson(QJsonDocument::Compact);
}

} // namespace cems::wire
