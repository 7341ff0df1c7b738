// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace cems::cli {

[[nodiscard]] inline QString tr(const char* text)
{
    return QCoreApplication::translate("cems::cli", text);
}

} // namespace cems::cli
