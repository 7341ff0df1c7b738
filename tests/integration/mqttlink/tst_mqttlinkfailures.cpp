// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linkprobe.h"
#include "support/silentserver.h"
#include "support/testbroker.h"
#include "support/verify.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <array>

using namespace cems;
using namespace cems::link;
using namespace cems::testing;
using namespace Qt::StringLiterals;

/// Each way in which a connection or a subscription does not come about has a cause of its own.
class TestMqttLinkFailures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void namesTheCauseOfEachRefusal_data();
    void namesTheCauseOfEachRefusal();
    void refusesAWrongPassword_data() { addBackendRows(); }
    void refusesAWrongPassword();
    void reportsAClosedPort_data() { addBackendRows(); }
    void reportsAClosedPort();
    void givesUpOnAHostThatDoesNotAnswer_data() { addBackendRows(); }
    void givesUpOnAHostThatDoesNotAnswer();
    void reportsAnUnknownName_data() { addBackendRows(); }
    void reportsAnUnknownName();
    void givesUpOnASilentHost_data() { addBackendRows(); }
    void givesUpOnASilentHost();
    void reportsAHostThatHangsUp_data() { addBackendRows(); }
    void reportsAHostThatHangsUp();
    void reportsWhatIsNotMqtt_data() { addBackendRows(); }
    void reportsWhatIsNotMqtt();
    void reportsARefusedSubscription_data() { addBackendRows(); }
    void reportsARefusedSubscription();
    void reportsAMissingSuback_data() { addBackendRows(); }
    void reportsAMissingSuback();

private:
    TestBroker m_broker;
};

void TestMqttLinkFailures::initTestCase()
{
    QVERIFY2(m_broker.start(), "mosquitto does not start; is the package mosquitto installed?");
}

void TestMqttLinkFailures::namesTheCauseOfEachRefusal_data()
{
    addBackendRows({"1", "2", "3", "4", "5"});
}

void TestMqttLinkFailures::namesTheCauseOfEachRefusal()
{
    QFETCH(MqttBackend, backend);
    QFETCH(QByteArray, situation);
    static const QMap<int, ErrorCode> kExpected{{1, ErrorCode::MqttVersionRefused},
                                                {2, ErrorCode::MqttIdentifierRejected},
                                                {3, ErrorCode::MqttServerUnavailable},
                                                {4, ErrorCode::MqttBadCredentials},
                                                {5, ErrorCode::MqttNotAuthorised}};
    const int code = situation.toInt();
    SilentServer server;
    server.setAnswer([code](int, const QByteArray&) -> QByteArray {
        return QByteArray::fromHex("200200") + static_cast<char>(code);
    });
    LinkProbe probe(plainOptions(server.port()), backend);
    QVERIFY(probe.open());
    QVERIFY(probe.openError());
    QCOMPARE(probe.openError()->code, kExpected.value(code));
    QCOMPARE(probe.openError()->native, code);
    QCOMPARE(probe.step(LadderRung::Connack).state, RungState::Failed);
    QCOMPARE(server.connections(), 1); // no probing connection, no repetition
    QVERIFY(!QTest::qWaitFor([&] { return probe.opened.size() > 1 || !probe.lost.isEmpty(); }, 50));
}

void TestMqttLinkFailures::refusesAWrongPassword()
{
    QFETCH(MqttBackend, backend);
    TestBroker broker;
    TestBroker::Options options;
    options.user = "engineer";
    options.password = "right one";
    QVERIFY(broker.start(options));
    MqttOptions client = plainOptions(broker.port());
    client.user = u"engineer"_s;
    client.password = u"wrong one"_s;
    LinkProbe wrong(client, backend);
    QVERIFY(wrong.open());
    QVERIFY(wrong.openError());
    QCOMPARE(wrong.openError()->code, ErrorCode::MqttNotAuthorised); // what mosquitto answers
    client.password = u"right one"_s;
    LinkProbe right(client, backend);
    QVERIFY(right.open());
    CEMS_VERIFY_RESULT(right.opened.constFirst());
}

void TestMqttLinkFailures::reportsAClosedPort()
{
    QFETCH(MqttBackend, backend);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    const quint16 port = server.serverPort();
    server.close();
    for (const auto& host : {u"127.0.0.1"_s, u"localhost"_s}) {
        MqttOptions options = plainOptions(port);
        options.host = host;
        LinkProbe probe(options, backend);
        QVERIFY(probe.open());
        QVERIFY(probe.openError());
        QCOMPARE(probe.openError()->code, ErrorCode::ConnectionRefused);
        QCOMPARE(probe.openError()->subject, host + u':' + QString::number(port));
        QVERIFY(probe.openError()->detail.contains(u"127.0.0.1"));
        QCOMPARE(probe.step(LadderRung::Tcp).state, RungState::Failed);
    }
}

