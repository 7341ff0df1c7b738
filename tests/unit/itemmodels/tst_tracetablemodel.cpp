// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/modelroles.h"
#include "itemmodels/tracetablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cems;
using gateway::TracedPacket;
using gateway::TraceStore;
using itemmodels::TraceFilter;
using itemmodels::TraceTableModel;

namespace {

TracedPacket packet(quint64 seq, const QByteArray& payload = "{}", Direction direction = Direction::Up)
{
    TracedPacket traced;
    traced.packet.seq = seq;
    traced.packet.receivedAt = utcFromMs(1'763'900'000'000 + static_cast<qint64>(seq));
    traced.packet.direction = direction;
    traced.packet.topic = "cems/devices/GW-01/sys/events/up";
    traced.packet.payload = payload;
    traced.packet.fullSize = payload.size();
    traced.gatewayID = seq % 2 ? "GW-01" : "GW-02";
    traced.operation =
        direction == Direction::Up ? wire::Operation::MonitorPointReport : wire::Operation::MonitorPointQuery;
    return traced;
}

void append(TraceStore& store, TraceTableModel& model, std::vector<TracedPacket> packets)
{
    store.append(std::move(packets));
    model.takeAppended();
}

} // namespace

class TestTraceTableModel : public QObject
{
    Q_OBJECT

private slots:
    void followsTheStore();
    void filters_data();
    void filters();
    void namesThePlaceOfAMistake();
    void takesNothingNewWhileFrozen();
    void losesWhatTheStoreGivesUp();
    void findsAPacketByItsNumber();
    void catchesUpAfterBeingInactive();
};

void TestTraceTableModel::followsTheStore()
{
    TraceStore store;
    TraceTableModel model(store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    append(store, model, {packet(1), packet(2, "{\"a\":1}", Direction::Down)});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, TraceTableModel::SizeColumn).data(itemmodels::RawTextRole).toString(), u"7"_s);
    QVERIFY(model.index(0, TraceTableModel::DirectionColumn).data().toString()
            != model.index(1, TraceTableModel::DirectionColumn).data().toString());
    QCOMPARE(model.packetAt(1)->packet.payload, QByteArray("{\"a\":1}"));
}

void TestTraceTableModel::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<quint64>>("seqs");
    QTest::newRow("everything") << u""_s << QList<quint64>{1, 2, 3, 4};
    QTest::newRow("payload") << u"needle"_s << QList<quint64>{2};
    QTest::newRow("payload, any case") << u"Needle"_s << QList<quint64>{2};
    QTest::newRow("direction") << u"dir:down"_s << QList<quint64>{3};
    QTest::newRow("kind by id") << u"kind:monitorPointQuery"_s << QList<quint64>{3};
    QTest::newRow("device") << u"device:GW-02"_s << QList<quint64>{2, 4};
    QTest::newRow("topic") << u"topic:*/events/*"_s << QList<quint64>{1, 2, 3, 4};
    QTest::newRow("size") << u"size>5"_s << QList<quint64>{2, 4};
    QTest::newRow("latency") << u"latency>=20"_s << QList<quint64>{4};
    QTest::newRow("findings") << u"findings>0"_s << QList<quint64>{4};
    QTest::newRow("expression") << u"/\"n\\d\":/"_s << QList<quint64>{4};
    QTest::newRow("negated") << u"-dir:down NOT needle"_s << QList<quint64>{1, 4};
}

void TestTraceTableModel::filters()
{
    QFETCH(QString, text);
    QFETCH(QList<quint64>, seqs);
    TraceStore store;
    TraceTableModel model(store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    TracedPacket last = packet(4, "{\"n1\":2}");
    last.findingCount = 2;
    last.latency = milliseconds{20};
    append(store, model,
           {packet(1), packet(2, "{\"x\":\"NEEDLE\"}"), packet(3, "{}", Direction::Down), last});
    const auto parsed = TraceFilter::parse(text);
    QVERIFY(!parsed.problem);
    model.setFilter(parsed.filter);
    QTRY_VERIFY(!model.isLooking());
    QList<quint64> found;
    for (int row = 0; row < model.rowCount(); ++row) {
        found.append(model.packetAt(row)->packet.seq);
    }
    QCOMPARE(found, seqs);
}

void TestTraceTableModel::namesThePlaceOfAMistake()
{
    QCOMPARE(TraceFilter::parse(u"a dir:left"_s).problem->position, qsizetype{2});
    QCOMPARE(TraceFilter::parse(u"size>big"_s).problem->length, qsizetype{8});
    QVERIFY(TraceFilter::parse(u"value>3"_s).problem);
}

void TestTraceTableModel::takesNothingNewWhileFrozen()
{
    TraceStore store;
    TraceTableModel model(store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    append(store, model, {packet(1)});
    model.setFrozen(true);
    append(store, model, {packet(2), packet(3)});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.waiting(), quint64{2});
    model.setFilter(TraceFilter::parse(u"dir:up"_s).filter);
    QCOMPARE(model.rowCount(), 1);
    model.setFrozen(false);
    QCOMPARE(model.rowCount(), 3);
}

void TestTraceTableModel::losesWhatTheStoreGivesUp()
{
    TraceStore store;
    TraceTableModel model(store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    append(store, model, {packet(1), packet(2)});
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    std::vector<TracedPacket> flood;
    for (quint64 seq = 3; seq < 3 + TraceStore::kMaxPackets; ++seq) {
        flood.push_back(packet(seq));
    }
    append(store, model, std::move(flood));
    QTRY_VERIFY(!model.isLooking());
    QCOMPARE(model.rowCount(), static_cast<int>(store.size()));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(model.packetAt(0)->packet.seq, store.at(0).packet.seq);
}

void TestTraceTableModel::findsAPacketByItsNumber()
{
    TraceStore store;
    TraceTableModel model(store);
    append(store, model, {packet(1), packet(2), packet(5), packet(6)});
    model.setGateway({u"GW-01"_s});
    QCOMPARE(model.rowOfSeq(5), 1);
    QCOMPARE(model.rowOfSeq(6), -1);
    QCOMPARE(model.rowOfSeq(99), -1);
}

void TestTraceTableModel::catchesUpAfterBeingInactive()
{
    TraceStore store;
    TraceTableModel model(store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setActive(false);
    append(store, model, {packet(1)});
    QCOMPARE(model.rowCount(), 0);
    store.clear();
    append(store, model, {packet(2)});
    model.setActive(true);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.packetAt(0)->packet.seq, quint64{2});
}

QTEST_GUILESS_MAIN(TestTraceTableModel)
#include "tst_tracetablemodel.moc"
