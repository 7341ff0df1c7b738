// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/rawclient.h"

#include <QHostAddress>

namespace cems::testing {

namespace {

constexpr int kPatienceMs = 10'000;

QByteArray packet(char first, const QByteArray& body)
{
    QByteArray bytes(1, first);
    qsizetype length = body.size();
    do {
        const auto low = static_cast<char>(length % 128);
        length /= 128;
        bytes.append(static_cast<char>(length > 0 ? low | 0x80 : low));
    } while (length > 0);
    return bytes + body;
}

QByteArray text(const QByteArray& bytes)
{
    return QByteArray(1, static_cast<char>(bytes.size() >> 8)) + static_cast<char>(bytes.size() & 0xff)
        + bytes;
}

} // namespace

bool RawClient::connectTo(quint16 port, const QByteArray& clientId)
{
    m_socket.abort();
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    const QByteArray body = text("MQTT") + QByteArray("\x04\x02\x00\x00", 4) + text(clientId);
    if (!m_socket.waitForConnected(kPatienceMs) || !write(packet('\x10', body))) {
        return false;
    }
    while (m_socket.bytesAvailable() < 4) {
        if (!m_socket.waitForReadyRead(kPatienceMs)) {
            return false;
        }
    }
    return m_socket.read(4) == QByteArray("\x20\x02\x00\x00", 4);
}

bool RawClient::publish(const QByteArray& topic, const QByteArray& payload, bool isRetained)
{
    return write(packet(isRetained ? '\x31' : '\x30', text(topic) + payload));
}

bool RawClient::isConnected()
{
    m_socket.waitForReadyRead(0);
    return m_socket.state() == QAbstractSocket::ConnectedState;
}

bool RawClient::write(const QByteArray& packet)
{
    m_socket.write(packet);
    while (m_socket.bytesToWrite() > 0) {
        if (!m_socket.waitForBytesWritten(kPatienceMs)) {
            return false;
        }
    }
    return m_socket.state() == QAbstractSocket::ConnectedState;
}

} // namespace cems::testing
