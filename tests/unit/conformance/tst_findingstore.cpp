// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conformance/findingstore.h"

#include <QTest>

using namespace cems;
using namespace std::chrono_literals;
using conformance::FindingStore;
using conformance::StandingFinding;

namespace {

wire::Finding finding(wire::Rule rule, const QByteArray& subject, const QByteArray& path = "$")
{
    return {rule, path, subject, "x", "y", "6.4"};
}

StandingFinding staged(const QByteArray& subject, quint64 count, qint64 ms, quint64 seq = 1)
{
    return {finding(wire::Rule::WrongType, subject), count, utcFromMs(ms), utcFromMs(ms), seq, true};
}

} // namespace

class TestFindingStore : public QObject
{
    Q_OBJECT

private slots:
    void aFindingThatComesAgainKeepsItsFirstTime();
    void nothingNewChangesNothing();
    void aQuietFindingNoLongerStands();
    void aFindingThatComesBackStandsAgain();
    void whatIsFixedVanishes();
    void theSameIdInTwoPlacesIsTwoFindings();
    void modelFindingsLeaveTheOthersAlone();
    void aFullStoreGivesUpWhatNoLongerStands();
};

void TestFindingStore::aFindingThatComesAgainKeepsItsFirstTime()
{
    FindingStore store;
    QVERIFY(store.apply({staged("a", 3, 100, 1)}));
    QVERIFY(store.apply({staged("a", 2, 200, 9)}));
    QCOMPARE(store.findings().size(), std::size_t{1});
    const StandingFinding& standing = store.findings()[0];
    QCOMPARE(standing.count, 5u);
    QCOMPARE(msSinceEpoch(standing.first), 100);
    QCOMPARE(msSinceEpoch(standing.last), 200);
    QCOMPARE(standing.packetSeq, 9u);
    QCOMPARE(store.standingCount(), std::size_t{1});
}

void TestFindingStore::nothingNewChangesNothing()
{
    FindingStore store;
    const quint64 before = store.revision();
    QVERIFY(!store.apply({}));
    QVERIFY(!store.expire(utcFromMs(1'000'000), 1s));
    store.setStanding(wire::Rule::SecondHost, {}, {});
    QCOMPARE(store.revision(), before);
}

void TestFindingStore::aQuietFindingNoLongerStands()
{
    FindingStore store;
    store.apply({staged("a", 1, 0), staged("b", 1, 9'000)});
    QVERIFY(store.expire(utcFromMs(10'000), 5s));
    QCOMPARE(store.standingCount(), std::size_t{1});
    QVERIFY(!store.findings()[0].isStanding);
    QVERIFY(store.findings()[1].isStanding);
    QVERIFY(!store.expire(utcFromMs(10'000), 5s));
}

void TestFindingStore::aFindingThatComesBackStandsAgain()
{
    FindingStore store;
    store.apply({staged("a", 1, 0)});
    store.expire(utcFromMs(10'000), 5s);
    store.apply({staged("a", 1, 11'000)});
    QVERIFY(store.findings()[0].isStanding);
    QCOMPARE(store.standingCount(), std::size_t{1});
    QCOMPARE(store.findings()[0].count, 2u);
}

void TestFindingStore::whatIsFixedVanishes()
{
    FindingStore store;
    store.setStanding(wire::Rule::ClockSkew, {finding(wire::Rule::ClockSkew, "GW-01")}, utcFromMs(5));
    store.setStanding(wire::Rule::ClockSkew, {finding(wire::Rule::ClockSkew, "GW-01")}, utcFromMs(8));
    QCOMPARE(store.findings().size(), std::size_t{1});
    QCOMPARE(msSinceEpoch(store.findings()[0].first), 5);
    QCOMPARE(msSinceEpoch(store.findings()[0].last), 8);
    const quint64 before = store.revision();
    store.setStanding(wire::Rule::ClockSkew, {}, utcFromMs(9));
    QVERIFY(store.findings().empty());
    QCOMPARE(store.standingCount(), std::size_t{0});
    QVERIFY(store.revision() > before);
}

void TestFindingStore::theSameIdInTwoPlacesIsTwoFindings()
{
    FindingStore store;
    store.setStanding(wire::Rule::ModelReference,
                      {finding(wire::Rule::ModelReference, "m9", "$.meters[0].deviceID"),
                       finding(wire::Rule::ModelReference, "m9", "$.meters[1].deviceID")},
                      {});
    QCOMPARE(store.findings().size(), std::size_t{2});
}

void TestFindingStore::modelFindingsLeaveTheOthersAlone()
{
    FindingStore store;
    store.apply({staged("a", 1, 0)});
    store.setStanding(wire::Rule::SecondHost, {finding(wire::Rule::SecondHost, "GW-01")}, {});
    store.setModelFindings(
        {finding(wire::Rule::ModelRange, "m1/Ua"), finding(wire::Rule::ModelNoFeedback, "m1/QF")}, {});
    QCOMPARE(store.standingCount(), std::size_t{4});
    store.setModelFindings({finding(wire::Rule::ModelRange, "m1/Ua")}, {});
    QCOMPARE(store.standingCount(), std::size_t{3});
    store.setModelFindings({}, {});
    QCOMPARE(store.standingCount(), std::size_t{2});
    QVERIFY(store.apply({staged("a", 1, 1)}));
    QCOMPARE(store.findings()[0].count, 2u);
}

void TestFindingStore::aFullStoreGivesUpWhatNoLongerStands()
{
    FindingStore store;
    std::vector<StandingFinding> many;
    for (std::size_t i = 0; i < FindingStore::kMaxFindings; ++i) {
        many.push_back(staged(QByteArray::number(i), 1, 0));
    }
    store.apply(many);
    QVERIFY(!store.apply({staged("one more", 1, 1)}));
    QCOMPARE(store.refused(), 1u);
    store.expire(utcFromMs(60'000), 5s);
    QVERIFY(store.apply({staged("one more", 1, 60'000)}));
    QCOMPARE(store.findings().size(), std::size_t{1});
    QCOMPARE(store.standingCount(), std::size_t{1});
}

QTEST_GUILESS_MAIN(TestFindingStore)
#include "tst_findingstore.moc"
