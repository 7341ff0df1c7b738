// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionharness.h"
#include "support/verify.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cems;
using namespace cems::gateway;
using cems::testing::SessionHarness;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kModel =
    R"({"modelVersion":"1.0","product":{"productID":"P","name":"n","manufacturer":"m","model":"x","protocolType":"MQTT"},)"
    R"("gateway":{"gatewayID":"GW"},"devices":[{"deviceID":"M1","name":"Meter 1"}],"services":[],)"
    R"("monitorPoints":[{"pointID":"Ua","name":"Voltage A","deviceID":"M1","type":"telemetry","dataType":"decimal","unit":"V","min":0,"max":300,"reportPeriodS":5}],)"
    R"("meters":[],"meteredObjects":[],"commPorts":[],"protocols":[],"alarms":[]})";

} // namespace

class TestGatewaySession : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void deviceInfoIsAskedAndAnswered();
    void readsPointsInParts();
    void refusedQueryGivesTheCode();
    void silenceIsATimeoutAfterOneRepeat();
    void linkLossEndsWhatIsOpen();
    void notConnectedIsRefusedAtOnce();
    void answerWithoutIdIsAFinding();
    void modelComesInline();
    void valuesAreCheckedAgainstTheModel();
    void modelComesPageByPage();
    void goesOfflineAndComesBack();
    void clockOffsetIsTheMedianOfLiveData();
    void ratesFollowTheMessages();

private:
    [[nodiscard]] GatewaySession& gateway() const { return *m_harness->gateway(); }

    std::unique_ptr<SessionHarness> m_harness;
};

void TestGatewaySession::init()
{
    m_harness = std::make_unique<SessionHarness>();
    m_harness->session->addGateway({u"GW"_s});
    m_harness->session->linkUp();
}

void TestGatewaySession::deviceInfoIsAskedAndAnswered()
{
    auto future = gateway().queryDeviceInfo();
    QCOMPARE(m_harness->sent.size(), 1u);
    QCOMPARE(m_harness->sent[0].topic, QByteArray("cems/devices/GW/sys/events/down"));
    QCOMPARE(m_harness->sentType(0), u"deviceInfoQuery"_s);
    m_harness->clock.advance(milliseconds{25});
    m_harness->event("$deviceInfo", "deviceInfoReport",
                     R"("eventID":")" + m_harness->sentId(0)
                         + R"(","paras":{"model":"EG-100","fwVersion":"1.2"})");
    m_harness->tick();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result()->model, u"EG-100"_s);
    QCOMPARE(gateway().info()->fwVersion, u"1.2"_s);
    QCOMPARE(gateway().roundTrip()->count(), 25);
    QCOMPARE(m_harness->session->trace().at(1).latency->count(), 25);
    QCOMPARE(gateway().presence(), Presence::Online);
}

void TestGatewaySession::readsPointsInParts()
{
    m_harness->points(R"({"pointID":"A","value":1},{"pointID":"B","value":2},{"pointID":"C","value":3})");
    m_harness->tick();
    auto future = gateway().readPoints({PointIndex{0}, PointIndex{1}});
    const QByteArray id = m_harness->sentId(0);
    QCOMPARE(m_harness->sentEntry(0)[u"paras"_s][u"pointIDs"_s].toArray(), (QJsonArray{u"A"_s, u"B"_s}));
    const auto answer = [&](const QByteArray& more, const QByteArray& list) {
        m_harness->event("$monitorPoint", "monitorPointReport",
                         R"("eventID":")" + id + R"(","paras":{"cause":"query",)" + more + R"("points":[)"
                             + list + "]}");
        m_harness->tick();
    };
    answer(R"("more":true,)", R"({"pointID":"A","value":11})");
    QVERIFY(!future.isFinished());
    answer({}, R"({"pointID":"B","resultCode":408})");
    QVERIFY(future.isFinished());
    const auto reply = future.result();
    CEMS_VERIFY_RESULT(reply);
    QVERIFY(reply->isComplete);
    QCOMPARE(reply->points.size(), 2u);
    QCOMPARE(reply->points[0].sample.value.number(), 11.0);
    QCOMPARE(reply->points[1].resultCode, 408);
    QCOMPARE(gateway().points().value({0}).number(), 11.0);
    QVERIFY(!SessionHarness::hasFinding(&gateway(), wire::Rule::AnswerWithoutRequest));
}

