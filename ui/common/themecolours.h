// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemmodels/modelroles.h"

#include <QColor>
#include <QPalette>
#include <QString>

namespace cems::ui {

enum class ColourScheme
{
    Light,
    Dark
};

/// The colours of the states, told apart by the colour-blind.
struct StateColours
{
    QColor good;
    QColor notice;
    QColor warning;
    QColor bad;
    QColor late;
};

/// Every colour of the window.
struct ThemeColours
{
    QColor window;
    QColor base;
    QColor text;
    QColor secondary;
    QColor line;
    QColor accent;
    QColor onAccent; ///< text on accent
    QColor selection; ///< behind a selected row; text keeps its colour
    QColor hover;
    StateColours lamp; ///< shapes: lamps, icons, curves
    StateColours word; ///< text: 4.5:1 and more on window, base and selection
};

[[nodiscard]] const ThemeColours& themeColours(ColourScheme scheme);
/// Of the scheme that a palette belongs to: what delegates ask with option.palette, and widgets with palette().
[[nodiscard]] const ThemeColours& themeColours(const QPalette& palette);
[[nodiscard]] QPalette paletteOf(ColourScheme scheme);

/// Colour of a state's lamp or icon; that of secondary text for None and Stale.
[[nodiscard]] QColor stateColour(const QPalette& palette, itemmodels::State state);
/// Colour of a word or sentence that speaks of a state.
[[nodiscard]] QColor stateTextColour(const QPalette& palette, itemmodels::State state);
/// Icon that goes with a state, of resources/icons.
[[nodiscard]] QString stateIcon(itemmodels::State state);

} // namespace cems::ui
