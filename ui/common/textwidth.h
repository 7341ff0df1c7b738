// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QWidget>

namespace cems::ui {

/// Width of so many small letters in a widget's font. QFontMetrics::averageCharWidth() counts the CJK glyphs of a font too
/// and comes out twice as wide.
[[nodiscard]] inline int textWidth(const QWidget& widget, int letters)
{
    return widget.fontMetrics().horizontalAdvance(QLatin1Char('x')) * letters;
}

/// Letters of one width for bytes and JSON, as large as all other text.
[[nodiscard]] inline QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF());
    return font;
}

} // namespace cems::ui
