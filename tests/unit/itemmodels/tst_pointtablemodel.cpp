// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/modelroles.h"
#include "itemmodels/pointtablemodel.h"
#include "support/pointfixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cems;
using itemmodels::PointFilter;
using itemmodels::PointTableModel;

class TestPointTableModel : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatTheStoreHolds();
    void growsWithTheStore();
    void filtersByNameDeviceAndValue();
    void followsLiveFiltersWithinASecond();
    void ordersByValueWithEmptyOnesLast();
    void ordersNamesAsPeopleDo();
    void keepsTheSelectionWhenTheOrderChanges();
    void announcesFewRanges();
    void keepsValuesWhileFrozen();
    void aSnapshotStaysAsItIs();
    void gathersWhileInactive();
    void arrangesManyPointsInThePool();

private:
    static QStringList ids(const PointTableModel& model)
    {
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row) {
            ids.append(model.index(row, PointTableModel::IdColumn).data().toString());
        }
        return ids;
    }
    static PointFilter filter(const QString& text) { return PointFilter::parse(text).filter; }
};

void TestPointTableModel::showsWhatTheStoreHolds()
{
    testing::PointFixture points;
    points.setNumber(points.declare(u"1AA1"_s, u"Ua"_s), "127.0");
    points.declare(u"1AA1"_s, u"Ub"_s);
    PointTableModel model(points.store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, PointTableModel::ValueColumn).data().toString(), u"127.0"_s);
    QCOMPARE(model.index(0, PointTableModel::MinColumn).data().toString(), u"127.0"_s); // as the value
    QCOMPARE(model.index(0, PointTableModel::CountColumn).data().toString(), u"1"_s);
    QCOMPARE(model.index(0, PointTableModel::DeviceColumn).data().toString(), u"1AA1"_s);
    QCOMPARE(model.index(0, PointTableModel::QualityColumn).data(itemmodels::StateRole).toInt(),
             static_cast<int>(itemmodels::State::Good));
    QVERIFY(model.index(1, PointTableModel::ValueColumn).data().toString().isEmpty());
    QVERIFY(model.index(1, PointTableModel::ValueColumn).data(itemmodels::StaleRole).toBool());
}

void TestPointTableModel::growsWithTheStore()
{
    testing::PointFixture points;
    PointTableModel model(points.store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    for (int n = 0; n < 50; ++n) {
        points.declare(u"D"_s, u"P%1"_s.arg(n));
    }
    model.takeNewPoints();
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.rowCount(), 50);
    QCOMPARE(model.total(), 50);
}

