// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The operations and envelopes of ProfileBuilder.
#include "wire/profilebuilder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cems::wire {

namespace {

QString operationPath(const QString& id)
{
    return id.contains(u'.') ? u"$.operations[\"%1\"]"_s.arg(id) : u"$.operations."_s + id;
}

TimeLimit limitOf(Operation operation)
{
    switch (operation) {
    case Operation::CommandRequest:
        return TimeLimit::Command;
    case Operation::PropertySet:
        return TimeLimit::Set;
    case Operation::PropertyGet:
    case Operation::ShadowGet:
        return TimeLimit::Get;
    default:
        return TimeLimit::Event;
    }
}

EnvelopeType typeFromWord(const QString& word)
{
    constexpr std::array kWords{"text"_L1, "number"_L1, "boolean"_L1, "time"_L1,
                                "list"_L1, "object"_L1, "any"_L1,     "body"_L1};
    const auto found = std::find(kWords.begin(), kWords.end(), word);
    return static_cast<EnvelopeType>(found - kWords.begin());
}

EnvelopeRole roleOf(const QString& canonical, EnvelopeType type)
{
    if (type == EnvelopeType::Body) {
        return EnvelopeRole::Body;
    }
    switch (memberFromCanonicalName(canonical).value_or(Member::Unknown)) {
    case Member::objectDeviceID:
    case Member::deviceID:
        return EnvelopeRole::Device;
    case Member::serviceID:
        return EnvelopeRole::ServiceId;
    case Member::eventType:
        return EnvelopeRole::EventType;
    case Member::eventID:
        return EnvelopeRole::EventId;
    case Member::eventTime:
        return EnvelopeRole::EventTime;
    default:
        return EnvelopeRole::Other;
    }
}

/// Everything that stands in tail where the selection is already fixed.
QString withSelection(QString tail, const OperationSpec& spec)
{
    if (!spec.serviceID.isEmpty()) {
        tail.replace(u"{serviceID}"_s, spec.serviceID);
    }
    if (!spec.eventType.isEmpty()) {
        tail.replace(u"{eventType}"_s, spec.eventType);
    }
    return tail;
}

bool overlap(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    return a.empty() || b.empty() || std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

} // namespace

bool ProfileBuilder::buildOperations()
{
    const QJsonObject operations = m_document.value("operations"_L1).toObject();
    for (auto it = operations.begin(); it != operations.end(); ++it) {
        const auto operation = operationFromId(it.key());
        if (!operation) {
            return refuse(operationPath(it.key()), u"there is no operation of this id"_s,
                          u"take the ids from the shipped profile gbt35031"_s);
        }
        if (!buildOperation(*operation, it->toObject(), operationPath(it.key()))) {
            return false;
        }
    }
    const QString probe = m_document.value("probe"_L1).toString();
    const Operation operation = operationFromId(probe).value_or(Operation::Unknown);
    if (!m_profile->has(operation) || directionOf(operation) != Direction::Down) {
        return refuse(u"$.probe"_s, u"\"%1\" is no downward operation of this profile"_s.arg(probe),
                      u"name a query that every gateway answers, such as versionQuery"_s);
    }
    m_profile->m_probe = operation;
    return true;
}

bool ProfileBuilder::buildOperation(Operation operation, const QJsonObject& object, const QString& path)
{
    OperationSpec& spec = m_profile->m_operations[static_cast<std::size_t>(operation)];
    const bool isUp = object.value("direction"_L1).toString() == "up"_L1;
    if (isUp != (directionOf(operation) == Direction::Up)) {
        return refuse(path + u".direction"_s, u"this operation goes the other way"_s,
                      isUp ? u"write down"_s : u"write up"_s);
    }
    const QJsonObject select = object.value("select"_L1).toObject();
    spec.isPresent = true;
    spec.serviceIDs = spellings(select.value("serviceID"_L1));
    spec.eventTypes = spellings(select.value("eventType"_L1));
    spec.serviceID = spec.serviceIDs.empty() ? QString() : QString::fromStdString(spec.serviceIDs.front());
    spec.eventType = spec.eventTypes.empty() ? QString() : QString::fromStdString(spec.eventTypes.front());
    spec.tail = withSelection(object.value("tail"_L1).toString(), spec);
    spec.qos = static_cast<quint8>(object.value("qos"_L1).toInt());
    const QString origin = object.value("origin"_L1).toString();
    spec.origin = origin == "likely"_L1 ? Origin::Likely
        : origin == "inferred"_L1       ? Origin::Inferred
                                        : Origin::Extension;
    spec.absentResultIsSuccess = object.value("absentResultCode"_L1).toString() != "unconfirmed"_L1;
    spec.timeout = timeoutOf(operation, object);
    if (!checkPlaceholders(
            spec.tail, path + u".tail"_s,
            {u"requestID"_s, u"productID"_s, u"serviceID"_s, u"eventType"_s, u"transferID"_s, u"offset"_s})) {
        return false;
    }
    const QJsonValue envelopeValue = object.value("envelope"_L1);
    spec.envelope = envelope(envelopeValue, path + u".envelope"_s);
    return spec.envelope != nullptr;
}

seconds ProfileBuilder::timeoutOf(Operation operation, const QJsonObject& object) const
{
    const seconds usual = m_profile->timeLimit(limitOf(operation));
    return seconds(object.value("timeoutS"_L1).toInteger(usual.count()));
}

bool ProfileBuilder::buildAnswers()
{
    const QJsonObject operations = m_document.value("operations"_L1).toObject();
    for (auto it = operations.begin(); it != operations.end(); ++it) {
        const QString id = it->toObject().value("answer"_L1).toString();
        if (id.isEmpty()) {
            continue;
        }
        const Operation request = *operationFromId(it.key());
        const Operation answer = operationFromId(id).value_or(Operation::Unknown);
        const QString path = operationPath(it.key()) + u".answer"_s;
        if (!m_profile->has(answer)) {
            return refuse(path, u"\"%1\" is no operation of this profile"_s.arg(id),
                          u"add it to operations, or leave answer out"_s);
        }
        if (directionOf(answer) == directionOf(request)) {
            return refuse(path, u"\"%1\" goes the same way as its request"_s.arg(id),
                          u"name an operation of the other direction"_s);
        }
        OperationSpec& answerSpec = m_profile->m_operations[static_cast<std::size_t>(answer)];
        const OperationSpec& spec = m_profile->operation(request);
        m_profile->m_operations[static_cast<std::size_t>(request)].answer = answer;
        // A dedicated answer judges its result code as its request does.
        const bool saysItself = operations.value(id).toObject().contains("absentResultCode"_L1);
        answerSpec.absentResultIsSuccess = saysItself
            ? answerSpec.absentResultIsSuccess
            : answerSpec.absentResultIsSuccess && spec.absentResultIsSuccess;
    }
    return true;
}

bool ProfileBuilder::checkSelections()
{
    for (int a = 0; a < kOperationCount; ++a) {
        for (int b = a + 1; b < kOperationCount; ++b) {
            const OperationSpec& first = m_profile->operation(static_cast<Operation>(a));
            const OperationSpec& second = m_profile->operation(static_cast<Operation>(b));
            if (first.isPresent && second.isPresent && first.tail == second.tail
                && overlap(first.serviceIDs, second.serviceIDs)
                && overlap(first.eventTypes, second.eventTypes)) {
                return refuse(operationPath(operationId(static_cast<Operation>(b))),
                              u"it cannot be told from %1: same tail, same selection"_s.arg(
                                  operationId(static_cast<Operation>(a))),
                              u"give it a tail, a serviceID or an eventType of its own"_s);
            }
        }
    }
    return true;
}

std::shared_ptr<const EnvelopeNode> ProfileBuilder::envelope(const QJsonValue& value, const QString& path)
{
    if (value.isString()) {
        const QString name = value.toString();
        if (const auto known = m_envelopes.find(name); known != m_envelopes.end()) {
            return known->second;
        }
        const QJsonValue named = m_document.value("envelopes"_L1).toObject().value(name);
        if (!named.isArray()) {
            refuse(path, u"there is no envelope \"%1\""_s.arg(name),
                   u"add it to envelopes, or write the list here"_s);
            return nullptr;
        }
        auto shared = envelope(named, u"$.envelopes."_s + name);
        m_envelopes.emplace(name, shared);
        return shared;
    }
    auto root = std::make_shared<EnvelopeNode>();
    return buildEnvelope(value.toArray(), path, *root) ? root : nullptr;
}

bool ProfileBuilder::buildEnvelope(const QJsonArray& members, const QString& path, EnvelopeNode& root)
{
    root.isBinary = members.isEmpty();
    for (qsizetype i = 0; i < members.size(); ++i) {
        const QJsonObject member = members[i].toObject();
        QStringList steps = member.value("path"_L1).toString().split(u'.');
        const QString place = u"%1[%2]"_s.arg(path).arg(i);
        const QString last = steps.takeLast();
        EnvelopeNode* node = openGroups(root, steps, place);
        if (!node) {
            return false;
        }
        node->members.push_back(slotOf(last, member));
    }
    int bodies = 0;
    return finishEnvelope(root, path, bodies);
}

EnvelopeNode* ProfileBuilder::openGroups(EnvelopeNode& root, const QStringList& steps, const QString& path)
{
    EnvelopeNode* node = &root;
    for (const QString& step : steps) {
        const bool isList = step.endsWith(u"[]"_s);
        const QByteArray name = (isList ? step.chopped(2) : step).toUtf8();
        const auto slot = std::find_if(node->members.begin(), node->members.end(),
                                       [&](const EnvelopeSlot& s) { return s.canonical == name; });
        const bool isGroup =
            slot != node->members.end() && slot->type == (isList ? EnvelopeType::List : EnvelopeType::Object);
        if (!isGroup) {
            refuse(path, u"its path leads through \"%1\", which was not listed before it"_s.arg(step),
                   u"list %1 first, with type %2"_s.arg(QString::fromUtf8(name),
                                                        isList ? u"list"_s : u"object"_s));
            return nullptr;
        }
        if (!slot->inside) {
            slot->inside = std::make_unique<EnvelopeNode>();
            slot->role = EnvelopeRole::Group;
        }
        node = slot->inside.get();
    }
    return node;
}

EnvelopeSlot ProfileBuilder::slotOf(const QString& step, const QJsonObject& member) const
{
    EnvelopeSlot slot;
    slot.canonical = step.toUtf8();
    slot.type = typeFromWord(member.value("type"_L1).toString());
    slot.role = roleOf(step, slot.type);
    slot.isRequired = member.value("required"_L1).toBool();
    slot.fixedValue = member.value("fixed"_L1).toString();
    const auto known = memberFromCanonicalName(step);
    slot.keys = known ? m_profile->keys(*known) : std::vector<std::string>{step.toStdString()};
    return slot;
}

bool ProfileBuilder::finishEnvelope(EnvelopeNode& node, const QString& path, int& bodies)
{
    for (EnvelopeSlot& slot : node.members) {
        node.hasBody = node.hasBody || slot.role == EnvelopeRole::Body;
        bodies += slot.role == EnvelopeRole::Body ? 1 : 0;
        if (slot.role != EnvelopeRole::Group) {
            continue;
        }
        if (slot.isList() && node.list) {
            return refuse(path,
                          u"two lists side by side: %1 and %2"_s.arg(QString::fromUtf8(node.list->canonical),
                                                                     QString::fromUtf8(slot.canonical)),
                          u"only one list may lead to the entries; give the other type any"_s);
        }
        if (slot.isList()) {
            node.list = &slot;
        }
        if (!finishEnvelope(*slot.inside, path, bodies)) {
            return false;
        }
        if (!slot.isList() && slot.inside->list) {
            return refuse(path,
                          u"a list stands inside the object %1"_s.arg(QString::fromUtf8(slot.canonical)),
                          u"lists may stand at the top and inside lists only"_s);
        }
        node.hasBody = node.hasBody || (!slot.isList() && slot.inside->hasBody);
    }
    return bodies <= 1 || refuse(path, u"two members are the body"_s, u"mark one member as body"_s);
}

} // namespace cems::wire
