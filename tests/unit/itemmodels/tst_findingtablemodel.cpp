// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/findingtablemodel.h"
#include "itemmodels/modelroles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cems;
using conformance::FindingStore;
using conformance::StandingFinding;
using itemmodels::FindingTableModel;

namespace {

StandingFinding finding(wire::Rule rule, const QByteArray& subject, qint64 atMs, quint64 count = 1)
{
    StandingFinding standing;
    standing.finding.rule = rule;
    standing.finding.subject = subject;
    standing.finding.chapter = "6.4";
    standing.count = count;
    standing.first = standing.last = utcFromMs(atMs);
    standing.packetSeq = 7;
    return standing;
}

} // namespace

class TestFindingTableModel : public QObject
{
    Q_OBJECT

private slots:
    void showsTheWorstFirst();
    void countsInsteadOfRepeating();
    void keepsPastOnesAside();
};

void TestFindingTableModel::showsTheWorstFirst()
{
    FindingStore store;
    FindingTableModel model(store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(
        store.apply({finding(wire::Rule::Retained, "a", 1000), finding(wire::Rule::JsonDamaged, "b", 2000),
                     finding(wire::Rule::UnknownPoint, "c", 3000)}));
    model.takeChanges();
    QCOMPARE(model.rowCount(), 3);
    int last = 3;
    for (int row = 0; row < 3; ++row) {
        const int severity = static_cast<int>(wire::severityOf(model.findingAt(row).finding.rule));
        QVERIFY(severity <= last);
        last = severity;
    }
    QVERIFY(!model.index(0, FindingTableModel::SentenceColumn).data().toString().isEmpty());
    QCOMPARE(model.index(0, FindingTableModel::ChapterColumn).data().toString(), u"6.4"_s);
}

void TestFindingTableModel::countsInsteadOfRepeating()
{
    FindingStore store;
    FindingTableModel model(store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    store.apply({finding(wire::Rule::WrongType, "p", 1000, 3)});
    store.apply({finding(wire::Rule::WrongType, "p", 5000, 409)});
    model.takeChanges();
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.index(0, FindingTableModel::CountColumn).data().toString().contains(u"412"));
}

void TestFindingTableModel::keepsPastOnesAside()
{
    FindingStore store;
    FindingTableModel model(store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    store.apply({finding(wire::Rule::WrongType, "old", 0), finding(wire::Rule::WrongType, "new", 100'000)});
    model.takeChanges();
    const QPersistentModelIndex kept = model.index(model.findingAt(0).finding.subject == "new" ? 0 : 1, 0);
    QVERIFY(store.expire(utcFromMs(110'000), milliseconds{60'000}));
    model.takeChanges();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(kept.row(), 0);
    model.setPastShown(true);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, 0).data(itemmodels::StaleRole).toBool(), true);
}

QTEST_GUILESS_MAIN(TestFindingTableModel)
#include "tst_findingtablemodel.moc"
