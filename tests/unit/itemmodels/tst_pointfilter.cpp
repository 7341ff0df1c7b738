// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/pointfilter.h"
#include "support/pointfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cems;
using itemmodels::PointFilter;

class TestPointFilter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsPoints_data();
    void findsPoints();
    void namesThePlaceOfAMistake_data();
    void namesThePlaceOfAMistake();

private:
    testing::PointFixture m_points;
};

void TestPointFilter::initTestCase()
{
    auto model = std::make_shared<productmodel::ProductModel>();
    const auto add = [&](const QString& device, const QString& id, const QString& name, const QString& unit,
                         productmodel::PointType type) {
        productmodel::MonitorPoint point;
        point.deviceID = device;
        point.pointID = id;
        point.name = name;
        point.unit = unit;
        point.type = type;
        model->points.push_back(point);
        m_points.declare(device, id);
    };
    add(u"2AA3"_s, u"Ua"_s, u"Phase A voltage"_s, u"V"_s, productmodel::PointType::Telemetry);
    add(u"2AA3"_s, u"Ia"_s, u"Phase A current"_s, u"A"_s, productmodel::PointType::Telemetry);
    add(u"1AA1"_s, u"QF1"_s, u"断路器位置"_s, QString(), productmodel::PointType::Signal);
    model->points.back().stateTexts = {{u"0"_s, u"分"_s}, {u"1"_s, u"合"_s}};
    productmodel::Device device;
    device.deviceID = u"2AA3"_s;
    device.name = u"空调馈线"_s;
    model->devices.push_back(device);
    model->rebuildIndex();
    m_points.declare(u"3AA7"_s, u"P"_s); // never a value, not in the model
    m_points.store.setModel(model);
    m_points.setNumber({0}, "231.4");
    m_points.apply(testing::PointFixture::number({1}, "1180.0", 1, QualityMeaning::OutOfRange));
    m_points.apply(testing::PointFixture::number({2}, "1", 1));
}

void TestPointFilter::findsPoints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<quint32>>("found");

    QTest::newRow("nothing typed") << u""_s << QList<quint32>{0, 1, 2, 3};
    QTest::newRow("a word of the name") << u"voltage"_s << QList<quint32>{0};
    QTest::newRow("any case") << u"PHASE"_s << QList<quint32>{0, 1};
    QTest::newRow("all words must hold") << u"phase current"_s << QList<quint32>{1};
    QTest::newRow("quoted words") << u"\"phase a v\""_s << QList<quint32>{0};
    QTest::newRow("Chinese") << u"断路"_s << QList<quint32>{2};
    QTest::newRow("device by id") << u"device:2AA3"_s << QList<quint32>{0, 1};
    QTest::newRow("device by pattern") << u"device:?AA*"_s << QList<quint32>{0, 1, 2, 3};
    QTest::newRow("device by name") << u"device:空调*"_s << QList<quint32>{0, 1};
    QTest::newRow("device is the whole id") << u"device:AA"_s << QList<quint32>{};
    QTest::newRow("type") << u"type:signal"_s << QList<quint32>{2};
    QTest::newRow("unit") << u"unit:a"_s << QList<quint32>{1};
    QTest::newRow("quality") << u"quality:warning"_s << QList<quint32>{1};
    QTest::newRow("quality good") << u"quality:good"_s << QList<quint32>{0, 2};
    QTest::newRow("no value yet") << u"quality:none"_s << QList<quint32>{3};
    QTest::newRow("above") << u"value>230"_s << QList<quint32>{0, 1};
    QTest::newRow("not above itself") << u"value>231.4"_s << QList<quint32>{1};
    QTest::newRow("at least") << u"value>=231.4"_s << QList<quint32>{0, 1};
    QTest::newRow("below") << u"value<2"_s << QList<quint32>{2};
    QTest::newRow("at most") << u"value<=231.4"_s << QList<quint32>{0, 2};
    QTest::newRow("equal") << u"value=1180"_s << QList<quint32>{1};
    QTest::newRow("not equal") << u"value!=1180"_s << QList<quint32>{0, 2, 3};
    QTest::newRow("state text") << u"value:合"_s << QList<quint32>{2};
    QTest::newRow("regular expression") << u"/^[ui]a$/"_s << QList<quint32>{0, 1};
    QTest::newRow("minus") << u"-phase"_s << QList<quint32>{2, 3};
    QTest::newRow("NOT") << u"NOT device:2AA3 value<5"_s << QList<quint32>{2};
    QTest::newRow("minus with a key") << u"-quality:none -type:signal"_s << QList<quint32>{0, 1};
    QTest::newRow("the drawing's") << u"device:2AA* value>220"_s << QList<quint32>{0, 1};
}

void TestPointFilter::findsPoints()
{
    QFETCH(QString, text);
    QFETCH(QList<quint32>, found);
    const auto parsed = PointFilter::parse(text);
    QVERIFY2(!parsed.problem, parsed.problem ? qPrintable(parsed.problem->sentence) : "");
    QList<quint32> matches;
    for (quint32 point = 0; point < m_points.store.size(); ++point) {
        if (parsed.filter.matches(m_points.store, {point})) {
            matches.append(point);
        }
    }
    QCOMPARE(matches, found);
}

void TestPointFilter::namesThePlaceOfAMistake_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<qsizetype>("length");

    QTest::newRow("unknown key") << u"ok colour:red"_s << qsizetype{3} << qsizetype{10};
    QTest::newRow("not a number") << u"value>high"_s << qsizetype{0} << qsizetype{10};
    QTest::newRow("order of a text") << u"device>5"_s << qsizetype{0} << qsizetype{8};
    QTest::newRow("open quote") << u"a \"b c"_s << qsizetype{2} << qsizetype{4};
    QTest::newRow("no value") << u"device: x"_s << qsizetype{0} << qsizetype{9};
    QTest::newRow("nothing negated") << u"a NOT"_s << qsizetype{2} << qsizetype{3};
    QTest::newRow("bad expression") << u"x /a(b/"_s << qsizetype{2} << qsizetype{5};
}

void TestPointFilter::namesThePlaceOfAMistake()
{
    QFETCH(QString, text);
    const auto parsed = PointFilter::parse(text);
    QVERIFY(parsed.problem);
    QVERIFY(parsed.filter.isEmpty());
    QVERIFY(!parsed.problem->sentence.isEmpty());
    QTEST(parsed.problem->position, "position");
    QTEST(parsed.problem->length, "length");
}

QTEST_GUILESS_MAIN(TestPointFilter)
#include "tst_pointfilter.moc"
