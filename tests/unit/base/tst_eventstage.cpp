// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/eventstage.h"

#include <QTest>

#include <atomic>
#include <memory>
#include <thread>

using namespace cems;

class TestEventStage : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheOrder();
    void refusesAndCountsWhatDoesNotFit();
    void countsBetweenThreads();
};

void TestEventStage::keepsTheOrder()
{
    EventStage<std::unique_ptr<int>> stage(10);
    for (int i = 0; i < 5; ++i) {
        QVERIFY(stage.push(std::make_unique<int>(i)));
    }
    std::vector<std::unique_ptr<int>> out;
    QCOMPARE(stage.take(out, 2), 3u);
    QCOMPARE(stage.take(out, 10), 0u);
    QCOMPARE(out.size(), 5u);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(*out[static_cast<std::size_t>(i)], i);
    }
}

void TestEventStage::refusesAndCountsWhatDoesNotFit()
{
    EventStage<int> stage(2);
    QVERIFY(stage.push(1));
    QVERIFY(stage.push(2));
    QVERIFY(!stage.push(3));
    QCOMPARE(stage.dropped(), 1u);
    std::vector<int> out;
    QCOMPARE(stage.take(out, 1), 1u);
    QVERIFY(stage.push(4));
    QCOMPARE(stage.take(out, 9), 0u);
    QCOMPARE(out, (std::vector{1, 2, 4}));
}

void TestEventStage::countsBetweenThreads()
{
    constexpr int kEvents = 50'000;
    EventStage<int> stage(100);
    std::atomic<bool> isDone{false};
    std::thread writer([&] {
        for (int i = 0; i < kEvents; ++i) {
            stage.push(i);
        }
        isDone = true;
    });
    std::size_t taken = 0;
    bool isOrdered = true;
    int last = -1;
    std::vector<int> out;
    for (bool isLast = false; !isLast;) {
        isLast = isDone;
        out.clear();
        stage.take(out, 1'000);
        for (const int event : out) {
            isOrdered = isOrdered && event > last;
            last = event;
        }
        taken += out.size();
    }
    writer.join();
    QVERIFY(isOrdered);
    QCOMPARE(taken + stage.dropped(), std::size_t{kEvents});
}

QTEST_GUILESS_MAIN(TestEventStage)
#include "tst_eventstage.moc"