void TestMqttLinkFailures::givesUpOnAHostThatDoesNotAnswer()
{
#ifndef Q_OS_LINUX
    QSKIP("other systems refuse when the queue of a listener is full");
#endif
    QFETCH(MqttBackend, backend);
    QTcpServer server;
    server.setListenBacklogSize(1);
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    server.pauseAccepting();
    std::array<QTcpSocket, 6> crowd; // fills the queue, so that the next SYN gets no answer
    for (auto& socket : crowd) {
        socket.connectToHost(server.serverAddress(), server.serverPort());
    }
    QTRY_COMPARE(crowd.front().state(), QAbstractSocket::ConnectedState);
    LinkProbe probe(plainOptions(server.serverPort()), backend);
    QVERIFY(probe.open());
    QVERIFY(probe.openError());
    QCOMPARE(probe.openError()->code, ErrorCode::ConnectTimeout);
    QCOMPARE(probe.step(LadderRung::Tcp).state, RungState::Failed);
}

void TestMqttLinkFailures::reportsAnUnknownName()
{
    QFETCH(MqttBackend, backend);
    MqttOptions options = plainOptions(1883);
    options.host = u"no-such-broker.invalid"_s;
    LinkProbe probe(options, backend);
    QVERIFY(probe.open());
    QVERIFY(probe.openError());
    QCOMPARE(probe.openError()->code, ErrorCode::NameNotFound);
    QCOMPARE(probe.openError()->subject, options.host);
    QCOMPARE(probe.step(LadderRung::Name).state, RungState::Failed);
}

void TestMqttLinkFailures::givesUpOnASilentHost()
{
    QFETCH(MqttBackend, backend);
    SilentServer server;
    LinkProbe probe(plainOptions(server.port()), backend);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(probe.open());
    QVERIFY(timer.elapsed() >= 1900 && timer.elapsed() < 4000);
    QVERIFY(probe.openError());
    QCOMPARE(probe.openError()->code, ErrorCode::MqttSilent);
    QCOMPARE(probe.step(LadderRung::Tcp).state, RungState::Done);
    QCOMPARE(probe.step(LadderRung::Connack).state, RungState::Failed);
    QVERIFY(probe.step(LadderRung::Connack).took >= milliseconds(1900));
}

void TestMqttLinkFailures::reportsAHostThatHangsUp()
{
    QFETCH(MqttBackend, backend);
    SilentServer server;
    server.setAnswer([&server](int, const QByteArray&) {
        server.hangUp();
        return QByteArray();
    });
    LinkProbe probe(plainOptions(server.port()), backend);
    QVERIFY(probe.open());
    QVERIFY(probe.openError());
    QCOMPARE(probe.openError()->code, ErrorCode::ClosedByBroker);
}

void TestMqttLinkFailures::reportsWhatIsNotMqtt()
{
    QFETCH(MqttBackend, backend);
    SilentServer server;
    // The alert "unexpected message" of a TLS port that was spoken to in clear.
    server.setAnswer([](int, const QByteArray&) { return QByteArray::fromHex("1503010002020a"); });
    LinkProbe probe(plainOptions(server.port()), backend);
    QVERIFY(probe.open());
    QVERIFY(probe.openError());
    QCOMPARE(probe.openError()->code, ErrorCode::ProtocolViolation);
}

void TestMqttLinkFailures::reportsARefusedSubscription()
{
    QFETCH(MqttBackend, backend);
    SilentServer server;
    server.setAnswer([](int type, const QByteArray& body) {
        QByteArray answer = SilentServer::ordinaryAnswer(type, body);
        if (type == 8 && body.contains("secret")) {
            answer[answer.size() - 1] = '\x80'; // the last filter of the packet
        }
        return answer;
    });
    LinkProbe probe(plainOptions(server.port()), backend);
    QVERIFY(probe.open());
    QVERIFY(probe.subscribe({"open", "secret"}));
    QCOMPARE(probe.subscribed.size(), 2);
    for (const auto& [filter, result] : std::as_const(probe.subscribed)) {
        QCOMPARE(result.has_value(), filter == "open");
        if (!result) {
            QCOMPARE(result.error().code, ErrorCode::SubscriptionRefused);
            QCOMPARE(result.error().subject, u"secret"_s);
        }
    }
    QCOMPARE(probe.step(LadderRung::Suback).state, RungState::Failed);
    QCOMPARE(probe.step(LadderRung::Suback).error->subject, u"secret"_s);
    QVERIFY(probe.subscribe({"not#good"}));
    QCOMPARE(probe.subscribed.constLast().second.error().code, ErrorCode::InvalidInput);
    QVERIFY(probe.lost.isEmpty());
}

void TestMqttLinkFailures::reportsAMissingSuback()
{
    QFETCH(MqttBackend, backend);
    SilentServer server;
    server.setAnswer([](int type, const QByteArray& body) {
        return type == 8 ? QByteArray() : SilentServer::ordinaryAnswer(type, body);
    });
    LinkProbe probe(plainOptions(server.port()), backend);
    QVERIFY(probe.open());
    QVERIFY(probe.subscribe({"a"}));
    QCOMPARE(probe.subscribed.constFirst().second.error().code, ErrorCode::Timeout);
    QCOMPARE(probe.step(LadderRung::Suback).state, RungState::Failed);
}

QTEST_GUILESS_MAIN(TestMqttLinkFailures)
#include "tst_mqttlinkfailures.moc"
