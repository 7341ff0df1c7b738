// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/jsontreemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using cems::itemmodels::JsonTreeModel;

class TestJsonTreeModel : public QObject
{
    Q_OBJECT

private slots:
    void showsTokensAsSent();
    void namesPaths();
    void listsLongArraysInBlocks();
    void showsTheReadablePrefixOfADamagedDocument();
    void takesAnotherDocument();
};

void TestJsonTreeModel::showsTokensAsSent()
{
    JsonTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(model.setBytes(R"({"v":127.0,"id":12345678901234567890,"v":1.50e+3,"t":"a\u0041","n":null})"));
    const QModelIndex root = model.index(0, 0);
    QCOMPARE(model.rowCount(root), 5);
    const auto key = [&](int row) {
        return model.index(row, JsonTreeModel::KeyColumn, root).data().toString();
    };
    const auto value = [&](int row) {
        return model.index(row, JsonTreeModel::ValueColumn, root).data().toString();
    };
    QCOMPARE(key(0), u"\"v\""_s);
    QCOMPARE(value(0), u"127.0"_s);
    QCOMPARE(value(1), u"12345678901234567890"_s);
    QCOMPARE(key(2), u"\"v\""_s);
    QCOMPARE(value(2), u"1.50e+3"_s);
    QCOMPARE(value(3), u"\"a\\u0041\""_s);
    QCOMPARE(value(4), u"null"_s);
}

void TestJsonTreeModel::namesPaths()
{
    JsonTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(model.setBytes(R"({"services":[{"paras":{"points":[1,[2]]}}]})"));
    QModelIndex at = model.index(0, 0);
    QCOMPARE(model.path(at), u"$"_s);
    while (model.rowCount(at) > 0) {
        at = model.index(model.rowCount(at) - 1, 0, at);
    }
    QCOMPARE(model.path(at), u"$.services[0].paras.points[1][0]"_s);
    QCOMPARE(at.siblingAtColumn(JsonTreeModel::ValueColumn).data().toString(), u"2"_s);
    QCOMPARE(at.data(JsonTreeModel::LengthRole).toInt(), 1);
}

void TestJsonTreeModel::listsLongArraysInBlocks()
{
    JsonTreeModel model;
    QByteArray bytes = "[0";
    for (int n = 1; n < 2500; ++n) {
        bytes += ',' + QByteArray::number(n);
    }
    bytes += ']';
    QVERIFY(model.setBytes(bytes));
    const QModelIndex root = model.index(0, 0);
    QCOMPARE(model.rowCount(root), JsonTreeModel::kBlock);
    // From here on: the tester asks for more by itself.
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    while (model.canFetchMore(root)) {
        model.fetchMore(root);
    }
    QCOMPARE(model.rowCount(root), 2500);
    QCOMPARE(model.index(2499, 1, root).data().toString(), u"2499"_s);
}

void TestJsonTreeModel::showsTheReadablePrefixOfADamagedDocument()
{
    JsonTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(model.setBytes(R"({"a":1,"b":[2,3)"));
    QVERIFY(!model.json().problems().empty());
    const QModelIndex root = model.index(0, 0);
    QVERIFY(model.rowCount(root) >= 1);
    QCOMPARE(model.index(0, 1, root).data().toString(), u"1"_s);
}

void TestJsonTreeModel::takesAnotherDocument()
{
    JsonTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(model.setBytes("[1,2,3]"));
    QCOMPARE(model.rowCount(model.index(0, 0)), 3);
    QVERIFY(!model.setBytes(""));
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.setBytes("42"));
    QCOMPARE(model.index(0, 1).data().toString(), u"42"_s);
}

QTEST_GUILESS_MAIN(TestJsonTreeModel)
#include "tst_jsontreemodel.moc"
