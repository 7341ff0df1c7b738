// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/pointstore.h"
#include "itemmodels/sortkeys.h"

namespace cems::itemmodels {

/// True: an order by this column of PointTableModel changes with the values.
[[nodiscard]] bool isLivePointColumn(int column);
/// What these points are ordered by; nothing but the items for a column below 0.
[[nodiscard]] SortKeys pointSortKeys(const gateway::PointStore& points, std::vector<quint32> items,
                                     int column, Qt::SortOrder order);
/// The number a cell is ordered by; NaN where there is none.
[[nodiscard]] double pointSortNumber(const gateway::PointStore& points, PointIndex point, int column);

} // namespace cems::itemmodels
