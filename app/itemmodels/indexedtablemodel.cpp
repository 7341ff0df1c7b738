// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/indexedtablemodel.h"

#include <algorithm>

namespace cems::itemmodels {

int IndexedTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

void IndexedTableModel::setRows(std::vector<Item> rows)
{
    const auto widest = std::max_element(rows.begin(), rows.end());
    std::vector<bool> isWanted(widest == rows.end() ? 0 : *widest + 1u);
    for (const Item item : rows) {
        isWanted[item] = true;
    }
    const auto stays = [&](Item item) { return item < isWanted.size() && isWanted[item]; };

    // What goes moves to the end and is removed in one block; what comes is appended in one block; then the order is set.
    std::vector<Item> kept = m_rows;
    const auto firstGone = std::stable_partition(kept.begin(), kept.end(), stays);
    const auto keptCount = static_cast<int>(firstGone - kept.begin());
    if (keptCount < rowCount()) {
        reorder(std::move(kept));
        beginRemoveRows({}, keptCount, rowCount() - 1);
        m_rows.resize(static_cast<std::size_t>(keptCount));
        rebuildRowOf();
        endRemoveRows();
    }
    if (rows.size() > m_rows.size()) {
        std::vector<Item> fresh;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(fresh),
                     [this](Item item) { return rowOf(item) < 0; });
        appendRows(fresh);
    }
    reorder(std::move(rows));
}

void IndexedTableModel::appendRows(const std::vector<Item>& items)
{
    if (items.empty()) {
        return;
    }
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(items.size()) - 1);
    m_rows.insert(m_rows.end(), items.begin(), items.end());
    rebuildRowOf();
    endInsertRows();
}

void IndexedTableModel::resetRows(std::vector<Item> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    rebuildRowOf();
    endResetModel();
}

void IndexedTableModel::reorder(std::vector<Item> rows)
{
    if (rows == m_rows) {
        return;
    }
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<Item> items;
    items.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex& index : before) {
        items.push_back(itemAt(index.row()));
    }
    m_rows = std::move(rows);
    rebuildRowOf();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        after.append(index(rowOf(items[static_cast<std::size_t>(i)]), before[i].column()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void IndexedTableModel::rebuildRowOf()
{
    const auto widest = std::max_element(m_rows.begin(), m_rows.end());
    m_rowOf.assign(widest == m_rows.end() ? 0 : *widest + 1u, kNoRow);
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        m_rowOf[m_rows[row]] = static_cast<Item>(row);
    }
}

} // namespace cems::itemmodels
