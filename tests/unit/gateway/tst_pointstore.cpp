// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/pointstore.h"

#include <QTest>

#include <cmath>

using namespace cems;
using namespace cems::gateway;
using namespace Qt::StringLiterals;

namespace {

StagedSample staged(quint32 point, double value, qint64 receivedMs = 0, quint32 count = 1)
{
    StagedSample staged;
    staged.last.point = {point};
    staged.last.value.kind = ValueCell::Kind::Double;
    staged.last.value.doubleValue = value;
    staged.last.value.setSpelling(std::to_string(value));
    staged.last.receivedMs = receivedMs;
    staged.last.dataTimeMs = receivedMs;
    staged.count = count;
    staged.min = value;
    staged.max = value;
    return staged;
}

std::shared_ptr<const productmodel::ProductModel> modelOf(std::vector<productmodel::MonitorPoint> points)
{
    auto model = std::make_shared<productmodel::ProductModel>();
    model->points = std::move(points);
    model->devices.emplace_back().deviceID = u"M1"_s;
    model->devices.back().name = u"Meter 1"_s;
    model->rebuildIndex();
    return model;
}

} // namespace

class TestPointStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findsByDeviceAndById();
    void countsAndKeepsTheRange();
    void tellsWhatChangedOnce();
    void lateValueDoesNotHideANewerOne();
    void lateValueIsShownWhereNothingElseIs();
    void trendHasOneValueASecondAndIsBounded();
    void countsQualities();
    void modelGivesNamesAndStates();
    void pointSentWithoutItsDeviceFindsItsModel();

private:
    std::shared_ptr<TextPool> m_texts;
    std::unique_ptr<PointStore> m_store;
};

void TestPointStore::init()
{
    m_texts = std::make_shared<TextPool>();
    m_store = std::make_unique<PointStore>(m_texts, DeviceId{u"GW"_s});
    m_store->declare({0}, {{u"M1"_s}, u"Ua"_s});
    m_store->declare({1}, {{u"M2"_s}, u"Ua"_s});
    m_store->declare({2}, {{u"GW"_s}, u"DI1"_s});
}

void TestPointStore::findsByDeviceAndById()
{
    QCOMPARE(m_store->find({{u"M2"_s}, u"Ua"_s})->value, 1u);
    QVERIFY(!m_store->find({{}, u"Ua"_s})); // two devices have it
    QCOMPARE(m_store->find({{}, u"DI1"_s})->value, 2u);
    QVERIFY(!m_store->find({{u"M1"_s}, u"DI1"_s}));
}

void TestPointStore::countsAndKeepsTheRange()
{
    QVERIFY(!m_store->hasValue({0}));
    QVERIFY(std::isnan(m_store->min({0})));
    m_store->apply(std::vector{staged(0, 5.0, 0, 3)});
    m_store->apply(std::vector{staged(0, -2.0), staged(99, 1.0)}); // 99: not declared yet
    QCOMPARE(m_store->count({0}), 4u);
    QCOMPARE(m_store->min({0}), -2.0);
    QCOMPARE(m_store->max({0}), 5.0);
    QCOMPARE(m_store->value({0}).number(), -2.0);
    QCOMPARE(m_store->applied(), 4u);
    QVERIFY(!m_store->hasValue({1}));
}

void TestPointStore::tellsWhatChangedOnce()
{
    std::vector<PointIndex> dirty;
    m_store->apply(std::vector{staged(2, 1.0), staged(0, 1.0)});
    m_store->apply(std::vector{staged(2, 2.0)});
    m_store->takeDirty(dirty);
    QCOMPARE(dirty.size(), 2u);
    QCOMPARE(dirty[0].value, 0u);
    QCOMPARE(dirty[1].value, 2u);
    m_store->takeDirty(dirty);
    QVERIFY(dirty.empty());
    m_store->apply(std::vector{staged(2, 3.0)});
    m_store->takeDirty(dirty);
    QCOMPARE(dirty.size(), 1u);
}

