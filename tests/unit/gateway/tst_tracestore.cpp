// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/tracestage.h"
#include "gateway/tracestore.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace cems;
using namespace cems::gateway;

namespace {

std::vector<TracedPacket> packets(quint64 firstSeq, std::size_t count, qsizetype bytes = 10)
{
    std::vector<TracedPacket> made(count);
    for (std::size_t i = 0; i < count; ++i) {
        made[i].packet.seq = firstSeq + i;
        made[i].packet.payload = QByteArray(bytes, 'x');
    }
    return made;
}

} // namespace

class TestTraceStore : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheNewestByCount();
    void keepsTheNewestByBytes();
    void sharesThePayload();
    void clearCountsWhatWent();
    void stageDropsTheOldestAndCounts();
    void stageLosesNothingBetweenThreads();
};

void TestTraceStore::keepsTheNewestByCount()
{
    TraceStore store;
    quint64 seq = 0;
    std::size_t removed = 0;
    while (seq < TraceStore::kMaxPackets + 5'000) {
        removed += store.append(packets(seq, 5'000));
        seq += 5'000;
    }
    QVERIFY(removed >= 5'000);
    QCOMPARE(store.size(), seq - removed);
    QCOMPARE(store.removed(), removed);
    QCOMPARE(store.at(0).packet.seq, removed);
    QCOMPARE(store.at(store.size() - 1).packet.seq, seq - 1);
}

void TestTraceStore::keepsTheNewestByBytes()
{
    TraceStore store;
    constexpr qsizetype kMiB = 1 << 20;
    for (int i = 0; i < 300; ++i) {
        store.append(packets(static_cast<quint64>(i), 1, kMiB));
        QVERIFY(store.bytes() <= TraceStore::kMaxBytes);
    }
    QVERIFY(store.removed() > 0);
    QCOMPARE(store.removed() + store.size(), 300u);
}

void TestTraceStore::sharesThePayload()
{
    TraceStore store;
    auto some = packets(0, 1);
    const QByteArray payload = some[0].packet.payload;
    store.append(std::move(some));
    QCOMPARE(store.at(0).packet.payload.constData(), payload.constData());
}

void TestTraceStore::clearCountsWhatWent()
{
    TraceStore store;
    store.append(packets(0, 3));
    store.clear();
    QCOMPARE(store.size(), 0u);
    QCOMPARE(store.bytes(), 0);
    QCOMPARE(store.removed(), 3u);
}

void TestTraceStore::stageDropsTheOldestAndCounts()
{
    TraceStage stage;
    auto many = packets(0, TraceStage::kMaxPackets + 7);
    stage.push(many);
    QVERIFY(many.empty());
    QCOMPARE(stage.skipped(), 7u);
    std::vector<TracedPacket> out;
    stage.take(out);
    QCOMPARE(out.size(), TraceStage::kMaxPackets);
    QCOMPARE(out.front().packet.seq, 7u);

    auto large = packets(0, 40, 1 << 20);
    stage.push(large);
    stage.take(out);
    QCOMPARE(out.size(), 32u);
    QCOMPARE(stage.skipped(), 15u);
}

void TestTraceStore::stageLosesNothingBetweenThreads()
{
    TraceStage stage;
    std::atomic<bool> isDone{false};
    std::thread writer([&] {
        for (quint64 i = 0; i < 2'000; ++i) {
            auto batch = packets(i * 10, 10);
            stage.push(batch);
        }
        isDone = true;
    });
    std::size_t taken = 0;
    std::vector<TracedPacket> out;
    for (bool isLast = false; !isLast;) {
        isLast = isDone;
        stage.take(out);
        taken += out.size();
    }
    writer.join();
    QCOMPARE(taken + stage.skipped(), 20'000u);
}

QTEST_GUILESS_MAIN(TestTraceStore)
#include "tst_tracestore.moc"
