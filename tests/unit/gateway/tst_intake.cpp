// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/pointdirectory.h"
#include "sessionharness.h"

#include <QTest>

using namespace cems;
using namespace cems::gateway;
using cems::testing::SessionHarness;
using namespace Qt::StringLiterals;

/// From the bytes of a packet to the stores, through the link's side of a session.
class TestIntake : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void pointsReachTheStoreAsSent();
    void devicesKeepTheirPointsApart();
    void propertiesFeedThePointTable();
    void dataTime_data();
    void dataTime();
    void lateData_data();
    void lateData();
    void repeatedLateDataIsFoundAndLeftOut();
    void retainedIsMarkedAndIsNoSignOfLife();
    void namesAreBounded();
    void countersAddUp();
    void damagedPayloadsDoNoHarm();
    void ownEchoIsNotShownTwice();
    void everyPacketIsTraced();

private:
    [[nodiscard]] const PointStore& store() const { return m_harness->gateway()->points(); }
    [[nodiscard]] PointIndex point(const QString& id, const QString& device = {}) const
    {
        return store().find({{device}, id}).value_or(PointIndex{});
    }

    std::unique_ptr<SessionHarness> m_harness;
};

void TestIntake::init()
{
    m_harness = std::make_unique<SessionHarness>();
    m_harness->session->setServeAll(true);
    m_harness->session->linkUp();
}

void TestIntake::pointsReachTheStoreAsSent()
{
    m_harness->points(
        R"({"pointID":"Ua","value":127.0},{"pointID":"id","value":9007199254740993},)"
        R"({"pointID":"on","value":true},{"pointID":"txt","value":"a\u00e9"},{"pointID":"nan","value":NaN})");
    m_harness->tick();
    QCOMPARE(store().size(), 5u);
    QCOMPARE(store().valueText(point(u"Ua"_s)), u"127.0"_s);
    QCOMPARE(store().value(point(u"id"_s)).intValue, 9007199254740993);
    QCOMPARE(store().valueText(point(u"id"_s)), u"9007199254740993"_s);
    QCOMPARE(store().value(point(u"on"_s)).number(), 1.0);
    QCOMPARE(store().valueText(point(u"txt"_s)), u"a\u00e9"_s);
    QCOMPARE(qualityState(store().quality(point(u"nan"_s)).meaning), QualityState::Bad);
}

void TestIntake::devicesKeepTheirPointsApart()
{
    const QByteArray topic = "cems/devices/GW/sys/events/up";
    for (const char* device : {"M1", "M2"}) {
        m_harness->receive(
            topic,
            QByteArray(R"({"objectDeviceID":")") + device
                + R"(","services":[{"serviceID":"$monitorPoint","eventType":"monitorPointReport",)"
                  R"("paras":{"points":[{"pointID":"Ua","value":1}]}}]})");
    }
    m_harness->tick();
    QCOMPARE(store().size(), 2u);
    QVERIFY(point(u"Ua"_s, u"M1"_s) != point(u"Ua"_s, u"M2"_s));
    QVERIFY(!store().find({{}, u"Ua"_s}));
}

void TestIntake::propertiesFeedThePointTable()
{
    m_harness->receive("cems/devices/GW/sys/properties/report",
                       R"({"services":[{"serviceID":"meter","properties":{"power":5.50,"state":"run"}}]})");
    m_harness->tick();
    QCOMPARE(store().valueText(point(u"meter.power"_s)), u"5.50"_s);
    QCOMPARE(store().valueText(point(u"meter.state"_s)), u"run"_s);
}

void TestIntake::dataTime_data()
{
    QTest::addColumn<QByteArray>("eventTime");
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<qint64>("dataTimeMs");
    QTest::addColumn<int>("flags");
    const qint64 now = cems::testing::ManualClock::kStart; // 2025-11-23T12:13:20Z
    const auto flag = [](SampleFlag one) { return static_cast<int>(one); };
    QTest::newRow("of the point") << QByteArray() << QByteArray("20251123T121318250Z") << now - 1750 << 0;
    QTest::newRow("of the event") << QByteArray("20251123T121315Z") << QByteArray() << now - 5000
                                  << flag(SampleFlag::TimeFromEvent);
    QTest::newRow("of the receipt") << QByteArray() << QByteArray() << now
                                    << flag(SampleFlag::TimeFromReceipt);
    QTest::newRow("local with a false Z")
        << QByteArray() << QByteArray("20251123T201320000Z") << now << flag(SampleFlag::TimeCorrected);
    QTest::newRow("local without zone") << QByteArray() << QByteArray("2025-11-23 20:13:20") << now << 0;
}

void TestIntake::dataTime()
{
    QFETCH(QByteArray, eventTime);
    QFETCH(QByteArray, time);
    QFETCH(qint64, dataTimeMs);
    QFETCH(int, flags);
    const QByteArray point =
        R"({"pointID":"P","value":1)" + (time.isEmpty() ? QByteArray() : ",\"time\":\"" + time + '"') + '}';
    const QByteArray stamp = eventTime.isEmpty() ? QByteArray() : "\"eventTime\":\"" + eventTime + "\",";
    m_harness->event("$monitorPoint", "monitorPointReport", stamp + R"("paras":{"points":[)" + point + "]}");
    m_harness->tick();
    const Sample& sample = store().last({0});
    QCOMPARE(sample.dataTimeMs, dataTimeMs);
    QCOMPARE(static_cast<int>(sample.flags), flags);
    QCOMPARE(SessionHarness::hasFinding(m_harness->gateway(), wire::Rule::LocalTimeWithZ),
             flags == static_cast<int>(SampleFlag::TimeCorrected));
}

void TestIntake::lateData_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<bool>("isLate");
    QTest::newRow("flag") << QByteArray(R"("late":true)") << QByteArray("20251123T121319000Z") << true;
    QTest::newRow("resent") << QByteArray(R"("cause":"resend")") << QByteArray("20251123T121319000Z") << true;
    QTest::newRow("old stamp") << QByteArray(R"("cause":"periodic")") << QByteArray("20251123T111320000Z")
                               << true;
    QTest::newRow("fresh") << QByteArray(R"("cause":"periodic")") << QByteArray("20251123T121120000Z")
                           << false;
}

