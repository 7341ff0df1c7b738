// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "connection/connectionservice.h"
#include "link/loopbacklink.h"
#include "settings/appsettings.h"
#include "settings/sitestore.h"
#include "support/verify.h"
#include "ui/shell/languagemanager.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifier.h"
#include "ui/shell/pageregistry.h"
#include "ui/shell/selection.h"
#include "ui/shell/shellactions.h"
#include "ui/shell/thememanager.h"
#include "ui/shell/uistatekeeper.h"
#include "ui/shell/welcome.h"

#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace cems;
using namespace cems::ui;
using connection::Connection;
using connection::ConnectionService;

namespace {

/// A page that notes what it is told.
class NotingPage final : public Page
{
public:
    using Page::Page;
    void setConnection(Connection* connection) override { m_connection = connection; }
    void setGateway(gateway::GatewaySession* gateway) override { m_gateway = gateway; }
    void setActive(bool active) override { m_isActive = active; }
    void focusFilter() override { ++m_filterFocused; }
    void reveal(const PageTarget& target) override { m_revealed = target.pointID; }

    Connection* m_connection = nullptr;
    gateway::GatewaySession* m_gateway = nullptr;
    bool m_isActive = false;
    int m_filterFocused = 0;
    QString m_revealed;
};

ConnectionService::Options loopback()
{
    ConnectionService::Options options;
    options.autoModel = false;
    options.linkFactory = [](const auto& /*options*/) { return std::make_unique<link::LoopbackLink>(); };
    return options;
}

/// The window over loopback links and pages that note.
struct Bench
{
    SystemClock clock;
    settings::AppSettings settings{QString()};
    settings::SiteStore sites{QString()};
    ConnectionService service{loopback(), clock};
    LanguageManager language;
    ThemeManager theme{*qApp};
    UiStateKeeper keeper{QString()};
    PageRegistry pages;
    QHash<QString, NotingPage*> built;
    std::unique_ptr<MainWindow> window;

    Bench()
    {
        addPage(u"first"_s, 1, PageEntry::Place::Centre);
        addPage(u"second"_s, 2, PageEntry::Place::Centre);
        addPage(u"dock"_s, 3, PageEntry::Place::Bottom);
        window = std::make_unique<MainWindow>(ShellContext{.settings = settings,
                                                           .sites = sites,
                                                           .connections = service,
                                                           .clock = clock,
                                                           .pages = pages,
                                                           .theme = theme,
                                                           .language = language,
                                                           .keeper = keeper,
                                                           .logFolder = {}});
        language.setChoice(u"en"_s);
        window->show();
        window->activateWindow();
    }

    void addPage(const QString& id, int order, PageEntry::Place place)
    {
        pages.add({.id = id,
                   .title = [id] { return id; },
                   .icon = u"list"_s,
                   .order = order,
                   .create = [this, id](const PageContext&,
                                        QWidget* parent) { return built[id] = new NotingPage(parent); },
                   .place = place});
    }

    Connection* open(const QString& name)
    {
        settings::SiteConnection site;
        site.id.value = name;
        site.name = name;
        site.host = u"broker"_s;
        site.gatewayIDs = QStringList{u"GW-01"_s};
        Result<Connection*> created = service.create(site, {});
        if (!created) {
            return nullptr;
        }
        (*created)->open();
        return *created;
    }

    [[nodiscard]] QAction& action(ActionId id) const { return window->actions()[id]; }
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatToDoNextBeforeTheFirstConnection()
    {
        Bench bench;
        auto* welcome = bench.window->findChild<Welcome*>();
        QVERIFY(welcome->isVisible());
        QVERIFY(bench.built.isEmpty()); // no page is built for nobody
        QSignalSpy demo(bench.window.get(), &MainWindow::demoRequested);
        int visibleTiles = 0;
        const auto tiles = welcome->findChildren<QPushButton*>();
        for (QPushButton* tile : tiles) {
            visibleTiles += tile->isVisible() ? 1 : 0;
            QVERIFY2(tile->width() >= tile->sizeHint().width(), qPrintable(tile->text())); // nothing clipped
            if (tile->isVisible() && tile->accessibleName().contains(u"demo"_s)) {
                tile->click();
            }
        }
        QCOMPARE(visibleTiles, 3);
        QCOMPARE(demo.size(), 1);
    }

