// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/pointorder.h"

#include "itemmodels/pointtablemodel.h"
#include "itemmodels/qualitystate.h"

#include <limits>

namespace cems::itemmodels {

namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

QString sortText(const gateway::PointStore& points, PointIndex point, int column)
{
    switch (column) {
    case PointTableModel::NameColumn:
        return points.name(point);
    case PointTableModel::IdColumn:
        return points.ref(point).pointID;
    case PointTableModel::DeviceColumn:
        return points.deviceName(point);
    default: {
        const auto* declared = points.declared(point);
        return declared ? declared->unit : QString();
    }
    }
}

bool isTextColumn(int column)
{
    return column == PointTableModel::NameColumn || column == PointTableModel::IdColumn
        || column == PointTableModel::DeviceColumn || column == PointTableModel::UnitColumn;
}

} // namespace

bool isLivePointColumn(int column)
{
    return column >= PointTableModel::ValueColumn && column != PointTableModel::UnitColumn;
}

SortKeys pointSortKeys(const gateway::PointStore& points, std::vector<quint32> items, int column,
                       Qt::SortOrder order)
{
    SortKeys keys;
    keys.items = std::move(items);
    keys.order = order;
    if (column < 0) {
        return keys;
    }
    if (isTextColumn(column)) {
        keys.texts.reserve(keys.items.size());
        for (const quint32 item : keys.items) {
            keys.texts.push_back(sortText(points, {item}, column));
        }
    } else {
        keys.numbers.reserve(keys.items.size());
        for (const quint32 item : keys.items) {
            keys.numbers.push_back(pointSortNumber(points, {item}, column));
        }
    }
    return keys;
}

double pointSortNumber(const gateway::PointStore& points, PointIndex point, int column)
{
    if (column == PointTableModel::TypeColumn) {
        const auto* declared = points.declared(point);
        return declared ? static_cast<double>(declared->type) : kNothing;
    }
    if (!points.hasValue(point)) {
        return kNothing;
    }
    const Sample& sample = points.last(point);
    switch (column) {
    case PointTableModel::QualityColumn:
        return static_cast<double>(stateOf(sample));
    case PointTableModel::GatewayTimeColumn:
        return static_cast<double>(sample.dataTimeMs);
    case PointTableModel::ReceivedColumn:
        return static_cast<double>(sample.receivedMs);
    case PointTableModel::AgeColumn:
        return -static_cast<double>(sample.receivedMs);
    case PointTableModel::DifferenceColumn:
        return static_cast<double>(sample.receivedMs - sample.dataTimeMs);
    case PointTableModel::CountColumn:
        return static_cast<double>(points.count(point));
    case PointTableModel::MinColumn:
        return points.min(point);
    case PointTableModel::MaxColumn:
        return points.max(point);
    default:
        return sample.value.isNumber() || sample.value.kind == ValueCell::Kind::Bool ? sample.value.number()
                                                                                     : kNothing;
    }
}

} // namespace cems::itemmodels
