// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/thememanager.h"

#include "base/logging.h"
#include "ui/shell/systemcolourscheme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QStyleFactory>

#include <utility>

namespace cems::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kSmallestPointSize = 9.75; // 13 px at 96 dpi; less is unreadable in Chinese

QString styleSheetOf(ColourScheme scheme)
{
    QFile file(u":/themes/window.qss"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(logUi) << "no style sheet" << file.errorString();
        return {};
    }
    const ThemeColours& colours = themeColours(scheme);
    const std::pair<QLatin1StringView, QColor> names[] = {
        {"@window@"_L1, colours.window},      {"@base@"_L1, colours.base},
        {"@text@"_L1, colours.text},          {"@secondary@"_L1, colours.secondary},
        {"@line@"_L1, colours.line},          {"@accent@"_L1, colours.accent},
        {"@onAccent@"_L1, colours.onAccent},  {"@selection@"_L1, colours.selection},
        {"@hover@"_L1, colours.hover},        {"@good@"_L1, colours.word.good},
        {"@notice@"_L1, colours.word.notice}, {"@warning@"_L1, colours.word.warning},
        {"@bad@"_L1, colours.word.bad},       {"@late@"_L1, colours.word.late},
    };
    QString sheet = QString::fromUtf8(file.readAll());
    for (const auto& [name, colour] : names) {
        sheet.replace(name, colour.name());
    }
    sheet.replace("@scheme@"_L1, scheme == ColourScheme::Dark ? "dark"_L1 : "light"_L1);
    return sheet;
}

/// The system's font first, so that Latin text looks native; then what the platforms have for Chinese.
QFont fontWithFallback(QFont font)
{
    QStringList families = font.families();
    families += {u"Noto Sans CJK SC"_s, u"Microsoft YaHei UI"_s, u"PingFang SC"_s, u"WenQuanYi Micro Hei"_s};
    families.removeDuplicates();
    font.setFamilies(families);
    if (font.pointSizeF() > 0 && font.pointSizeF() < kSmallestPointSize) {
        font.setPointSizeF(kSmallestPointSize);
    }
    return font;
}

} // namespace

ThemeManager::ThemeManager(QApplication& application, QObject* parent)
    : QObject(parent)
    , m_application(application)
    , m_system(new SystemColourScheme(this))
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setFont(fontWithFallback(QFontDatabase::systemFont(QFontDatabase::GeneralFont)));
    connect(m_system, &SystemColourScheme::changed, this, &ThemeManager::update);
    update();
}

ThemeManager::~ThemeManager() = default;

ThemeManager::Choice ThemeManager::choiceOf(QStringView word)
{
    if (word == u"light") {
        return Choice::Light;
    }
    return word == u"dark" ? Choice::Dark : Choice::System;
}

void ThemeManager::setChoice(Choice choice)
{
    m_choice = choice;
    update();
}

void ThemeManager::update()
{
    const ColourScheme wanted = m_choice == Choice::Light ? ColourScheme::Light
        : m_choice == Choice::Dark                        ? ColourScheme::Dark
                                                          : m_system->scheme();
    if (m_isApplied && wanted == m_scheme) {
        return;
    }
    m_scheme = wanted;
    m_isApplied = true;
    apply();
    emit schemeChanged();
}

void ThemeManager::apply()
{
    QApplication::setPalette(paletteOf(m_scheme));
    m_application.setStyleSheet(styleSheetOf(m_scheme));
}

} // namespace cems::ui
