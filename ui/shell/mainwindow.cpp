// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "connection/connectionservice.h"
#include "settings/appsettings.h"
#include "settings/sitestore.h"
#include "ui/common/lineicon.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/connectionbanners.h"
#include "ui/shell/gatewayrail.h"
#include "ui/shell/languagemanager.h"
#include "ui/shell/mainmenu.h"
#include "ui/shell/notifier.h"
#include "ui/shell/pagearea.h"
#include "ui/shell/palettesources.h"
#include "ui/shell/selection.h"
#include "ui/shell/shellactions.h"
#include "ui/shell/statuscounters.h"
#include "ui/shell/thememanager.h"
#include "ui/shell/topbar.h"
#include "ui/shell/uistatekeeper.h"
#include "ui/shell/welcome.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QFileDialog>
#include <QMenuBar>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace cems::ui {

using namespace Qt::StringLiterals;
using connection::Connection;
using connection::ConnectionService;
using gateway::GatewaySession;
using gateway::Mode;

namespace {

constexpr QSize kUsualSize(1280, 720);
constexpr int kMostPageShortcuts = 9;
constexpr int kRailShare = 230;
constexpr int kCentreShare = 1050;
constexpr int kPagesShare = 500;
constexpr int kBottomShare = 160;
constexpr qsizetype kFirstPointSearch = 2; // fewer letters match everything

WindowState stateOf(const Connection* connection, const GatewaySession* gateway)
{
    if (!connection) {
        return WindowState::NoConnection;
    }
    switch (connection->state()) {
    case Connection::State::Connecting:
        return WindowState::Connecting;
    case Connection::State::Waiting:
        return WindowState::Waiting;
    case Connection::State::Connected:
        return gateway ? WindowState::Live : WindowState::NoGateway;
    case Connection::State::Idle:
    case Connection::State::Failed:
    case Connection::State::Closing:
        break;
    }
    return WindowState::Down;
}

} // namespace

MainWindow::MainWindow(const ShellContext& context)
    : m_context(context)
    , m_actions(new ShellActions(this))
    , m_selection(new Selection(context.connections, this))
    , m_menu(new MainMenu(*menuBar(), *m_actions, context.sites, this))
    , m_palette(new CommandPalette([this](PaletteQuery& query) { offer(query); }, this))
{
    setObjectName(u"mainWindow"_s);
    buildLayout();
    buildPageActions();
    connectActions();
    connectModes();
    connect(m_selection, &Selection::connectionChanged, this, &MainWindow::updateState);
    connect(m_selection, &Selection::connectionStateChanged, this, &MainWindow::updateState);
    connect(m_selection, &Selection::gatewayChanged, this, &MainWindow::updateState);
    if (!context.keeper.restoreWindow(*this)) {
        resize(kUsualSize);
    }
    context.keeper.restoreInside(*this);
    retranslate();
    updateState();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildLayout()
{
    const PageContext pageContext{m_context.settings, m_context.clock};
    m_notifier = new Notifier;
    m_banners = new ConnectionBanners(*m_selection, *m_notifier, *m_actions, this);
    m_rail = new GatewayRail(m_context.connections, *m_selection, m_context.clock);
    m_centre = new PageArea(m_context.pages.entries(PageEntry::Place::Centre), pageContext, *m_selection,
                            m_context.keeper);
    m_bottom = new PageArea(m_context.pages.entries(PageEntry::Place::Bottom), pageContext, *m_selection,
                            m_context.keeper);
    auto* welcome = new Welcome(m_context.sites);
    auto* topBar =
        new TopBar(*m_selection, *m_actions, m_menu->connectionsMenu(),
                   std::chrono::seconds{m_context.settings.get<settings::keys::QuietAfterSeconds>()});

    auto* pages = new QSplitter(Qt::Vertical);
    pages->setObjectName(u"pagesSplitter"_s);
    pages->setChildrenCollapsible(false);
    pages->addWidget(m_centre);
    pages->addWidget(m_bottom);
    pages->setSizes({kPagesShare, kBottomShare});
    pages->setStretchFactor(0, 1);
    m_middle = new QStackedWidget;
    m_middle->addWidget(welcome);
    m_middle->addWidget(pages);
    auto* sides = new QSplitter(Qt::Horizontal);
    sides->setObjectName(u"sidesSplitter"_s);
    sides->setChildrenCollapsible(false);
    sides->addWidget(m_rail);
    sides->addWidget(m_middle);
    sides->setSizes({kRailShare, kCentreShare});
    sides->setStretchFactor(1, 1);

    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(topBar);
    layout->addWidget(m_notifier);
    layout->addWidget(sides, 1);
    setCentralWidget(centre);
    setStatusBar(new StatusCounters(*m_selection, m_context.theme, m_context.language));

    connect(welcome, &Welcome::brokerRequested, this, &MainWindow::connectRequested);
    connect(welcome, &Welcome::demoRequested, this, &MainWindow::demoRequested);
    connect(welcome, &Welcome::localBrokerRequested, this, &MainWindow::localBrokerRequested);
    connect(welcome, &Welcome::savedRequested, this, &MainWindow::savedRequested);
    for (PageArea* area : {m_centre, m_bottom}) {
        connect(area, &PageArea::revealRequested, this, &MainWindow::reveal);
    }
    connect(m_centre, &PageArea::currentChanged, this, &MainWindow::updatePageActions);
}

void MainWindow::buildPageActions()
{
    for (int i = 0; i < m_centre->count(); ++i) {
        auto* action = new QAction(this);
        action->setIcon(lineIcon(m_context.pages.find(m_centre->idOf(i))->icon));
        if (i < kMostPageShortcuts) {
            action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)));
        }
        connect(action, &QAction::triggered, this, [this, i] { showPage(m_centre->idOf(i)); });
        m_pageActions.append(action);
    }
    m_menu->setPageActions(m_pageActions);
}

