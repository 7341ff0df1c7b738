// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QTcpSocket>

namespace cems::testing {

/// A QoS 0 PUBLISH, by hand.
[[nodiscard]] QByteArray publishBytes(const QByteArray& topic, const QByteArray& payload);

/// Someone else on the broker who sends what he is given, byte by byte.
class Publisher
{
public:
    explicit Publisher(quint16 port);

    void send(const QByteArray& bytes) { m_socket.write(bytes); }

private:
    QTcpSocket m_socket;
};

} // namespace cems::testing
