// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace cems::testing {

/// A server that accepts and then does as it is told: says nothing at all, or answers the MQTT packets that a test names
/// with bytes written by hand.
class SilentServer : public QObject
{
    Q_OBJECT

public:
    /// Answer to a packet, empty = none. type: the high four bits of its first byte; body: what follows the length.
    using Answer = std::function<QByteArray(int type, const QByteArray& body)>;

    SilentServer();

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    void setAnswer(Answer answer) { m_answer = std::move(answer); }
    void send(const QByteArray& bytes);
    void hangUp(); ///< closes the connection it has
    void stopListening() { m_server.close(); }
    [[nodiscard]] int connections() const { return m_connections; }
    /// First bytes of the packets that came, and their bodies.
    [[nodiscard]] const QByteArrayList& received() const { return m_received; }

    /// What an ordinary broker answers: CONNACK 0, SUBACK QoS 1 for each filter, PUBACK, PINGRESP.
    [[nodiscard]] static QByteArray ordinaryAnswer(int type, const QByteArray& body);

private:
    void accept();
    void read();

    QTcpServer m_server;
    QPointer<QTcpSocket> m_socket;
    Answer m_answer;
    QByteArray m_buffer;
    QByteArrayList m_received;
    int m_connections = 0;
};

} // namespace cems::testing