void TestIntake::lateData()
{
    QFETCH(QByteArray, more);
    QFETCH(QByteArray, time);
    QFETCH(bool, isLate);
    m_harness->points(R"({"pointID":"P","value":1,"time":")" + time + "\"}", more);
    m_harness->tick();
    QCOMPARE(store().last({0}).flags.testFlag(SampleFlag::Late), isLate);
    QCOMPARE(store().qualityCounts().late, isLate ? 1u : 0u);
}

void TestIntake::repeatedLateDataIsFoundAndLeftOut()
{
    const QByteArray late = R"({"pointID":"P","value":1,"time":"20251123T100000000Z"})";
    m_harness->points(late, R"("late":true)");
    m_harness->points(late, R"("late":true)");
    m_harness->tick();
    QCOMPARE(store().count({0}), 1u);
    QVERIFY(SessionHarness::hasFinding(m_harness->gateway(), wire::Rule::DuplicateSample));
    m_harness->points(R"({"pointID":"P","value":1,"time":"20251123T095900000Z"})", R"("late":true)");
    m_harness->tick();
    QCOMPARE(store().count({0}), 2u);
    QVERIFY(SessionHarness::hasFinding(m_harness->gateway(), wire::Rule::LateOutOfOrder));
}

void TestIntake::retainedIsMarkedAndIsNoSignOfLife()
{
    m_harness->receive("cems/devices/GW/sys/events/up",
                       R"({"services":[{"serviceID":"$monitorPoint","eventType":"monitorPointReport",)"
                       R"("paras":{"points":[{"pointID":"P","value":1}]}}]})",
                       true);
    m_harness->tick();
    QVERIFY(store().last({0}).flags.testFlag(SampleFlag::Retained));
    QCOMPARE(m_harness->gateway()->presence(), Presence::Unknown);
    QVERIFY(SessionHarness::hasFinding(m_harness->gateway(), wire::Rule::Retained));
}

void TestIntake::namesAreBounded()
{
    QByteArray list;
    for (int i = 0; i < 101'000; ++i) {
        list += R"({"pointID":"p)" + QByteArray::number(i) + R"(","value":1},)";
        if (list.size() > 500'000 || i == 100'999) {
            list.chop(1);
            m_harness->points(list);
            list.clear();
        }
    }
    for (int i = 0; i < 40; ++i) {
        m_harness->tick();
    }
    QCOMPARE(store().size(), PointDirectory::kMaxPoints);
    QCOMPARE(store().count({99'999}), 1u); // its value waited for its name
    QVERIFY(m_harness->session->counters().dropped > 0);
}

void TestIntake::countersAddUp()
{
    for (int i = 0; i < 10; ++i) {
        m_harness->points(R"({"pointID":"P","value":1})");
    }
    m_harness->receive("somewhere/else", "x");
    m_harness->tick();
    const Counters& counters = m_harness->session->counters();
    QCOMPARE(counters.received, 11u);
    QCOMPARE(counters.decoded, 11u);
    QCOMPARE(counters.stored + counters.dropped, 11u);
    QCOMPARE(counters.dropped, 0u);
    QCOMPARE(store().count({0}), 10u);
}

void TestIntake::damagedPayloadsDoNoHarm()
{
    for (int i = 0; i < 1'000; ++i) {
        QByteArray payload =
            R"({"services":[{"serviceID":"$monitorPoint","eventType":"monitorPointReport","paras":{"points":[{"pointID":"P","value":1}]}}]})";
        payload.truncate(i % payload.size());
        m_harness->receive("cems/devices/GW/sys/events/up", payload + char(i));
    }
    m_harness->tick();
    QCOMPARE(m_harness->session->counters().received, 1'000u);
    QCOMPARE(m_harness->session->counters().dropped, 0u);
    QVERIFY(m_harness->gateway()->findings().standingCount() > 0);
}

void TestIntake::ownEchoIsNotShownTwice()
{
    m_harness->points(R"({"pointID":"P","value":1})");
    m_harness->tick();
    auto answered = m_harness->gateway()->queryDeviceInfo();
    m_harness->receive(m_harness->sent.at(0).topic, m_harness->sent.at(0).payload);
    m_harness->tick();
    QCOMPARE(m_harness->session->trace().size(), 2u);
    QVERIFY(!m_harness->session->isSecondHostLocked());
}

void TestIntake::everyPacketIsTraced()
{
    m_harness->points(R"({"pointID":"P","value":1},{"pointID":"Q","value":1})");
    m_harness->receive("cems/devices/GW/sys/strange", "\xff");
    m_harness->tick();
    const TraceStore& trace = m_harness->session->trace();
    QCOMPARE(trace.size(), 2u);
    QCOMPARE(trace.at(0).operation, wire::Operation::MonitorPointReport);
    QCOMPARE(trace.at(0).gatewayID, QByteArray("GW"));
    QCOMPARE(trace.at(0).entryCount, 1);
    QCOMPARE(trace.at(1).operation, wire::Operation::Unknown);
    QVERIFY(trace.at(1).findingCount > 0);
    QCOMPARE(trace.at(1).packet.payload, QByteArray("\xff"));
}

QTEST_GUILESS_MAIN(TestIntake)
#include "tst_intake.moc"
