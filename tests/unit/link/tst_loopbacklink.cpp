// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/loopbacklink.h"

#include <QSignalSpy>
#include <QTest>

#include <vector>

using namespace cems;
using namespace cems::link;

namespace {

class Sink final : public PacketSink
{
public:
    void receive(std::span<const Packet> received) override
    {
        packets.insert(packets.end(), received.begin(), received.end());
    }

    std::vector<Packet> packets;
};

Packet packet(const QByteArray& topic, const QByteArray& payload)
{
    Packet made;
    made.topic = topic;
    made.payload = payload;
    return made;
}

} // namespace

class TestLoopbackLink : public QObject
{
    Q_OBJECT

private slots:
    void carriesBothWaysWhileOpen();
    void dropsWhileClosed();
    void isLostOnlyOnce();
};

void TestLoopbackLink::carriesBothWaysWhileOpen()
{
    Sink sink;
    LoopbackLink link;
    link.setSink(&sink);
    QSignalSpy opened(&link, &Link::opened);
    QSignalSpy sent(&link, &LoopbackLink::sent);
    QSignalSpy subscribed(&link, &Link::subscribed);
    link.open();
    QCOMPARE(opened.size(), 1);
    link.subscribe({"a", "b"});
    QCOMPARE(subscribed.size(), 2);
    link.inject({packet("a", "1"), packet("b", "2")});
    link.publish(packet("c", "3"));
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sink.packets.size(), 3u);
    QCOMPARE(sink.packets.at(1).seq, 2u);
    QCOMPARE(sink.packets.at(1).fullSize, 1);
    QVERIFY(sink.packets.at(2).own);
    QCOMPARE(sink.packets.at(2).direction, Direction::Down);
    QCOMPARE(sink.packets.at(2).seq, 3u);
    QCOMPARE(link.counters().packetsIn.load(), 2u);
    QCOMPARE(link.counters().packetsOut.load(), 1u);
}

void TestLoopbackLink::dropsWhileClosed()
{
    Sink sink;
    LoopbackLink link;
    link.setSink(&sink);
    QSignalSpy subscribed(&link, &Link::subscribed);
    QTest::ignoreMessage(QtWarningMsg, "not published, the link is not open: \"a\"");
    link.publish(packet("a", "1"));
    link.inject({packet("a", "1")});
    link.subscribe({"a"});
    QVERIFY(sink.packets.empty());
    QCOMPARE(link.counters().refused.load(), 1u);
    QVERIFY(!subscribed.constFirst().at(1).value<Result<>>());
}

void TestLoopbackLink::isLostOnlyOnce()
{
    LoopbackLink link;
    QSignalSpy lost(&link, &Link::lost);
    QSignalSpy closed(&link, &Link::closed);
    link.open();
    link.breakDown(failure(ErrorCode::KeepAliveLost));
    link.breakDown(failure(ErrorCode::KeepAliveLost));
    QCOMPARE(lost.size(), 1);
    link.open();
    link.close();
    QCOMPARE(closed.size(), 1);
    QCOMPARE(lost.size(), 1);
}

QTEST_GUILESS_MAIN(TestLoopbackLink)
#include "tst_loopbacklink.moc"