void MainWindow::connectActions()
{
    const ShellActions& actions = *m_actions;
    for (QAction* action : actions.all()) {
        addAction(action); // shortcuts work whatever menu is hidden
    }
    const auto on = [this, &actions](ActionId id, auto slot) {
        connect(&actions[id], &QAction::triggered, this, slot);
    };
    on(ActionId::Connect, &MainWindow::connectRequested);
    on(ActionId::ToggleConnection, &MainWindow::toggleConnection);
    on(ActionId::RetryNow, [this] { m_selection->connection()->retryNow(); });
    on(ActionId::StopRetrying, [this] { m_selection->connection()->close(); });
    on(ActionId::CloseConnection, [this] { m_context.connections.remove(m_selection->connection()); });
    on(ActionId::ConfirmSecondHost, [this] { m_selection->connection()->session().confirmSecondHost(); });
    on(ActionId::QueryDeviceInfo,
       [this] { reportWhenDone(m_selection->gateway()->queryDeviceInfo(), tr("Device info received.")); });
    on(ActionId::FetchModel,
       [this] { reportWhenDone(m_selection->gateway()->fetchModel(), tr("Product model received.")); });
    on(ActionId::OpenModelFile, &MainWindow::openModelFile);
    on(ActionId::ImportSites, &MainWindow::importRequested);
    on(ActionId::ExportSites, &MainWindow::exportRequested);
    on(ActionId::Quit, [this] { close(); });
    on(ActionId::Palette, [this] { m_palette->popup(); });
    on(ActionId::FocusFilter, [this] {
        if (Page* page = m_centre->currentPage()) {
            page->focusFilter();
        }
    });
    on(ActionId::NextPage, [this] { m_centre->step(1); });
    on(ActionId::PreviousPage, [this] { m_centre->step(-1); });
    on(ActionId::OpenLogFolder,
       [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_context.logFolder)); });
    on(ActionId::About, &MainWindow::showAbout);
    actions[ActionId::ShowTree].setChecked(true);
    actions[ActionId::ShowBottom].setChecked(true);
    connect(&actions[ActionId::ShowTree], &QAction::toggled, this, &MainWindow::updateState);
    connect(&actions[ActionId::ShowBottom], &QAction::toggled, m_bottom, &QWidget::setVisible);

    connect(m_menu, &MainMenu::savedRequested, this, &MainWindow::savedRequested);
    connect(m_menu, &MainMenu::themeChosen, this, [this](const QString& theme) {
        m_context.settings.set<settings::keys::Theme>(theme);
        m_context.theme.setChoice(ThemeManager::choiceOf(theme));
    });
    connect(m_menu, &MainMenu::languageChosen, this, [this](const QString& language) {
        m_context.settings.set<settings::keys::Language>(language);
        m_context.language.setChoice(language);
    });
    m_menu->showChoices(m_context.settings.get<settings::keys::Theme>(), m_context.language.choice());
}

void MainWindow::connectModes()
{
    const std::pair<ActionId, Mode> modes[] = {{ActionId::ModeObserve, Mode::Observe},
                                               {ActionId::ModeCommission, Mode::Commission},
                                               {ActionId::ModeExpert, Mode::Expert}};
    for (const auto& [id, mode] : modes) {
        connect(&(*m_actions)[id], &QAction::triggered, this, [this, mode = mode] {
            const Connection* connection = m_selection->connection();
            connection->session().setMode(mode);
            if (auto site = m_context.sites.find(connection->site().id)) {
                site->commissionMode = mode != Mode::Observe; // Expert is never what a session starts with
                if (const Result<> saved = m_context.sites.save(*site); !saved) {
                    m_notifier->report(saved.error());
                }
            }
        });
    }
}

bool MainWindow::showPage(QStringView id)
{
    if (m_bottom->showPage(id)) {
        (*m_actions)[ActionId::ShowBottom].setChecked(true);
        return true;
    }
    return m_centre->showPage(id);
}

