// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewaylane.h"

#include "wire/findingnote.h"

namespace cems::gateway {

using wire::Operation;
using wire::Rule;

namespace {

constexpr QByteArrayView kModelName = "a name of the product model";

} // namespace

GatewayLane::GatewayLane(std::shared_ptr<GatewayFeed> feed, const wire::Profile& profile, Role role)
    : m_feed(std::move(feed))
    , m_profile(profile)
    , m_role(role)
{
}

void GatewayLane::beginPacket(const Packet& packet, wire::Message& message,
                              std::optional<milliseconds> latency)
{
    if (!m_guard.owns_lock()) {
        m_guard = m_feed->points.lock();
        m_feed->refreshInterest(m_interest, m_interestRevision);
    }
    m_packet = &packet;
    m_message = &message;
    m_latency = latency;
    m_noted.reset();
    m_isClockRead = false;
    ++m_messages;
    if (message.isOnline) {
        m_feed->status = *message.isOnline ? 1 : 0; // a retained one counts: that is how a last will is kept
    } else if (!packet.retained) {
        m_lastHeardMs = msSinceEpoch(packet.receivedAt);
        m_feed->status = GatewayFeed::kNoStatus;
    }
}

void GatewayLane::endPacket()
{
    for (const wire::Finding& finding : m_message->findings) {
        m_feed->findings.add(finding, m_packet->receivedAt, m_packet->seq);
    }
}

void GatewayLane::finishBatch()
{
    if (!m_guard.owns_lock()) {
        return;
    }
    m_guard.unlock();
    m_feed->values.push(m_samples);
    m_feed->samples += m_samples.size();
    m_feed->messages += m_messages;
    if (m_lastHeardMs != 0) {
        m_feed->lastHeardMs = m_lastHeardMs;
    }
    m_samples.clear();
    m_messages = 0;
    m_lastHeardMs = 0;
}

bool GatewayLane::takePoints(const wire::Entry& entry)
{
    readPointReport(m_profile, entry, m_pointReport, m_message->findings);
    m_chapter = "6.4";
    m_isProperty = false;
    const bool isQueryCause = m_pointReport.cause == "query";
    std::vector<ReadPoint> readPoints;
    m_readPoints = isWanted(entry.eventID, isQueryCause) ? &readPoints : nullptr;
    setDevice(entry.objectDeviceID);

    Sample sample;
    sample.flags.setFlag(SampleFlag::Late, m_pointReport.isLate || m_pointReport.cause == "resend");
    sample.flags.setFlag(SampleFlag::Query, isQueryCause);
    bool hasRoom = true;
    for (const wire::PointValue& point : m_pointReport.points) {
        if (!point.value.exists()) {
            if (const PointIndex index = m_feed->points.find(point.pointID);
                m_readPoints && index.isValid()) {
                m_readPoints->push_back({index, {}, point.resultCode.value_or(1)});
            }
            continue;
        }
        setTime(sample, point.time, entry.eventTime);
        hasRoom = addSample(point.pointID, point.value, point.quality, sample) && hasRoom;
    }
    if (m_readPoints) {
        UpEvent event = eventOf(entry);
        event.isQueryCause = isQueryCause;
        event.hasMore = m_pointReport.hasMore;
        event.outcome = readOutcome(m_profile, entry, m_message->findings);
        event.body = std::move(readPoints);
        hasRoom = m_feed->events.push(std::move(event)) && hasRoom;
        m_readPoints = nullptr;
    }
    return hasRoom;
}

bool GatewayLane::isWanted(const QByteArray& id, bool isQueryCause)
{
    if (m_interest.anyReport || (!id.isEmpty() && m_interest.ids.contains(id))
        || (id.isEmpty() && isQueryCause && m_interest.queryCause)) {
        return true;
    }
    if (isQueryCause && m_role == Role::Host && !m_packet->retained) {
        noteOnce(Rule::AnswerWithoutRequest, operationId(Operation::MonitorPointReport).data(), {});
        if (!id.isEmpty() && !m_latency) {
            ++m_feed->foreignAnswers;
        }
    }
    return false;
}

bool GatewayLane::takeProperties(const wire::Entry& entry)
{
    m_propertyReports.clear();
    readPropertyReports(m_profile, entry, m_propertyReports, m_message->findings);
    m_chapter = "6.6";
    m_isProperty = true;
    m_readPoints = nullptr;
    bool hasRoom = true;
    for (const wire::PropertyReport& report : m_propertyReports) {
        setDevice(report.deviceID);
        m_name.assign(report.serviceID.constData(), static_cast<std::size_t>(report.serviceID.size()));
        m_name.push_back('.');
        const std::size_t prefix = m_name.size();
        Sample sample;
        sample.flags.setFlag(SampleFlag::Late, report.isLate);
        for (const wire::PropertyValue& property : report.properties) {
            m_name.resize(prefix);
            m_name.append(property.propertyName);
            setTime(sample, std::nullopt, report.eventTime);
            hasRoom = addSample(m_name, property.value, {}, sample) && hasRoom;
        }
    }
    return hasRoom;
}

void GatewayLane::setDevice(const QByteArray& device)
{
    m_feed->points.setDevice({device.constData(), static_cast<std::size_t>(device.size())});
    m_device = device;
    const ModelRules* rules = m_feed->points.rules();
    if (rules && !device.isEmpty() && device != m_feed->id.value.toUtf8()
        && !rules->devices.contains(
            std::string_view(device.constData(), static_cast<std::size_t>(device.size())))) {
        noteOnce(Rule::ForeignDevice, device, {}, "a device of the product model");
    }
}

bool GatewayLane::addSample(std::string_view pointID, const wire::JsonValue& value,
                            const wire::JsonValue& quality, Sample sample)
{
    sample.point = m_feed->points.resolve(pointID);
    if (!sample.point.isValid()) {
        noteOnce(Rule::TooManyPoints, wire::view(pointID), value, "at most 100000 points");
        return false;
    }
    sample.flags.setFlag(SampleFlag::Retained, m_packet->retained);
    sample.value = wire::readCell(value, *m_feed->texts);
    setQuality(quality, sample);
    PointDirectory::State& state = m_feed->points.state(sample.point);
    if (m_feed->points.rules()) {
        checkValue(pointID, value, sample, state);
    }
    if (m_readPoints) {
        m_readPoints->push_back({sample.point, sample, 0});
    }
    if (!isRepeated(pointID, sample, state)) {
        m_samples.push_back(sample);
    }
    return true;
}

void GatewayLane::setTime(Sample& sample, const std::optional<wire::ReadTime>& own,
                          const std::optional<wire::ReadTime>& ofEvent)
{
    const auto& time = own ? own : ofEvent;
    sample.receivedMs = msSinceEpoch(m_packet->receivedAt);
    sample.dataTimeMs = time ? time->utcMs : sample.receivedMs;
    sample.flags.setFlag(SampleFlag::TimeFromEvent, !own && ofEvent);
    sample.flags.setFlag(SampleFlag::TimeFromReceipt, !time);
    sample.falseZoneMs =
        time && time->hadZone ? wire::falseZone(time->utcMs, sample.receivedMs, m_profile.zoneOffset()) : 0;
    sample.flags.setFlag(SampleFlag::TimeCorrected, sample.falseZoneMs != 0);
    if (sample.falseZoneMs != 0) {
        sample.dataTimeMs -= sample.falseZoneMs;
    }
    if (time && !m_isClockRead && !m_packet->retained && !sample.flags.testFlag(SampleFlag::Late)) {
        m_isClockRead = true;
        m_clock.add(sample.dataTimeMs - sample.receivedMs);
        m_feed->clockOffsetMs = m_clock.median() ? m_clock.median()->count() : GatewayFeed::kNoOffset;
    }
}

bool GatewayLane::isRepeated(std::string_view pointID, Sample& sample, PointDirectory::State& state)
{
    if (!sample.flags.testFlag(SampleFlag::Late) && !m_packet->retained
        && !sample.flags.testFlag(SampleFlag::Query)) {
        const qint64 ageMs = sample.receivedMs + m_clock.offsetMs() - sample.dataTimeMs;
        const qint64 periodMs = state.periodMs > 0 ? state.periodMs : kUsualPeriodMs;
        sample.flags.setFlag(SampleFlag::Late, ageMs > kLatePeriods * periodMs);
    }
    if (!sample.flags.testFlag(SampleFlag::Late)) {
        state.lastTimeMs = std::max(state.lastTimeMs, sample.dataTimeMs);
        return false;
    }
    if (sample.dataTimeMs == state.lastLateMs || sample.dataTimeMs == state.lastTimeMs) {
        noteOnce(Rule::DuplicateSample, wire::view(pointID), {});
        return true;
    }
    if (sample.dataTimeMs < state.lastLateMs) {
        noteOnce(Rule::LateOutOfOrder, wire::view(pointID), {}, "oldest first");
    }
    state.lastLateMs = std::max(state.lastLateMs, sample.dataTimeMs);
    return false;
}

void GatewayLane::setQuality(const wire::JsonValue& code, Sample& sample)
{
    if (code.isAbsent()) {
        sample.quality = {};
    } else {
        const std::string_view text = code.isString() ? code.plain() : code.raw();
        if (text != m_qualityCode) {
            m_qualityCode = text;
            m_quality = {m_profile.qualityMeaning(text), m_feed->texts->intern(text)};
        }
        sample.quality = m_quality;
    }
    if (sample.value.kind == ValueCell::Kind::None
        && qualityState(sample.quality.meaning) != QualityState::Bad) {
        sample.quality.meaning = QualityMeaning::NoValue;
    }
}

void GatewayLane::checkValue(std::string_view pointID, const wire::JsonValue& value, const Sample& sample,
                             const PointDirectory::State& state)
{
    const ModelRules& rules = *m_feed->points.rules();
    if (state.modelPoint < 0) {
        if (!m_isProperty || !rules.properties.contains(pointID)) {
            note(m_isProperty ? Rule::UnknownProperty : Rule::UnknownPoint, wire::view(pointID), value,
                 kModelName);
        }
        return;
    }
    const auto position = static_cast<std::size_t>(state.modelPoint);
    if (const auto broken = rules.values.check(position, sample.value)) {
        m_message->findings.push_back(
            conformance::ValueCheck::finding(*broken, rules.model->points[position], sample.value,
                                             *m_feed->texts, '@' + QByteArray::number(value.offset())));
    }
}

bool GatewayLane::takeEvent(const wire::Entry& entry)
{
    UpEvent event = eventOf(entry);
    auto& findings = m_message->findings;
    event.outcome = readOutcome(m_profile, entry, findings);
    event.hasMore = hasMoreParts(m_profile, entry);
    switch (entry.operation) {
    case Operation::DeviceInfoReport:
        event.body = readDeviceInfo(m_profile, entry, findings);
        break;
    case Operation::ProductModelReport:
        event.body = readProductModelReport(m_profile, entry, findings);
        break;
    case Operation::MonitorPointConfigReport:
        event.body = readPointConfigReport(m_profile, entry, findings);
        break;
    default:
        break;
    }
    return m_feed->events.push(std::move(event));
}

UpEvent GatewayLane::eventOf(const wire::Entry& entry) const
{
    UpEvent event;
    event.operation = entry.operation;
    event.objectDeviceID = entry.objectDeviceID;
    event.refusedRequest = entry.refusedRequest;
    event.id = entry.eventID.isEmpty() && m_message->topic ? m_message->topic->requestID : entry.eventID;
    event.receivedAt = m_packet->receivedAt;
    event.packetSeq = m_packet->seq;
    event.latency = m_latency;
    event.isRetained = m_packet->retained;
    return event;
}

void GatewayLane::note(Rule rule, QByteArrayView subject, const wire::JsonValue& where,
                       QByteArrayView expected)
{
    const QByteArray inDevice = m_device.isEmpty() ? QByteArray() : m_device + '/' + subject;
    const QByteArrayView about =
        inDevice.isEmpty() || subject == m_device ? subject : QByteArrayView(inDevice);
    if (where.exists()) {
        wire::note(m_message->findings, rule, where, about, expected, m_chapter);
    } else {
        wire::note(m_message->findings,
                   wire::Finding{rule, {}, about.toByteArray(), expected.toByteArray(), {}, m_chapter});
    }
}

void GatewayLane::noteOnce(Rule rule, QByteArrayView subject, const wire::JsonValue& where,
                           QByteArrayView expected)
{
    if (!m_noted.test(static_cast<std::size_t>(rule))) {
        m_noted.set(static_cast<std::size_t>(rule));
        note(rule, subject, where, expected);
    }
}

} // namespace cems::gateway
