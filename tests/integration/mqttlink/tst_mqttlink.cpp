// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linkprobe.h"
#include "support/silentserver.h"
#include "support/testbroker.h"
#include "support/verify.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include <array>

using namespace cems;
using namespace cems::link;
using namespace cems::testing;
using namespace Qt::StringLiterals;

namespace {

/// A QoS 0 PUBLISH, by hand.
QByteArray publishBytes(const QByteArray& topic, const QByteArray& payload)
{
    QByteArray bytes(1, '\x30');
    for (qsizetype rest = 2 + topic.size() + payload.size(); rest > 0; rest >>= 7) {
        bytes += static_cast<char>((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    }
    bytes += static_cast<char>(topic.size() >> 8);
    bytes += static_cast<char>(topic.size() & 0xff);
    return bytes + topic + payload;
}

/// Someone else on the broker who sends what he is given, byte by byte.
class Publisher
{
public:
    explicit Publisher(quint16 port)
    {
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        // CONNECT, MQTT 3.1.1, clean session, client id "flood"
        m_socket.write(QByteArray::fromHex("101100044d5154540402003c0005666c6f6f64"));
    }
    void send(const QByteArray& bytes) { m_socket.write(bytes); }

private:
    QTcpSocket m_socket;
};

} // namespace

/// The contract of every link to a broker, over plain TCP.
class TestMqttLink : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void opensAndClimbsTheLadder_data() { addBackendRows(); }
    void opensAndClimbsTheLadder();
    void carriesBothWays_data();
    void carriesBothWays();
    void connectsByIpv6_data() { addBackendRows(); }
    void connectsByIpv6();
    void triesEveryAddressOfAName_data() { addBackendRows(); }
    void triesEveryAddressOfAName();
    void deliversRetained_data() { addBackendRows(); }
    void deliversRetained();
    void losesNothingOfABurst_data() { addBackendRows(); }
    void losesNothingOfABurst();
    void carriesAMegabyte_data() { addBackendRows(); }
    void carriesAMegabyte();
    void cutsWhatIsTooLarge_data();
    void cutsWhatIsTooLarge();

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
    void unsubscribes_data() { addBackendRows(); }
    void unsubscribes();
    void survivesAWithheldPuback_data() { addBackendRows(); }
    void survivesAWithheldPuback();

    void comesBackAfterABrokerCrash_data() { addBackendRows(); }
    void comesBackAfterABrokerCrash();
    void noticesAStalledBroker_data() { addBackendRows(); }
    void noticesAStalledBroker();
    void recognisesAFightOverTheClientId_data() { addBackendRows(); }
    void recognisesAFightOverTheClientId();
    void queuesNothingWhileClosed_data() { addBackendRows(); }
    void queuesNothingWhileClosed();
    void listenerPublishesNothing_data() { addBackendRows(); }
    void listenerPublishesNothing();

    void closesInEveryState_data();
    void closesInEveryState();
    void closesUnderLoad_data() { addBackendRows(); }
    void closesUnderLoad();
    void livesInAThreadOfItsOwn_data() { addBackendRows(); }
    void livesInAThreadOfItsOwn();

private:
    TestBroker m_broker;
};

void TestMqttLink::initTestCase()
{
    QVERIFY2(m_broker.start(), "mosquitto does not start; is the package mosquitto installed?");
}

void TestMqttLink::opensAndClimbsTheLadder()
{
    QFETCH(MqttBackend, backend);
    LinkProbe probe(plainOptions(m_broker.port()), backend);
    QVERIFY(probe.open());
    CEMS_VERIFY_RESULT(probe.opened.constFirst());
    QCOMPARE(probe.step(LadderRung::Name).state, RungState::Done);
    QCOMPARE(probe.step(LadderRung::Tcp).state, RungState::Done);
    QCOMPARE(probe.step(LadderRung::Tcp).subject, u"127.0.0.1:%1"_s.arg(m_broker.port()));
    QCOMPARE(probe.step(LadderRung::Tls).state, RungState::NotAsked);
    QCOMPARE(probe.step(LadderRung::Connack).state, RungState::Done);
    QVERIFY(probe.step(LadderRung::Connack).subject.startsWith(u"cems-"));
    QCOMPARE(probe.step(LadderRung::Suback).state, RungState::Waiting);

    QVERIFY(probe.subscribe({"a/#", "b/+"}));
    QCOMPARE(probe.subscribed.size(), 2);
    QCOMPARE(probe.subscribed.at(0).first, QByteArray("a/#"));
    CEMS_VERIFY_RESULT(probe.subscribed.at(0).second);
    CEMS_VERIFY_RESULT(probe.subscribed.at(1).second);
    QCOMPARE(probe.step(LadderRung::Suback).state, RungState::Done);
    QCOMPARE(probe.step(LadderRung::Suback).subject, u"a/#, b/+"_s);

    QVERIFY(probe.close());
    QCOMPARE(probe.opened.size(), 1);
    QCOMPARE(probe.closedCount, 1);
    QVERIFY(probe.lost.isEmpty());
    QVERIFY(probe.close()); // nothing is open: at once
}

void TestMqttLink::carriesBothWays_data()
{
    addBackendRows({"0", "1"});
}

void TestMqttLink::carriesBothWays()
{
    QFETCH(MqttBackend, backend);
    QFETCH(QByteArray, situation);
    const auto qos = static_cast<quint8>(situation.toInt());
    LinkProbe probe(plainOptions(m_broker.port()), backend);
    LinkProbe other(plainOptions(m_broker.port()), backend);
    QVERIFY(probe.open() && other.open());
    QVERIFY(probe.subscribe({"way/up"}) && other.subscribe({"way/down"}));
    const auto before = SystemClock().now();
    const QByteArray bytes = QByteArray::fromHex("7b00ff0a80c3287d"); // not text, and shown as it came
    probe.publish("way/down", bytes, qos);
    other.publish("way/up", bytes, qos);
    QVERIFY(probe.waitForPackets(2) && other.waitForPackets(2));

    const Packet& own = probe.packets.at(0);
    QVERIFY(own.own);
    QCOMPARE(own.direction, Direction::Down);
    QCOMPARE(own.seq, 1u);
    const Packet& came = probe.packets.at(1);
    QVERIFY(!came.own && !came.retained && !came.isCut());
    QCOMPARE(came.direction, Direction::Up);
    QCOMPARE(came.seq, 2u);
    QCOMPARE(came.topic, QByteArray("way/up"));
    QCOMPARE(came.payload, bytes);
    QCOMPARE(came.fullSize, bytes.size());
    QCOMPARE(came.qos, qos);
    QVERIFY(came.receivedAt >= before && came.receivedAt <= SystemClock().now());
    QCOMPARE(probe.link->counters().packetsIn.load(), 1u);
    QCOMPARE(probe.link->counters().packetsOut.load(), 1u);
    QVERIFY(probe.link->counters().bytesIn.load() >= static_cast<quint64>(bytes.size()));
}

void TestMqttLink::connectsByIpv6()
{
    QFETCH(MqttBackend, backend);
    TestBroker broker;
    TestBroker::Options options;
    options.address = "::1";
    QVERIFY(broker.start(options));
    MqttOptions client = plainOptions(broker.port());
    client.host = u"::1"_s;
    LinkProbe probe(client, backend);
    QVERIFY(probe.open());
    CEMS_VERIFY_RESULT(probe.opened.constFirst());
    QCOMPARE(probe.step(LadderRung::Tcp).subject, u"[::1]:%1"_s.arg(broker.port()));
}

void TestMqttLink::triesEveryAddressOfAName()
{
    QFETCH(MqttBackend, backend);
    MqttOptions options = plainOptions(m_broker.port()); // which listens on 127.0.0.1 only
    options.host = u"localhost"_s;
    LinkProbe probe(options, backend);
    QVERIFY(probe.open());
    CEMS_VERIFY_RESULT(probe.opened.constFirst());
    QVERIFY(probe.step(LadderRung::Name).subject.contains(u"127.0.0.1"));
}

void TestMqttLink::deliversRetained()
{
    QFETCH(MqttBackend, backend);
    LinkProbe probe(plainOptions(m_broker.port()), backend);
    QVERIFY(probe.open());
    Packet packet;
    packet.topic = "kept/" + backendName(backend);
    packet.payload = "old";
    packet.qos = 1;
    packet.retained = true;
    probe.link->publish(packet);
    QVERIFY(probe.subscribe({"kept/#"}));
    QTRY_VERIFY(probe.upCount() > 0);
    QVERIFY(probe.packets.back().retained);
    packet.payload.clear(); // takes it from the broker again
    probe.link->publish(packet);
    QTRY_VERIFY(!probe.packets.back().own && probe.packets.back().payload.isEmpty());
}

void TestMqttLink::losesNothingOfABurst()
{
    QFETCH(MqttBackend, backend);
    LinkProbe probe(plainOptions(m_broker.port()), backend);
    QVERIFY(probe.open());
    QVERIFY(probe.subscribe({"burst/#"}));
    constexpr std::size_t kCount = 50'000;
    QByteArray flood;
    for (std::size_t i = 0; i < kCount; ++i) {
        const QByteArray number = QByteArray::number(static_cast<qulonglong>(i));
        const QByteArray topic = "burst/" + QByteArray::number(static_cast<qulonglong>(i % 7));
        const QByteArray payload = number + QByteArray(300, ' ');
        flood += publishBytes(topic, payload);
    }
    Publisher publisher(m_broker.port());
    publisher.send(flood);
    QVERIFY(probe.waitForPackets(kCount, 30000));
    for (std::size_t i = 0; i < kCount; ++i) {
        const Packet& packet = probe.packets.at(i);
        QVERIFY(packet.seq == i + 1 && packet.payload.trimmed().toULongLong() == i
                && packet.topic == "burst/" + QByteArray::number(static_cast<qulonglong>(i % 7)));
    }
    QCOMPARE(probe.link->counters().dropped.load(), 0u);
    QCOMPARE(probe.link->counters().packetsIn.load(), kCount);
}

void TestMqttLink::carriesAMegabyte()
{
    QFETCH(MqttBackend, backend);
    LinkProbe probe(plainOptions(m_broker.port()), backend);
    QVERIFY(probe.open());
    QVERIFY(probe.subscribe({"large"}));
    QByteArray payload(1 << 20, 'a');
    payload[0] = 'b';
    payload[payload.size() - 1] = 'z';
    probe.publish("large", payload, 1);
    QVERIFY(probe.waitForPackets(2));
    QCOMPARE(probe.upCount(), 1u);
    const Packet& came = probe.packets.back();
    QVERIFY(came.payload == payload); // not QCOMPARE, which would print it
    QVERIFY(!came.isCut());
    QCOMPARE(probe.link->counters().cut.load(), 0u);
}

void TestMqttLink::cutsWhatIsTooLarge_data()
{
    addBackendRows({"0", "1"});
}

void TestMqttLink::cutsWhatIsTooLarge()
{
    QFETCH(MqttBackend, backend);
    QFETCH(QByteArray, situation);
    const auto qos = static_cast<quint8>(situation.toInt());
    MqttOptions options = plainOptions(m_broker.port());
    options.maxPayload = 1000;
    LinkProbe probe(options, backend);
    QVERIFY(probe.open());
    QVERIFY(probe.subscribe({"cut/#"}));
    LinkProbe sender(plainOptions(m_broker.port()), backend);
    QVERIFY(sender.open());
    const QList<qsizetype> sizes{1000, 1001, 300'000, 999, 0, 70'000, 12};
    for (const auto size : sizes) {
        sender.publish("cut/" + QByteArray::number(size), QByteArray(size, 'p'), qos);
    }
    QVERIFY(probe.waitForPackets(static_cast<std::size_t>(sizes.size())));
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        const Packet& packet = probe.packets.at(static_cast<std::size_t>(i));
        QCOMPARE(packet.topic, "cut/" + QByteArray::number(sizes.at(i)));
        QCOMPARE(packet.fullSize, sizes.at(i));
        QCOMPARE(packet.payload, QByteArray(std::min<qsizetype>(sizes.at(i), 1000), 'p'));
        QCOMPARE(packet.isCut(), sizes.at(i) > 1000);
        QCOMPARE(packet.qos, qos);
    }
    QCOMPARE(probe.link->counters().cut.load(), 3u);
    QVERIFY(probe.lost.isEmpty());
}

