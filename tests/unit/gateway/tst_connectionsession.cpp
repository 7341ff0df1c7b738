// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionharness.h"
#include "support/verify.h"

#include <QSignalSpy>
#include <QTest>

using namespace cems;
using namespace cems::gateway;
using cems::testing::SessionHarness;
using namespace Qt::StringLiterals;
using wire::Operation;

class TestConnectionSession : public QObject
{
    Q_OBJECT

private slots:
    void servesOnlyWhatItIsAskedTo();
    void servesAllUpToABound();
    void maySend_data();
    void maySend();
    void ordersNeedAGatewayThatIsOnline();
    void secondHostLocksUntilConfirmed();
    void foreignAnswersLockOnlyWhenRepeated();
    void listenerSeesBothDirectionsAndSendsNothing();
    void gapsAreKept();
    void ladderEndsWithTheModel();
    void ladderOfAListenerEndsAtTheFirstMessage();
    void rawPublicationsAreForExpert();
};

void TestConnectionSession::servesOnlyWhatItIsAskedTo()
{
    SessionHarness harness;
    QSignalSpy heard(harness.session.get(), &ConnectionSession::gatewayHeard);
    harness.session->addGateway({u"GW"_s});
    harness.session->linkUp();
    harness.points(R"({"pointID":"A","value":1})");
    harness.event("$monitorPoint", "monitorPointReport", R"("paras":{"points":[]})", "OTHER");
    harness.event("$monitorPoint", "monitorPointReport", R"("paras":{"points":[]})", "OTHER");
    harness.tick();
    QCOMPARE(harness.session->gateways().size(), 1u);
    QCOMPARE(heard.size(), 1);
    QCOMPARE(harness.session->heardGateways().size(), 1);
    harness.session->addGateway({u"OTHER"_s});
    QVERIFY(harness.session->heardGateways().isEmpty());
    harness.event("$monitorPoint", "monitorPointReport", R"("paras":{"points":[{"pointID":"B","value":1}]})",
                  "OTHER");
    harness.tick();
    QCOMPARE(harness.session->gateway({u"OTHER"_s})->points().size(), 1u);
}

void TestConnectionSession::servesAllUpToABound()
{
    SessionHarness harness;
    harness.session->setServeAll(true);
    harness.session->linkUp();
    for (int i = 0; i < 2'000; ++i) {
        harness.event("$monitorPoint", "monitorPointReport",
                      R"("paras":{"points":[{"pointID":"A","value":1}]})", "G" + QByteArray::number(i));
    }
    harness.tick();
    QCOMPARE(harness.session->gateways().size(), 64u);
    QCOMPARE(harness.session->heardGateways().size(), 1'000);
    QCOMPARE(harness.session->gateways().at(63)->points().count({0}), 1u);
}

void TestConnectionSession::maySend_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("operation");
    QTest::addColumn<int>("error"); // -1 = allowed
    const auto row = [](const char* name, Role role, Mode mode, Operation operation, int error) {
        QTest::newRow(name) << int(role) << int(mode) << int(operation) << error;
    };
    const int refused = int(ErrorCode::NotAllowedInMode);
    row("observe, query", Role::Host, Mode::Observe, Operation::DeviceInfoQuery, -1);
    row("observe, order", Role::Host, Mode::Observe, Operation::TimeSet, refused);
    row("commission, order", Role::Host, Mode::Commission, Operation::TimeSet, -1);
    row("expert, order", Role::Host, Mode::Expert, Operation::CommandRequest, -1);
    row("listener, query", Role::Listener, Mode::Expert, Operation::DeviceInfoQuery, refused);
    row("listener, order", Role::Listener, Mode::Expert, Operation::TimeSet, refused);
}

void TestConnectionSession::maySend()
{
    QFETCH(int, role);
    QFETCH(int, mode);
    QFETCH(int, operation);
    QFETCH(int, error);
    SessionHarness harness(static_cast<Role>(role));
    harness.session->setMode(static_cast<Mode>(mode));
    QCOMPARE(harness.session->maySend(static_cast<Operation>(operation)).error().code,
             ErrorCode::NotConnected);
    harness.session->linkUp();
    const auto result = harness.session->maySend(static_cast<Operation>(operation));
    QCOMPARE(result ? -1 : int(result.error().code), error);
}