void TestGatewaySession::refusedQueryGivesTheCode()
{
    auto future = gateway().queryDeviceInfo();
    m_harness->event("$deviceInfo", "deviceInfoQueryResponse",
                     R"("eventID":")" + m_harness->sentId(0)
                         + R"(","paras":{"resultCode":404,"resultDesc":"unknown event"})");
    m_harness->tick();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().code, ErrorCode::DeviceRejected);
    QCOMPARE(future.result().error().native, 404);
}

void TestGatewaySession::silenceIsATimeoutAfterOneRepeat()
{
    auto future = gateway().queryDeviceInfo();
    m_harness->tick(milliseconds{15'000});
    QCOMPARE(m_harness->sent.size(), 2u);
    QCOMPARE(m_harness->sentId(1), m_harness->sentId(0));
    QVERIFY(!future.isFinished());
    m_harness->tick(milliseconds{15'000});
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().code, ErrorCode::Timeout);
    QCOMPARE(m_harness->sent.size(), 2u);
}

void TestGatewaySession::linkLossEndsWhatIsOpen()
{
    auto future = gateway().queryDeviceInfo();
    m_harness->session->linkDown(failure(ErrorCode::KeepAliveLost));
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().code, ErrorCode::LinkLost);
}

void TestGatewaySession::notConnectedIsRefusedAtOnce()
{
    m_harness->session->linkDown(failure(ErrorCode::KeepAliveLost));
    auto future = gateway().queryDeviceInfo();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().code, ErrorCode::NotConnected);
    QVERIFY(m_harness->sent.empty());
}

void TestGatewaySession::answerWithoutIdIsAFinding()
{
    auto future = gateway().queryDeviceInfo();
    m_harness->event("$deviceInfo", "deviceInfoReport", R"("paras":{"model":"X"})");
    m_harness->tick();
    QVERIFY(future.isFinished());
    QVERIFY(!SessionHarness::hasFinding(&gateway(),
                                        wire::Rule::AnswerWithoutEventId)); // it may have come by itself
    m_harness->tick(milliseconds{30'000});
    m_harness->tick();
    QVERIFY(SessionHarness::hasFinding(&gateway(), wire::Rule::AnswerWithoutEventId));
}

void TestGatewaySession::modelComesInline()
{
    QSignalSpy changed(&gateway(), &GatewaySession::modelChanged);
    auto future = gateway().fetchModel();
    QCOMPARE(m_harness->sentType(0), u"productModelQuery"_s);
    m_harness->event("$deviceInfo", "productModelReport",
                     R"("eventID":")" + m_harness->sentId(0) + R"(","paras":{"hashCode":"h1","model":)"
                         + kModel + '}');
    m_harness->tick();
    QTRY_VERIFY(future.isFinished());
    CEMS_VERIFY_RESULT(future.result());
    QCOMPARE(changed.size(), 1);
    m_harness->tick();
    m_harness->tick();
    QCOMPARE(gateway().points().size(), 1u);
    QCOMPARE(gateway().points().name({0}), u"Voltage A"_s);
    QVERIFY(!gateway().modelOrigin().isEmpty());
}

void TestGatewaySession::valuesAreCheckedAgainstTheModel()
{
    modelComesInline();
    m_harness->points(R"({"pointID":"Ua","value":400})"); // without its device: it is unique
    m_harness->points(R"({"pointID":"Ub","value":1})");
    m_harness->tick();
    m_harness->tick();
    QCOMPARE(gateway().points().value({0}).number(), 400.0);
    QVERIFY(SessionHarness::hasFinding(&gateway(), wire::Rule::ValueOutOfRange));
    QVERIFY(SessionHarness::hasFinding(&gateway(), wire::Rule::UnknownPoint));
    QCOMPARE(gateway().points().size(), 2u);
}

void TestGatewaySession::modelComesPageByPage()
{
    auto future = gateway().fetchModel();
    m_harness->event("$deviceInfo", "productModelQueryResponse",
                     R"("eventID":")" + m_harness->sentId(0) + R"(","paras":{"resultCode":404})");
    m_harness->tick();
    const auto page = [this](std::size_t request, int offset, const char* id) {
        QCOMPARE(m_harness->sentType(request), u"monitorPointConfigQuery"_s);
        QCOMPARE(m_harness->sentEntry(request)[u"paras"_s][u"offset"_s].toInt(), offset);
        m_harness->event("$monitorPoint", "monitorPointConfigReport",
                         R"("eventID":")" + m_harness->sentId(request) + R"(","paras":{"total":2,"offset":)"
                             + QByteArray::number(offset) + R"(,"monitorPoints":[{"pointID":")" + id
                             + R"(","name":"n","deviceID":"GW","type":"telemetry","dataType":"decimal"}]})");
        m_harness->tick();
    };
    page(1, 0, "A");
    page(2, 1, "B");
    QTRY_VERIFY(future.isFinished());
    CEMS_VERIFY_RESULT(future.result());
    QCOMPARE((*future.result())->points.size(), 2u);
}

