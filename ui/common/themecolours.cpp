// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/themecolours.h"

namespace cems::ui {

using namespace Qt::StringLiterals;

namespace {

ThemeColours lightColours()
{
    return {.window = QColor(0xF6, 0xF7, 0xF9),
            .base = QColor(0xFF, 0xFF, 0xFF),
            .text = QColor(0x1C, 0x24, 0x30),
            .secondary = QColor(0x5B, 0x66, 0x76),
            .line = QColor(0xD8, 0xDD, 0xE5),
            .accent = QColor(0x1F, 0x66, 0xD1),
            .onAccent = QColor(0xFF, 0xFF, 0xFF),
            .selection = QColor(0xE3, 0xEC, 0xFA),
            .hover = QColor(0xEE, 0xF1, 0xF5),
            .lamp = {.good = QColor(0x0F, 0x8A, 0x5F),
                     .notice = QColor(0x1F, 0x77, 0xB4),
                     .warning = QColor(0xB8, 0x74, 0x00),
                     .bad = QColor(0xC4, 0x3D, 0x1B),
                     .late = QColor(0x7A, 0x5B, 0xB5)},
            .word = {.good = QColor(0x0B, 0x6B, 0x49),
                     .notice = QColor(0x19, 0x65, 0x9A),
                     .warning = QColor(0x8A, 0x56, 0x00),
                     .bad = QColor(0xB5, 0x36, 0x1A),
                     .late = QColor(0x6C, 0x4E, 0xA6)}};
}

ThemeColours darkColours()
{
    const StateColours states{.good = QColor(0x3C, 0xC4, 0x8F),
                              .notice = QColor(0x62, 0xB0, 0xE8),
                              .warning = QColor(0xF0, 0xB1, 0x4A),
                              .bad = QColor(0xFF, 0x81, 0x59),
                              .late = QColor(0xB7, 0x9C, 0xF0)};
    return {.window = QColor(0x1B, 0x1F, 0x26),
            .base = QColor(0x14, 0x17, 0x1C),
            .text = QColor(0xE6, 0xEA, 0xF0),
            .secondary = QColor(0x9A, 0xA6, 0xB6),
            .line = QColor(0x32, 0x3A, 0x46),
            .accent = QColor(0x6E, 0xA8, 0xFF),
            .onAccent = QColor(0x0B, 0x14, 0x22),
            .selection = QColor(0x22, 0x34, 0x52),
            .hover = QColor(0x25, 0x2B, 0x35),
            .lamp = states,
            .word = states};
}

QColor colourOf(const StateColours& colours, itemmodels::State state, const QColor& otherwise)
{
    switch (state) {
    case itemmodels::State::Good:
        return colours.good;
    case itemmodels::State::Notice:
        return colours.notice;
    case itemmodels::State::Warning:
        return colours.warning;
    case itemmodels::State::Bad:
        return colours.bad;
    case itemmodels::State::Late:
        return colours.late;
    case itemmodels::State::None:
    case itemmodels::State::Stale:
        break;
    }
    return otherwise;
}

} // namespace

const ThemeColours& themeColours(ColourScheme scheme)
{
    static const ThemeColours kLight = lightColours();
    static const ThemeColours kDark = darkColours();
    return scheme == ColourScheme::Dark ? kDark : kLight;
}

const ThemeColours& themeColours(const QPalette& palette)
{
    const bool isDark = palette.color(QPalette::Window).lightness() < 128;
    return themeColours(isDark ? ColourScheme::Dark : ColourScheme::Light);
}

QPalette paletteOf(ColourScheme scheme)
{
    const ThemeColours& colours = themeColours(scheme);
    QPalette palette(colours.window);
    palette.setColor(QPalette::Window, colours.window);
    palette.setColor(QPalette::WindowText, colours.text);
    palette.setColor(QPalette::Base, colours.base);
    palette.setColor(QPalette::AlternateBase, colours.window);
    palette.setColor(QPalette::Text, colours.text);
    palette.setColor(QPalette::PlaceholderText, colours.secondary);
    palette.setColor(QPalette::Button, colours.window);
    palette.setColor(QPalette::ButtonText, colours.text);
    palette.setColor(QPalette::BrightText, colours.word.bad);
    palette.setColor(QPalette::ToolTipBase, colours.base);
    palette.setColor(QPalette::ToolTipText, colours.text);
    palette.setColor(QPalette::Highlight, colours.accent);
    palette.setColor(QPalette::HighlightedText, colours.onAccent);
    palette.setColor(QPalette::Link, colours.accent);
    palette.setColor(QPalette::LinkVisited, colours.word.late);
    palette.setColor(QPalette::Mid, colours.line);
    palette.setColor(QPalette::Midlight, colours.line);
    palette.setColor(QPalette::Dark, colours.line);
    palette.setColor(QPalette::Light, colours.base);
    palette.setColor(QPalette::Shadow, colours.line);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, colours.secondary);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colours.line);
    return palette;
}

QColor stateColour(const QPalette& palette, itemmodels::State state)
{
    const ThemeColours& colours = themeColours(palette);
    return colourOf(colours.lamp, state, colours.secondary);
}

QColor stateTextColour(const QPalette& palette, itemmodels::State state)
{
    const ThemeColours& colours = themeColours(palette);
    return colourOf(colours.word, state, colours.secondary);
}

QString stateIcon(itemmodels::State state)
{
    switch (state) {
    case itemmodels::State::Good:
        return u"check-circle"_s;
    case itemmodels::State::Notice:
        return u"info"_s;
    case itemmodels::State::Warning:
        return u"warning"_s;
    case itemmodels::State::Bad:
        return u"alert-octagon"_s;
    case itemmodels::State::Late:
        return u"history"_s;
    case itemmodels::State::Stale:
        return u"clock"_s;
    case itemmodels::State::None:
        break;
    }
    return u"circle"_s;
}

} // namespace cems::ui
