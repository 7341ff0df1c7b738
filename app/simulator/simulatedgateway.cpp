// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/simulatedgateway.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cems::simulator {

namespace {

using wire::Member;

constexpr auto kTick = milliseconds(20);
constexpr double kLongestBacklogS = 0.5; // what a pause may leave to be sent at once
constexpr std::size_t kMaxRemembered = 16;
constexpr auto kLateBy = seconds(3600);
constexpr qsizetype kHugeBytes = qsizetype{2} << 20;
constexpr int kRefusal = 401; // not authorised, chapter 4.6

void replaceFirst(QByteArray& text, const QByteArray& before, const QByteArray& after)
{
    if (const auto at = text.indexOf(before); at >= 0)
        text.replace(at, before.size(), after);
}

/// Damage to a whole message.
void spoil(QByteArray& payload, const QString& deviceID, FaultPlan& faults)
{
    if (faults.strikes(Fault::ForeignDevice) && !deviceID.isEmpty())
        replaceFirst(payload, '"' + deviceID.toUtf8() + '"', "\"stranger\"");
    if (faults.strikes(Fault::Deep))
        replaceFirst(payload, "{", "{\"deep\":" + QByteArray(40, '[') + QByteArray(40, ']') + ',');
    if (faults.strikes(Fault::BadUtf8))
        replaceFirst(payload, "{", "{\"text\":\"\xff\xfe\",");
    if (faults.strikes(Fault::BadJson))
        payload.truncate(payload.size() * 2 / 3);
}

} // namespace

SimulatedGateway::SimulatedGateway(Options options, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_clock(clock)
    , m_world(m_options.model->feederCount(), m_options.seed, clock.now(), m_options.profile->zoneOffset())
    , m_writer(m_options.profile, m_options.model, m_options.id.value)
    , m_answers(m_options.profile, m_options.model, m_options.id, m_world, clock.now())
    , m_decoder(m_options.profile)
    , m_groups(m_writer.groups(m_options.batch))
    , m_timer(this)
{
    m_options.faults.setSeed(m_options.seed);
    m_frames.reserve(m_groups.size());
    m_envelopes.reserve(m_groups.size());
    for (const PointGroup& group : m_groups) {
        m_frames.push_back(m_writer.frame(group, {u"periodic"_s, {}, false}));
        m_envelopes.push_back(m_answers.packet(m_writer.operation(group), {}));
    }
    m_timer.setInterval(kTick);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SimulatedGateway::report);
}

QByteArrayList SimulatedGateway::filters() const
{
    return m_options.profile->gatewayFilters(m_options.id.value);
}

void SimulatedGateway::start()
{
    m_lastReport = m_started = m_clock.monotonic();
    m_due = static_cast<double>(m_options.batch); // the first report at once
    if (m_options.profile->has(wire::Operation::DeviceInfoReport))
        send(m_answers.deviceInfo({}, gatewayTime(m_clock.now())));
    m_timer.start();
}

void SimulatedGateway::stop()
{
    m_timer.stop();
}

bool SimulatedGateway::isSilent() const
{
    if (!m_options.faults.isOn(Fault::Silent))
        return false;
    const std::chrono::duration<double> after(m_options.faults.amount(Fault::Silent));
    return m_clock.monotonic() - m_started >= after;
}

UtcTime SimulatedGateway::gatewayTime(UtcTime now) const
{
    if (m_options.faults.isOn(Fault::LocalZ))
        now += m_options.profile->zoneOffset();
    return now + milliseconds(qint64(1000.0 * m_options.faults.amount(Fault::Clock)));
}

void SimulatedGateway::report()
{
    const milliseconds monotonic = m_clock.monotonic();
    const double elapsedS = std::chrono::duration<double>(monotonic - m_lastReport).count();
    m_lastReport = monotonic;
    m_due += m_options.pointsPerS * elapsedS;
    m_due = std::min(m_due,
                     std::max(m_options.pointsPerS * kLongestBacklogS, static_cast<double>(m_options.batch)));
    const UtcTime now = m_clock.now();
    while (m_due >= static_cast<double>(m_groups[m_nextGroup].count)) {
        m_due -= static_cast<double>(m_groups[m_nextGroup].count);
        sendGroup(m_nextGroup, now);
        m_nextGroup = (m_nextGroup + 1) % m_groups.size();
    }
    if (m_options.faults.isOn(Fault::Huge))
        sendHuge();
}

