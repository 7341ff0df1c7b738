// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace cems::itemmodels {

/// For texts outside of a QObject; named so that lupdate finds its calls.
[[nodiscard]] inline QString translate(const char* context, const char* source)
{
    return QCoreApplication::translate(context, source);
}

} // namespace cems::itemmodels
