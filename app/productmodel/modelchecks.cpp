// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "productmodel/modelchecks.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <utility>

namespace cems::productmodel {
namespace {

using namespace Qt::StringLiterals;
using wire::Rule;

constexpr const char* kReadingTypeDemand = "18 numbers with known codes";

QSet<QString> idsOf(const QJsonArray& entries, QLatin1StringView member)
{
    QSet<QString> ids;
    for (const QJsonValue entry : entries) {
        ids.insert(entry[member].toString());
    }
    return ids;
}

/// kind: what the id is of; path and member: where it stands, member is empty where path says it all.
wire::Finding unknown(QLatin1StringView kind, const QString& id, const QString& path,
                      QLatin1StringView member)
{
    const QString place = member.isEmpty() ? path : QString(path + u'.' + member);
    return modelFinding(Rule::ModelReference, place, kind + u' ' + id, {}, id.toUtf8());
}

/// A reference that is given, but not to be found.
void checkKnown(const QSet<QString>& known, QLatin1StringView kind, const QString& id, const QString& path,
                QLatin1StringView member, FindingList& findings)
{
    if (!id.isEmpty() && !known.contains(id)) {
        findings.add(unknown(kind, id, path, member));
    }
}

struct Limit
{
    const char* name;
    std::optional<double> value;
};

/// The limits that are given, if in order.
bool isAscending(std::span<const Limit> limits)
{
    double below = -std::numeric_limits<double>::infinity();
    return std::all_of(limits.begin(), limits.end(), [&](const Limit& limit) {
        const double last = std::exchange(below, limit.value.value_or(below));
        return last <= below;
    });
}

/// Each limit that is given must not lie above the next one given.
void checkAscending(std::span<const Limit> limits, const QString& subject, const QString& path,
                    FindingList& findings)
{
    const Limit* below = nullptr;
    for (const Limit& limit : limits) {
        if (!limit.value) {
            continue;
        }
        if (below != nullptr && *below->value > *limit.value) {
            findings.add(modelFinding(Rule::ModelRange, path + u'.' + QLatin1StringView(below->name), subject,
                                      QByteArray(below->name) + " <= " + limit.name,
                                      QByteArray::number(*below->value, 'g', 12) + " > "
                                          + QByteArray::number(*limit.value, 'g', 12)));
        }
        below = &limit;
    }
}

std::optional<double> numberOf(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

/// Ids of a list of JSON objects must differ.
void checkUnique(const QJsonArray& entries, QLatin1StringView member, const QString& path,
                 FindingList& findings)
{
    QSet<QString> seen;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString id = entries.at(i)[member].toString();
        if (id.isEmpty()) {
            continue;
        }
        if (seen.contains(id)) {
            findings.add(modelFinding(Rule::ModelDuplicateId, u"%1[%2].%3"_s.arg(path).arg(i).arg(member),
                                      member + u' ' + id));
        }
        seen.insert(id);
    }
}

/// Parameters of commands and events, and properties.
void checkValues(const QJsonArray& values, QLatin1StringView nameMember, const QString& path,
                 FindingList& findings)
{
    checkUnique(values, nameMember, path, findings);
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QJsonValue value = values.at(i);
        const QString place = u"%1[%2]"_s.arg(path).arg(i);
        const QString name = value[nameMember].toString();
        const std::array limits{Limit{"min", numberOf(value["min"_L1])},
                                Limit{"max", numberOf(value["max"_L1])}};
        checkAscending(limits, name, place, findings);
        if (value["dataType"_L1].toString() == "enum"_L1 && value["enumList"_L1].toArray().isEmpty()) {
            findings.add(modelFinding(Rule::ModelEmptyEnum, place + u".enumList"_s, name));
        }
    }
}

struct Node
{
    QString id;
    QString parent;
};

/// Every circle of parents once, at its first entry.
void checkCycles(const std::vector<Node>& nodes, const QString& path, QLatin1StringView parentMember,
                 FindingList& findings)
{
    QHash<QString, std::size_t> positions;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        positions.insert(nodes[i].id, i);
    }
    constexpr std::size_t kUnseen = 0;
    std::vector<std::size_t> seenFrom(nodes.size(), kUnseen); // position + 1 of the walk's start
    for (std::size_t start = 0; start < nodes.size(); ++start) {
        std::size_t at = start;
        while (seenFrom[at] == kUnseen) {
            seenFrom[at] = start + 1;
            const auto parent = positions.constFind(nodes[at].parent);
            if (nodes[at].parent.isEmpty() || parent == positions.cend()) {
                break;
            }
            at = *parent;
            if (seenFrom[at] == start + 1) {
                findings.add(modelFinding(Rule::ModelCycle,
                                          u"%1[%2].%3"_s.arg(path).arg(at).arg(parentMember), nodes[at].id));
            }
        }
    }
}

