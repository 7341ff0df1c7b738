// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemmodels/modelroles.h"

#include <QToolButton>

namespace cems::ui {

/// "● GW-01  192.168.3.7:8883 · TLS  ▾": which connection the window is about; opens the list of others.
class ConnectionButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit ConnectionButton(QWidget* parent = nullptr);

    /// words: the state in words; stands behind the address and in the accessible name.
    void show(itemmodels::State state, const QString& name, const QString& address, const QString& words);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    itemmodels::State m_state = itemmodels::State::Stale;
    QString m_name;
    QString m_note;
};

/// Looks like a search field and opens the palette: a text at the left, its shortcut at the right.
class SearchButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit SearchButton(QWidget* parent = nullptr);

    void setTexts(const QString& placeholder, const QString& shortcut);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_placeholder;
    QString m_shortcut;
};

} // namespace cems::ui
