// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <vector>

namespace cems::bench {

/// Point reports that were encoded once, as whole MQTT PUBLISH packets of QoS 0, to be written again and again.
class Flood
{
public:
    struct Shape
    {
        int gateways = 8;
        int pointsPerGateway = 12'500;
        int pointsPerMessage = 20;
        int differentMessages = 5'000;
    };
    explicit Flood(const Shape& shape);

    [[nodiscard]] static QByteArray gatewayId(int gateway);
    [[nodiscard]] static QByteArray pointId(int point);

    [[nodiscard]] std::size_t size() const { return m_topics.size(); }
    [[nodiscard]] const QByteArray& topic(std::size_t i) const { return m_topics[i]; }
    [[nodiscard]] const QByteArray& payload(std::size_t i) const { return m_payloads[i]; }
    [[nodiscard]] QByteArray publishPacket(std::size_t i) const;
    /// Puts the present second into every time stamp.
    void refreshTimes();

private:
    QByteArray m_second;
    std::vector<QByteArray> m_topics;
    std::vector<QByteArray> m_payloads;
};

/// Connects to a broker on this machine and writes count messages as fast as it takes them, or at perSecond if that is
/// not 0. Blocks; for a process or thread of its own. False if the connection broke.
bool publishFlood(quint16 port, const Flood& flood, qint64 count, qint64 perSecond = 0);

} // namespace cems::bench