void TestMqttLink::namesTheCauseOfEachRefusal_data()
{
    addBackendRows({"1", "2", "3", "4", "5"});
}

void TestMqttLink::namesTheCauseOfEachRefusal()
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
    QTest::qWait(50); // whatever else might come
    QCOMPARE(probe.opened.size(), 1);
    QVERIFY(probe.lost.isEmpty());
}

void TestMqttLink::refusesAWrongPassword()
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

void TestMqttLink::reportsAClosedPort()
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

void TestMqttLink::givesUpOnAHostThatDoesNotAnswer()
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

void TestMqttLink::reportsAnUnknownName()
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

void TestMqttLink::givesUpOnASilentHost()
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

void TestMqttLink::reportsAHostThatHangsUp()
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

void TestMqttLink::reportsWhatIsNotMqtt()
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

void TestMqttLink::reportsARefusedSubscription()
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

void TestMqttLink::reportsAMissingSuback()
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

void TestMqttLink::unsubscribes()
{
    QFETCH(MqttBackend, backend);
    LinkProbe probe(plainOptions(m_broker.port()), backend);
    QVERIFY(probe.open());
    QVERIFY(probe.subscribe({"left", "kept"}));
    probe.link->unsubscribe({"left"});
    probe.publish("left", "1", 1);
    probe.publish("kept", "2", 1);
    QTRY_COMPARE(probe.upCount(), 1u);
    QCOMPARE(probe.packets.back().topic, QByteArray("kept"));
}

