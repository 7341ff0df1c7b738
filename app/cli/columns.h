// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringList>

namespace cems::cli {

/// Cells of a terminal that a text takes: Chinese characters take two.
[[nodiscard]] int displayWidth(const QString& text);
/// text filled up with blanks to so many cells.
[[nodiscard]] QString padded(const QString& text, int width);
/// Rows as lines with aligned columns, two blanks between them; the last column is not filled up.
/// widths: of the columns so far, grown where these rows need it.
[[nodiscard]] QStringList aligned(const QList<QStringList>& rows, QList<int>& widths);
[[nodiscard]] QStringList aligned(const QList<QStringList>& rows);

} // namespace cems::cli