void TestPointTableModel::filtersByNameDeviceAndValue()
{
    testing::PointFixture points;
    for (int n = 0; n < 10; ++n) {
        points.setNumber(points.declare(n % 2 ? u"odd"_s : u"even"_s, u"P%1"_s.arg(n)),
                         QByteArray::number(n).toStdString());
    }
    PointTableModel model(points.store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

    model.setFilter(filter(u"value>=4"_s));
    QCOMPARE(ids(model), (QStringList{u"P4"_s, u"P5"_s, u"P6"_s, u"P7"_s, u"P8"_s, u"P9"_s}));
    model.setDevice({u"odd"_s});
    QCOMPARE(ids(model), (QStringList{u"P5"_s, u"P7"_s, u"P9"_s}));
    QCOMPARE(model.total(), 5);
    model.setFilter(filter(u"-P7"_s));
    QCOMPARE(ids(model), (QStringList{u"P1"_s, u"P3"_s, u"P5"_s, u"P9"_s}));
    model.setFilter({});
    model.setDevice({});
    QCOMPARE(model.rowCount(), 10);
}

void TestPointTableModel::followsLiveFiltersWithinASecond()
{
    testing::PointFixture points;
    const PointIndex a = points.declare(u"D"_s, u"a"_s);
    const PointIndex b = points.declare(u"D"_s, u"b"_s);
    points.setNumber(a, "1");
    points.setNumber(b, "9");
    PointTableModel model(points.store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter(filter(u"value>5"_s));
    QCOMPARE(ids(model), QStringList{u"b"_s});
    points.setNumber(a, "7");
    points.setNumber(b, "2");
    model.applyValues();
    QTRY_COMPARE_WITH_TIMEOUT(ids(model), QStringList{u"a"_s}, 3000);
}

void TestPointTableModel::ordersByValueWithEmptyOnesLast()
{
    testing::PointFixture points;
    points.setNumber(points.declare(u"D"_s, u"nine"_s), "9");
    points.declare(u"D"_s, u"none"_s);
    points.setNumber(points.declare(u"D"_s, u"minus"_s), "-3.5");
    points.setNumber(points.declare(u"D"_s, u"ten"_s), "10");
    PointTableModel model(points.store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

    model.sort(PointTableModel::ValueColumn);
    QCOMPARE(ids(model), (QStringList{u"minus"_s, u"nine"_s, u"ten"_s, u"none"_s}));
    model.sort(PointTableModel::ValueColumn, Qt::DescendingOrder);
    QCOMPARE(ids(model), (QStringList{u"ten"_s, u"nine"_s, u"minus"_s, u"none"_s}));
    model.sort(-1);
    QCOMPARE(ids(model), (QStringList{u"nine"_s, u"none"_s, u"minus"_s, u"ten"_s}));
}

void TestPointTableModel::ordersNamesAsPeopleDo()
{
    QLocale::setDefault(QLocale(QLocale::English));
    testing::PointFixture points;
    for (const QString& id : {u"P10"_s, u"p2"_s, u"P1"_s}) {
        points.declare(u"D"_s, id);
    }
    PointTableModel model(points.store);
    model.sort(PointTableModel::IdColumn);
    QCOMPARE(ids(model), (QStringList{u"P1"_s, u"p2"_s, u"P10"_s}));
    QLocale::setDefault(QLocale::c());
}

void TestPointTableModel::keepsTheSelectionWhenTheOrderChanges()
{
    testing::PointFixture points;
    for (int n = 0; n < 20; ++n) {
        points.setNumber(points.declare(u"D"_s, u"P%1"_s.arg(n)), QByteArray::number(n).toStdString());
    }
    PointTableModel model(points.store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QPersistentModelIndex kept = model.index(15, PointTableModel::IdColumn);
    const QPersistentModelIndex lost = model.index(3, PointTableModel::IdColumn);
    model.sort(PointTableModel::ValueColumn, Qt::DescendingOrder);
    QCOMPARE(kept.row(), 4);
    model.setFilter(filter(u"value>10"_s));
    QCOMPARE(kept.row(), 4);
    QCOMPARE(kept.data().toString(), u"P15"_s);
    QVERIFY(!lost.isValid());
    model.setFilter({});
    QCOMPARE(kept.data().toString(), u"P15"_s);
}

void TestPointTableModel::announcesFewRanges()
{
    testing::PointFixture points;
    for (int n = 0; n < 1000; ++n) {
        points.declare(u"D"_s, u"P%1"_s.arg(n));
    }
    PointTableModel model(points.store);
    std::vector<PointIndex> taken;
    points.store.takeDirty(taken);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    points.setNumber({7}, "1");
    points.setNumber({8}, "1");
    points.setNumber({500}, "1");
    model.applyValues();
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(changed[0][0].toModelIndex(), model.index(7, PointTableModel::ValueColumn));
    QCOMPARE(changed[0][1].toModelIndex(), model.index(8, PointTableModel::TrendColumn));
    QVERIFY(!changed[0][2].value<QList<int>>().isEmpty());

    changed.clear();
    for (quint32 n = 0; n < 1000; n += 2) {
        points.setNumber({n}, "2");
    }
    model.applyValues();
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(changed[0][1].toModelIndex().row(), 998);
}

void TestPointTableModel::keepsValuesWhileFrozen()
{
    testing::PointFixture points;
    const PointIndex point = points.declare(u"D"_s, u"P"_s);
    points.setNumber(point, "1.0");
    PointTableModel model(points.store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFrozen(true);
    points.setNumber(point, "2.0");
    points.declare(u"D"_s, u"Q"_s);
    model.applyValues();
    model.takeNewPoints();
    QCOMPARE(model.index(0, PointTableModel::ValueColumn).data().toString(), u"1.0"_s);
    QCOMPARE(model.rowCount(), 1);
    model.setFrozen(false);
    QCOMPARE(model.index(0, PointTableModel::ValueColumn).data().toString(), u"2.0"_s);
    QCOMPARE(model.rowCount(), 2);
}

void TestPointTableModel::aSnapshotStaysAsItIs()
{
    testing::PointFixture points;
    for (int n = 0; n < 20; ++n) {
        points.setNumber(points.declare(u"D"_s, u"P%1"_s.arg(n)), QByteArray::number(n).toStdString());
    }
    PointTableModel model(points.store);
    model.setFilter(filter(u"value>4"_s));
    model.sort(PointTableModel::ValueColumn, Qt::DescendingOrder);
    const QStringList shown = ids(model);
    const auto snapshot = model.snapshot();
    const QAbstractItemModelTester tester(snapshot.get(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(snapshot.get(), &QAbstractItemModel::layoutChanged);
    for (quint32 n = 0; n < 20; ++n) {
        points.setNumber({n}, QByteArray::number(100 - static_cast<int>(n)).toStdString());
    }
    model.applyValues();
    QTRY_VERIFY(ids(model) != shown); // the live order follows within a second
    QCOMPARE(ids(*snapshot), shown);
    QCOMPARE(snapshot->index(0, PointTableModel::ValueColumn).data().toString(), u"19"_s);
    QVERIFY(changed.isEmpty());
}

void TestPointTableModel::gathersWhileInactive()
{
    testing::PointFixture points;
    const PointIndex point = points.declare(u"D"_s, u"P"_s);
    PointTableModel model(points.store);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setActive(false);
    points.setNumber(point, "5");
    model.applyValues();
    QCOMPARE(changed.size(), 0);
    model.setActive(true);
    QCOMPARE(changed.size(), 1);
}

void TestPointTableModel::arrangesManyPointsInThePool()
{
    testing::PointFixture points;
    constexpr int kPoints = 50'000;
    for (int n = 0; n < kPoints; ++n) {
        points.setNumber(points.declare(u"D%1"_s.arg(n % 100), u"P%1"_s.arg(n)),
                         QByteArray::number((n * 7919) % kPoints).toStdString());
    }
    PointTableModel model(points.store);
    QTRY_COMPARE(model.rowCount(), kPoints);
    const QPersistentModelIndex kept = model.index(123, PointTableModel::IdColumn);
    model.sort(PointTableModel::ValueColumn);
    QVERIFY(model.isArranging());
    QTRY_VERIFY(!model.isArranging());
    QCOMPARE(kept.data().toString(), u"P123"_s);
    double last = -1;
    for (int row = 0; row < model.rowCount(); ++row) {
        const double value = points.store.value(model.pointAt(row)).number();
        QVERIFY(value >= last);
        last = value;
    }
    model.setFilter(filter(u"device:D7 value<25000"_s));
    QTRY_VERIFY(!model.isArranging());
    QCOMPARE(model.rowCount(), 250);
}

QTEST_GUILESS_MAIN(TestPointTableModel)
#include "tst_pointtablemodel.moc"
