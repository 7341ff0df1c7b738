// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/tracestore.h"

#include <algorithm>
#include <iterator>

namespace cems::gateway {

namespace {

// Removed together, so that a view moves its rows once per block and not once per packet.
constexpr std::size_t kBlock = TraceStore::kMaxPackets / 100;
// What a traced packet costs besides its bytes: the struct and the heads of its byte arrays.
constexpr qint64 kOverhead = sizeof(TracedPacket) + 4 * 16;

qint64 cost(const TracedPacket& traced)
{
    return kOverhead + traced.packet.topic.size() + traced.packet.payload.size();
}

} // namespace

std::size_t TraceStore::append(std::vector<TracedPacket>&& packets)
{
    for (TracedPacket& traced : packets) {
        m_bytes += cost(traced);
        m_packets.push_back(std::move(traced));
    }
    packets.clear();

    std::size_t gone = 0;
    while (m_packets.size() - gone > kMaxPackets || (m_bytes > kMaxBytes && gone < m_packets.size())) {
        const std::size_t end = std::min(gone + kBlock, m_packets.size());
        for (; gone < end; ++gone) {
            m_bytes -= cost(m_packets[gone]);
        }
    }
    m_packets.erase(m_packets.begin(), std::next(m_packets.begin(), static_cast<std::ptrdiff_t>(gone)));
    m_removed += gone;
    return gone;
}

void TraceStore::clear()
{
    m_removed += m_packets.size();
    m_packets.clear();
    m_bytes = 0;
}

} // namespace cems::gateway