QString MainWindow::currentPageId() const
{
    return m_centre->currentId();
}

void MainWindow::reveal(const PageTarget& target)
{
    if (!showPage(target.pageId)) {
        return;
    }
    Page* page = m_centre->page(target.pageId);
    page = page ? page : m_bottom->page(target.pageId);
    page->reveal(target);
}

void MainWindow::updateState()
{
    const Connection* connection = m_selection->connection();
    const bool isListener = connection && connection->site().listener;
    m_actions->setState(stateOf(connection, m_selection->gateway()), isListener,
                        connection && connection->session().isSecondHostLocked());
    const Mode mode = connection ? connection->session().mode() : Mode::Observe;
    (*m_actions)[ActionId::ModeObserve].setChecked(mode == Mode::Observe);
    (*m_actions)[ActionId::ModeCommission].setChecked(mode == Mode::Commission);
    (*m_actions)[ActionId::ModeExpert].setChecked(mode == Mode::Expert);
    m_middle->setCurrentIndex(connection ? 1 : 0);
    m_rail->setVisible(connection && (*m_actions)[ActionId::ShowTree].isChecked());
    const GatewaySession* gateway = m_selection->gateway();
    const QString subject = gateway ? gateway->id().value : connection ? connection->site().name : QString();
    setWindowTitle(subject.isEmpty() ? u"CEMS Commissioner"_s : tr("%1 – CEMS Commissioner").arg(subject));
}

void MainWindow::updatePageActions()
{
    const Page* page = m_centre->currentPage();
    m_menu->setToolActions(page ? page->pageActions() : QList<QAction*>());
}

void MainWindow::toggleConnection()
{
    Connection* connection = m_selection->connection();
    if (!connection) {
        const auto saved = m_context.sites.connections();
        if (saved.empty()) {
            emit connectRequested();
        } else {
            emit savedRequested(saved.front().id);
        }
        return;
    }
    if (stateOf(connection, nullptr) == WindowState::Down) {
        connection->open();
    } else {
        connection->close();
    }
}

template<typename T>
void MainWindow::reportWhenDone(QFuture<Result<T>> future, const QString& success)
{
    future.then(this, [this, success](const Result<T>& result) {
        if (result) {
            m_notifier->tell(success, itemmodels::State::Good);
        } else {
            m_notifier->report(result.error());
        }
    });
}

void MainWindow::openModelFile()
{
    GatewaySession* gateway = m_selection->gateway();
    if (!gateway) {
        m_notifier->tell(tr("A product model belongs to a gateway. None was heard yet."));
        return;
    }
    auto* dialog =
        new QFileDialog(this, tr("Open product model"), {}, tr("Product models (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, gateway, [this, gateway](const QString& path) {
        reportWhenDone(gateway->openModelFile(path), tr("Product model loaded."));
    });
    dialog->open();
}

void MainWindow::showAbout()
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About CEMS Commissioner"),
                                tr("CEMS Commissioner %1").arg(QStringLiteral(CEMS_VERSION)),
                                QMessageBox::Close, this);
    box->setInformativeText(tr("Commissioning of energy-management gateways by GB/T 35031.4-2022.\n"
                               "Free software under the GNU General Public License, version 3 or later.\n"
                               "Built with Qt %1.")
                                .arg(QString::fromLatin1(qVersion())));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::offer(PaletteQuery& query)
{
    const auto selectPath = [this](const QString& path) {
        m_rail->select(m_rail->model().indexOfPath(path));
    };
    const auto revealPoint = [this](const GatewayId& id, const PageTarget& target) {
        Connection* connection = m_selection->connection();
        GatewaySession* gateway = connection ? connection->session().gateway(id) : nullptr;
        if (gateway) {
            m_selection->select(connection, gateway, target.device);
            reveal(target);
        }
    };
    const Page* page = m_centre->currentPage();
    offerActions(query, m_pageActions);
    offerActions(query, page ? page->pageActions() : QList<QAction*>());
    offerActions(query, {m_actions->all().begin(), m_actions->all().end()});
    offerSites(query, m_context.sites, [this](const ConnectionId& id) { emit savedRequested(id); });
    offerTree(query, m_rail->model(), selectPath);
    if (const Connection* connection = m_selection->connection();
        query.length() >= kFirstPointSearch && connection) {
        for (const GatewaySession* gateway : connection->session().gateways()) {
            offerPoints(query, *gateway, revealPoint);
        }
    }
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_menu->retranslate();
    m_banners->update();
    for (int i = 0; i < m_centre->count(); ++i) {
        m_pageActions.at(i)->setText(m_centre->titleOf(i));
    }
    updateState();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_context.keeper.save(*this);
    m_context.settings.set<settings::keys::LastPage>(m_centre->currentId());
    QMainWindow::closeEvent(event);
}

} // namespace cems::ui
