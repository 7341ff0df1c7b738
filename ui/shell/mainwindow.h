// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "ui/common/page.h"

#include <QFuture>
#include <QMainWindow>

class QStackedWidget;

namespace cems::connection {
class ConnectionService;
}
namespace cems::settings {
class SiteStore;
}

namespace cems::ui {

class CommandPalette;
class ConnectionBanners;
class GatewayRail;
class LanguageManager;
class MainMenu;
class Notifier;
class PageArea;
class PageRegistry;
class PaletteQuery;
class Selection;
class ShellActions;
class ThemeManager;
class UiStateKeeper;

/// What the window is built with; all outlive it.
struct ShellContext
{
    settings::AppSettings& settings;
    settings::SiteStore& sites;
    connection::ConnectionService& connections;
    const Clock& clock;
    const PageRegistry& pages;
    ThemeManager& theme;
    LanguageManager& language;
    UiStateKeeper& keeper;
    QString logFolder;
};

/// The window: creates the actions, hosts the pages, shows the status bar. Knows pages by the registry and connections by
/// the service; how one connects is told to others by signals.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const ShellContext& context);
    ~MainWindow() override;

    /// False: there is no such page.
    bool showPage(QStringView id);
    void reveal(const PageTarget& target);
    [[nodiscard]] Notifier& notifier() const { return *m_notifier; }
    [[nodiscard]] Selection& selection() const { return *m_selection; }
    [[nodiscard]] const ShellActions& actions() const { return *m_actions; }
    [[nodiscard]] QString currentPageId() const;

signals:
    void connectRequested();
    void savedRequested(const cems::ConnectionId& id);
    void demoRequested();
    void localBrokerRequested();
    void importRequested();
    void exportRequested();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void buildLayout();
    void buildPageActions();
    void connectActions();
    void connectModes();
    void updateState();
    void updatePageActions();
    void toggleConnection();
    void openModelFile();
    void showAbout();
    void offer(PaletteQuery& query);
    void retranslate();
    template<typename T>
    void reportWhenDone(QFuture<Result<T>> future, const QString& success);

    const ShellContext m_context;
    ShellActions* m_actions = nullptr;
    Selection* m_selection = nullptr;
    MainMenu* m_menu = nullptr;
    Notifier* m_notifier = nullptr;
    ConnectionBanners* m_banners = nullptr;
    GatewayRail* m_rail = nullptr;
    PageArea* m_centre = nullptr;
    PageArea* m_bottom = nullptr;
    QStackedWidget* m_middle = nullptr;
    CommandPalette* m_palette = nullptr;
    QList<QAction*> m_pageActions;
};

} // namespace cems::ui
