// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/packetbatch.h"

#include <algorithm>

namespace cems::link {

void PacketBatch::add(const Received& received)
{
    if (std::string_view(m_lastTopic.constData(), static_cast<std::size_t>(m_lastTopic.size()))
        != received.topic) {
        m_lastTopic = QByteArray(received.topic.data(), static_cast<qsizetype>(received.topic.size()));
    }
    const qint64 kept = std::min(static_cast<qint64>(received.payload.size()), m_maxPayload);
    Packet& packet = m_packets.emplace_back();
    packet.seq = ++m_seq;
    packet.receivedAt = m_clock.now();
    packet.direction = Direction::Up;
    packet.qos = received.qos;
    packet.retained = received.retained;
    packet.topic = m_lastTopic;
    packet.payload = QByteArray(received.payload.data(), kept);
    packet.fullSize = received.fullSize;
    ++m_packetsIn;
    m_bytesIn += received.topic.size() + static_cast<quint64>(received.fullSize);
    m_cut += packet.isCut() ? 1 : 0;
}

void PacketBatch::addOwn(const Packet& packet)
{
    Packet& own = m_packets.emplace_back(packet);
    own.seq = ++m_seq;
    own.receivedAt = m_clock.now();
    own.direction = Direction::Down;
    own.own = true;
    own.fullSize = own.payload.size();
}

void PacketBatch::flush(PacketSink* sink, LinkCounters& counters)
{
    counters.packetsIn.fetch_add(std::exchange(m_packetsIn, 0), std::memory_order_relaxed);
    counters.bytesIn.fetch_add(std::exchange(m_bytesIn, 0), std::memory_order_relaxed);
    counters.cut.fetch_add(std::exchange(m_cut, 0), std::memory_order_relaxed);
    if (m_packets.empty()) {
        return;
    }
    std::vector<Packet> packets = std::exchange(m_packets, std::exchange(m_handedOver, {}));
    if (sink) {
        sink->receive(packets);
    }
    packets.clear();
    m_handedOver = std::move(packets);
}

} // namespace cems::link