void TestGatewaySession::goesOfflineAndComesBack()
{
    QCOMPARE(gateway().presence(), Presence::Unknown);
    m_harness->points(R"({"pointID":"A","value":1})");
    m_harness->tick();
    QCOMPARE(gateway().presence(), Presence::Online);
    m_harness->tick(milliseconds{59'000});
    QCOMPARE(gateway().presence(), Presence::Online);
    m_harness->tick(milliseconds{2'000});
    QCOMPARE(gateway().presence(), Presence::Offline);
    m_harness->points(R"({"pointID":"A","value":1})");
    m_harness->tick();
    QCOMPARE(gateway().presence(), Presence::Online);
    m_harness->points(R"({"pointID":"A","value":2})"); // in the last moment
    m_harness->session->linkDown(failure(ErrorCode::KeepAliveLost));
    QCOMPARE(gateway().presence(), Presence::Unknown);
    m_harness->tick();
    QCOMPARE(gateway().presence(), Presence::Unknown);
    m_harness->session->linkUp();
    m_harness->tick();
    QCOMPARE(gateway().presence(), Presence::Unknown);
    m_harness->points(R"({"pointID":"A","value":3})");
    m_harness->tick();
    QCOMPARE(gateway().presence(), Presence::Online);
}

void TestGatewaySession::clockOffsetIsTheMedianOfLiveData()
{
    QVERIFY(!gateway().clockOffset());
    for (int i = 0; i < 9; ++i) { // the laptop's clock stands at 12:13:20
        m_harness->points(i == 4 ? QByteArray(R"({"pointID":"A","value":1,"time":"20251123T121320000Z"})")
                                 : QByteArray(R"({"pointID":"A","value":1,"time":"20251123T121330000Z"})"));
    }
    m_harness->tick();
    QCOMPARE(gateway().clockOffset()->count(), 10'000);
    m_harness->tick(milliseconds{1'000});
    QVERIFY(SessionHarness::hasFinding(&gateway(), wire::Rule::ClockSkew));
}

void TestGatewaySession::ratesFollowTheMessages()
{
    m_harness->tick(milliseconds{1'000});
    for (int second = 0; second < 6; ++second) {
        for (int i = 0; i < 10; ++i) {
            m_harness->points(R"({"pointID":"A","value":1},{"pointID":"B","value":1})");
        }
        m_harness->tick(milliseconds{1'000});
    }
    QCOMPARE(gateway().rates().messagesPerS, 10.0);
    QCOMPARE(gateway().rates().pointsPerS, 20.0);
}

QTEST_GUILESS_MAIN(TestGatewaySession)
#include "tst_gatewaysession.moc"
