// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/reportwriter.h"

#include "simulator/numbertext.h"
#include "wire/envelope.h"
#include "wire/timestamp.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cems::simulator {

namespace {

using wire::Member;
using wire::Operation;

constexpr auto kPointsMark = "@points"_L1;
constexpr auto kTimeMark = "@time"_L1;

QByteArray quoted(const QString& text)
{
    // Through an array, so that everything is escaped as JSON wants it.
    return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).chopped(1).sliced(1);
}

/// "meter.Ua" is property Ua of service meter; a point without a service belongs to one of its own.
QString serviceOf(const QString& pointID)
{
    return pointID.contains(u'.') ? pointID.section(u'.', 0, -2) : u"points"_s;
}

/// A value that wanders slowly between the limits of its point, each point on its own.
double wander(const SimulatedPoint& point, std::size_t index, UtcTime time)
{
    const double phase =
        static_cast<double>(msSinceEpoch(time)) / 1000.0 / (20.0 + static_cast<double>(index % 37));
    const double middle = (point.min + point.max) / 2.0;
    return middle + (point.max - point.min) * 0.4 * std::sin(phase + static_cast<double>(index));
}

QByteArray valueToken(const SimulatedPoint& point, std::size_t index, const EnergyWorld& world, UtcTime time)
{
    const double value = point.quantity == Quantity::Other ? wander(point, index, time)
                                                           : world.value(point.feeder, point.quantity);
    QByteArray token;
    token.reserve(24);
    switch (point.kind) {
    case SimulatedPoint::Kind::Boolean: {
        const bool isOn =
            point.quantity == Quantity::Other ? value > (point.min + point.max) / 2.0 : value != 0.0;
        token = isOn ? "true"_ba : "false"_ba;
        break;
    }
    case SimulatedPoint::Kind::Text:
        token = "\"ok\""_ba;
        break;
    case SimulatedPoint::Kind::Integer:
        appendNumber(token, value, 0);
        break;
    case SimulatedPoint::Kind::Decimal:
        appendNumber(token, value, point.precision);
        break;
    }
    return token;
}

ReportFrame cutAtMarks(const QByteArray& payload, const QByteArray& pointsMark)
{
    const QByteArray timeMark = quoted(kTimeMark);
    const auto points = payload.indexOf(pointsMark);
    const auto time = payload.indexOf(timeMark);
    if (time < 0)
        return {payload.first(points), {}, payload.sliced(points + pointsMark.size())};
    const auto cut = [&payload](auto first, const QByteArray& firstMark, auto second,
                                const QByteArray& secondMark, ReportFrame::Time order) {
        const auto middle = first + firstMark.size();
        return ReportFrame{payload.first(first), payload.sliced(middle, second - middle),
                           payload.sliced(second + secondMark.size()), order};
    };
    return time < points ? cut(time, timeMark, points, pointsMark, ReportFrame::Time::BeforeItems)
                         : cut(points, pointsMark, time, timeMark, ReportFrame::Time::BehindItems);
}

} // namespace

ReportWriter::ReportWriter(std::shared_ptr<const wire::Profile> profile,
                           std::shared_ptr<const SimulatedModel> model, QString gatewayID)
    : m_profile(std::move(profile))
    , m_model(std::move(model))
    , m_gatewayID(std::move(gatewayID))
    , m_hasPoints(m_profile->has(Operation::MonitorPointReport))
{
    const auto key = [this](Member member) -> QByteArray { return quoted(m_profile->name(member)) + ':'; };
    if (m_hasPoints) {
        m_valueKey = key(Member::value);
        m_timeKey = ',' + key(Member::time);
        m_qualityKey = ',' + key(Member::quality);
    }
    m_itemHeads.reserve(m_model->points().size());
    for (const SimulatedPoint& point : m_model->points()) {
        if (m_hasPoints)
            m_itemHeads.push_back('{' + key(Member::pointID) + quoted(point.pointID) + ',' + m_valueKey);
        else
            m_itemHeads.push_back(quoted(point.pointID.section(u'.', -1)) + ':');
    }
}

bool ReportWriter::isGateway(const SimulatedPoint& point) const
{
    return point.deviceID.isEmpty() || point.deviceID == m_gatewayID;
}

Operation ReportWriter::operation(const PointGroup& group) const
{
    if (m_hasPoints)
        return Operation::MonitorPointReport;
    return isGateway(m_model->points()[group.first]) ? Operation::PropertyReport
                                                     : Operation::PropertyBatchReport;
}

