// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/intake.h"

#include "gateway/gatewaylane.h"
#include "gateway/operationtraits.h"

namespace cems::gateway {

using wire::Operation;

namespace {

constexpr qsizetype kMaxKnownGateways = 2'000; // look-ups that are remembered; more are looked up each time

bool isDownward(const wire::Message& message)
{
    return message.topic && !message.topic->operations.empty()
        && wire::directionOf(message.topic->operations.front()) == Direction::Down;
}

QByteArray idOf(const wire::Message& message)
{
    if (!message.entries.empty() && !message.entries.front().eventID.isEmpty()) {
        return message.entries.front().eventID;
    }
    return message.topic ? message.topic->requestID : QByteArray();
}

} // namespace

Intake::Intake(std::shared_ptr<const wire::Profile> profile, Role role,
               std::shared_ptr<FeedRegistry> registry)
    : m_profile(std::move(profile))
    , m_role(role)
    , m_registry(std::move(registry))
    , m_decoder(m_profile)
{
    for (int i = 0; i < wire::kOperationCount; ++i) {
        const auto& answer = m_profile->operation(static_cast<Operation>(i)).answer;
        if (answer && !isSpontaneousReport(*answer)) {
            m_isAnswer[static_cast<std::size_t>(*answer)] = true;
        }
    }
}

Intake::~Intake() = default;

void Intake::receive(std::span<const Packet> packets)
{
    quint64 stored = 0;
    quint64 received = 0;
    quint64 bytes = 0;
    for (const Packet& packet : packets) {
        const bool hasRoom = take(packet);
        if (packet.direction == Direction::Down) {
            continue;
        }
        ++received;
        bytes += static_cast<quint64>(packet.topic.size() + packet.fullSize);
        stored += hasRoom ? 1 : 0;
        m_counters.cut += packet.isCut() ? 1 : 0;
    }
    for (const auto& lane : m_lanes) {
        lane->finishBatch();
    }
    m_trace.push(m_traced);
    m_counters.received += received;
    m_counters.decoded += received;
    m_counters.stored += stored;
    m_counters.dropped += received - stored;
    m_counters.bytesIn += bytes;
}

bool Intake::take(const Packet& packet)
{
    wire::Message& message = m_decoder.decode(packet);
    const QByteArray id = idOf(message);
    if (packet.direction == Direction::Down) {
        m_down.notePublished(packet);
        m_down.noteRequest(id, packet.receivedAt);
        trace(packet, message, id, Direction::Down, std::nullopt);
        return true;
    }
    if (isDownward(message)) {
        if (!m_down.takeEcho(packet)) {
            takeDown(packet, message, id);
        }
        return true;
    }
    const auto latency = packet.retained ? std::nullopt : m_down.latency(id, packet.receivedAt);
    GatewayLane* lane = message.topic ? laneOf(message.topic->gatewayID) : nullptr;
    const bool hasRoom = !lane || takeUp(*lane, packet, message, latency);
    trace(packet, message, id, Direction::Up, latency);
    return hasRoom;
}

bool Intake::takeUp(GatewayLane& lane, const Packet& packet, wire::Message& message,
                    std::optional<milliseconds> latency)
{
    lane.beginPacket(packet, message, latency);
    bool hasRoom = true;
    for (const wire::Entry& entry : message.entries) {
        hasRoom = takeEntry(lane, entry) && hasRoom;
    }
    lane.endPacket();
    return hasRoom;
}

bool Intake::takeEntry(GatewayLane& lane, const wire::Entry& entry)
{
    switch (entry.operation) {
    case Operation::MonitorPointReport:
        return lane.takePoints(entry);
    case Operation::PropertyReport:
    case Operation::PropertyBatchReport:
        return lane.takeProperties(entry);
    case Operation::DeviceInfoReport:
    case Operation::ProductModelReport:
    case Operation::MonitorPointConfigReport:
    case Operation::VersionReport:
        return lane.takeEvent(entry);
    case Operation::Unknown:
        return entry.refusedRequest == Operation::Unknown || lane.takeEvent(entry);
    default:
        return !m_isAnswer[static_cast<std::size_t>(entry.operation)] || lane.takeEvent(entry);
    }
}

void Intake::takeDown(const Packet& packet, const wire::Message& message, const QByteArray& id)
{
    m_down.noteRequest(id, packet.receivedAt);
    trace(packet, message, id, Direction::Down, std::nullopt);
    const Operation operation =
        message.entries.empty() ? Operation::Unknown : message.entries.front().operation;
    GatewayLane* lane =
        isDownwardRequest(operation) && !packet.retained ? laneOf(message.topic->gatewayID) : nullptr;
    if (lane && m_role == Role::Host) {
        lane->feed().lastForeignRequest = operation;
        ++lane->feed().foreignRequests;
    }
}

void Intake::trace(const Packet& packet, const wire::Message& message, const QByteArray& id,
                   Direction direction, std::optional<milliseconds> latency)
{
    TracedPacket& traced = m_traced.emplace_back();
    traced.packet = packet;
    traced.packet.direction = direction; // the link knows no topics, so a listener's downward ones came as Up
    traced.eventID = id;
    traced.latency = latency;
    traced.entryCount = static_cast<quint16>(std::min<std::size_t>(message.entries.size(), 0xFFFF));
    traced.findingCount = static_cast<quint16>(std::min<std::size_t>(message.findings.size(), 0xFFFF));
    if (message.topic) {
        traced.gatewayID = message.topic->gatewayID;
    }
    if (!message.entries.empty()) {
        traced.operation = message.entries.front().operation;
        traced.objectDeviceID = message.entries.front().objectDeviceID;
    }
}

GatewayLane* Intake::laneOf(const QByteArray& gatewayID)
{
    if (gatewayID.isEmpty()) {
        return nullptr;
    }
    if (const quint32 revision = m_registry->revision(); revision != m_registryRevision) {
        m_registryRevision = revision;
        m_laneOfGateway.removeIf([](const auto& known) { return !known.value(); });
    }
    if (const auto known = m_laneOfGateway.constFind(gatewayID); known != m_laneOfGateway.constEnd()) {
        return *known;
    }
    GatewayLane* lane = nullptr;
    if (auto feed = m_registry->hear({QString::fromUtf8(gatewayID)})) {
        lane = m_lanes.emplace_back(std::make_unique<GatewayLane>(std::move(feed), *m_profile, m_role)).get();
    }
    if (lane || m_laneOfGateway.size() < kMaxKnownGateways) {
        m_laneOfGateway.insert(gatewayID, lane);
    }
    return lane;
}

} // namespace cems::gateway
