// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/themecolours.h"

#include <QObject>

class QApplication;

namespace cems::ui {

class SystemColourScheme;

/// Dresses the application: Fusion, palette, the one style sheet, fonts with a CJK fallback. GUI thread.
class ThemeManager : public QObject
{
    Q_OBJECT

public:
    enum class Choice
    {
        System,
        Light,
        Dark
    };

    explicit ThemeManager(QApplication& application, QObject* parent = nullptr);
    ~ThemeManager() override;

    /// "system", "light" or "dark"; everything else is System.
    [[nodiscard]] static Choice choiceOf(QStringView word);

    void setChoice(Choice choice);
    [[nodiscard]] Choice choice() const { return m_choice; }
    [[nodiscard]] ColourScheme scheme() const { return m_scheme; }

signals:
    void schemeChanged();

private:
    void update();
    void apply();

    QApplication& m_application;
    SystemColourScheme* m_system = nullptr;
    Choice m_choice = Choice::System;
    ColourScheme m_scheme = ColourScheme::Light;
    bool m_isApplied = false;
};

} // namespace cems::ui
