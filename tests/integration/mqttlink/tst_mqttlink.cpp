// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linkprobe.h"
#include "publisher.h"
#include "support/testbroker.h"
#include "support/verify.h"

#include <QTest>

using namespace cems;
using namespace cems::link;
using namespace cems::testing;
using namespace Qt::StringLiterals;

/// The contract of every link to a broker, over plain TCP: what is carried, and what is not.
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
    void unsubscribes_data() { addBackendRows(); }
    void unsubscribes();
    void queuesNothingWhileClosed_data() { addBackendRows(); }
    void queuesNothingWhileClosed();
    void listenerPublishesNothing_data() { addBackendRows(); }
    void listenerPublishesNothing();

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

QTEST_GUILESS_MAIN(TestMqttLink)
#include "tst_mqttlink.moc"