std::vector<PointGroup> ReportWriter::groups(std::size_t batch) const
{
    const auto& points = m_model->points();
    const auto belongTogether = [&](const SimulatedPoint& a, const SimulatedPoint& b) {
        return a.deviceID == b.deviceID && (m_hasPoints || serviceOf(a.pointID) == serviceOf(b.pointID));
    };
    std::vector<PointGroup> groups;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (groups.empty() || groups.back().count == batch
            || !belongTogether(points[groups.back().first], points[i]))
            groups.push_back({i, 0});
        ++groups.back().count;
    }
    return groups;
}

ReportFrame ReportWriter::frame(const PointGroup& group, const ReportFields& fields) const
{
    const SimulatedPoint& first = m_model->points()[group.first];
    return m_hasPoints ? cutAtMarks(encodePoints(first, fields), quoted(kPointsMark))
                       : cutAtMarks(encodeProperties(first, fields.isLate), quoted(kPointsMark) + ":0");
}

QByteArray ReportWriter::encodePoints(const SimulatedPoint& first, const ReportFields& fields) const
{
    wire::BodyWriter body(*m_profile);
    body.put(Member::cause, m_profile->enumText(u"cause", fields.cause));
    body.put(Member::points, QJsonArray{QString(kPointsMark)});
    if (fields.hasMore)
        body.put(Member::more, true);
    if (fields.isLate)
        body.put(Member::late, true);
    wire::EnvelopeFields envelope;
    envelope.objectDeviceID = isGateway(first) ? QString() : first.deviceID;
    envelope.eventID = fields.eventID;
    return wire::encodeMessage(*m_profile, Operation::MonitorPointReport, envelope, body.object());
}

QByteArray ReportWriter::encodeProperties(const SimulatedPoint& first, bool isLate) const
{
    wire::BodyWriter service(*m_profile);
    service.put(Member::serviceID, serviceOf(first.pointID))
        .put(Member::properties, QJsonObject{{kPointsMark, 0}})
        .put(Member::eventTime, QString(kTimeMark));
    if (isLate)
        service.put(Member::late, true);
    wire::BodyWriter report(*m_profile);
    if (!isGateway(first))
        report.put(Member::deviceID, first.deviceID);
    QJsonObject payload = report.put(Member::services, QJsonArray{service.object()}).object();
    if (!isGateway(first))
        payload = wire::BodyWriter(*m_profile).put(Member::devices, QJsonArray{payload}).object();
    return QJsonDocument(payload).toJson(QJsonDocument::Compact);
}

QByteArray ReportWriter::fill(const ReportFrame& frame, const PointGroup& group, const EnergyWorld& world,
                              UtcTime time, FaultPlan* faults) const
{
    const bool isItemTime = frame.time == ReportFrame::Time::InEachItem;
    const QByteArray timeToken =
        '"' + (isItemTime ? wire::writeTimeMs(time) : wire::writeTime(time)).toLatin1() + '"';
    const QByteArray itemEnd = m_hasPoints ? m_timeKey + timeToken + '}' : QByteArray();

    QByteArray out;
    out.reserve(frame.head.size() + frame.end.size() + static_cast<qsizetype>(group.count) * 96);
    out.append(frame.head);
    if (frame.time == ReportFrame::Time::BeforeItems)
        out.append(timeToken).append(frame.middle);
    for (std::size_t i = group.first; i < group.first + group.count; ++i) {
        if (i > group.first)
            out.append(',');
        const QByteArray token = valueToken(m_model->points()[i], i, world, time);
        if (faults)
            appendSpoiled(out, m_itemHeads[i], token, *faults);
        else
            out.append(m_itemHeads[i]).append(token);
        out.append(itemEnd);
    }
    if (frame.time == ReportFrame::Time::BehindItems)
        out.append(frame.middle).append(timeToken);
    return out.append(frame.end);
}

void ReportWriter::appendSpoiled(QByteArray& out, const QByteArray& head, const QByteArray& value,
                                 FaultPlan& faults) const
{
    QByteArray key = head;
    if (faults.strikes(Fault::UnknownPoint)) {
        const auto nameEnd = m_hasPoints ? key.lastIndexOf(',') - 1 : key.size() - 2;
        key.insert(nameEnd, "_unknown");
    }
    QByteArray token = value;
    if (faults.strikes(Fault::WrongType))
        token = value.startsWith('"') ? "0"_ba : '"' + value + '"';
    else if (faults.strikes(Fault::OutOfRange))
        token = "-987654321.5"_ba;
    else if (faults.strikes(Fault::NotANumber))
        token = "NaN"_ba;
    out.append(key).append(token);
    if (faults.strikes(Fault::DuplicateKey))
        out.append(',').append(m_hasPoints ? m_valueKey : key).append(token);
    if (m_hasPoints && faults.strikes(Fault::UnknownQuality))
        out.append(m_qualityKey).append("\"X99\"");
}

} // namespace cems::simulator
