// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/notifier.h"
#include "ui/shell/pageregistry.h"
#include "ui/shell/shellactions.h"
#include "ui/shell/uistatekeeper.h"

#include <QHeaderView>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cems;
using namespace cems::ui;

Q_DECLARE_METATYPE(cems::ui::ActionId)
Q_DECLARE_METATYPE(cems::ui::WindowState)

namespace {

/// A window as the keeper sees it: a splitter and a table with names.
struct NamedWindow
{
    QWidget window;
    QSplitter* splitter = new QSplitter(&window);
    QTableWidget* table = new QTableWidget(2, 3);

    NamedWindow()
    {
        window.setObjectName(u"window"_s);
        splitter->setObjectName(u"splitter"_s);
        table->setObjectName(u"table"_s);
        splitter->addWidget(table);
        splitter->addWidget(new QWidget);
        splitter->resize(400, 200);
    }
};

} // namespace

class TestShellParts : public QObject
{
    Q_OBJECT

private slots:
    void actionsFollowTheState_data()
    {
        QTest::addColumn<ActionId>("action");
        QTest::addColumn<QList<WindowState>>("enabledIn");
        const QList<WindowState> all{WindowState::NoConnection, WindowState::Connecting, WindowState::Waiting,
                                     WindowState::Down,         WindowState::NoGateway,  WindowState::Live};
        QTest::newRow("connect") << ActionId::Connect << all;
        QTest::newRow("F9") << ActionId::ToggleConnection << all;
        QTest::newRow("retry") << ActionId::RetryNow << QList{WindowState::Waiting, WindowState::Down};
        QTest::newRow("stop") << ActionId::StopRetrying
                              << QList{WindowState::Connecting, WindowState::Waiting};
        QTest::newRow("model") << ActionId::FetchModel << QList{WindowState::Live};
        QTest::newRow("expert") << ActionId::ModeExpert << all.mid(1);
        QTest::newRow("second host") << ActionId::ConfirmSecondHost << QList<WindowState>{};
    }

    void actionsFollowTheState()
    {
        QFETCH(ActionId, action);
        QFETCH(QList<WindowState>, enabledIn);
        ShellActions actions;
        for (int i = 0; i <= static_cast<int>(WindowState::Live); ++i) {
            const auto state = static_cast<WindowState>(i);
            actions.setState(state, false, false);
            QCOMPARE(actions[action].isEnabled(), enabledIn.contains(state));
        }
    }

    void aListenerHasNoModes()
    {
        ShellActions actions;
        actions.setState(WindowState::Live, true, false);
        QVERIFY(!actions[ActionId::ModeCommission].isEnabled());
        QVERIFY(actions[ActionId::ToggleConnection].isEnabled());
        actions.setState(WindowState::Live, false, true);
        QVERIFY(actions[ActionId::ModeCommission].isEnabled());
        QVERIFY(actions[ActionId::ConfirmSecondHost].isEnabled());
    }

    void noTwoActionsShareAShortcut()
    {
        const ShellActions actions;
        QStringList shortcuts;
        for (const QAction* action : actions.all()) {
            if (!action->shortcut().isEmpty()) {
                shortcuts.append(action->shortcut().toString());
            }
        }
        const auto count = shortcuts.size();
        QCOMPARE(shortcuts.removeDuplicates(), 0);
        QVERIFY(count > 8);
    }

    void pagesStandInTheirOrder()
    {
        PageRegistry registry;
        const auto title = [] { return QString(); };
        registry.add({.id = u"b"_s, .title = title, .icon = {}, .order = 20, .create = {}});
        registry.add({.id = u"a"_s, .title = title, .icon = {}, .order = 10, .create = {}});
        registry.add({.id = u"dock"_s,
                      .title = title,
                      .icon = {},
                      .order = 5,
                      .create = {},
                      .place = PageEntry::Place::Bottom});
        const auto centre = registry.entries(PageEntry::Place::Centre);
        QCOMPARE(centre.size(), std::size_t{2});
        QCOMPARE(centre[0]->id, u"a"_s);
        QVERIFY(registry.find(u"dock"_s));
        QVERIFY(!registry.find(u"zz"_s));
        QCOMPARE(registry.ids().size(), 3);
    }

    void layoutComesBack()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"w.ini"_s);
        NamedWindow before;
        before.splitter->setSizes({300, 96});
        before.table->horizontalHeader()->resizeSection(1, 177);
        const QList<int> sizes = before.splitter->sizes();
        UiStateKeeper(path).save(before.window);

        NamedWindow after;
        UiStateKeeper keeper(path);
        keeper.restoreInside(after.window);
        QCOMPARE(after.table->horizontalHeader()->sectionSize(1), 177);
        QCOMPARE(after.splitter->sizes(), sizes);

        keeper.reset();
        NamedWindow fresh;
        keeper.restoreInside(fresh.window);
        QVERIFY(fresh.table->horizontalHeader()->sectionSize(1) != 177);
    }

    void aWindowComesBackOntoAScreen()
    {
        QTemporaryDir folder;
        UiStateKeeper keeper(folder.filePath(u"w.ini"_s));
        {
            NamedWindow lost;
            lost.window.setGeometry(90'000, 90'000, 500, 300);
            keeper.save(lost.window);
        }
        NamedWindow found;
        QVERIFY(keeper.restoreWindow(found.window));
        QVERIFY(QGuiApplication::primaryScreen()->geometry().intersects(found.window.frameGeometry()));
    }

    void aBannerStandsUntilItsCauseIsGone()
    {
        Notifier notifier;
        QAction stop(u"Stop"_s);
        const Notifier::Banner banner{.state = itemmodels::State::Warning,
                                      .sentence = u"Lost"_s,
                                      .remedy = u"in 3 s"_s,
                                      .actions = {&stop},
                                      .canDismiss = false};
        notifier.set(u"loss"_s, banner);
        QVERIFY(!notifier.isHidden());
        auto* button = notifier.findChild<QPushButton*>();
        Notifier::Banner later = banner;
        later.remedy = u"in 2 s"_s;
        notifier.set(u"loss"_s, later);
        QCOMPARE(notifier.findChild<QPushButton*>(), button); // a countdown does not replace the button
        stop.setText(u"Halt"_s);
        QCOMPARE(button->text(), u"Halt"_s); // as after a change of language
        int stopped = 0;
        connect(&stop, &QAction::triggered, this, [&stopped] { ++stopped; });
        button->click();
        QCOMPARE(stopped, 1);
        notifier.clear(u"loss"_s);
        QVERIFY(notifier.isHidden());
    }

    void bannersAreBounded()
    {
        Notifier notifier;
        for (int i = 0; i < 50; ++i) {
            notifier.tell(QString::number(i));
        }
        QCOMPARE(notifier.keys().size(), 5);
    }
};

QTEST_MAIN(TestShellParts)

#include "tst_shellparts.moc"
