// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/pointtablemodel.h"

#include "itemmodels/pointcells.h"
#include "itemmodels/pointorder.h"
#include "itemmodels/qualitystate.h"

#include <QtConcurrent>

#include <algorithm>

namespace cems::itemmodels {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kInlineItems =
    2'000; // fewer are arranged and sorted at once: nobody notices, nothing flickers
constexpr milliseconds kSlice{3};
constexpr std::size_t kPointsPerLook = 256; // points between two looks at the clock
constexpr std::size_t kMaxRanges = 32;
constexpr std::size_t kManyDirty = 4'096; // from here on one spanning range is cheaper than finding the rows

const QList<int>& valueRoles()
{
    static const QList<int> roles{Qt::DisplayRole, StateRole, StaleRole, TrendRole, RawTextRole};
    return roles;
}

} // namespace

PointTableModel::PointTableModel(gateway::PointStore& store, QObject* parent)
    : IndexedTableModel(parent)
    , m_live(store)
{
    m_sliceTimer.setSingleShot(true);
    m_sliceTimer.setInterval(0);
    connect(&m_sliceTimer, &QTimer::timeout, this, &PointTableModel::arrangeSlice);
    m_liveTimer.setInterval(kArrangeInterval);
    connect(&m_liveTimer, &QTimer::timeout, this, [this] {
        if (!m_isArranging && !isFrozen() && (m_filter.isLive() || isLivePointColumn(m_sortColumn))) {
            arrange();
        }
    });
    m_updateTimer.setSingleShot(true);
    connect(&m_updateTimer, &QTimer::timeout, this, &PointTableModel::announceValues);
    m_liveTimer.start();
    arrange();
}

std::unique_ptr<PointTableModel> PointTableModel::snapshot() const
{
    auto copy = std::make_unique<PointTableModel>(m_live);
    copy->setActive(false);
    ++copy->m_generation; // what its construction began to arrange is not wanted
    copy->m_sliceTimer.stop();
    copy->m_frozen = std::make_unique<const gateway::PointStore>(store());
    copy->m_now = m_now;
    copy->setRows(rows());
    return copy;
}

void PointTableModel::setActive(bool active)
{
    if (active == m_isActive) {
        return;
    }
    m_isActive = active;
    if (active) {
        m_liveTimer.start();
        arrange();
        announceValues();
    } else {
        m_liveTimer.stop();
        m_updateTimer.stop();
    }
}

void PointTableModel::setFrozen(bool frozen)
{
    if (frozen == isFrozen()) {
        return;
    }
    m_frozen = frozen ? std::make_unique<const gateway::PointStore>(m_live) : nullptr;
    if (!frozen) {
        arrange();
        announceValues();
    }
}

void PointTableModel::setFilter(const PointFilter& filter)
{
    m_filter = filter;
    m_nameMatches.clear();
    arrange();
}

void PointTableModel::setDevice(const DeviceId& device)
{
    if (device == m_device) {
        return;
    }
    m_device = device;
    m_nameMatches.clear();
    arrange();
}

void PointTableModel::setNow(UtcTime now, int firstRow, int lastRow)
{
    m_now = now;
    lastRow = std::min(lastRow, rowCount() - 1);
    if (isFrozen() || firstRow < 0 || firstRow > lastRow) {
        return;
    }
    emit dataChanged(index(firstRow, 0), index(lastRow, TrendColumn), {Qt::DisplayRole, StaleRole});
}

void PointTableModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void PointTableModel::takeNewPoints()
{
    if (m_isActive && !isFrozen()) {
        arrange();
    }
}

void PointTableModel::takeNames()
{
    m_nameMatches.clear();
    if (m_isActive && !isFrozen()) {
        arrange();
        if (rowCount() > 0) {
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
    }
}

void PointTableModel::applyValues()
{
    if (!m_isActive || isFrozen() || m_updateTimer.isActive()) {
        return;
    }
    const milliseconds since{m_sinceUpdate.isValid() ? m_sinceUpdate.elapsed() : kUpdateInterval.count()};
    if (since >= kUpdateInterval) {
        announceValues();
    } else {
        m_updateTimer.start(kUpdateInterval - since);
    }
}

void PointTableModel::announceValues()
{
    if (isFrozen()) {
        return;
    }
    m_sinceUpdate.start();
    m_live.takeDirty(m_dirty);
    if (m_dirty.empty() || rowCount() == 0) {
        return;
    }
    std::vector<int> changed;
    if (m_dirty.size() <= kManyDirty) {
        for (const PointIndex point : m_dirty) {
            if (const int row = rowOf(point.value); row >= 0) {
                changed.push_back(row);
            }
        }
    } else {
        changed = {0, rowCount() - 1};
    }
    announceRows(changed);
}

// At most kMaxRanges notifications; scattered rows become one range that spans them, which costs a view only what it shows.
void PointTableModel::announceRows(std::vector<int>& changed)
{
    if (changed.empty()) {
        return;
    }
    std::sort(changed.begin(), changed.end());
    std::vector<std::pair<int, int>> ranges;
    for (const int row : changed) {
        if (!ranges.empty() && row <= ranges.back().second + 1) {
            ranges.back().second = row;
        } else if (ranges.size() < kMaxRanges && m_dirty.size() <= kManyDirty) {
            ranges.emplace_back(row, row);
        } else {
            ranges = {{changed.front(), changed.back()}};
            break;
        }
    }
    for (const auto& [first, last] : ranges) {
        emit dataChanged(index(first, ValueColumn), index(last, TrendColumn), valueRoles());
    }
}

void PointTableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
}

