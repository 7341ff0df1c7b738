// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/silentserver.h"

namespace cems::testing {

namespace {

constexpr int kConnect = 1;
constexpr int kPublish = 3;
constexpr int kSubscribe = 8;
constexpr int kPingRequest = 12;

int filterCount(const QByteArray& body)
{
    int count = 0;
    for (qsizetype at = 2; at + 2 < body.size(); ++count) {
        const int length = static_cast<quint8>(body[at]) << 8 | static_cast<quint8>(body[at + 1]);
        at += 2 + length + 1;
    }
    return count;
}

} // namespace

SilentServer::SilentServer()
{
    connect(&m_server, &QTcpServer::newConnection, this, &SilentServer::accept);
    m_server.listen(QHostAddress(QHostAddress::LocalHost));
}

void SilentServer::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        ++m_connections;
        m_buffer.clear();
        m_socket = socket;
        connect(socket, &QTcpSocket::readyRead, this, &SilentServer::read);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void SilentServer::send(const QByteArray& bytes)
{
    if (m_socket) {
        m_socket->write(bytes);
    }
}

void SilentServer::hangUp()
{
    if (m_socket) {
        m_socket->disconnectFromHost();
    }
}

void SilentServer::read()
{
    if (!m_socket) {
        return;
    }
    m_buffer += m_socket->readAll();
    for (;;) {
        qsizetype length = 0;
        qsizetype head = 1;
        for (int shift = 0; head < m_buffer.size(); shift += 7) {
            const auto byte = static_cast<quint8>(m_buffer[head++]);
            length |= static_cast<qsizetype>(byte & 0x7f) << shift;
            if ((byte & 0x80) == 0) {
                break;
            }
        }
        if (m_buffer.size() < 2 || m_buffer.size() < head + length) {
            return;
        }
        const QByteArray packet = m_buffer.left(1) + m_buffer.mid(head, length);
        m_buffer.remove(0, head + length);
        m_received += packet;
        if (m_answer) {
            send(m_answer(static_cast<quint8>(packet[0]) >> 4, packet.mid(1)));
        }
    }
}

QByteArray SilentServer::ordinaryAnswer(int type, const QByteArray& body)
{
    switch (type) {
    case kConnect:
        return QByteArray::fromHex("20020000");
    case kPublish: {
        // QoS 1 only, which is what the tests send: the id stands behind the topic.
        const int topic = static_cast<quint8>(body[0]) << 8 | static_cast<quint8>(body[1]);
        return QByteArray::fromHex("4002") + body.mid(2 + topic, 2);
    }
    case kSubscribe: {
        const int count = filterCount(body);
        return QByteArray::fromHex("90") + static_cast<char>(2 + count) + body.left(2)
            + QByteArray(count, '\x01');
    }
    case kPingRequest:
        return QByteArray::fromHex("d000");
    default:
        return {};
    }
}

} // namespace cems::testing