QString pointName(const MonitorPoint& point)
{
    return point.deviceID + u'/' + point.pointID;
}

} // namespace

ModelChecks::ModelChecks(const ProductModel& model, const ReadingTypeCatalogue& catalogue, Scope scope)
    : m_model(model)
    , m_catalogue(catalogue)
    , m_scope(scope)
    , m_ports(idsOf(model.commPorts, "commPortID"_L1))
    , m_protocols(idsOf(model.protocols, "protocolID"_L1))
{
    for (const Meter& meter : model.meters) {
        m_meters.insert(meter.meterID);
    }
}

void ModelChecks::checkOuter(FindingList& findings) const
{
    checkDevices(findings);
    checkMeters(findings);
    checkMeteredObjects(findings);
    checkPorts(findings);
    checkServices(findings);
    checkAlarms(findings);
}

void ModelChecks::checkPoints(std::size_t first, std::size_t last, FindingList& findings) const
{
    Verdicts verdicts;
    for (std::size_t position = first; position < last; ++position) {
        checkPoint(position, verdicts, findings);
    }
}

void ModelChecks::checkPoint(std::size_t position, Verdicts& verdicts, FindingList& findings) const
{
    const MonitorPoint& point = m_model.points[position];
    const auto path = [&] { return QString(u"$.monitorPoints["_s + QString::number(position) + u']'); };
    const auto check = [&](bool isWrong, Rule rule, QLatin1StringView member, const QByteArray& expected = {},
                           const QByteArray& found = {}) {
        if (isWrong) {
            findings.add(modelFinding(rule, path() + u'.' + member, pointName(point), expected, found));
        }
    };
    const auto same = m_model.findPoint(PointRef{DeviceId{point.deviceID}, point.pointID});
    check(same && *same != position && !point.pointID.isEmpty(), Rule::ModelDuplicateId, "pointID"_L1);
    if (!hasKnownReferences(point)) {
        checkPointReferences(point, path(), findings);
    }
    check(point.type == PointType::Control && point.feedbackPointID.isEmpty(), Rule::ModelNoFeedback,
          "feedbackPointID"_L1);
    check(point.dataType == DataType::Enum && point.stateTexts.isEmpty(), Rule::ModelEmptyEnum,
          "stateTexts"_L1);
    const std::array range{Limit{"min", point.min}, Limit{"max", point.max}};
    const std::array alarms{Limit{"lower2", point.lower2}, Limit{"lower", point.lower},
                            Limit{"upper", point.upper}, Limit{"upper2", point.upper2}};
    if (!isAscending(range) || !isAscending(alarms)) {
        checkAscending(range, pointName(point), path(), findings);
        checkAscending(alarms, pointName(point), path(), findings);
    }
    if (!point.readingTypeID.isEmpty()) {
        auto verdict = verdicts.constFind(point.readingTypeID);
        if (verdict == verdicts.cend()) {
            verdict = verdicts.insert(point.readingTypeID, verdictOn(point.readingTypeID));
        }
        check(!verdict->fault.isEmpty(), Rule::ModelReadingType, "readingTypeID"_L1, kReadingTypeDemand,
              verdict->fault);
        check(!verdict->unit.isEmpty() && !point.unit.isEmpty()
                  && !m_catalogue.isSameUnit(point.unit, verdict->unit),
              Rule::ModelUnit, "unit"_L1, verdict->unit.toUtf8(), point.unit.toUtf8());
    }
}

/// The usual case, without a word about where.
bool ModelChecks::hasKnownReferences(const MonitorPoint& point) const
{
    const auto isKnown = [](const QSet<QString>& known, const QString& id) {
        return id.isEmpty() || known.contains(id);
    };
    const bool isOuterKnown = m_scope == Scope::PointsOnly
        || (isKnownDevice(point.deviceID) && isKnown(m_meters, point.meterID)
            && isKnown(m_protocols, point.acquisition.value("protocolID"_L1).toString()));
    return isOuterKnown && point.feedbackPointID.isEmpty();
}