void PointTableModel::arrange()
{
    ++m_generation;
    m_candidates.clear();
    m_nextPoint = 0;
    m_countedTotal = 0;
    m_isArranging = true;
    arrangeSlice();
}

void PointTableModel::arrangeSlice()
{
    const gateway::PointStore& points = store();
    const bool inOneGo = points.size() <= kInlineItems;
    QElapsedTimer slice;
    slice.start();
    while (m_nextPoint < points.size()) {
        const std::size_t end = std::min(m_nextPoint + kPointsPerLook, points.size());
        for (; m_nextPoint < end; ++m_nextPoint) {
            const PointIndex point{static_cast<quint32>(m_nextPoint)};
            if (m_nextPoint >= m_nameMatches.size()) {
                noteNames(point);
            }
            const NameMatch& names = m_nameMatches[m_nextPoint];
            m_countedTotal += names.ofDevice ? 1 : 0;
            if (names.ofFilter && m_filter.matchesValue(points, point)) {
                m_candidates.push_back(point.value);
            }
        }
        if (!inOneGo && slice.elapsed() >= kSlice.count()) {
            m_sliceTimer.start();
            emit countsChanged();
            return;
        }
    }
    finishSlices();
}

void PointTableModel::noteNames(PointIndex point)
{
    const gateway::PointStore& points = store();
    NameMatch match;
    match.ofDevice = m_device.isEmpty() || deviceIdOf(points, point) == m_device.value;
    match.ofFilter = match.ofDevice && m_filter.matchesNames(points, point);
    m_nameMatches.push_back(match);
}

void PointTableModel::finishSlices()
{
    m_total = m_countedTotal;
    SortKeys keys = pointSortKeys(store(), std::move(m_candidates), m_sortColumn, m_sortOrder);
    m_candidates.clear();
    if (m_sortColumn < 0 || keys.items.size() <= kInlineItems) {
        takeOrder(m_generation, m_sortColumn < 0 ? std::move(keys.items) : sortedItems(keys));
        return;
    }
    QtConcurrent::run([keys = std::move(keys)] {
        return sortedItems(keys);
    }).then(this, [this, generation = m_generation](std::vector<Item> rows) {
        takeOrder(generation, std::move(rows));
    });
}

void PointTableModel::takeOrder(quint64 generation, std::vector<Item> rows)
{
    if (generation != m_generation) {
        return; // overtaken by another filter, order or growth
    }
    setRows(std::move(rows));
    m_isArranging = false;
    emit countsChanged();
}

int PointTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PointTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    return cell(pointAt(index.row()), index.column(), role);
}

void PointTableModel::multiData(const QModelIndex& index, QModelRoleDataSpan roles) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const PointIndex point = pointAt(index.row());
    for (QModelRoleData& role : roles) {
        role.setData(cell(point, index.column(), role.role()));
    }
}

QVariant PointTableModel::cell(PointIndex point, int column, int role) const
{
    const gateway::PointStore& points = store();
    switch (role) {
    case Qt::DisplayRole:
        return pointCellText(points, point, column, m_now);
    case RawTextRole:
        return pointCellRawText(points, point, column);
    case Qt::ToolTipRole:
        return pointToolTip(points, point);
    case StateRole:
        return static_cast<int>(points.hasValue(point) ? stateOf(points.last(point)) : State::None);
    case StaleRole:
        return isPointStale(points, point, m_now);
    case SortRole:
        return pointSortNumber(points, point, column);
    case TrendRole:
        return column == TrendColumn ? QVariant::fromValue(points.trend(point)) : QVariant();
    default:
        return {};
    }
}

QVariant PointTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return pointColumnTitle(section);
    case Qt::ToolTipRole:
        return section == GatewayTimeColumn || section == ReceivedColumn
            ? QVariant(tr("%1, this computer's zone (%2)").arg(pointColumnTitle(section), zoneText()))
            : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(isNumericPointColumn(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace cems::itemmodels
