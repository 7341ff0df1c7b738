// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagefixture.h"
#include "ui/findings/findingsdock.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cems;

class TestFindingsDock : public QObject
{
    Q_OBJECT

private slots:
    void countsInItsBadge();
    void leadsToTheMessage();
};

void TestFindingsDock::countsInItsBadge()
{
    testing::PageFixture fixture;
    ui::FindingsDock dock(fixture.context);
    fixture.show(dock);
    QVERIFY(dock.badge().isEmpty());
    QSignalSpy changed(&dock, &ui::Page::badgeChanged);
    fixture.receive("{ damaged");
    QTRY_VERIFY(!dock.badge().isEmpty());
    QVERIFY(!changed.isEmpty());
    QVERIFY(dock.findChild<QTableView*>()->isVisible());
    dock.setGateway(nullptr);
    QVERIFY(dock.badge().isEmpty());
}

void TestFindingsDock::leadsToTheMessage()
{
    testing::PageFixture fixture;
    ui::FindingsDock dock(fixture.context);
    fixture.show(dock);
    fixture.receive("{ damaged");
    auto* table = dock.findChild<QTableView*>();
    QTRY_VERIFY(table->model()->rowCount() > 0);
    QList<ui::PageTarget> targets;
    connect(&dock, &ui::Page::revealRequested, this,
            [&](const ui::PageTarget& target) { targets.append(target); });
    table->setCurrentIndex(table->model()->index(0, 0));
    dock.findChild<QPushButton*>()->click();
    for (QPushButton* button : dock.findChildren<QPushButton*>()) {
        if (button->text() == u"Show the message" && targets.isEmpty()) {
            button->click();
        }
    }
    QCOMPARE(targets.size(), 1);
    QCOMPARE(targets[0].pageId, u"messages"_s);
    QCOMPARE(targets[0].packetSeq, fixture.seq);
}

QTEST_MAIN(TestFindingsDock)
#include "tst_findingsdock.moc"