void TestMqttLink::survivesAWithheldPuback()
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

void TestMqttLink::comesBackAfterABrokerCrash()
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

void TestMqttLink::noticesAStalledBroker()
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

void TestMqttLink::recognisesAFightOverTheClientId()
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

void TestMqttLink::queuesNothingWhileClosed()
{
    QFETCH(MqttBackend, backend);
    LinkProbe listener(plainOptions(m_broker.port()), backend);
    QVERIFY(listener.open());
    QVERIFY(listener.subscribe({"late/#"}));
    LinkProbe probe(plainOptions(m_broker.port()), backend);
    probe.publish("late/1", "before", 1);
    QVERIFY(probe.open());
    QVERIFY(probe.close());
    probe.publish("late/2", "between", 1);
    QVERIFY(probe.open());
    probe.publish("late/3", "now", 1);
    QVERIFY(listener.waitForPackets(1));
    QCOMPARE(listener.packets.front().topic, QByteArray("late/3"));
    QCOMPARE(probe.packets.size(), 1u);
    QCOMPARE(probe.link->counters().refused.load(), 2u);
}

void TestMqttLink::listenerPublishesNothing()
{
    QFETCH(MqttBackend, backend);
    MqttOptions options = plainOptions(m_broker.port());
    options.isListener = true;
    LinkProbe probe(options, backend);
    QVERIFY(probe.open());
    QVERIFY(probe.subscribe({"ear"}));
    probe.publish("ear", "psst", 1);
    LinkProbe other(plainOptions(m_broker.port()), backend);
    QVERIFY(other.open());
    other.publish("ear", "hello", 1);
    QVERIFY(probe.waitForPackets(1));
    QCOMPARE(probe.packets.front().payload, QByteArray("hello"));
    QCOMPARE(probe.link->counters().refused.load(), 1u);
    QCOMPARE(probe.link->counters().packetsOut.load(), 0u);
}

void TestMqttLink::closesInEveryState_data()
{
    addBackendRows(
        {"idle", "resolving", "connecting", "waiting for CONNACK", "in opened()", "waiting for SUBACK"});
}

void TestMqttLink::closesInEveryState()
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
    QTest::qWait(100); // nothing more may come
    QCOMPARE(probe.closedCount, 1);
    QCOMPARE(probe.opened.size(), stood ? 1 : 0);
    QCOMPARE(probe.subscribed.size(), situation == "waiting for SUBACK" ? 2 : 0);
    QVERIFY(probe.lost.isEmpty());
}

void TestMqttLink::closesUnderLoad()
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
    QTest::qWait(100);
    QCOMPARE(probe.packets.size(), count);
    QVERIFY(probe.lost.isEmpty());
}

void TestMqttLink::livesInAThreadOfItsOwn()
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

QTEST_GUILESS_MAIN(TestMqttLink)
#include "tst_mqttlink.moc"
