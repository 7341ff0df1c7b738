// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace cems::cli {

/// Not named tr(): lupdate wants a literal in the calls of tr() and skips the text marked inside.
[[nodiscard]] inline QString translated(const char* text)
{
    return QCoreApplication::translate("cems::cli", text);
}

} // namespace cems::cli