    void aConnectionBringsThePages()
    {
        Bench bench;
        Connection* connection = bench.open(u"plant"_s);
        QVERIFY(connection);
        QTRY_COMPARE(connection->state(), Connection::State::Connected);
        QVERIFY(!bench.window->findChild<Welcome*>()->isVisible());
        NotingPage* first = bench.built.value(u"first"_s);
        QVERIFY(first && first->m_isActive);
        QVERIFY(bench.built.value(u"dock"_s)->m_isActive);
        QVERIFY(!bench.built.contains(u"second"_s));
        QCOMPARE(first->m_connection, connection);
        QTRY_VERIFY(first->m_gateway);
        QVERIFY(bench.window->windowTitle().contains(u"GW-01"_s));
        const auto* tree = bench.window->findChild<QTreeView*>(u"gatewayTree"_s);
        QCOMPARE(tree->currentIndex().data().toString(), u"GW-01"_s); // the tree marks what the pages show
        QVERIFY(bench.action(ActionId::FetchModel).isEnabled());
    }

    void onlyTheVisiblePageIsActive()
    {
        Bench bench;
        QVERIFY(bench.open(u"plant"_s));
        QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
        QTest::keyClick(bench.window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(bench.window->currentPageId(), u"second"_s);
        QVERIFY(bench.built.value(u"second"_s)->m_isActive);
        QVERIFY(!bench.built.value(u"first"_s)->m_isActive);
        QTest::keyClick(bench.window.get(), Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(bench.built.value(u"second"_s)->m_filterFocused, 1);
        bench.action(ActionId::ShowBottom).setChecked(false);
        QVERIFY(!bench.built.value(u"dock"_s)->m_isActive);
        bench.window->hide();
        QVERIFY(!bench.built.value(u"second"_s)->m_isActive);
    }

    void f9ClosesAndOpens()
    {
        Bench bench;
        Connection* connection = bench.open(u"plant"_s);
        QTRY_COMPARE(connection->state(), Connection::State::Connected);
        QTest::keyClick(bench.window.get(), Qt::Key_F9);
        QTRY_COMPARE(connection->state(), Connection::State::Idle);
        QCOMPARE(bench.action(ActionId::ToggleConnection).text(), u"Connect"_s);
        QTest::keyClick(bench.window.get(), Qt::Key_F9);
        QTRY_COMPARE(connection->state(), Connection::State::Connected);
    }

    void oneClickChangesTheModeAndTheSiteRemembers()
    {
        Bench bench;
        Connection* connection = bench.open(u"plant"_s);
        CEMS_VERIFY_RESULT(bench.sites.save(connection->site()));
        QVERIFY(bench.action(ActionId::ModeObserve).isChecked());
        bench.action(ActionId::ModeCommission).trigger();
        QCOMPARE(connection->session().mode(), gateway::Mode::Commission);
        QVERIFY(bench.action(ActionId::ModeCommission).isChecked());
        QVERIFY(bench.sites.find(connection->site().id)->commissionMode);
    }

    void pagesLetGoOfAConnectionThatGoes()
    {
        Bench bench;
        Connection* connection = bench.open(u"plant"_s);
        QTRY_VERIFY(bench.built.value(u"first"_s)->m_gateway);
        bench.service.remove(connection);
        QCOMPARE(bench.built.value(u"first"_s)->m_connection, nullptr);
        QCOMPARE(bench.built.value(u"first"_s)->m_gateway, nullptr);
        QVERIFY(bench.window->findChild<Welcome*>()->isVisible());
        QCOMPARE(bench.window->findChild<QTreeView*>(u"gatewayTree"_s)->model()->rowCount(), 0);
    }

    void aTargetIsShownOnItsPage()
    {
        Bench bench;
        QVERIFY(bench.open(u"plant"_s));
        bench.window->reveal(
            {.pageId = u"second"_s, .device = {}, .pointID = u"Ua"_s, .packetSeq = 0, .filter = {}});
        QCOMPARE(bench.window->currentPageId(), u"second"_s);
        QCOMPARE(bench.built.value(u"second"_s)->m_revealed, u"Ua"_s);
    }

    void everyTextFollowsTheLanguage()
    {
        Bench bench;
        bench.language.setChoice(u"zh_CN"_s);
        QTRY_COMPARE(bench.language.language(), u"zh_CN"_s);
        const auto labels = bench.window->statusBar()->findChildren<QLabel*>();
        const auto isLanguageShown = [&labels](const QString& language) {
            return std::any_of(labels.begin(), labels.end(),
                               [&language](const QLabel* label) { return label->text().contains(language); });
        };
        QTRY_VERIFY(isLanguageShown(u"zh_CN"_s));
        bench.language.setChoice(u"en"_s);
        QTRY_VERIFY(isLanguageShown(u"en"_s));
        QCOMPARE(bench.window->menuBar()->actions().constFirst()->text(), u"&File"_s);
    }
};

QTEST_MAIN(TestMainWindow)

#include "tst_mainwindow.moc"
