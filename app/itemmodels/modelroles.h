// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

#include <cstddef>

namespace cems::itemmodels {

/// Roles that models and views share. Facts only; colours and icons are chosen by ui/common.
enum Role
{
    SortRole = Qt::UserRole + 1, ///< number to order by, NaN for none
    StateRole, ///< int of itemmodels::State: what lamp or colour a cell deserves
    StaleRole, ///< bool: not heard of lately, fades
    TrendRole, ///< QVariant of std::span<const float>
    RawTextRole, ///< as sent, for copy
};

/// Colour-blind-safe states of the window; always shown with a word or an icon.
enum class State
{
    None,
    Good,
    Notice,
    Warning,
    Bad,
    Late,
    Stale
};
inline constexpr std::size_t kStateCount = static_cast<std::size_t>(State::Stale) + 1;

} // namespace cems::itemmodels
