// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linkprobe.h"
#include "publisher.h"
#include "support/silentserver.h"
#include "support/testbroker.h"
#include "support/verify.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>

using namespace cems;
using namespace cems::link;
using namespace cems::testing;
using namespace Qt::StringLiterals;

/// How a connection that stood ends: lost, closed, or destroyed.
class TestMqttLinkEnd : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void survivesAWithheldPuback_data() { addBackendRows(); }
    void survivesAWithheldPuback();
    void comesBackAfterABrokerCrash_data() { addBackendRows(); }
    void comesBackAfterABrokerCrash();
    void noticesAStalledBroker_data() { addBackendRows(); }
    void noticesAStalledBroker();
    void recognisesAFightOverTheClientId_data() { addBackendRows(); }
    void recognisesAFightOverTheClientId();
    void closesInEveryState_data();
    void closesInEveryState();
    void closesUnderLoad_data() { addBackendRows(); }
    void closesUnderLoad();
    void livesInAThreadOfItsOwn_data() { addBackendRows(); }
    void livesInAThreadOfItsOwn();

private:
    TestBroker m_broker;
};

void TestMqttLinkEnd::initTestCase()
{
    QVERIFY2(m_broker.start(), "mosquitto does not start; is the package mosquitto installed?");
}

void TestMqttLinkEnd::survivesAWithheldPuback()
{
    QFETCH(MqttBackend, backend);
    SilentServer server;
    server.setAnswer([](int type, const QByteArray& body) {
        return type == 3 ? QByteArray() : SilentServer::ordinaryAnswer(type, body);
    });
    LinkProbe probe(plainOptions(server.port()), backend);
    QVERIFY(probe.open());
    constexpr int kCount = 1200; // more than may be outstanding
    for (int i = 0; i < kCount; ++i) {
        probe.publish("a", QByteArray::number(i), 1);
    }
    QTRY_COMPARE(server.received().size(), 1 + 1000); // CONNECT and what may be outstanding, at once
    QCOMPARE(probe.link->counters().packetsOut.load(), 1000u);
    QCOMPARE(probe.link->counters().refused.load(), 200u);
    server.send(publishBytes("b", "still alive"));
    QTRY_COMPARE(probe.upCount(), 1u);
    QVERIFY(probe.lost.isEmpty());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(probe.close());
    QVERIFY(timer.elapsed() < 500);
}

void TestMqttLinkEnd::comesBackAfterABrokerCrash()
{
    QFETCH(MqttBackend, backend);
    TestBroker broker;
    QVERIFY(broker.start());
    LinkProbe probe(plainOptions(broker.port()), backend);
    QVERIFY(probe.open());
    QVERIFY(probe.subscribe({"again"}));
    QElapsedTimer timer;
    timer.start();
    broker.kill();
    QVERIFY(probe.waitForLoss(2000));
    QVERIFY(timer.elapsed() < 2000);
    QCOMPARE(probe.lost.constFirst().code, ErrorCode::ClosedByBroker);
    QCOMPARE(probe.closedCount, 0);

    QVERIFY(broker.restart());
    QVERIFY(probe.open());
    QCOMPARE(probe.opened.size(), 2);
    CEMS_VERIFY_RESULT(probe.opened.constLast());
    QVERIFY(probe.subscribe({"again"}));
    CEMS_VERIFY_RESULT(probe.subscribed.constLast().second);
    QCOMPARE(probe.step(LadderRung::Suback).state, RungState::Done);
    probe.publish("again", "new", 1);
    QTRY_COMPARE(probe.upCount(), 1u);
    QCOMPARE(probe.packets.back().seq, 2u); // counts on
    QCOMPARE(probe.lost.size(), 1);
}

