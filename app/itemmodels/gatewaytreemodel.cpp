// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/gatewaytreemodel.h"

#include "itemmodels/gatewaynotes.h"
#include "itemmodels/pointcells.h"

#include <QCollator>

#include <algorithm>

namespace cems::itemmodels {

using namespace Qt::StringLiterals;

namespace {

constexpr milliseconds kRefreshInterval{1000};

/// What a group is called in path(); never translated.
QString groupKey(GatewayTreeModel::NodeKind kind)
{
    switch (kind) {
    case GatewayNodeKind::MeterGroup:
        return u"MeterGroup"_s;
    case GatewayNodeKind::DeviceGroup:
        return u"DeviceGroup"_s;
    case GatewayNodeKind::PortGroup:
        return u"PortGroup"_s;
    default:
        return u"PointGroup"_s;
    }
}

} // namespace

GatewayTreeModel::GatewayTreeModel(const Clock& clock, QObject* parent)
    : QAbstractItemModel(parent)
    , m_clock(clock)
{
    m_refresh.setInterval(kRefreshInterval);
    connect(&m_refresh, &QTimer::timeout, this, &GatewayTreeModel::refreshAll);
    m_refresh.start();
}

GatewayTreeModel::~GatewayTreeModel() = default;

void GatewayTreeModel::addConnection(const ConnectionId& id, const QString& name,
                                     gateway::ConnectionSession& session)
{
    Node node;
    node.kind = NodeKind::Connection;
    node.key = id.value;
    node.title = name;
    node.connection = &session;
    const quint32 connection = insertNode(0, rowCount(), std::move(node));
    for (gateway::GatewaySession* gateway : session.gateways()) {
        addGateway(connection, gateway);
    }
    connect(&session, &gateway::ConnectionSession::gatewayAdded, this,
            [this, connection](gateway::GatewaySession* gateway) {
                if (m_nodes[connection]) {
                    addGateway(connection, gateway);
                }
            });
}

void GatewayTreeModel::removeConnection(const ConnectionId& id)
{
    const QModelIndex index = indexOfPath(id.value);
    if (!index.isValid()) {
        return;
    }
    const auto node = static_cast<quint32>(index.internalId());
    for (const quint32 gateway : m_nodes[node]->children) {
        m_nodes[gateway]->gateway->disconnect(this);
    }
    m_nodes[node]->connection->disconnect(this);
    removeNode(node);
}

void GatewayTreeModel::setConnectionState(const ConnectionId& id, State state, const QString& words)
{
    if (const QModelIndex index = indexOfPath(id.value); index.isValid()) {
        setShown(static_cast<quint32>(index.internalId()), state, words);
    }
}

// Where people look for it: "GW-2" before "GW-10", whoever was heard first.
int GatewayTreeModel::rowForGateway(quint32 connection, const QString& title) const
{
    QCollator collator(QLocale(QLocale::English)); // ids; the C locale knows no numeric mode
    collator.setNumericMode(true);
    const std::vector<quint32>& children = m_nodes[connection]->children;
    const auto behind = std::find_if(children.begin(), children.end(), [&](quint32 child) {
        return collator.compare(title, m_nodes[child]->title) < 0;
    });
    return static_cast<int>(behind - children.begin());
}

void GatewayTreeModel::addGateway(quint32 connection, gateway::GatewaySession* session)
{
    Node node;
    node.kind = NodeKind::Gateway;
    node.key = session->id().value;
    node.title = session->id().value;
    node.gateway = session;
    const int row = rowForGateway(connection, node.title);
    const quint32 id = insertNode(connection, row, std::move(node));
    rebuildGateway(id);
    const auto rebuild = [this, id] { rebuildGateway(id); };
    connect(session, &gateway::GatewaySession::modelChanged, this, rebuild);
    connect(session, &gateway::GatewaySession::pointsDeclared, this, rebuild);
    connect(session, &gateway::GatewaySession::stateChanged, this, [this, id] { refreshGateway(id); });
}

// Devices that come later are appended, so that what is selected or expanded stays.
void GatewayTreeModel::rebuildGateway(quint32 gatewayNode)
{
    if (!m_nodes[gatewayNode]) {
        return;
    }
    const gateway::GatewaySession& session = *m_nodes[gatewayNode]->gateway;
    std::vector<DeviceLine> meters;
    std::vector<DeviceLine> others;
    for (DeviceLine& line : devicesOf(session)) {
        (line.isMeter ? meters : others).push_back(std::move(line));
    }
    const auto model = session.model();
    setGroup(gatewayNode, NodeKind::MeterGroup, static_cast<int>(meters.size()));
    setGroup(gatewayNode, NodeKind::DeviceGroup, static_cast<int>(others.size()));
    setGroup(gatewayNode, NodeKind::PortGroup, model ? static_cast<int>(model->commPorts.size()) : 0);
    setGroup(gatewayNode, NodeKind::PointGroup, static_cast<int>(session.points().size()));
    setDevices(m_nodes.childOfKind(gatewayNode, NodeKind::MeterGroup), meters);
    setDevices(m_nodes.childOfKind(gatewayNode, NodeKind::DeviceGroup), others);

    QHash<QString, quint32> nodeOfDevice;
    for (const NodeKind kind : {NodeKind::MeterGroup, NodeKind::DeviceGroup}) {
        if (const quint32 group = m_nodes.childOfKind(gatewayNode, kind)) {
            for (const quint32 device : m_nodes[group]->children) {
                nodeOfDevice.insert(m_nodes[device]->key, device);
            }
        }
    }
    std::vector<quint32>& deviceOfPoint = m_nodes[gatewayNode]->deviceOfPoint;
    deviceOfPoint.clear();
    for (quint32 row = 0; row < session.points().size(); ++row) {
        deviceOfPoint.push_back(nodeOfDevice.value(deviceIdOf(session.points(), {row}), 0));
    }
    refreshGateway(gatewayNode);
    refreshDevices(gatewayNode);
}

// A group stands while it has members, in the order of NodeKind.
void GatewayTreeModel::setGroup(quint32 gatewayNode, NodeKind kind, int count)
{
    quint32 group = m_nodes.childOfKind(gatewayNode, kind);
    if (!group && count > 0) {
        const std::vector<quint32>& children = m_nodes[gatewayNode]->children;
        const auto behind = std::find_if(children.begin(), children.end(),
                                         [&](quint32 child) { return m_nodes[child]->kind > kind; });
        Node node;
        node.kind = kind;
        node.key = groupKey(kind);
        node.gateway = m_nodes[gatewayNode]->gateway;
        group = insertNode(gatewayNode, static_cast<int>(behind - children.begin()), std::move(node));
    }
    if (group && count == 0) {
        removeNode(group);
    } else if (group && m_nodes[group]->count != count) {
        m_nodes[group]->count = count;
        emit dataChanged(indexOf(group), indexOf(group), {Qt::DisplayRole});
    }
}

void GatewayTreeModel::setDevices(quint32 group, const std::vector<DeviceLine>& lines)
{
    if (!group) {
        return;
    }
    const auto isSame = [this](quint32 child, const DeviceLine& line) {
        return m_nodes[child]->key == line.id;
    };
    const std::vector<quint32>& children = m_nodes[group]->children;
    const bool isPrefix = children.size() <= lines.size()
        && std::equal(children.begin(), children.end(), lines.begin(), isSame);
    if (!isPrefix) {
        removeChildren(group);
    }
    for (std::size_t n = 0; n < m_nodes[group]->children.size(); ++n) {
        Node& device = *m_nodes[m_nodes[group]->children[n]];
        if (device.title != lines[n].name) {
            device.title = lines[n].name;
            const QModelIndex index = indexOf(m_nodes[group]->children[n]);
            emit dataChanged(index, index, {Qt::DisplayRole});
        }
    }
    const std::size_t first = m_nodes[group]->children.size();
    if (first == lines.size()) {
        return;
    }
    beginInsertRows(indexOf(group), static_cast<int>(first), static_cast<int>(lines.size()) - 1);
    for (std::size_t n = first; n < lines.size(); ++n) {
        Node node;
        node.kind = NodeKind::Device;
        node.key = lines[n].id;
        node.title = lines[n].name;
        node.gateway = m_nodes[group]->gateway;
        m_nodes.insert(group, static_cast<int>(n), std::move(node));
    }
    endInsertRows();
}

void GatewayTreeModel::refreshGateway(quint32 gatewayNode)
{
    if (m_nodes[gatewayNode]) {
        const LineNote note = presenceNote(*m_nodes[gatewayNode]->gateway, m_clock.now());
        setShown(gatewayNode, note.state, note.words);
    }
}

void GatewayTreeModel::refreshDevices(quint32 gatewayNode)
{
    const Node& gateway = *m_nodes[gatewayNode];
    const QHash<quint32, LineNote> notes = worstNotes(gateway.gateway->points(), gateway.deviceOfPoint);
    for (auto it = notes.cbegin(); it != notes.cend(); ++it) {
        if (m_nodes[it.key()]) {
            setShown(it.key(), it->state, it->words);
        }
    }
}

void GatewayTreeModel::refreshAll()
{
    for (const quint32 connection : m_nodes[0]->children) {
        for (const quint32 gateway : m_nodes[connection]->children) {
            refreshGateway(gateway);
            refreshDevices(gateway);
        }
    }
}

void GatewayTreeModel::setActive(bool active)
{
    if (active && !m_refresh.isActive()) {
        refreshAll();
        m_refresh.start();
    } else if (!active) {
        m_refresh.stop();
    }
}

void GatewayTreeModel::retranslate()
{
    refreshAll();
    for (quint32 id = 1; id < m_nodes.size(); ++id) {
        if (m_nodes[id]) {
            emit dataChanged(indexOf(id), indexOf(id), {Qt::DisplayRole});
        }
    }
}

void GatewayTreeModel::setShown(quint32 id, State state, const QString& note)
{
    Node& node = *m_nodes[id];
    if (node.state != state || node.note != note) {
        node.state = state;
        node.note = note;
        emit dataChanged(indexOf(id), indexOf(id), {StateRole, NoteRole});
    }
}

quint32 GatewayTreeModel::insertNode(quint32 parent, int row, Node node)
{
    beginInsertRows(indexOf(parent), row, row);
    const quint32 id = m_nodes.insert(parent, row, std::move(node));
    endInsertRows();
    return id;
}

void GatewayTreeModel::removeChildren(quint32 id)
{
    const auto count = static_cast<int>(m_nodes[id]->children.size());
    if (count > 0) {
        beginRemoveRows(indexOf(id), 0, count - 1);
        m_nodes.removeChildren(id);
        endRemoveRows();
    }
}

void GatewayTreeModel::removeNode(quint32 id)
{
    const int row = m_nodes[id]->row;
    beginRemoveRows(indexOf(m_nodes[id]->parent), row, row);
    m_nodes.remove(id);
    endRemoveRows();
}

GatewayTreeModel::Target GatewayTreeModel::target(const QModelIndex& index) const
{
    Target target;
    if (!index.isValid()) {
        return target;
    }
    const Node& node = nodeOf(index);
    target.kind = node.kind;
    target.gateway = node.gateway;
    if (node.kind == NodeKind::Device) {
        target.device = {node.key};
    }
    const Node* top = &node;
    while (top->parent != 0) {
        top = m_nodes[top->parent];
    }
    target.connection = {top->key};
    return target;
}

// "/" cannot stand in an id that comes from a topic, but may in a device's: it is escaped.
QString GatewayTreeModel::path(const QModelIndex& index) const
{
    QStringList parts;
    for (QModelIndex at = index; at.isValid(); at = at.parent()) {
        parts.prepend(QString(nodeOf(at).key).replace(u'%', u"%25"_s).replace(u'/', u"%2F"_s));
    }
    return parts.join(u'/');
}

QModelIndex GatewayTreeModel::indexOfPath(const QString& path) const
{
    quint32 at = 0;
    for (QString part : path.split(u'/')) {
        part.replace(u"%2F"_s, u"/"_s).replace(u"%25"_s, u"%"_s);
        at = m_nodes.childByKey(at, part);
        if (at == 0) {
            return {};
        }
    }
    return indexOf(at);
}

QModelIndex GatewayTreeModel::indexOfGateway(const gateway::GatewaySession* session) const
{
    for (const quint32 connection : m_nodes[0]->children) {
        for (const quint32 gateway : m_nodes[connection]->children) {
            if (m_nodes[gateway]->gateway == session) {
                return indexOf(gateway);
            }
        }
    }
    return {};
}

const GatewayTreeModel::Node& GatewayTreeModel::nodeOf(const QModelIndex& index) const
{
    return *m_nodes[index.isValid() ? static_cast<quint32>(index.internalId()) : 0];
}

QModelIndex GatewayTreeModel::indexOf(quint32 id) const
{
    return id == 0 ? QModelIndex() : createIndex(m_nodes[id]->row, 0, quintptr{id});
}

QModelIndex GatewayTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent)
        ? createIndex(row, column, quintptr{nodeOf(parent).children[static_cast<std::size_t>(row)]})
        : QModelIndex();
}

