// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <Qt>

#include <vector>

namespace cems::itemmodels {

/// Items with what they are to be sorted by, taken from a store so that they can be sorted in another thread.
struct SortKeys
{
    std::vector<quint32> items;
    std::vector<double> numbers; ///< one each, NaN = nothing to sort by: goes to the end; or empty
    std::vector<QString> texts; ///< one each, or empty
    Qt::SortOrder order = Qt::AscendingOrder;
};

/// The items in order; equal ones by their number. Texts as people sort them: "P2" before "P10". Callable from any thread.
[[nodiscard]] std::vector<quint32> sortedItems(const SortKeys& keys);

} // namespace cems::itemmodels