void TestConnectionSession::ordersNeedAGatewayThatIsOnline()
{
    SessionHarness harness;
    auto* gateway = harness.session->addGateway({u"GW"_s});
    harness.session->setMode(Mode::Commission);
    harness.session->linkUp();
    QCOMPARE(harness.session->maySend(Operation::TimeSet, gateway).error().code, ErrorCode::GatewayOffline);
    CEMS_VERIFY_RESULT(harness.session->maySend(Operation::DeviceInfoQuery, gateway));
    auto probed = gateway->probe();
    QCOMPARE(harness.sentType(0), u"deviceInfoQuery"_s);
    harness.event("$deviceInfo", "deviceInfoReport",
                  R"("eventID":")" + harness.sentId(0) + R"(","paras":{})");
    harness.tick();
    QVERIFY(probed.isFinished());
    CEMS_VERIFY_RESULT(probed.result());
    CEMS_VERIFY_RESULT(harness.session->maySend(Operation::TimeSet, gateway));
}

void TestConnectionSession::secondHostLocksUntilConfirmed()
{
    SessionHarness harness;
    auto* gateway = harness.session->addGateway({u"GW"_s});
    harness.session->setMode(Mode::Commission);
    harness.session->linkUp();
    harness.points(R"({"pointID":"A","value":1})");
    QSignalSpy changed(harness.session.get(), &ConnectionSession::secondHostChanged);
    harness.receive("cems/devices/GW/sys/events/down",
                    R"({"services":[{"serviceID":"$timeSync","eventType":"timeSyncResponse","paras":{}}]})");
    harness.tick();
    QVERIFY(!harness.session->isSecondHostLocked()); // an answer is no request
    harness.receive(
        "cems/devices/GW/sys/events/down",
        R"({"services":[{"serviceID":"$timeSync","eventType":"timeSet","eventID":"x","paras":{"time":1}}]})");
    harness.tick();
    QVERIFY(harness.session->isSecondHostLocked());
    QCOMPARE(changed.size(), 1);
    QVERIFY(SessionHarness::hasFinding(gateway, wire::Rule::SecondHost));
    QCOMPARE(harness.session->maySend(Operation::TimeSet, gateway).error().code, ErrorCode::SecondHost);
    CEMS_VERIFY_RESULT(harness.session->maySend(Operation::DeviceInfoQuery, gateway));
    harness.session->confirmSecondHost();
    CEMS_VERIFY_RESULT(harness.session->maySend(Operation::TimeSet, gateway));
    QVERIFY(!SessionHarness::hasFinding(gateway, wire::Rule::SecondHost));
    harness.receive(
        "cems/devices/GW/sys/events/down",
        R"({"services":[{"serviceID":"$timeSync","eventType":"timeSet","eventID":"y","paras":{"time":1}}]})");
    harness.tick();
    QVERIFY(!SessionHarness::hasFinding(gateway, wire::Rule::SecondHost)); // the user knows
    QCOMPARE(changed.size(), 2);
}

