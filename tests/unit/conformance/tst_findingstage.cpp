// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conformance/findingstore.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace cems;
using conformance::FindingStage;
using conformance::StandingFinding;

namespace {

wire::Finding finding(wire::Rule rule, const QByteArray& subject, const QByteArray& found = {})
{
    return {rule, "$.value", subject, "number", found, "6.4"};
}

} // namespace

class TestFindingStage : public QObject
{
    Q_OBJECT

private slots:
    void aFloodBecomesACount();
    void ruleAndSubjectKeepApart();
    void takingStartsTheCountAnew();
    void tooManySubjectsAreCountedNotKept();
    void longTextsAreCut();
    void twoThreadsLoseNothing();
};

void TestFindingStage::aFloodBecomesACount()
{
    FindingStage stage;
    for (quint64 seq = 1; seq <= 1000; ++seq) {
        stage.add(finding(wire::Rule::WrongType, "m1/Ua", QByteArray::number(seq)),
                  utcFromMs(static_cast<qint64>(seq)), seq);
    }
    std::vector<StandingFinding> taken;
    stage.take(taken);
    QCOMPARE(taken.size(), std::size_t{1});
    QCOMPARE(taken[0].count, 1000u);
    QCOMPARE(msSinceEpoch(taken[0].first), 1);
    QCOMPARE(msSinceEpoch(taken[0].last), 1000);
    QCOMPARE(taken[0].packetSeq, 1000u);
    QCOMPARE(taken[0].finding.found, "1000");
}

void TestFindingStage::ruleAndSubjectKeepApart()
{
    FindingStage stage;
    stage.add(finding(wire::Rule::WrongType, "m1/Ua"), {}, 1);
    stage.add(finding(wire::Rule::WrongType, "m1/Ub"), {}, 1);
    stage.add(finding(wire::Rule::UnknownPoint, "m1/Ua"), {}, 1);
    std::vector<StandingFinding> taken;
    stage.take(taken);
    QCOMPARE(taken.size(), std::size_t{3});
}

void TestFindingStage::takingStartsTheCountAnew()
{
    FindingStage stage;
    std::vector<StandingFinding> taken;
    stage.add(finding(wire::Rule::WrongType, "m1/Ua"), {}, 1);
    stage.take(taken);
    stage.take(taken);
    QVERIFY(taken.empty());
    stage.add(finding(wire::Rule::WrongType, "m1/Ua"), {}, 2);
    stage.take(taken);
    QCOMPARE(taken.size(), std::size_t{1});
    QCOMPARE(taken[0].count, 1u);
}

void TestFindingStage::tooManySubjectsAreCountedNotKept()
{
    FindingStage stage;
    for (std::size_t i = 0; i < FindingStage::kMaxSubjects + 7; ++i) {
        stage.add(finding(wire::Rule::UnknownPoint, QByteArray::number(i)), {}, 1);
    }
    stage.add(finding(wire::Rule::UnknownPoint, "0"), {}, 1);
    QCOMPARE(stage.refused(), 7u);
    std::vector<StandingFinding> taken;
    stage.take(taken);
    QCOMPARE(taken.size(), FindingStage::kMaxSubjects);
    QCOMPARE(taken[0].count, 2u);
}

void TestFindingStage::longTextsAreCut()
{
    FindingStage stage;
    stage.add(finding(wire::Rule::UnknownTopic, QByteArray(100'000, 't'), QByteArray(100'000, 'f')), {}, 1);
    std::vector<StandingFinding> taken;
    stage.take(taken);
    QCOMPARE(taken[0].finding.subject.size(), FindingStage::kMaxText);
    QCOMPARE(taken[0].finding.found.size(), FindingStage::kMaxText);
}

void TestFindingStage::twoThreadsLoseNothing()
{
    constexpr quint64 kFindings = 20'000;
    FindingStage stage;
    std::atomic<bool> isDone = false;
    std::thread link([&] {
        for (quint64 i = 0; i < kFindings; ++i) {
            stage.add(finding(wire::Rule::WrongType, QByteArray::number(i % 10)), {}, i + 1);
        }
        isDone = true;
    });
    quint64 seen = 0;
    std::vector<StandingFinding> taken;
    const auto drain = [&] {
        stage.take(taken);
        for (const StandingFinding& standing : taken) {
            seen += standing.count;
        }
    };
    while (!isDone) {
        drain();
    }
    link.join();
    drain();
    QCOMPARE(seen, kFindings);
    QCOMPARE(stage.refused(), 0u);
}

QTEST_GUILESS_MAIN(TestFindingStage)
#include "tst_findingstage.moc"
