// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/envelopereader.h"

#include "wire/findingnote.h"

#include <algorithm>

namespace cems::wire {

namespace {

bool fits(EnvelopeType type, const JsonValue& value)
{
    switch (type) {
    case EnvelopeType::Text:
        return value.isString();
    case EnvelopeType::Number:
        return value.kind() == JsonText::Kind::Number;
    case EnvelopeType::Boolean:
        return value.kind() == JsonText::Kind::True || value.kind() == JsonText::Kind::False;
    case EnvelopeType::List:
        return value.isArray();
    case EnvelopeType::Object:
    case EnvelopeType::Body:
        return value.isObject();
    case EnvelopeType::Time:
    case EnvelopeType::Any:
        break;
    }
    return true;
}

QByteArrayView typeName(EnvelopeType type)
{
    switch (type) {
    case EnvelopeType::Text:
        return "text";
    case EnvelopeType::Number:
        return "number";
    case EnvelopeType::Boolean:
        return "true or false";
    case EnvelopeType::List:
        return "list";
    default:
        return "object";
    }
}

/// Takes the bytes into what target holds already, without a new allocation where they fit.
void assign(QByteArray& target, const JsonValue& value)
{
    target.resize(0);
    if (value.hasEscapes()) {
        target = value.utf8();
    } else {
        target.append(view(value.plain()));
    }
}

bool contains(const std::vector<std::string>& texts, const QByteArray& text)
{
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& t) { return view(t) == text; });
}

} // namespace

EnvelopeReader::EnvelopeReader(const Profile& profile, Message& message, qint64 receivedMs)
    : m_profile(profile)
    , m_message(message)
    , m_receivedMs(receivedMs)
{
}

void EnvelopeReader::read(const std::vector<Operation>& operations)
{
    m_operations = &operations;
    const std::size_t findingsBefore = m_message.findings.size();
    const EnvelopeNode* tried = nullptr;
    for (const Operation operation : operations) {
        const EnvelopeNode* envelope = m_profile.operation(operation).envelope.get();
        if (envelope == tried) {
            continue; // most operations of a topic share one
        }
        if (tried) {
            m_message.findings.resize(findingsBefore);
        }
        tried = envelope;
        m_count = 0;
        readNode(*envelope, m_message.root, {});
        if (m_hasKnown) {
            break;
        }
    }
    m_message.entries.resize(m_count);
}

void EnvelopeReader::readNode(const EnvelopeNode& node, const JsonValue& object, Context context)
{
    const JsonValue list = readMembers(node, object, context);
    if (!node.list) {
        emitEntry(node, object, context);
    } else {
        readList(node, object, list, context);
    }
}

void EnvelopeReader::readList(const EnvelopeNode& node, const JsonValue& object, const JsonValue& list,
                              const Context& context)
{
    if (!list.isArray() || list.count() == 0) {
        // An answer without entries, such as a refusal, is still an answer.
        emitEntry(node, object, context);
        return;
    }
    for (JsonValue element = list.firstChild(); element.exists(); element = element.nextSibling()) {
        if (element.isObject()) {
            readNode(*node.list->inside, element, context);
        } else {
            note(m_message.findings, Rule::WrongType, element, node.list->canonical, "object", m_chapter);
        }
    }
}

/// Fills context from the members of one object; returns the list that leads on.
JsonValue EnvelopeReader::readMembers(const EnvelopeNode& node, const JsonValue& object, Context& context)
{
    JsonValue list;
    quint64 seen = 0;
    for (JsonValue child = object.firstChild(); child.exists(); child = child.nextSibling()) {
        const std::string_view key = child.key();
        const auto slot = std::find_if(node.members.begin(), node.members.end(),
                                       [key](const EnvelopeSlot& s) { return s.matches(key); });
        if (slot == node.members.end()) {
            if (node.hasBody || node.list) {
                note(m_message.findings, Rule::UnknownMember, child, view(key), "no such member", m_chapter);
            }
            continue;
        }
        if (child.isShadowed()) {
            continue;
        }
        if (child.isAbsent()) {
            note(m_message.findings, Rule::EmptyForAbsent, child, slot->canonical, "no such member",
                 m_chapter);
            continue;
        }
        seen |= 1ull << ((slot - node.members.begin()) & 63);
        checkType(*slot, child);
        if (&*slot == node.list) {
            list = child;
        } else if (slot->inside) {
            readMembers(*slot->inside, child, context);
        } else {
            takeMember(*slot, child, context);
        }
    }
    noteMissing(node, object, seen);
    return list;
}

void EnvelopeReader::noteMissing(const EnvelopeNode& node, const JsonValue& object, quint64 seen)
{
    for (std::size_t i = 0; i < node.members.size(); ++i) {
        const EnvelopeSlot& slot = node.members[i];
        if (slot.isRequired && (seen >> (i & 63) & 1u) == 0) {
            const QByteArray path = object.path() + '.' + QByteArray::fromStdString(slot.keys.front());
            note(m_message.findings,
                 Finding{Rule::MissingMember, path, slot.canonical, slot.canonical, {}, m_chapter});
        }
    }
}