void ModelChecks::checkPointReferences(const MonitorPoint& point, const QString& path,
                                       FindingList& findings) const
{
    if (m_scope == Scope::Whole) {
        checkDeviceReference(point.deviceID, path, "deviceID"_L1, findings);
        checkKnown(m_meters, "meterID"_L1, point.meterID, path, "meterID"_L1, findings);
        checkKnown(m_protocols, "protocolID"_L1, point.acquisition.value("protocolID"_L1).toString(), path,
                   "acquisition.protocolID"_L1, findings);
    }
    if (!point.feedbackPointID.isEmpty()) {
        checkPointReference(point.feedbackPointID, point.deviceID, path, "feedbackPointID"_L1, findings);
    }
}

void ModelChecks::checkDevices(FindingList& findings) const
{
    std::vector<Node> nodes;
    nodes.reserve(m_model.devices.size());
    for (std::size_t i = 0; i < m_model.devices.size(); ++i) {
        const Device& device = m_model.devices[i];
        const QString path = u"$.devices[%1]"_s.arg(i);
        nodes.push_back({device.deviceID, device.parentDeviceID});
        if (!device.deviceID.isEmpty() && m_model.findDevice(device.deviceID) != &device) {
            findings.add(modelFinding(Rule::ModelDuplicateId, path + u".deviceID"_s,
                                      u"deviceID "_s + device.deviceID));
        }
        checkDeviceReference(device.parentDeviceID, path, "parentDeviceID"_L1, findings);
        checkKnown(m_ports, "commPortID"_L1, device.commPortID, path, "commPortID"_L1, findings);
        checkKnown(m_protocols, "protocolID"_L1, device.protocolID, path, "protocolID"_L1, findings);
    }
    checkCycles(nodes, u"$.devices"_s, "parentDeviceID"_L1, findings);
}

void ModelChecks::checkMeters(FindingList& findings) const
{
    QSet<QString> seen;
    for (std::size_t i = 0; i < m_model.meters.size(); ++i) {
        const Meter& meter = m_model.meters[i];
        const QString path = u"$.meters[%1]"_s.arg(i);
        if (!meter.meterID.isEmpty() && seen.contains(meter.meterID)) {
            findings.add(
                modelFinding(Rule::ModelDuplicateId, path + u".meterID"_s, u"meterID "_s + meter.meterID));
        }
        seen.insert(meter.meterID);
        checkDeviceReference(meter.deviceID, path, "deviceID"_L1, findings);
        for (qsizetype k = 0; k < meter.readingTypeIDs.size(); ++k) {
            if (const QByteArray fault = verdictOn(meter.readingTypeIDs[k]).fault; !fault.isEmpty()) {
                findings.add(modelFinding(Rule::ModelReadingType, u"%1.readingTypeIDs[%2]"_s.arg(path).arg(k),
                                          meter.meterID, kReadingTypeDemand, fault));
            }
        }
    }
}

void ModelChecks::checkMeteredObjects(FindingList& findings) const
{
    QSet<QString> ids;
    for (const MeteredObject& object : m_model.meteredObjects) {
        ids.insert(object.meteredObjectID);
    }
    std::vector<Node> nodes;
    QSet<QString> seen;
    for (std::size_t i = 0; i < m_model.meteredObjects.size(); ++i) {
        const MeteredObject& object = m_model.meteredObjects[i];
        const QString path = u"$.meteredObjects[%1]"_s.arg(i);
        nodes.push_back({object.meteredObjectID, object.parentID});
        if (!object.meteredObjectID.isEmpty() && seen.contains(object.meteredObjectID)) {
            findings.add(modelFinding(Rule::ModelDuplicateId, path + u".meteredObjectID"_s,
                                      u"meteredObjectID "_s + object.meteredObjectID));
        }
        seen.insert(object.meteredObjectID);
        checkKnown(ids, "meteredObjectID"_L1, object.parentID, path, "parentID"_L1, findings);
        for (qsizetype k = 0; k < object.meterIDs.size(); ++k) {
            checkKnown(m_meters, "meterID"_L1, object.meterIDs[k], u"%1.meterIDs[%2]"_s.arg(path).arg(k), {},
                       findings);
        }
    }
    checkCycles(nodes, u"$.meteredObjects"_s, "parentID"_L1, findings);
}

void ModelChecks::checkPorts(FindingList& findings) const
{
    checkUnique(m_model.commPorts, "commPortID"_L1, u"$.commPorts"_s, findings);
    checkUnique(m_model.protocols, "protocolID"_L1, u"$.protocols"_s, findings);
    for (qsizetype i = 0; i < m_model.commPorts.size(); ++i) {
        const QJsonValue port = m_model.commPorts.at(i);
        const QString path = u"$.commPorts[%1]"_s.arg(i);
        checkKnown(m_protocols, "protocolID"_L1, port["protocolID"_L1].toString(), path, "protocolID"_L1,
                   findings);
        const QJsonArray devices = port["devices"_L1].toArray();
        for (qsizetype k = 0; k < devices.size(); ++k) {
            checkDeviceReference(devices.at(k)["deviceID"_L1].toString(),
                                 u"%1.devices[%2]"_s.arg(path).arg(k), "deviceID"_L1, findings);
        }
    }
}