void TestConnectionSession::foreignAnswersLockOnlyWhenRepeated()
{
    SessionHarness harness;
    harness.session->addGateway({u"GW"_s});
    harness.session->linkUp();
    const auto answer = [&harness](int n) {
        harness.event("$timeSync", "timeSetResponse",
                      R"("eventID":"x)" + QByteArray::number(n) + R"(","paras":{"resultCode":0})");
        harness.tick();
    };
    for (int i = 0; i < 5; ++i) {
        answer(i); // may still belong to requests of before we came
    }
    harness.tick(milliseconds{31'000});
    QVERIFY(!harness.session->isSecondHostLocked());
    answer(10);
    answer(11);
    QVERIFY(!harness.session->isSecondHostLocked());
    answer(12);
    QVERIFY(harness.session->isSecondHostLocked());
}

void TestConnectionSession::listenerSeesBothDirectionsAndSendsNothing()
{
    SessionHarness harness(Role::Listener, true);
    harness.session->addGateway({u"GW"_s});
    harness.session->linkUp();
    harness.receive(
        "cems/devices/GW/sys/events/down",
        R"({"services":[{"serviceID":"$deviceInfo","eventType":"deviceInfoQuery","eventID":"q","paras":{}}]})");
    harness.clock.advance(milliseconds{30});
    harness.event("$deviceInfo", "deviceInfoReport", R"("eventID":"q","paras":{"model":"X"})");
    harness.tick();
    const TraceStore& trace = harness.session->trace();
    QCOMPARE(trace.size(), 2u);
    QCOMPARE(trace.at(0).packet.direction, Direction::Down);
    QVERIFY(!trace.at(0).packet.own);
    QCOMPARE(trace.at(1).latency->count(), 30);
    QCOMPARE(harness.gateway()->info()->model, u"X"_s);
    QVERIFY(!harness.session->isSecondHostLocked());
    QVERIFY(harness.sent.empty());
    harness.tick();
    QVERIFY(!SessionHarness::hasFinding(harness.gateway(), wire::Rule::AnswerWithoutRequest));
}

void TestConnectionSession::gapsAreKept()
{
    SessionHarness harness;
    harness.session->linkUp();
    QVERIFY(harness.session->gaps().empty());
    harness.session->linkDown(failure(ErrorCode::KeepAliveLost));
    harness.session->linkDown(failure(ErrorCode::ClosedByBroker)); // already down
    harness.clock.advance(milliseconds{5'000});
    QCOMPARE(harness.session->gaps().size(), 1u);
    QVERIFY(!harness.session->gaps()[0].to);
    harness.session->linkUp();
    const auto& gap = harness.session->gaps().at(0);
    QCOMPARE((*gap.to - gap.from).count(), 5'000);
    QCOMPARE(gap.cause.code, ErrorCode::KeepAliveLost);
}

void TestConnectionSession::ladderEndsWithTheModel()
{
    SessionHarness harness(Role::Host, true);
    harness.session->setServeAll(true);
    harness.session->linkUp();
    const auto& rungs = harness.session->upperRungs();
    QCOMPARE(rungs[0].state, RungState::Running);
    harness.clock.advance(milliseconds{120});
    harness.points(R"({"pointID":"A","value":1})");
    harness.tick(milliseconds{0});
    QCOMPARE(rungs[0].state, RungState::Done);
    QCOMPARE(rungs[0].took.count(), 120);
    QCOMPARE(rungs[0].subject, u"GW"_s);
    QCOMPARE(rungs[1].state, RungState::Running);
    harness.event("$deviceInfo", "deviceInfoReport",
                  R"("eventID":")" + harness.sentId(0) + R"(","paras":{"model":"X"})");
    harness.tick();
    QCOMPARE(rungs[1].state, RungState::Done);
    QCOMPARE(rungs[1].subject, u"X"_s);
    QCOMPARE(rungs[2].state, RungState::Running);
    harness.session->linkDown(failure(ErrorCode::ClosedByBroker));
    harness.session->linkUp();
    QCOMPARE(rungs[0].state, RungState::Running);
}

void TestConnectionSession::ladderOfAListenerEndsAtTheFirstMessage()
{
    SessionHarness harness(Role::Listener, true);
    harness.session->setServeAll(true);
    harness.session->linkUp();
    harness.points(R"({"pointID":"A","value":1})");
    harness.tick();
    QCOMPARE(harness.session->upperRungs()[0].state, RungState::Done);
    QCOMPARE(harness.session->upperRungs()[1].state, RungState::NotAsked);
    QCOMPARE(harness.session->upperRungs()[2].state, RungState::NotAsked);
}

void TestConnectionSession::rawPublicationsAreForExpert()
{
    SessionHarness harness;
    harness.session->linkUp();
    QCOMPARE(harness.session->publishRaw("a/b", "x", 0).error().code, ErrorCode::NotAllowedInMode);
    harness.session->setMode(Mode::Expert);
    CEMS_VERIFY_RESULT(harness.session->publishRaw("a/b", "x", 0));
    QCOMPARE(harness.sent.at(0).payload, QByteArray("x"));
    QVERIFY(!harness.sent.at(0).retained);
    QCOMPARE(harness.session->publishRaw("a/#", "x", 0).error().code, ErrorCode::InvalidInput);
    harness.isOpen = false;
    QCOMPARE(harness.session->publishRaw("a/b", "x", 0).error().code, ErrorCode::NotConnected);
}

QTEST_GUILESS_MAIN(TestConnectionSession)
#include "tst_connectionsession.moc"
