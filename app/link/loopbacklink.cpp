// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/loopbacklink.h"

#include "base/logging.h"

#include <array>

namespace cems::link {

void LoopbackLink::inject(std::vector<Packet> packets)
{
    if (!m_isOpen) {
        return;
    }
    const UtcTime now = SystemClock().now();
    quint64 bytes = 0;
    for (auto& packet : packets) {
        packet.seq = ++m_seq;
        if (packet.receivedAt == UtcTime{}) {
            packet.receivedAt = now;
        }
        packet.fullSize = std::max<qint64>(packet.fullSize, packet.payload.size());
        m_counters.cut += packet.isCut() ? 1 : 0;
        bytes += static_cast<quint64>(packet.topic.size() + packet.fullSize);
    }
    m_counters.packetsIn += packets.size();
    m_counters.bytesIn += bytes;
    if (m_sink) {
        m_sink->receive(packets);
    }
}

void LoopbackLink::open()
{
    m_isOpen = true;
    for (const auto rung :
         {LadderRung::Name, LadderRung::Tcp, LadderRung::Tls, LadderRung::Connack, LadderRung::Suback}) {
        LadderStep step;
        step.rung = rung;
        step.state = RungState::NotAsked;
        emit stepChanged(step);
    }
    emit opened({});
}

void LoopbackLink::close()
{
    m_isOpen = false;
    emit closed();
}

void LoopbackLink::subscribe(const QByteArrayList& filters)
{
    for (const auto& filter : filters) {
        emit subscribed(filter,
                        m_isOpen ? Result<>()
                                 : Result<>(failure(ErrorCode::NotConnected, QString::fromUtf8(filter))));
    }
}

void LoopbackLink::unsubscribe(const QByteArrayList& /*filters*/) { }

void LoopbackLink::publish(const Packet& packet)
{
    if (!m_isOpen) {
        ++m_counters.refused;
        qCWarning(logLink) << "not published, the link is not open:" << packet.topic;
        return;
    }
    std::array own{packet};
    own[0].seq = ++m_seq;
    own[0].receivedAt = SystemClock().now();
    own[0].direction = Direction::Down;
    own[0].own = true;
    own[0].fullSize = packet.payload.size();
    ++m_counters.packetsOut;
    m_counters.bytesOut += static_cast<quint64>(packet.topic.size() + packet.payload.size());
    emit sent(own[0]);
    if (m_sink) {
        m_sink->receive(own);
    }
}

void LoopbackLink::breakDown(const Error& cause)
{
    if (std::exchange(m_isOpen, false)) {
        emit lost(cause);
    }
}

} // namespace cems::link
