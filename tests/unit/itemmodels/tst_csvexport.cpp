// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/csvexport.h"
#include "itemmodels/pointtablemodel.h"
#include "support/pointfixture.h"
#include "support/verify.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace cems;
using itemmodels::CsvExport;
using itemmodels::PointTableModel;

class TestCsvExport : public QObject
{
    Q_OBJECT

private slots:
    void quotesCells_data();
    void quotesCells();
    void writesEveryRow();
    void saysWhyItCannotWrite();
    void leavesNoFileWhenCancelled();
};

void TestCsvExport::quotesCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << u"Ua"_s << u"Ua"_s;
    QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
    QTest::newRow("quote") << u"a\"b"_s << u"\"a\"\"b\""_s;
    QTest::newRow("line break") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("formula") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("at sign") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("plus") << u"+cmd|x"_s << u"'+cmd|x"_s;
    QTest::newRow("formula with a comma") << u"=A(1,2)"_s << u"\"'=A(1,2)\""_s;
    QTest::newRow("negative number") << u"-3.50"_s << u"-3.50"_s;
    QTest::newRow("number") << u"127.0"_s << u"127.0"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestCsvExport::quotesCells()
{
    QFETCH(QString, text);
    QTEST(itemmodels::csvCell(text), "cell");
}

void TestCsvExport::writesEveryRow()
{
    testing::PointFixture points;
    for (int n = 0; n < 3000; ++n) {
        points.setNumber(points.declare(u"D"_s, u"P%1"_s.arg(n)), "127.0");
    }
    PointTableModel model(points.store);
    QTRY_COMPARE(model.rowCount(), 3000);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"points.csv"_s);
    CsvExport csv(model, {PointTableModel::IdColumn, PointTableModel::ValueColumn}, path, {});
    std::optional<Result<>> outcome;
    connect(&csv, &CsvExport::finished, this, [&](const Result<>& result) { outcome = result; });
    csv.start();
    QTRY_VERIFY(outcome);
    CEMS_VERIFY_RESULT(*outcome);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBFId,Value\r\nP0,127.0\r\n"));
    QVERIFY(bytes.endsWith("P2999,127.0\r\n"));
    QCOMPARE(bytes.count('\n'), 3001);
}

void TestCsvExport::saysWhyItCannotWrite()
{
    testing::PointFixture points;
    PointTableModel model(points.store);
    CsvExport csv(model, {0}, u"/nowhere/at/all.csv"_s, {});
    std::optional<Result<>> outcome;
    connect(&csv, &CsvExport::finished, this, [&](const Result<>& result) { outcome = result; });
    csv.start();
    QTRY_VERIFY(outcome);
    QVERIFY(!*outcome);
    QCOMPARE(outcome->error().code, ErrorCode::FileIo);
}

void TestCsvExport::leavesNoFileWhenCancelled()
{
    testing::PointFixture points;
    points.declare(u"D"_s, u"P"_s);
    PointTableModel model(points.store);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"points.csv"_s);
    int outcomes = 0;
    {
        CsvExport csv(model, {0}, path, {});
        connect(&csv, &CsvExport::finished, this, [&](const Result<>& result) {
            ++outcomes;
            QVERIFY(!result);
        });
        csv.start();
        csv.cancel();
        csv.cancel();
    }
    QCOMPARE(outcomes, 1);
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(TestCsvExport)
#include "tst_csvexport.moc"
