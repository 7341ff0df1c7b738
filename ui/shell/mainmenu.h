// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QObject>

#include <memory>

class QMenuBar;

namespace cems::settings {
class SiteStore;
}

namespace cems::ui {

class ShellActions;

/// The menu bar and the list of saved connections. Holds no logic: every entry is an action or a signal.
class MainMenu : public QObject
{
    Q_OBJECT

public:
    MainMenu(QMenuBar& bar, const ShellActions& actions, const settings::SiteStore& sites, QObject* parent);
    ~MainMenu() override;

    /// Saved connections, the last used first, and the ways to new ones; also behind the connection button.
    [[nodiscard]] QMenu* connectionsMenu() const { return m_connections.get(); }
    void setPageActions(const QList<QAction*>& pages);
    /// What the current page can do, under "Tools".
    void setToolActions(const QList<QAction*>& actions);
    void showChoices(const QString& theme, const QString& language);
    void retranslate();

signals:
    void savedRequested(const cems::ConnectionId& id);
    void themeChosen(const QString& theme);
    void languageChosen(const QString& language);

private:
    void fillConnections();
    void fillTools();
    QActionGroup* makeChoices(QMenu& menu, const QStringList& values);

    const ShellActions& m_actions;
    const settings::SiteStore& m_sites;
    std::unique_ptr<QMenu> m_connections;
    QMenu* m_file = nullptr;
    QMenu* m_connection = nullptr;
    QMenu* m_gateway = nullptr;
    QMenu* m_view = nullptr;
    QMenu* m_tools = nullptr;
    QMenu* m_help = nullptr;
    QMenu* m_theme = nullptr;
    QMenu* m_language = nullptr;
    QAction* m_beforePages = nullptr;
    QActionGroup* m_themes = nullptr;
    QActionGroup* m_languages = nullptr;
    QList<QAction*> m_toolActions;
};

} // namespace cems::ui
