// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace cems::text {

/// A text of one of this room's tables in the current language. Private to the room.
[[nodiscard]] inline QString translated(const char* source)
{
    return QCoreApplication::translate("cems::text", source);
}

/// The table's row for an enum value; values from elsewhere than our own enums never come here.
template<typename Table, typename Enum>
[[nodiscard]] constexpr const auto& rowOf(const Table& table, Enum value)
{
    return table[static_cast<std::size_t>(value)];
}

/// True if row n of the table is about value n, for static_assert.
template<typename Table>
[[nodiscard]] constexpr bool isInOrder(const Table& table)
{
    for (std::size_t n = 0; n < table.size(); ++n) {
        if (static_cast<std::size_t>(table[n].value) != n) {
            return false;
        }
    }
    return true;
}

} // namespace cems::text
