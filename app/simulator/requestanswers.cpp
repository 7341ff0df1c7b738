// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/requestanswers.h"

#include "base/logging.h"
#include "wire/deviceinfo.h"
#include "wire/freemessage.h"
#include "wire/monitorpoint.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cems::simulator {

namespace {

using wire::Member;
using wire::Operation;

constexpr int kNotFound = 404; // chapter 4.6
constexpr qsizetype kEnvelopeRoom = 1024; // around a product model, within the limit of the whole message
constexpr std::size_t kAnswerPart = 1000; // points in one part of an answer
constexpr auto kVersion = "SIM-" CEMS_VERSION ""_L1;

} // namespace

RequestAnswers::RequestAnswers(std::shared_ptr<const wire::Profile> profile,
                               std::shared_ptr<const SimulatedModel> model, GatewayId gateway,
                               const EnergyWorld& world, UtcTime started)
    : m_profile(std::move(profile))
    , m_model(std::move(model))
    , m_gateway(std::move(gateway))
    , m_world(world)
    , m_writer(m_profile, m_model, m_gateway.value)
    , m_topics(m_profile)
    , m_json(m_model->jsonFor(m_gateway.value))
    , m_started(started)
{
    const QByteArray bytes = QJsonDocument(m_json).toJson(QJsonDocument::Compact);
    m_hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    m_isInline = bytes.size() + kEnvelopeRoom < m_profile->limit(wire::SizeLimit::InlineModel);
}

std::vector<Packet> RequestAnswers::answer(const Request& request) const
{
    switch (request.entry.operation) {
    case Operation::DeviceInfoQuery:
        return {deviceInfo(request.eventID, request.now)};
    case Operation::ProductModelQuery:
        return {productModel(request)};
    case Operation::MonitorPointConfigQuery:
        return {pointConfig(request)};
    case Operation::MonitorPointQuery:
        return pointValues(request);
    case Operation::VersionQuery:
        return {version(request)};
    case Operation::MessageDown:
        return {echo(request)};
    default:
        return refuse(request, kNotFound, u"no such operation"_s);
    }
}

std::vector<Packet> RequestAnswers::refuse(const Request& request, int code, const QString& why) const
{
    const Operation operation = request.entry.operation;
    if (operation == Operation::Unknown)
        return request.entry.eventType.isEmpty() ? std::vector<Packet>()
                                                 : std::vector{refuseUnknown(request, code, why)};
    const auto answer = m_profile->operation(operation).answer;
    if (!answer)
        return {}; // no request, but an answer or a notice of the host
    wire::BodyWriter body(*m_profile);
    body.put(Member::resultCode, code).put(Member::resultDesc, why);
    return {reply(*answer, request, body.object())};
}

Packet RequestAnswers::refuseUnknown(const Request& request, int code, const QString& why) const
{
    const auto body = [this] { return wire::BodyWriter(*m_profile); };
    const QJsonObject paras = body().put(Member::resultCode, code).put(Member::resultDesc, why).object();
    const QString eventType =
        QString::fromUtf8(request.entry.eventType) + QString::fromStdString(m_profile->refusalSuffix());
    const QJsonObject event = body()
                                  .put(Member::serviceID, QString::fromUtf8(request.entry.serviceID))
                                  .put(Member::eventType, eventType)
                                  .putIf(Member::eventID, request.eventID)
                                  .put(Member::paras, paras)
                                  .object();
    const QJsonObject message =
        body()
            .putIf(Member::objectDeviceID, QString::fromUtf8(request.entry.objectDeviceID))
            .put(Member::services, QJsonArray{event})
            .object();
    // Every event goes up by one topic; any event's will do.
    return packet(Operation::DeviceInfoReport, QJsonDocument(message).toJson(QJsonDocument::Compact));
}

Packet RequestAnswers::deviceInfo(const QString& eventID, UtcTime now) const
{
    wire::DeviceInfo info;
    info.deviceSdkVersion = u"C_v1.2.0"_s;
    info.swVersion = kVersion;
    info.fwVersion = u"V1.0.0"_s;
    info.hwVersion = u"A1"_s;
    info.manufacturer = u"CEMS Commissioner"_s;
    info.model = u"SIM-GW"_s;
    info.serialNumber = u"SIM-" + m_gateway.value;
    info.deviceIP = u"192.168.1.20"_s;
    info.mac = u"02:00:00:00:00:01"_s;
    const auto uptime = std::chrono::duration_cast<seconds>(now - m_started).count();
    info.uptimeS = uptime;
    info.cpuPercent = 12 + static_cast<double>(uptime % 17);
    info.memoryPercent = 43;
    info.storagePercent = 27;
    info.cachedRecords = 0;
    info.productModelHash = m_hash;
    wire::EnvelopeFields fields;
    fields.eventID = eventID;
    return packet(Operation::DeviceInfoReport,
                  wire::encodeMessage(*m_profile, Operation::DeviceInfoReport, fields,
                                      wire::writeDeviceInfo(*m_profile, info)));
}

Packet RequestAnswers::productModel(const Request& request) const
{
    const QJsonObject body =
        wire::writeProductModelReport(*m_profile, m_hash, m_isInline ? m_json : QJsonObject(),
                                      m_isInline ? QString() : u"productmodel.json"_s);
    return reply(Operation::ProductModelReport, request, body);
}

