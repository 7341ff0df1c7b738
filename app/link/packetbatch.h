// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/link.h"

#include <string_view>
#include <vector>

namespace cems::link {

/// Packets of one turn of the event loop on their way to the sink. Numbers, stamps and cuts them. In the link's thread.
class PacketBatch
{
public:
    explicit PacketBatch(qint64 maxPayload)
        : m_maxPayload(maxPayload)
    {
    }

    struct Received
    {
        std::string_view topic;
        std::string_view payload; ///< may be cut already
        qint64 fullSize = 0; ///< of the payload on the wire
        quint8 qos = 0;
        bool retained = false;
    };
    void add(const Received& received);
    void addOwn(const Packet& packet);
    [[nodiscard]] std::size_t size() const { return m_packets.size(); }

    /// Hands over what was gathered; the sink may publish meanwhile.
    void flush(PacketSink* sink, LinkCounters& counters);
    void clear() { m_packets.clear(); }

private:
    const qint64 m_maxPayload;
    SystemClock m_clock;
    std::vector<Packet> m_packets;
    std::vector<Packet> m_handedOver; // keeps its memory between turns
    QByteArray m_lastTopic; // most packets share their neighbour's topic
    quint64 m_seq = 0;
    quint64 m_bytesIn = 0;
    quint64 m_packetsIn = 0;
    quint64 m_cut = 0;
};

} // namespace cems::link
