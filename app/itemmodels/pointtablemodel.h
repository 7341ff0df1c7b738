// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "itemmodels/indexedtablemodel.h"
#include "itemmodels/pointfilter.h"

#include <QElapsedTimer>
#include <QTimer>

#include <memory>

namespace cems::itemmodels {

/// The points of one gateway, live, filtered and ordered, 100,000 of them without strain: names are matched in slices of
/// the event loop, orders are worked out in the pool, live orders and filters at most once a second. GUI thread; the store
/// outlives the model. The only taker of the store's dirty list.
class PointTableModel final : public IndexedTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        NameColumn,
        IdColumn,
        DeviceColumn,
        TypeColumn,
        ValueColumn,
        UnitColumn,
        QualityColumn,
        GatewayTimeColumn,
        ReceivedColumn,
        DifferenceColumn,
        AgeColumn,
        CountColumn,
        MinColumn,
        MaxColumn,
        TrendColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    static constexpr milliseconds kUpdateInterval{80}; ///< numbers that change faster cannot be read
    static constexpr milliseconds kArrangeInterval{1000}; ///< of live orders and filters

    explicit PointTableModel(gateway::PointStore& store, QObject* parent = nullptr);

    /// An inactive model lets the store gather and catches up when it is active again.
    void setActive(bool active);
    /// Keeps everything as it stands, the values too; the store goes on.
    void setFrozen(bool frozen);
    [[nodiscard]] bool isFrozen() const { return m_frozen != nullptr; }
    /// Rows and values as they stand, for good: what is written to a file while this one goes on living.
    [[nodiscard]] std::unique_ptr<PointTableModel> snapshot() const;
    void setFilter(const PointFilter& filter);
    void setDevice(const DeviceId& device); ///< empty: all of them
    /// The time that ages are counted to; repaints the ages of these rows only.
    void setNow(UtcTime now, int firstRow, int lastRow);
    /// After a change of language.
    void retranslate();

    [[nodiscard]] PointIndex pointAt(int row) const { return {itemAt(row)}; }
    [[nodiscard]] const gateway::PointStore& store() const { return m_frozen ? *m_frozen : m_live; }
    [[nodiscard]] int total() const { return m_total; } ///< points of the device, whatever the filter says
    [[nodiscard]] bool isArranging() const { return m_isArranging; }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    void multiData(const QModelIndex& index, QModelRoleDataSpan roles) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; ///< -1: as declared

public slots:
    void applyValues(); ///< the session's valuesApplied()
    void takeNewPoints(); ///< the session's pointsDeclared()
    void takeNames(); ///< the session's modelChanged()

signals:
    void countsChanged(); ///< rowCount(), total() or isArranging()

private:
    void arrange();
    void arrangeSlice();
    void finishSlices();
    void takeOrder(quint64 generation, std::vector<Item> rows);
    void noteNames(PointIndex point);
    void announceValues();
    void announceRows(std::vector<int>& rows);
    [[nodiscard]] QVariant cell(PointIndex point, int column, int role) const;

    gateway::PointStore& m_live;
    std::unique_ptr<const gateway::PointStore> m_frozen;
    PointFilter m_filter;
    DeviceId m_device;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    UtcTime m_now{};
    bool m_isActive = true;

    // One arrangement at a time: slices over all points, then an order from the pool.
    struct NameMatch
    {
        bool ofDevice = false;
        bool ofFilter = false;
    };
    std::vector<NameMatch> m_nameMatches; // of the points seen so far
    std::vector<Item> m_candidates;
    std::size_t m_nextPoint = 0;
    int m_total = 0;
    int m_countedTotal = 0;
    quint64 m_generation = 0;
    bool m_isArranging = false;
    QTimer m_sliceTimer;
    QTimer m_liveTimer;

    QTimer m_updateTimer;
    QElapsedTimer m_sinceUpdate;
    std::vector<PointIndex> m_dirty;
};

} // namespace cems::itemmodels
