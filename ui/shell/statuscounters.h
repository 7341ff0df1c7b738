// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStatusBar>

class QLabel;

namespace cems::ui {

class LanguageManager;
class Selection;
class ThemeManager;

/// The line at the bottom: what was received, decoded, stored and dropped, how fast, how far the gateway's clock is off.
/// Read once a second at most, only while visible.
class StatusCounters : public QStatusBar
{
    Q_OBJECT

public:
    StatusCounters(Selection& selection, const ThemeManager& theme, const LanguageManager& language,
                   QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void followConnection();
    void followGateway();
    void update();
    void updateWindowWords();

    Selection& m_selection;
    const ThemeManager& m_theme;
    const LanguageManager& m_language;
    QLabel* m_counters = nullptr;
    QLabel* m_rates = nullptr;
    QLabel* m_clock = nullptr;
    QLabel* m_roundTrip = nullptr;
    QLabel* m_window = nullptr;
    QObject* m_connectionContext = nullptr;
    QObject* m_gatewayContext = nullptr;
};

} // namespace cems::ui
