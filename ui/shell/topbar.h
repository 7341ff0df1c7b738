// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QTimer>

#include <chrono>

class QMenu;

namespace cems::ui {

class ConnectionButton;
class SearchButton;
class Selection;
class ShellActions;

/// The bar below the menu: connection, disconnect, mode, search. Shows what the selection says; the lamp turns to "no data"
/// when a connection that stands carries nothing.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    /// connections: the menu that the connection button opens; quietAfter: when "no data" shows.
    TopBar(Selection& selection, const ShellActions& actions, QMenu* connections,
           std::chrono::seconds quietAfter, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showConnection();
    [[nodiscard]] bool isQuiet();

    Selection& m_selection;
    const ShellActions& m_actions;
    const std::chrono::seconds m_quietAfter;
    ConnectionButton* m_connection = nullptr;
    SearchButton* m_search = nullptr;
    QTimer m_second;
    quint64 m_lastReceived = 0;
    int m_quietSeconds = 0;
};

} // namespace cems::ui