QModelIndex GatewayTreeModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOf(nodeOf(child).parent) : QModelIndex();
}

int GatewayTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent).children.size());
}

int GatewayTreeModel::columnCount(const QModelIndex& /*parent*/) const
{
    return 1;
}

QString GatewayTreeModel::titleOf(const Node& node) const
{
    switch (node.kind) {
    case NodeKind::MeterGroup:
        return tr("Meters (%1)").arg(node.count);
    case NodeKind::DeviceGroup:
        return tr("Devices (%1)").arg(node.count);
    case NodeKind::PortGroup:
        return tr("Ports (%1)").arg(node.count);
    case NodeKind::PointGroup:
        return tr("Points (%1)").arg(node.count);
    case NodeKind::Connection:
    case NodeKind::Gateway:
    case NodeKind::Device:
        break;
    }
    return node.title;
}

QVariant GatewayTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Node& node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(node);
    case Qt::ToolTipRole:
        return node.kind == NodeKind::Device ? tr("%1, id %2").arg(node.title, node.key) : titleOf(node);
    case StateRole:
        return static_cast<int>(node.state);
    case StaleRole:
        return node.state == State::Stale;
    case KindRole:
        return QVariant::fromValue(node.kind);
    case NoteRole:
        return node.note;
    case PathRole:
        return path(index);
    default:
        return {};
    }
}

} // namespace cems::itemmodels
