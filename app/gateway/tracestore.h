// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/packet.h"
#include "wire/operation.h"

#include <deque>
#include <optional>
#include <vector>

namespace cems::gateway {

/// A packet with what the intake made of it.
struct TracedPacket
{
    Packet packet;
    QByteArray gatewayID;
    QByteArray objectDeviceID; ///< of the first entry
    QByteArray eventID; ///< or the request id of the topic
    wire::Operation operation = wire::Operation::Unknown; ///< of the first entry
    quint16 entryCount = 0;
    quint16 findingCount = 0;
    std::optional<milliseconds> latency; ///< of an answer: since its request
};

/// The newest packets of a connection, both directions, bounded by count and bytes; the oldest go in blocks and are counted.
/// GUI thread. The Messages page reads it in place until recordings take its part.
class TraceStore
{
public:
    static constexpr std::size_t kMaxPackets = 100'000;
    static constexpr qint64 kMaxBytes = qint64{128} << 20;

    /// Appends and makes room. Returns how many went from the front.
    std::size_t append(std::vector<TracedPacket>&& packets);
    void clear();

    [[nodiscard]] std::size_t size() const { return m_packets.size(); }
    [[nodiscard]] const TracedPacket& at(std::size_t row) const { return m_packets[row]; }
    [[nodiscard]] quint64 removed() const { return m_removed; } ///< from the front, since the start
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    std::deque<TracedPacket> m_packets;
    quint64 m_removed = 0;
    qint64 m_bytes = 0;
};

} // namespace cems::gateway