void TestMqttLinkEnd::noticesAStalledBroker()
{
    QFETCH(MqttBackend, backend);
    SilentServer server;
    server.setAnswer([](int type, const QByteArray& body) {
        return type == 12 ? QByteArray() : SilentServer::ordinaryAnswer(type, body);
    });
    MqttOptions options = plainOptions(server.port());
    options.keepAlive = seconds(5);
    LinkProbe probe(options, backend);
    QVERIFY(probe.open());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(probe.waitForLoss(10000));
    QVERIFY2(timer.elapsed() > 5000 && timer.elapsed() < 8500, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(probe.lost.constFirst().code, ErrorCode::KeepAliveLost);
    QVERIFY(server.received().contains(QByteArray("\xc0"))); // it did ask
}

void TestMqttLinkEnd::recognisesAFightOverTheClientId()
{
    QFETCH(MqttBackend, backend);
    MqttOptions options = plainOptions(m_broker.port());
    options.clientId = u"twin"_s;
    LinkProbe probe(options, backend);
    for (const auto expected : {ErrorCode::ClosedByBroker, ErrorCode::ClientIdTaken}) {
        QVERIFY(probe.open());
        LinkProbe rival(options, backend);
        QVERIFY(rival.open());
        QTRY_VERIFY(!probe.lost.isEmpty());
        const Error cause = probe.lost.takeFirst();
        QCOMPARE(cause.code, expected);
        QVERIFY(cause.native >= 0 && cause.native < 5000); // ms that the session stood
    }
}

void TestMqttLinkEnd::closesInEveryState_data()
{
    addBackendRows(
        {"idle", "resolving", "connecting", "waiting for CONNACK", "in opened()", "waiting for SUBACK"});
}

void TestMqttLinkEnd::closesInEveryState()
{
    QFETCH(MqttBackend, backend);
    QFETCH(QByteArray, situation);
    SilentServer server;
    MqttOptions options = plainOptions(server.port());
    if (situation == "resolving") {
        options.host = u"no-such-broker.invalid"_s;
    }
    LinkProbe probe(options, backend);
    if (situation != "idle") {
        if (situation == "in opened()") {
            server.setAnswer(SilentServer::ordinaryAnswer);
            connect(probe.link.get(), &Link::opened, probe.link.get(), &Link::close);
        }
        if (situation == "waiting for SUBACK") {
            server.setAnswer([](int type, const QByteArray& body) {
                return type == 8 ? QByteArray() : SilentServer::ordinaryAnswer(type, body);
            });
        }
        probe.link->open();
    }
    if (situation == "waiting for CONNACK") {
        QTRY_COMPARE(server.received().size(), 1);
    }
    if (situation == "waiting for SUBACK") {
        QTRY_COMPARE(probe.opened.size(), 1);
        probe.link->subscribe({"a", "b"});
    }
    QElapsedTimer timer;
    timer.start();
    if (situation != "in opened()") {
        probe.link->close();
    }
    QTRY_COMPARE(probe.closedCount, 1);
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    const bool stood = situation == "in opened()" || situation == "waiting for SUBACK";
    QCOMPARE(probe.opened.size(), stood ? 1 : 0);
    const qsizetype answers = situation == "waiting for SUBACK" ? 2 : 0;
    const auto saysMore = [&] {
        return probe.closedCount > 1 || probe.opened.size() > (stood ? 1 : 0)
            || probe.subscribed.size() > answers || !probe.lost.isEmpty();
    };
    QVERIFY(!QTest::qWaitFor(saysMore, 100));
    QCOMPARE(probe.subscribed.size(), answers);
}

void TestMqttLinkEnd::closesUnderLoad()
{
    QFETCH(MqttBackend, backend);
    LinkProbe probe(plainOptions(m_broker.port()), backend);
    QVERIFY(probe.open());
    QVERIFY(probe.subscribe({"load"}));
    QByteArray flood;
    for (int i = 0; i < 100'000; ++i) {
        flood += publishBytes("load", QByteArray(200, 'l'));
    }
    Publisher publisher(m_broker.port());
    publisher.send(flood);
    QVERIFY(probe.waitForPackets(5000));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(probe.close());
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    const auto count = probe.packets.size();
    QVERIFY(count < 100'000);
    QVERIFY(!QTest::qWaitFor([&] { return probe.packets.size() > count || !probe.lost.isEmpty(); }, 100));
}

void TestMqttLinkEnd::livesInAThreadOfItsOwn()
{
    QFETCH(MqttBackend, backend);
    QThread thread;
    auto link = createMqttLink(plainOptions(m_broker.port()), backend);
    link->moveToThread(&thread);
    int openedCount = 0;
    int closedCount = 0;
    connect(link.get(), &Link::opened, this,
            [&](const Result<>& result) { openedCount += result ? 1 : 100; });
    connect(link.get(), &Link::closed, this, [&] { ++closedCount; });
    Link* raw = link.release();
    connect(&thread, &QThread::finished, raw, &QObject::deleteLater);
    thread.start();
    QMetaObject::invokeMethod(raw, &Link::open, Qt::QueuedConnection);
    QTRY_COMPARE(openedCount, 1);
    QMetaObject::invokeMethod(raw, &Link::close, Qt::QueuedConnection);
    QTRY_COMPARE(closedCount, 1);
    QMetaObject::invokeMethod(raw, &Link::open, Qt::QueuedConnection);
    QTRY_COMPARE(openedCount, 2);
    thread.quit(); // destroyed while it is open
    QVERIFY(thread.wait(5000));
}

QTEST_GUILESS_MAIN(TestMqttLinkEnd)
#include "tst_mqttlinkend.moc"
