// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QTcpSocket>

namespace cems::testing {

/// A client that writes MQTT packets by hand and hears nothing: publishes whatever a test wants, right or wrong.
/// Its functions wait until the bytes are out.
class RawClient
{
public:
    /// Connects to a broker on this machine; false if it is not let in. Clean session, no keep-alive.
    [[nodiscard]] bool connectTo(quint16 port, const QByteArray& clientId);
    /// QoS 0.
    [[nodiscard]] bool publish(const QByteArray& topic, const QByteArray& payload, bool isRetained = false);
    /// False once the broker has closed the connection.
    [[nodiscard]] bool isConnected();

private:
    [[nodiscard]] bool write(const QByteArray& packet);

    QTcpSocket m_socket;
};

} // namespace cems::testing
