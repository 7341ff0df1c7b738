// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "productmodel/pointslices.h"

#include <QTest>

using namespace cems::productmodel;

class TestPointSlices : public QObject
{
    Q_OBJECT

private slots:
    void thePointsAreTakenOut_data();
    void thePointsAreTakenOut();
    void whatCannotBeSlicedStaysWhole_data();
    void whatCannotBeSlicedStaysWhole();
    void anyPrefixIsHarmless();
    void positionsGoOnFromSliceToSlice();
};

void TestPointSlices::thePointsAreTakenOut_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("outer");
    QTest::addColumn<QByteArrayList>("slices");
    QTest::newRow("one") << QByteArray(R"({"monitorPoints":[{"a":1}],"b":2})")
                         << QByteArray(R"({"monitorPoints":[],"b":2})") << QByteArrayList{R"({"a":1})"};
    QTest::newRow("spaces") << QByteArray(" { \"x\" : 1 ,\n\"monitorPoints\" : [ {} , {} ] } ")
                            << QByteArray(" { \"x\" : 1 ,\n\"monitorPoints\" : [] } ")
                            << QByteArrayList{"{} ", " {}"};
    QTest::newRow("brackets and quotes in texts")
        << QByteArray(R"({"a":"]}\"[","monitorPoints":[{"n":"],[{\\"},{"m":[[1,2],{"k":"}"}]}]})")
        << QByteArray(R"({"a":"]}\"[","monitorPoints":[]})")
        << QByteArrayList{R"({"n":"],[{\\"})", R"({"m":[[1,2],{"k":"}"}]})"};
    QTest::newRow("inner list of that name is another")
        << QByteArray(R"({"o":{"monitorPoints":[1]},"monitorPoints":[2]})")
        << QByteArray(R"({"o":{"monitorPoints":[1]},"monitorPoints":[]})") << QByteArrayList{"2"};
    QTest::newRow("the last of two") << QByteArray(R"({"monitorPoints":[1],"monitorPoints":[2]})")
                                     << QByteArray(R"({"monitorPoints":[1],"monitorPoints":[]})")
                                     << QByteArrayList{"2"};
}

void TestPointSlices::thePointsAreTakenOut()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArrayList, slices);
    const SlicedModel sliced = slicePoints(json, 1);
    QTEST(sliced.outer, "outer");
    QByteArrayList texts;
    for (const PointSlice& slice : sliced.slices) {
        texts.append(slice.text.toByteArray());
    }
    QCOMPARE(texts, slices);
    QCOMPARE(sliced.pointCount, static_cast<std::size_t>(slices.size()));
}

void TestPointSlices::whatCannotBeSlicedStaysWhole_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no points") << QByteArray(R"({"a":[1,2]})");
    QTest::newRow("empty list") << QByteArray(R"({"monitorPoints":[ ]})");
    QTest::newRow("no list") << QByteArray(R"({"monitorPoints":{"a":1}})");
    QTest::newRow("a list at the top") << QByteArray(R"([{"monitorPoints":[1]}])");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{\"monitorPoints\":[1]}");
    QTest::newRow("comma too many") << QByteArray(R"({"monitorPoints":[1,]})");
    QTest::newRow("open list") << QByteArray(R"({"monitorPoints":[1,2)");
    QTest::newRow("open text") << QByteArray(R"({"monitorPoints":["1)");
    QTest::newRow("ends in an escape") << QByteArray("{\"monitorPoints\":[\"\\");
}

void TestPointSlices::whatCannotBeSlicedStaysWhole()
{
    QFETCH(QByteArray, json);
    const SlicedModel sliced = slicePoints(json, 1);
    QCOMPARE(sliced.outer, json);
    QVERIFY(sliced.slices.empty());
    QCOMPARE(sliced.pointCount, std::size_t{0});
}

void TestPointSlices::anyPrefixIsHarmless()
{
    const QByteArray json(R"({"a":"\\\"","monitorPoints":[{"b":"\u00e9"},{"c":[1,{"d":null}]}],"e":{}})");
    for (qsizetype length = 0; length <= json.size(); ++length) {
        const QByteArray prefix = json.first(length);
        const SlicedModel sliced = slicePoints(prefix, 1);
        QVERIFY(sliced.outer.size() <= prefix.size());
    }
}

void TestPointSlices::positionsGoOnFromSliceToSlice()
{
    QByteArray json = "{\"monitorPoints\":[";
    for (int i = 0; i < 1000; ++i) {
        json += (i == 0 ? "" : ",") + QByteArray::number(i);
    }
    json += "]}";
    const SlicedModel sliced = slicePoints(json, 100);
    QVERIFY(sliced.slices.size() > 10);
    std::size_t position = 0;
    for (const PointSlice& slice : sliced.slices) {
        QCOMPARE(slice.firstPosition, position);
        QVERIFY(slice.text.toByteArray().startsWith(QByteArray::number(static_cast<qulonglong>(position))));
        QCOMPARE(static_cast<std::size_t>(slice.text.toByteArray().count(',')) + 1, slice.count);
        position += slice.count;
    }
    QCOMPARE(position, std::size_t{1000});
    QCOMPARE(sliced.pointCount, position);
}

QTEST_GUILESS_MAIN(TestPointSlices)
#include "tst_pointslices.moc"
