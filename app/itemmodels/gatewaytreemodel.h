// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/connectionsession.h"
#include "itemmodels/devicelines.h"
#include "itemmodels/gatewaynodes.h"
#include "itemmodels/modelroles.h"

#include <QAbstractItemModel>
#include <QTimer>

#include <vector>

namespace cems::itemmodels {

/// Connections - gateways - groups "Meters (32)", "Points (1200)" - devices, one column. Nodes keep their identity while
/// they live; path() and indexOfPath() bring expansion and selection back. GUI thread; sessions must outlive their entry.
class GatewayTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    using NodeKind = GatewayNodeKind;
    /// Besides DisplayRole, ToolTipRole (plain text) and StateRole.
    enum TreeRole
    {
        KindRole = Qt::UserRole + 100, ///< NodeKind
        NoteRole, ///< text for the right edge: "214/s", "offline 12 min", "communication lost"; may be empty
        PathRole, ///< path()
    };
    /// What a selected node stands for.
    struct Target
    {
        ConnectionId connection;
        gateway::GatewaySession* gateway = nullptr; ///< null for a connection
        DeviceId device; ///< empty: the whole gateway
        NodeKind kind = NodeKind::Connection;
    };

    explicit GatewayTreeModel(const Clock& clock, QObject* parent = nullptr);
    ~GatewayTreeModel() override;

    void addConnection(const ConnectionId& id, const QString& name, gateway::ConnectionSession& session);
    void removeConnection(const ConnectionId& id); ///< before its session goes
    /// Lamp and words of a connection's own line: "connected", "next attempt in 4 s".
    void setConnectionState(const ConnectionId& id, State state, const QString& words);

    [[nodiscard]] Target target(const QModelIndex& index) const;
    /// Stable over restarts: connection id, gateway id, group, device id.
    [[nodiscard]] QString path(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOfPath(const QString& path) const; ///< invalid: not there (yet)
    [[nodiscard]] QModelIndex indexOfGateway(const gateway::GatewaySession* session) const;

    /// Rates, lamps and "offline for" are refreshed once a second while active; call with false while nobody looks.
    void setActive(bool active);
    /// After a change of language.
    void retranslate();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    using Node = GatewayNode;
    [[nodiscard]] const Node& nodeOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(quint32 id) const;
    [[nodiscard]] QString titleOf(const Node& node) const;
    quint32 insertNode(quint32 parent, int row, Node node);
    void removeNode(quint32 id);
    void removeChildren(quint32 id);
    [[nodiscard]] int rowForGateway(quint32 connection, const QString& title) const;
    void addGateway(quint32 connection, gateway::GatewaySession* session);
    void rebuildGateway(quint32 gatewayNode);
    void setGroup(quint32 gatewayNode, NodeKind kind, int count);
    void setDevices(quint32 group, const std::vector<DeviceLine>& lines);
    void refreshGateway(quint32 gatewayNode);
    void refreshDevices(quint32 gatewayNode);
    void refreshAll();
    void setShown(quint32 id, State state, const QString& note);

    const Clock& m_clock;
    GatewayNodes m_nodes;
    QTimer m_refresh;
};

} // namespace cems::itemmodels
