// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemmodels/modelroles.h"

#include <QString>

#include <memory>
#include <vector>

namespace cems::gateway {
class ConnectionSession;
class GatewaySession;
} // namespace cems::gateway

namespace cems::itemmodels {

/// In the order in which they stand below one parent.
enum class GatewayNodeKind
{
    Connection,
    Gateway,
    MeterGroup,
    DeviceGroup,
    PortGroup,
    PointGroup,
    Device,
};

/// One line of the gateway tree.
struct GatewayNode
{
    GatewayNodeKind kind = GatewayNodeKind::Connection;
    quint32 parent = 0;
    int row = 0;
    QString key; ///< connection, gateway or device id; a group's fixed word
    QString title; ///< of connections, gateways and devices; groups are worded when shown
    int count = 0; ///< of a group
    State state = State::None;
    QString note;
    std::vector<quint32> children;
    std::vector<quint32> deviceOfPoint; ///< of a gateway: node by PointIndex, 0 = none
    gateway::ConnectionSession* connection = nullptr;
    gateway::GatewaySession* gateway = nullptr;
};

/// The lines of GatewayTreeModel below an invisible root, number 0. Numbers are never used again, so that an index that
/// somebody kept cannot come to mean another line.
class GatewayNodes
{
public:
    GatewayNodes();

    [[nodiscard]] GatewayNode* operator[](quint32 id) const
    {
        return m_nodes[id].get();
    } ///< null once removed
    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }
    [[nodiscard]] quint32 childOfKind(quint32 parent, GatewayNodeKind kind) const; ///< 0: none
    [[nodiscard]] quint32 childByKey(quint32 parent, const QString& key) const; ///< 0: none

    quint32 insert(quint32 parent, int row, GatewayNode node);
    void remove(quint32 id); ///< and all below
    void removeChildren(quint32 id);

private:
    void forget(quint32 id);
    void renumber(quint32 parent, int firstRow);

    std::vector<std::unique_ptr<GatewayNode>> m_nodes;
};

} // namespace cems::itemmodels
