// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publisher.h"

#include <QHostAddress>

namespace cems::testing {

QByteArray publishBytes(const QByteArray& topic, const QByteArray& payload)
{
    QByteArray bytes(1, '\x30');
    for (qsizetype rest = 2 + topic.size() + payload.size(); rest > 0; rest >>= 7) {
        bytes += static_cast<char>((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    }
    bytes += static_cast<char>(topic.size() >> 8);
    bytes += static_cast<char>(topic.size() & 0xff);
    return bytes + topic + payload;
}

Publisher::Publisher(quint16 port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    // CONNECT, MQTT 3.1.1, clean session, client id "flood"
    m_socket.write(QByteArray::fromHex("101100044d5154540402003c0005666c6f6f64"));
}

} // namespace cems::testing