void TestPointStore::lateValueDoesNotHideANewerOne()
{
    m_store->apply(std::vector{staged(0, 7.0, 10'000)});
    StagedSample late = staged(0, 1.0, 11'000);
    late.last.dataTimeMs = 500;
    late.last.flags.setFlag(SampleFlag::Late);
    m_store->apply(std::vector{late});
    QCOMPARE(m_store->value({0}).number(), 7.0);
    QCOMPARE(m_store->count({0}), 2u);
    QCOMPARE(m_store->min({0}), 1.0);
}

void TestPointStore::lateValueIsShownWhereNothingElseIs()
{
    StagedSample late = staged(0, 1.0, 11'000);
    late.last.flags.setFlag(SampleFlag::Late);
    m_store->apply(std::vector{late});
    QCOMPARE(m_store->value({0}).number(), 1.0);
    QCOMPARE(m_store->qualityCounts().late, 1u);
    m_store->apply(std::vector{staged(0, 2.0, 12'000)});
    QCOMPARE(m_store->qualityCounts().late, 0u);
}

void TestPointStore::trendHasOneValueASecondAndIsBounded()
{
    QVERIFY(m_store->trend({0}).empty());
    m_store->apply(std::vector{staged(0, 1.0, 1'000)});
    m_store->apply(std::vector{staged(0, 2.0, 1'900)});
    QCOMPARE(m_store->trend({0}).size(), 1u);
    QCOMPARE(m_store->trend({0})[0], 2.0F);
    for (int i = 0; i < 100; ++i) {
        m_store->apply(std::vector{staged(0, i, 2'000 + i * 1'000)});
    }
    const auto trend = m_store->trend({0});
    QCOMPARE(trend.size(), std::size_t{PointStore::kTrendLength});
    QCOMPARE(trend.front(), 68.0F);
    QCOMPARE(trend.back(), 99.0F);
}

void TestPointStore::countsQualities()
{
    QCOMPARE(m_store->qualityCounts().noValue, 3u);
    StagedSample bad = staged(1, 1.0);
    bad.last.quality.meaning = QualityMeaning::NoValue;
    StagedSample doubtful = staged(2, 1.0);
    doubtful.last.quality.meaning = QualityMeaning::Questionable;
    m_store->apply(std::vector{staged(0, 1.0), bad, doubtful});
    QCOMPARE(m_store->qualityCounts().good, 1u);
    QCOMPARE(m_store->qualityCounts().bad, 1u);
    QCOMPARE(m_store->qualityCounts().uncertain, 1u);
    QCOMPARE(m_store->qualityCounts().noValue, 0u);
    m_store->apply(std::vector{staged(1, 2.0)});
    QCOMPARE(m_store->qualityCounts().good, 2u);
    QCOMPARE(m_store->qualityCounts().bad, 0u);
}

void TestPointStore::modelGivesNamesAndStates()
{
    productmodel::MonitorPoint voltage;
    voltage.pointID = u"Ua"_s;
    voltage.deviceID = u"M1"_s;
    voltage.name = u"Voltage A"_s;
    productmodel::MonitorPoint breaker;
    breaker.pointID = u"DI1"_s;
    breaker.deviceID = u"GW"_s;
    breaker.stateTexts = {{u"0"_s, u"open"_s}, {u"1"_s, u"closed"_s}};
    QCOMPARE(m_store->name({0}), u"Ua"_s);
    QCOMPARE(m_store->deviceName({0}), u"M1"_s);
    m_store->setModel(modelOf({voltage, breaker}));
    QCOMPARE(m_store->name({0}), u"Voltage A"_s);
    QCOMPARE(m_store->deviceName({0}), u"Meter 1"_s);
    QVERIFY(!m_store->declared({1}));
    m_store->apply(std::vector{staged(0, 220.5), staged(2, 1.0)});
    QCOMPARE(m_store->valueText({0}), u"220.500000"_s);
    QCOMPARE(m_store->valueText({2}), u"closed"_s);
    ValueCell answer;
    QCOMPARE(m_store->valueText({2}, answer), QString()); // NaN and the like: not "open"
    answer.kind = ValueCell::Kind::Bool;
    QCOMPARE(m_store->valueText({2}, answer), u"open"_s);
    m_store->apply(std::vector{staged(2, 2.0)});
    QCOMPARE(m_store->valueText({2}), u"2.000000"_s); // no such state: as sent
}

void TestPointStore::pointSentWithoutItsDeviceFindsItsModel()
{
    productmodel::MonitorPoint point;
    point.pointID = u"DI1"_s;
    point.deviceID = u"M1"_s;
    point.name = u"Breaker"_s;
    m_store->setModel(modelOf({point}));
    QCOMPARE(m_store->name({2}), u"Breaker"_s);
    QCOMPARE(m_store->deviceName({2}), u"Meter 1"_s);
}

QTEST_GUILESS_MAIN(TestPointStore)
#include "tst_pointstore.moc"
