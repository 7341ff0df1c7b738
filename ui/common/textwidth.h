// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFontMetrics>
#include <QWidget>

namespace cems::ui {

/// Width of so many small letters in a widget's font. QFontMetrics::averageCharWidth() counts the CJK glyphs of a font too
/// and comes out twice as wide.
[[nodiscard]] inline int textWidth(const QWidget& widget, int letters)
{
    return widget.fontMetrics().horizontalAdvance(QLatin1Char('x')) * letters;
}

} // namespace cems::ui