void EnvelopeReader::checkType(const EnvelopeSlot& slot, const JsonValue& value)
{
    if (!fits(slot.type, value)) {
        note(m_message.findings, Rule::WrongType, value, slot.canonical, typeName(slot.type), m_chapter);
    } else if (!slot.fixedValue.isEmpty() && value.text() != slot.fixedValue) {
        note(m_message.findings, Rule::UnknownEnumValue, value, slot.canonical, slot.fixedValue.toUtf8(),
             m_chapter);
    }
}

void EnvelopeReader::takeMember(const EnvelopeSlot& slot, const JsonValue& value, Context& context)
{
    switch (slot.role) {
    case EnvelopeRole::Device:
        context.device = value;
        break;
    case EnvelopeRole::ServiceId:
        context.serviceID = value;
        break;
    case EnvelopeRole::EventType:
        context.eventType = value;
        break;
    case EnvelopeRole::EventId:
        context.eventID = value;
        break;
    case EnvelopeRole::EventTime:
        context.eventTime = value;
        break;
    case EnvelopeRole::Body:
        context.body = value;
        break;
    case EnvelopeRole::Group:
    case EnvelopeRole::Other:
        break;
    }
}

void EnvelopeReader::emitEntry(const EnvelopeNode& node, const JsonValue& element, const Context& context)
{
    if (m_count == m_message.entries.size()) {
        m_message.entries.emplace_back();
    }
    Entry& entry = m_message.entries[m_count++];
    assign(entry.objectDeviceID, context.device);
    assign(entry.serviceID, context.serviceID);
    assign(entry.eventType, context.eventType);
    assign(entry.eventID, context.eventID);
    if (entry.serviceID.isEmpty() && !m_message.topic->serviceID.isEmpty()) {
        entry.serviceID = m_message.topic->serviceID;
    }
    if (entry.eventType.isEmpty() && !m_message.topic->eventType.isEmpty()) {
        entry.eventType = m_message.topic->eventType;
    }
    entry.receivedMs = m_receivedMs;
    entry.entry = element;
    entry.body = node.hasBody ? context.body : node.list ? JsonValue() : element;
    readEventTime(context.eventTime, entry);
    if (context.device.exists()
        && !isPlainIdentifier(context.device.plain(), m_profile.limit(SizeLimit::IdLength))) {
        note(m_message.findings, Rule::BadIdentifier, context.device, excerpt(context.device.plain()),
             "letters, digits and _ . : -", m_chapter);
    }
    findOperation(entry);
    if (entry.operation == Operation::Unknown && entry.refusedRequest == Operation::Unknown) {
        const JsonValue& at = context.eventType.exists() ? context.eventType : context.serviceID;
        note(m_message.findings, Rule::UnknownOperation, at.exists() ? at : element,
             QByteArray(entry.serviceID + '/' + entry.eventType), "an operation of the profile", m_chapter);
    }
}

void EnvelopeReader::readEventTime(const JsonValue& value, Entry& entry)
{
    entry.eventTime.reset();
    if (!value.exists()) {
        return;
    }
    entry.eventTime = readTime(value, m_profile.zoneOffset());
    if (!entry.eventTime) {
        note(m_message.findings, Rule::UnreadableTime, value, "eventTime", "yyyyMMdd'T'HHmmss'Z'", m_chapter);
        return;
    }
    noteTime(m_message.findings, value, "eventTime", *entry.eventTime, TimeForm::CompactUtc, m_receivedMs,
             m_profile.zoneOffset(), m_chapter);
}

bool EnvelopeReader::selects(Operation operation, const Entry& entry) const
{
    const OperationSpec& spec = m_profile.operation(operation);
    return (spec.eventTypes.empty() || contains(spec.eventTypes, entry.eventType))
        && (spec.serviceIDs.empty() || contains(spec.serviceIDs, entry.serviceID));
}

void EnvelopeReader::findOperation(Entry& entry)
{
    entry.operation = Operation::Unknown;
    entry.refusedRequest = Operation::Unknown;
    for (const Operation operation : *m_operations) {
        if (selects(operation, entry)) {
            entry.operation = operation;
            m_hasKnown = true;
            return;
        }
    }
    // Refused as unknown: our own event type with a suffix.
    const QByteArrayView suffix = view(m_profile.refusalSuffix());
    if (suffix.isEmpty() || !entry.eventType.endsWith(suffix)) {
        return;
    }
    Entry request;
    request.serviceID = entry.serviceID;
    request.eventType = entry.eventType.chopped(suffix.size());
    for (int i = 0; i < kOperationCount; ++i) {
        const auto operation = static_cast<Operation>(i);
        if (m_profile.has(operation) && !m_profile.operation(operation).eventTypes.empty()
            && selects(operation, request)) {
            entry.refusedRequest = operation;
            m_hasKnown = true;
            return;
        }
    }
}

} // namespace cems::wire