Packet RequestAnswers::pointConfig(const Request& request) const
{
    std::vector<wire::Finding> ignored;
    const wire::PointConfigQuery query = wire::readPointConfigQuery(*m_profile, request.entry, ignored);
    const QJsonArray points = m_json["monitorPoints"_L1].toArray();
    const qint64 offset = std::min(query.offset, qint64{points.size()});
    QJsonArray page;
    for (qint64 i = offset; i < std::min(offset + query.limit, qint64{points.size()}); ++i)
        page.append(points[i]);
    return reply(Operation::MonitorPointConfigReport, request,
                 wire::writePointConfigReport(*m_profile, points.size(), offset, page));
}

std::vector<std::size_t> RequestAnswers::requestedPoints(const Request& request, QSet<QString>& unknown) const
{
    const QString device = QString::fromUtf8(request.entry.objectDeviceID);
    const bool isAnyDevice = device.isEmpty() || device == m_gateway.value;
    std::vector<wire::Finding> ignored;
    const QStringList ids = wire::readPointQuery(*m_profile, request.entry, ignored).pointIDs;
    const QSet<QString> wanted(ids.cbegin(), ids.cend());
    unknown = wanted;

    std::vector<std::size_t> found;
    const auto& points = m_model->points();
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool isOfDevice = isAnyDevice || points[i].deviceID == device;
        const QString& id = points[i].pointID;
        const QString fullId = points[i].deviceID + u'/' + id;
        if (isOfDevice && (wanted.isEmpty() || wanted.contains(id) || wanted.contains(fullId))) {
            found.push_back(i);
            unknown.remove(id);
            unknown.remove(fullId);
        }
    }
    return found;
}

std::vector<Packet> RequestAnswers::pointValues(const Request& request) const
{
    QSet<QString> unknown;
    const std::vector<std::size_t> points = requestedPoints(request, unknown);

    // Neighbours of one device share a part of the answer.
    std::vector<PointGroup> groups;
    for (const std::size_t point : points) {
        const bool fits = !groups.empty() && groups.back().first + groups.back().count == point
            && groups.back().count < kAnswerPart
            && m_model->points()[point].deviceID == m_model->points()[groups.back().first].deviceID;
        if (!fits)
            groups.push_back({point, 0});
        ++groups.back().count;
    }

    std::vector<Packet> parts;
    for (const PointGroup& group : groups) {
        const bool isLast = &group == &groups.back() && unknown.isEmpty();
        const ReportFrame frame = m_writer.frame(group, {u"query"_s, request.eventID, !isLast});
        parts.push_back(packet(m_writer.operation(group), m_writer.fill(frame, group, m_world, request.now)));
    }
    if (!unknown.isEmpty() || parts.empty()) {
        std::vector<wire::OutgoingPoint> refused;
        for (const QString& id : std::as_const(unknown))
            refused.push_back({id, QJsonValue(QJsonValue::Undefined), {}, std::nullopt, kNotFound});
        parts.push_back(reply(Operation::MonitorPointReport, request,
                              wire::writePointReport(*m_profile, u"query"_s, refused)));
    }
    return parts;
}

Packet RequestAnswers::version(const Request& request) const
{
    return reply(Operation::VersionReport, request,
                 wire::BodyWriter(*m_profile)
                     .put(Member::swVersion, kVersion)
                     .put(Member::fwVersion, u"V1.0.0"_s)
                     .object());
}

Packet RequestAnswers::echo(const Request& request) const
{
    const wire::JsonValue id = request.entry.body.member(m_profile->name(Member::id).toStdString());
    return freeMessage(u"received"_s, id.exists() ? id.text() : QString(),
                       QString::fromUtf8(request.entry.body.raw().data(),
                                         static_cast<qsizetype>(request.entry.body.raw().size())));
}

Packet RequestAnswers::freeMessage(const QString& name, const QString& id, const QJsonValue& content) const
{
    return packet(Operation::MessageUp, wire::writeFreeMessage(*m_profile, {}, name, id, content));
}

Packet RequestAnswers::reply(Operation operation, const Request& request, const QJsonObject& body) const
{
    wire::EnvelopeFields fields;
    fields.objectDeviceID = QString::fromUtf8(request.entry.objectDeviceID);
    fields.serviceID = QString::fromUtf8(request.entry.serviceID);
    fields.eventID = request.eventID;
    return packet(operation, wire::encodeMessage(*m_profile, operation, fields, body), request.requestID);
}

Packet RequestAnswers::packet(Operation operation, QByteArray payload, const QString& requestID) const
{
    Packet packet;
    packet.direction = Direction::Up;
    packet.qos = m_profile->operation(operation).qos;
    packet.payload = std::move(payload);
    packet.fullSize = packet.payload.size();
    if (const auto topic = m_topics.write(operation, m_gateway, RequestId{requestID}))
        packet.topic = *topic;
    else
        qCWarning(logSimulator) << "no topic for" << wire::operationId(operation) << topic.error().detail;
    return packet;
}

} // namespace cems::simulator
