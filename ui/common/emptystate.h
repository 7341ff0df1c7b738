// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace cems::ui {

/// What stands where there is nothing to show yet: an icon, what is missing, and what to do next.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString& icon, QWidget* parent = nullptr);

    /// action may be empty: no button.
    void setTexts(const QString& title, const QString& advice, const QString& action = {});
    [[nodiscard]] QString title() const;

signals:
    void actionRequested();

private:
    QLabel* m_title;
    QLabel* m_advice;
    QPushButton* m_action;
};

} // namespace cems::ui
