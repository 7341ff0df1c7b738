// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/tracestore.h"

#include <mutex>

namespace cems::gateway {

/// Hands packets to the live trace, once per batch and once per tick. Bounded: the oldest go first and are counted.
/// Callable from any thread.
class TraceStage
{
public:
    static constexpr std::size_t kMaxPackets = 20'000;
    static constexpr qint64 kMaxBytes = qint64{32} << 20;

    /// Empties batch and keeps its memory.
    void push(std::vector<TracedPacket>& batch);
    void take(std::vector<TracedPacket>& out);
    [[nodiscard]] quint64 skipped() const;

private:
    mutable std::mutex m_mutex;
    std::deque<TracedPacket> m_packets;
    qint64 m_bytes = 0;
    quint64 m_skipped = 0;
};

} // namespace cems::gateway