void SimulatedGateway::sendGroup(std::size_t index, UtcTime now)
{
    const PointGroup& group = m_groups[index];
    const SimulatedPoint& first = m_options.model->points()[group.first];
    const bool hasSwitched = m_world.advance(first.feeder, now);
    FaultPlan& faults = m_options.faults;
    const bool isClean = faults.isEmpty();
    const bool isLate = !isClean && faults.strikes(Fault::Late);

    ReportFrame frame = m_frames[index];
    if (isLate)
        frame = m_writer.frame(group, {u"resend"_s, {}, false, true});
    Packet packet = m_envelopes[index];
    const UtcTime time = gatewayTime(isLate ? now - kLateBy : now);
    packet.payload = m_writer.fill(frame, group, m_world, time, isClean ? nullptr : &faults);
    if (!isClean)
        spoil(packet.payload, first.deviceID, faults);
    packet.fullSize = packet.payload.size();
    send(packet);
    if (!isClean && faults.strikes(Fault::Duplicate))
        send(packet);
    if (hasSwitched)
        sendChange(first.feeder, now);
}

void SimulatedGateway::sendChange(int feeder, UtcTime now)
{
    const auto& points = m_options.model->points();
    const auto breaker = std::find_if(points.begin(), points.end(), [feeder](const SimulatedPoint& point) {
        return point.feeder == feeder && point.quantity == Quantity::Breaker;
    });
    if (breaker == points.end())
        return;
    const PointGroup group{static_cast<std::size_t>(breaker - points.begin()), 1};
    const ReportFrame frame = m_writer.frame(group, {u"change"_s, {}, false});
    send(m_answers.packet(m_writer.operation(group), m_writer.fill(frame, group, m_world, gatewayTime(now))));
}

void SimulatedGateway::sendHuge()
{
    if (m_clock.monotonic() < m_nextHuge)
        return;
    const std::chrono::duration<double> every(std::max(0.1, m_options.faults.amount(Fault::Huge)));
    m_nextHuge = m_clock.monotonic() + std::chrono::duration_cast<milliseconds>(every);
    send(m_answers.freeMessage(u"huge"_s, {}, QString(kHugeBytes, u'x')));
}

void SimulatedGateway::send(Packet packet)
{
    if (!isSilent() && !packet.topic.isEmpty())
        emit published(packet);
}

void SimulatedGateway::receive(std::span<const Packet> packets)
{
    for (const Packet& packet : packets) {
        if (packet.own || m_options.faults.isOn(Fault::NoAnswer))
            continue;
        Packet request = packet;
        request.direction = Direction::Down; // the link calls everything that comes in "up"
        const wire::Message& message = m_decoder.decode(request);
        for (const wire::Entry& entry : message.entries)
            answerEntry(message, entry);
    }
}

void SimulatedGateway::answerEntry(const wire::Message& message, const wire::Entry& entry)
{
    const Request request{entry, message.requestID(), QString::fromUtf8(entry.eventID),
                          gatewayTime(m_clock.now())};
    const QString& id = request.requestID.isEmpty() ? request.eventID : request.requestID;
    const auto known = std::find_if(m_memory.cbegin(), m_memory.cend(),
                                    [&id](const Remembered& old) { return !id.isEmpty() && old.id == id; });
    const bool isRepeated = known != m_memory.cend();
    const std::vector<Packet> answers = isRepeated ? known->answers : makeAnswers(request);
    if (!isRepeated && !id.isEmpty()) {
        m_memory.push_back({id, answers});
        if (m_memory.size() > kMaxRemembered)
            m_memory.pop_front();
    }
    for (const Packet& packet : answers)
        send(packet);
}

std::vector<Packet> SimulatedGateway::makeAnswers(const Request& request)
{
    if (m_options.faults.isOn(Fault::Refuse))
        return m_answers.refuse(request, kRefusal, u"not authorised"_s);
    for (int feeder = 0; feeder < m_options.model->feederCount(); ++feeder)
        (void)m_world.advance(feeder, m_clock.now());
    if (m_options.faults.isOn(Fault::NoEventId))
        return m_answers.answer({request.entry, request.requestID, {}, request.now});
    return m_answers.answer(request);
}

} // namespace cems::simulator
