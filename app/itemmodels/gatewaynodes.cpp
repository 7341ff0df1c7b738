// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/gatewaynodes.h"

namespace cems::itemmodels {

GatewayNodes::GatewayNodes()
{
    m_nodes.push_back(std::make_unique<GatewayNode>());
}

quint32 GatewayNodes::childOfKind(quint32 parent, GatewayNodeKind kind) const
{
    for (const quint32 child : m_nodes[parent]->children) {
        if (m_nodes[child]->kind == kind) {
            return child;
        }
    }
    return 0;
}

quint32 GatewayNodes::childByKey(quint32 parent, const QString& key) const
{
    for (const quint32 child : m_nodes[parent]->children) {
        if (m_nodes[child]->key == key) {
            return child;
        }
    }
    return 0;
}

quint32 GatewayNodes::insert(quint32 parent, int row, GatewayNode node)
{
    const auto id = static_cast<quint32>(m_nodes.size());
    node.parent = parent;
    m_nodes.push_back(std::make_unique<GatewayNode>(std::move(node)));
    std::vector<quint32>& children = m_nodes[parent]->children;
    children.insert(children.begin() + row, id);
    renumber(parent, row);
    return id;
}

void GatewayNodes::remove(quint32 id)
{
    const quint32 parent = m_nodes[id]->parent;
    const int row = m_nodes[id]->row;
    std::vector<quint32>& siblings = m_nodes[parent]->children;
    siblings.erase(siblings.begin() + row);
    renumber(parent, row);
    forget(id);
}

void GatewayNodes::removeChildren(quint32 id)
{
    const std::vector<quint32> children = std::move(m_nodes[id]->children);
    m_nodes[id]->children.clear();
    for (const quint32 child : children) {
        forget(child);
    }
}

void GatewayNodes::forget(quint32 id)
{
    for (const quint32 child : m_nodes[id]->children) {
        forget(child);
    }
    m_nodes[id].reset();
}

void GatewayNodes::renumber(quint32 parent, int firstRow)
{
    const std::vector<quint32>& children = m_nodes[parent]->children;
    for (auto row = static_cast<std::size_t>(firstRow); row < children.size(); ++row) {
        m_nodes[children[row]]->row = static_cast<int>(row);
    }
}

} // namespace cems::itemmodels
