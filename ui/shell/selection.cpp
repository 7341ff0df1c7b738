// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/selection.h"

#include "connection/connectionservice.h"

namespace cems::ui {

using connection::Connection;
using connection::ConnectionService;
using gateway::ConnectionSession;
using gateway::GatewaySession;

namespace {

GatewaySession* firstGateway(const Connection* connection)
{
    return connection && !connection->session().gateways().empty() ? connection->session().gateways().front()
                                                                   : nullptr;
}

} // namespace

Selection::Selection(ConnectionService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
{
    connect(&service, &ConnectionService::connectionAdded, this, &Selection::adopt);
    connect(&service, &ConnectionService::connectionRemoved, this, &Selection::drop);
    if (!service.connections().empty()) {
        adopt(service.connections().back());
    }
}

void Selection::select(Connection* connection, GatewaySession* gateway, const DeviceId& device)
{
    const bool isNewConnection = connection != m_connection;
    const bool isNewGateway = gateway != m_gateway;
    const bool isNewDevice = isNewGateway || !(device == m_device);
    m_connection = connection;
    m_gateway = gateway;
    m_device = device;
    if (isNewConnection) {
        listen();
        emit connectionChanged();
    }
    if (isNewGateway) {
        emit gatewayChanged();
    }
    if (isNewDevice) {
        emit deviceChanged();
    }
}

void Selection::adopt(Connection* connection)
{
    select(connection, firstGateway(connection), {});
}

void Selection::drop(const Connection* connection)
{
    if (connection != m_connection) {
        return;
    }
    Connection* next = nullptr;
    for (Connection* other : m_service.connections()) {
        next = other == connection ? next : other;
    }
    select(next, firstGateway(next), {});
}

void Selection::listen()
{
    delete m_listener;
    m_listener = nullptr;
    if (!m_connection) {
        return;
    }
    m_listener = new QObject(this);
    ConnectionSession& session = m_connection->session();
    connect(m_connection, &Connection::stateChanged, m_listener, [this] { emit connectionStateChanged(); });
    connect(&session, &ConnectionSession::modeChanged, m_listener, [this] { emit connectionStateChanged(); });
    connect(&session, &ConnectionSession::secondHostChanged, m_listener,
            [this] { emit connectionStateChanged(); });
    connect(&session, &ConnectionSession::gatewayAdded, m_listener, [this](GatewaySession* gateway) {
        if (!m_gateway) {
            select(m_connection, gateway, {});
        }
    });
}

} // namespace cems::ui
