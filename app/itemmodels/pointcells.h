// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "gateway/pointstore.h"

namespace cems::itemmodels {

/// "15:42:07.120" in the laptop's zone; with its date where that is not today's.
[[nodiscard]] QString clockText(qint64 utcMs, UtcTime now);
/// "2026-03-01T07:42:07.120Z", for copies and files.
[[nodiscard]] QString exactTimeText(qint64 utcMs);
/// "UTC+08:00": the zone that clockText() speaks of.
[[nodiscard]] QString zoneText();

/// The device a point belongs to, by the product model where it says so.
[[nodiscard]] const QString& deviceIdOf(const gateway::PointStore& store, PointIndex point);

// Columns are those of PointTableModel.
[[nodiscard]] QString pointColumnTitle(int column);
[[nodiscard]] bool isNumericPointColumn(int column);
[[nodiscard]] QString pointCellText(const gateway::PointStore& store, PointIndex point, int column,
                                    UtcTime now);
/// The same for copies and files: exact times, values as sent.
[[nodiscard]] QString pointCellRawText(const gateway::PointStore& store, PointIndex point, int column);

/// Received minus gateway's time, with its sign; "—" where the two cannot be compared.
[[nodiscard]] QString differenceText(const Sample& sample);
/// Time since a value came, in tenths of a second at the finest: it is counted once a second.
[[nodiscard]] QString ageText(milliseconds age);
/// Smallest or largest value seen, with no fewer decimals than the value; empty where the point has no numbers.
[[nodiscard]] QString extremeText(const gateway::PointStore& store, PointIndex point, double extreme);
/// Without a value, marked by the gateway as its last known one, or older than three report periods.
[[nodiscard]] bool isPointStale(const gateway::PointStore& store, PointIndex point, UtcTime now);
/// What a person wants to know about a point at a glance; plain text in several lines.
[[nodiscard]] QString pointToolTip(const gateway::PointStore& store, PointIndex point);

} // namespace cems::itemmodels