void ModelChecks::checkServices(FindingList& findings) const
{
    checkUnique(m_model.services, "serviceID"_L1, u"$.services"_s, findings);
    for (qsizetype i = 0; i < m_model.services.size(); ++i) {
        const QJsonValue service = m_model.services.at(i);
        const QString path = u"$.services[%1]"_s.arg(i);
        const QJsonArray devices = service["deviceIDs"_L1].toArray();
        for (qsizetype k = 0; k < devices.size(); ++k) {
            checkDeviceReference(devices.at(k).toString(), u"%1.deviceIDs[%2]"_s.arg(path).arg(k), {},
                                 findings);
        }
        checkValues(service["properties"_L1].toArray(), "propertyName"_L1, path + u".properties"_s, findings);
        const QJsonArray commands = service["commands"_L1].toArray();
        checkUnique(commands, "commandName"_L1, path + u".commands"_s, findings);
        for (qsizetype k = 0; k < commands.size(); ++k) {
            const QString place = u"%1.commands[%2]"_s.arg(path).arg(k);
            checkValues(commands.at(k)["paras"_L1].toArray(), "paraName"_L1, place + u".paras"_s, findings);
            const QJsonArray responses = commands.at(k)["responses"_L1].toArray();
            for (qsizetype r = 0; r < responses.size(); ++r) {
                checkValues(responses.at(r)["paras"_L1].toArray(), "paraName"_L1,
                            u"%1.responses[%2].paras"_s.arg(place).arg(r), findings);
            }
        }
        const QJsonArray events = service["events"_L1].toArray();
        checkUnique(events, "eventType"_L1, path + u".events"_s, findings);
        for (qsizetype k = 0; k < events.size(); ++k) {
            checkValues(events.at(k)["paras"_L1].toArray(), "paraName"_L1,
                        u"%1.events[%2].paras"_s.arg(path).arg(k), findings);
        }
    }
}

void ModelChecks::checkAlarms(FindingList& findings) const
{
    checkUnique(m_model.alarms, "alarmCode"_L1, u"$.alarms"_s, findings);
    for (qsizetype i = 0; i < m_model.alarms.size(); ++i) {
        const QJsonValue condition = m_model.alarms.at(i)["condition"_L1];
        if (!condition.isObject()) {
            continue;
        }
        const QString path = u"$.alarms[%1].condition"_s.arg(i);
        checkPointReference(condition["pointID"_L1].toString(), {}, path, "pointID"_L1, findings);
        const std::array limits{Limit{"lower2", numberOf(condition["lower2"_L1])},
                                Limit{"lower", numberOf(condition["lower"_L1])},
                                Limit{"upper", numberOf(condition["upper"_L1])},
                                Limit{"upper2", numberOf(condition["upper2"_L1])}};
        checkAscending(limits, m_model.alarms.at(i)["alarmCode"_L1].toString(), path, findings);
    }
}

bool ModelChecks::isKnownDevice(const QString& deviceID) const
{
    return deviceID.isEmpty() || deviceID == m_model.gatewayID || m_model.findDevice(deviceID) != nullptr;
}

void ModelChecks::checkDeviceReference(const QString& deviceID, const QString& path, QLatin1StringView member,
                                       FindingList& findings) const
{
    if (!isKnownDevice(deviceID)) {
        findings.add(unknown("deviceID"_L1, deviceID, path, member));
    }
}

/// deviceID: of the point that refers; its own points come first.
void ModelChecks::checkPointReference(const QString& reference, const QString& deviceID, const QString& path,
                                      QLatin1StringView member, FindingList& findings) const
{
    if (!m_model.findPoint(PointRef{DeviceId{deviceID}, reference}) && !m_model.findPoint(reference)) {
        findings.add(unknown("pointID"_L1, reference, path, member));
    }
}

ModelChecks::ReadingVerdict ModelChecks::verdictOn(const QString& readingTypeID) const
{
    const Result<ReadingType> type = ReadingTypeCatalogue::parse(readingTypeID);
    if (!type) {
        return {readingTypeID.toUtf8().left(80), {}};
    }
    return {m_catalogue.unknownCodes(*type).join(u", ").toUtf8(), m_catalogue.unitText(*type)};
}

} // namespace cems::productmodel
