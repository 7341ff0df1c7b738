// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>

#include <limits>
#include <vector>

namespace cems::itemmodels {

/// A table whose rows are items of a store in an order of the model's own: filter and order are one vector of item numbers,
/// so that a store of 100,000 live items needs no proxy. Replacing the vector keeps selection and persistent indexes and
/// costs at most four notifications, whatever changed.
class IndexedTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Item = quint32;
    static constexpr Item kNoRow = std::numeric_limits<Item>::max();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] Item itemAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(Item item) const
    {
        return item < m_rowOf.size() && m_rowOf[item] != kNoRow ? static_cast<int>(m_rowOf[item]) : -1;
    }
    [[nodiscard]] const std::vector<Item>& rows() const { return m_rows; }

protected:
    using QAbstractTableModel::QAbstractTableModel;

    /// Shows these items in this order; each item at most once.
    void setRows(std::vector<Item> rows);
    /// Appends items that are not shown yet.
    void appendRows(const std::vector<Item>& items);
    void resetRows(std::vector<Item> rows); ///< another store: model reset

private:
    void reorder(std::vector<Item> rows); ///< the same items in another order
    void rebuildRowOf();

    std::vector<Item> m_rows;
    std::vector<Item> m_rowOf;
};

} // namespace cems::itemmodels
