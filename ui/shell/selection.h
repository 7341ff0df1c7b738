// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"

#include <QObject>

namespace cems::connection {
class Connection;
class ConnectionService;
} // namespace cems::connection
namespace cems::gateway {
class GatewaySession;
}

namespace cems::ui {

/// What the window is about: a connection, one of its gateways, perhaps one of that one's devices. Follows by itself when a
/// connection appears or goes, and takes the first gateway that is heard. GUI thread.
class Selection : public QObject
{
    Q_OBJECT

public:
    explicit Selection(connection::ConnectionService& service, QObject* parent = nullptr);

    [[nodiscard]] connection::Connection* connection() const { return m_connection; }
    [[nodiscard]] gateway::GatewaySession* gateway() const { return m_gateway; }
    [[nodiscard]] const DeviceId& device() const { return m_device; }

    void select(connection::Connection* connection, gateway::GatewaySession* gateway, const DeviceId& device);

signals:
    /// In this order, each only if it is so; with a new connection the others follow at once.
    void connectionChanged();
    void gatewayChanged();
    void deviceChanged();
    /// State, mode or second host of the selected connection.
    void connectionStateChanged();

private:
    void adopt(connection::Connection* connection);
    void drop(const connection::Connection* connection);
    void listen();

    connection::ConnectionService& m_service;
    connection::Connection* m_connection = nullptr;
    gateway::GatewaySession* m_gateway = nullptr;
    DeviceId m_device;
    QObject* m_listener = nullptr; // context of the connections to m_connection
};

} // namespace cems::ui
