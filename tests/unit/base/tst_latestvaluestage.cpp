// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/latestvaluestage.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace cems;

namespace {

Sample sampleOf(quint32 point, qint64 value)
{
    Sample sample;
    sample.point = {point};
    sample.value.kind = ValueCell::Kind::Int;
    sample.value.intValue = value;
    return sample;
}

} // namespace

class TestLatestValueStage : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheLastValueAndWhatItStandsFor();
    void isEmptyAfterTake();
    void lateDataDoesNotReplaceALiveValue();
    void textCountsButHasNoRange();
    void losesNothingBetweenThreads();
};

void TestLatestValueStage::keepsTheLastValueAndWhatItStandsFor()
{
    LatestValueStage stage;
    stage.push(std::vector{sampleOf(7, 10), sampleOf(2, 1), sampleOf(7, -4), sampleOf(7, 3)});
    std::vector<StagedSample> out;
    stage.take(out);
    QCOMPARE(out.size(), 2u);
    QCOMPARE(out[0].last.point.value, 7u);
    QCOMPARE(out[0].last.value.intValue, 3);
    QCOMPARE(out[0].count, 3u);
    QCOMPARE(out[0].min, -4.0);
    QCOMPARE(out[0].max, 10.0);
    QCOMPARE(out[1].last.point.value, 2u);
    QCOMPARE(out[1].count, 1u);
}

void TestLatestValueStage::isEmptyAfterTake()
{
    LatestValueStage stage;
    std::vector<StagedSample> out;
    stage.push(std::vector{sampleOf(1, 1)});
    stage.take(out);
    stage.take(out);
    QVERIFY(out.empty());
    stage.push(std::vector{sampleOf(1, 5)});
    stage.take(out);
    QCOMPARE(out.size(), 1u);
    QCOMPARE(out[0].count, 1u);
    QCOMPARE(out[0].min, 5.0);
}

void TestLatestValueStage::lateDataDoesNotReplaceALiveValue()
{
    LatestValueStage stage;
    Sample late = sampleOf(1, 99);
    late.flags.setFlag(SampleFlag::Late);
    stage.push(std::vector{sampleOf(1, 1), late});
    std::vector<StagedSample> out;
    stage.take(out);
    QCOMPARE(out.at(0).last.value.intValue, 1);
    QCOMPARE(out.at(0).count, 2u);
    QCOMPARE(out.at(0).max, 99.0);
}

void TestLatestValueStage::textCountsButHasNoRange()
{
    LatestValueStage stage;
    Sample text = sampleOf(1, 0);
    text.value.kind = ValueCell::Kind::Text;
    stage.push(std::vector{text});
    std::vector<StagedSample> out;
    stage.take(out);
    QVERIFY(out.at(0).min > out.at(0).max);
    stage.push(std::vector{sampleOf(1, 8), text});
    stage.take(out);
    QCOMPARE(out.at(0).min, 8.0);
    QCOMPARE(out.at(0).max, 8.0);
}

void TestLatestValueStage::losesNothingBetweenThreads()
{
    constexpr int kBatches = 5'000;
    constexpr quint32 kPoints = 50;
    LatestValueStage stage;
    std::atomic<bool> isDone{false};
    quint64 taken = 0;
    std::thread reader([&] {
        std::vector<StagedSample> out;
        for (bool isLast = false; !isLast;) {
            isLast = isDone;
            stage.take(out);
            for (const StagedSample& staged : out) {
                taken += staged.count;
            }
        }
    });
    std::vector<Sample> batch;
    for (quint32 point = 0; point < kPoints; ++point) {
        batch.push_back(sampleOf(point, 1));
    }
    for (int i = 0; i < kBatches; ++i) {
        stage.push(batch);
    }
    isDone = true;
    reader.join();
    QCOMPARE(taken, quint64{kBatches} * kPoints);
}

QTEST_GUILESS_MAIN(TestLatestValueStage)
#include "tst_latestvaluestage.moc"
