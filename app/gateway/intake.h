// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/link.h"
#include "gateway/downmemory.h"
#include "gateway/gatewayfeed.h"
#include "gateway/tracestage.h"
#include "wire/envelope.h"

#include <array>

namespace cems::gateway {

class GatewayLane;

/// Counters of the intake that any thread may read.
struct IntakeCounters
{
    std::atomic<quint64> received{0};
    std::atomic<quint64> decoded{0};
    std::atomic<quint64> stored{0};
    std::atomic<quint64> dropped{0}; ///< something of the packet had no room
    std::atomic<quint64> cut{0};
    std::atomic<quint64> bytesIn{0};
};

/// Takes a link's packets, decodes them and stages what they say: values to each gateway's feed, everything to the trace.
/// Works in the link's thread; the hand-offs are the only things it shares.
class Intake final : public PacketSink
{
public:
    Intake(std::shared_ptr<const wire::Profile> profile, Role role, std::shared_ptr<FeedRegistry> registry);
    ~Intake();
    Q_DISABLE_COPY_MOVE(Intake)

    void receive(std::span<const Packet> packets) override;

    [[nodiscard]] const IntakeCounters& counters() const { return m_counters; }
    [[nodiscard]] TraceStage& trace() { return m_trace; }

private:
    [[nodiscard]] bool take(const Packet& packet); ///< false if something of it had no room
    [[nodiscard]] bool takeUp(GatewayLane& lane, const Packet& packet, wire::Message& message,
                              std::optional<milliseconds> latency);
    [[nodiscard]] bool takeEntry(GatewayLane& lane, const wire::Entry& entry);
    void takeDown(const Packet& packet, const wire::Message& message, const QByteArray& id);
    void trace(const Packet& packet, const wire::Message& message, const QByteArray& id, Direction direction,
               std::optional<milliseconds> latency);
    [[nodiscard]] GatewayLane* laneOf(const QByteArray& gatewayID);

    const std::shared_ptr<const wire::Profile> m_profile;
    const Role m_role;
    const std::shared_ptr<FeedRegistry> m_registry;
    wire::MessageDecoder m_decoder;
    std::array<bool, wire::kOperationCount + 1> m_isAnswer{};
    std::vector<std::unique_ptr<GatewayLane>> m_lanes;
    QHash<QByteArray, GatewayLane*> m_laneOfGateway; // nullptr: only named; bounded
    quint32 m_registryRevision = 0;
    DownMemory m_down;
    TraceStage m_trace;
    std::vector<TracedPacket> m_traced; // of the batch at hand
    IntakeCounters m_counters;
};

} // namespace cems::gateway
