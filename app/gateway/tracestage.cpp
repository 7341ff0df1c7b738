// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/tracestage.h"

#include <iterator>

namespace cems::gateway {

void TraceStage::push(std::vector<TracedPacket>& batch)
{
    std::deque<TracedPacket> dropped; // freed behind the lock
    {
        const std::lock_guard lock(m_mutex);
        for (TracedPacket& traced : batch) {
            m_bytes += traced.packet.payload.size();
            m_packets.push_back(std::move(traced));
        }
        while (m_packets.size() > kMaxPackets || (m_bytes > kMaxBytes && m_packets.size() > 1)) {
            m_bytes -= m_packets.front().packet.payload.size();
            dropped.push_back(std::move(m_packets.front()));
            m_packets.pop_front();
            ++m_skipped;
        }
    }
    batch.clear();
}

void TraceStage::take(std::vector<TracedPacket>& out)
{
    std::deque<TracedPacket> taken;
    {
        const std::lock_guard lock(m_mutex);
        taken.swap(m_packets);
        m_bytes = 0;
    }
    out.assign(std::make_move_iterator(taken.begin()), std::make_move_iterator(taken.end()));
}

quint64 TraceStage::skipped() const
{
    const std::lock_guard lock(m_mutex);
    return m_skipped;
}

} // namespace cems::gateway
