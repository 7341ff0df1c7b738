// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/requesttable.h"

#include <QTest>

using namespace cems;
using namespace cems::gateway;
using wire::Operation;

class TestRequestTable : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void matchesById();
    void matchesDedicatedAnswerWithoutId_data();
    void matchesDedicatedAnswerWithoutId();
    void informationCompletesAtOnce_data();
    void informationCompletesAtOnce();
    void reportThatCameByItselfIsNoFinding();
    void reportAnswersAtOnceOnlyIfItSaysSo();
    void collectsPartsAndEachRestartsTheLimit();
    void incompleteAtTheLimit();
    void refusalByResultCode();
    void refusalOfAnUnknownEvent();
    void queryIsSentOnceMore();
    void orderIsNeverSentAgain();
    void recognisesLateAndRepeatedAnswers();
    void foreignAnswer();
    void retainedAnswersNothing();
    void linkLostEndsAllOnce();
    void doneMayAskAgain();

private:
    RequestTable::Request request(const QByteArray& id, Operation operation, Operation answer);
    static UpEvent answer(const QByteArray& id, Operation operation);

    std::unique_ptr<RequestTable> m_table;
    std::vector<RequestTable::End> m_ends;
    int m_parts = 0;
};

void TestRequestTable::init()
{
    m_table = std::make_unique<RequestTable>("GW");
    m_ends.clear();
    m_parts = 0;
}

RequestTable::Request TestRequestTable::request(const QByteArray& id, Operation operation, Operation answer)
{
    RequestTable::Request request;
    request.id = id;
    request.operation = operation;
    request.answer = answer;
    request.limit = milliseconds{30'000};
    request.packet.payload = id;
    request.onPart = [this](const UpEvent&) {
        ++m_parts;
        return true;
    };
    request.onEnd = [this](const RequestTable::End& end) { m_ends.push_back(end); };
    return request;
}

UpEvent TestRequestTable::answer(const QByteArray& id, Operation operation)
{
    UpEvent event;
    event.id = id;
    event.operation = operation;
    return event;
}

void TestRequestTable::matchesById()
{
    m_table->add(request("a", Operation::ProductModelQuery, Operation::ProductModelReport), milliseconds{0});
    m_table->add(request("b", Operation::ProductModelQuery, Operation::ProductModelReport), milliseconds{0});
    QCOMPARE(m_table->offer(answer("b", Operation::ProductModelReport), milliseconds{12}),
             RequestTable::Match::Taken);
    QCOMPARE(m_ends.size(), 1u);
    QVERIFY(!m_ends[0].error);
    QCOMPARE(m_ends[0].roundTrip.count(), 12);
    QCOMPARE(m_table->size(), 1u);
}

void TestRequestTable::matchesDedicatedAnswerWithoutId_data()
{
    QTest::addColumn<QByteArray>("device");
    QTest::addColumn<bool>("matches");
    QTest::newRow("no device is the gateway") << QByteArray() << true;
    QTest::newRow("the gateway by name") << QByteArray("GW") << true;
    QTest::newRow("another device") << QByteArray("M1") << false;
}

void TestRequestTable::matchesDedicatedAnswerWithoutId()
{
    QFETCH(QByteArray, device);
    QFETCH(bool, matches);
    m_table->add(request("a", Operation::ProductModelQuery, Operation::ProductModelReport), milliseconds{0});
    UpEvent event = answer({}, Operation::ProductModelReport);
    event.objectDeviceID = device;
    QCOMPARE(m_table->offer(event, milliseconds{1}),
             matches ? RequestTable::Match::TakenWithoutId : RequestTable::Match::Foreign);
    QCOMPARE(m_ends.size(), matches ? 1u : 0u);
}

void TestRequestTable::informationCompletesAtOnce_data()
{
    QTest::addColumn<Operation>("query");
    QTest::addColumn<Operation>("report");
    QTest::newRow("device info") << Operation::DeviceInfoQuery << Operation::DeviceInfoReport;
    QTest::newRow("versions") << Operation::VersionQuery << Operation::VersionReport;
}

void TestRequestTable::informationCompletesAtOnce()
{
    QFETCH(Operation, query);
    QFETCH(Operation, report);
    m_table->add(request("a", query, report), milliseconds{0});
    QCOMPARE(m_table->offer(answer("its own", report), milliseconds{1}), RequestTable::Match::Taken);
    QCOMPARE(m_ends.size(), 1u);
    QVERIFY(m_table->takeAnsweredWithoutId(milliseconds{29'999}).empty());
    QCOMPARE(m_table->takeAnsweredWithoutId(milliseconds{30'000}),
             std::vector{report}); // nothing better came: a finding
    QCOMPARE(m_table->offer(answer("another", report), milliseconds{2}), RequestTable::Match::NotAnAnswer);
}

void TestRequestTable::reportThatCameByItselfIsNoFinding()
{
    m_table->add(request("a", Operation::DeviceInfoQuery, Operation::DeviceInfoReport), milliseconds{0});
    m_table->offer(answer({}, Operation::DeviceInfoReport), milliseconds{1});
    QCOMPARE(m_table->offer(answer("a", Operation::DeviceInfoReport), milliseconds{2}),
             RequestTable::Match::Taken);
    QCOMPARE(m_ends.size(), 1u);
    QVERIFY(m_table->takeAnsweredWithoutId(milliseconds{60'000}).empty());
}

void TestRequestTable::reportAnswersAtOnceOnlyIfItSaysSo()
{
    m_table->add(request("a", Operation::MonitorPointQuery, Operation::MonitorPointReport), milliseconds{0});
    QVERIFY(m_table->interest(milliseconds{100}).ids.contains("a"));
    QVERIFY(!m_table->interest(milliseconds{100}).anyReport);
    UpEvent periodic = answer({}, Operation::MonitorPointReport);
    QCOMPARE(m_table->offer(periodic, milliseconds{100}), RequestTable::Match::NotAnAnswer);
    QVERIFY(m_table->interest(milliseconds{2'000}).anyReport);
    QCOMPARE(m_table->offer(periodic, milliseconds{2'000}), RequestTable::Match::TakenWithoutId);

    m_table->add(request("b", Operation::MonitorPointQuery, Operation::MonitorPointReport), milliseconds{0});
    UpEvent query = periodic;
    query.isQueryCause = true;
    QCOMPARE(m_table->offer(query, milliseconds{10}), RequestTable::Match::TakenWithoutId);
    QVERIFY(m_table->interest(milliseconds{11}).ids.isEmpty());
}

void TestRequestTable::collectsPartsAndEachRestartsTheLimit()
{
    m_table->add(request("a", Operation::MonitorPointQuery, Operation::MonitorPointReport), milliseconds{0});
    UpEvent part = answer("a", Operation::MonitorPointReport);
    part.hasMore = true;
    m_table->offer(part, milliseconds{20'000});
    m_table->offer(part, milliseconds{40'000});
    QVERIFY(m_table->expire(milliseconds{69'999}).empty());
    QVERIFY(m_ends.empty());
    part.hasMore = false;
    m_table->offer(part, milliseconds{69'999});
    QCOMPARE(m_parts, 3);
    QCOMPARE(m_ends.size(), 1u);
    QVERIFY(m_ends[0].isComplete);
}

void TestRequestTable::incompleteAtTheLimit()
{
    m_table->add(request("a", Operation::MonitorPointQuery, Operation::MonitorPointReport), milliseconds{0});
    UpEvent part = answer("a", Operation::MonitorPointReport);
    part.hasMore = true;
    m_table->offer(part, milliseconds{1'000});
    static_cast<void>(m_table->expire(milliseconds{31'000}));
    QCOMPARE(m_ends.size(), 1u);
    QVERIFY(!m_ends[0].error);
    QVERIFY(!m_ends[0].isComplete);
}

void TestRequestTable::refusalByResultCode()
{
    m_table->add(request("a", Operation::MonitorPointQuery, Operation::MonitorPointReport), milliseconds{0});
    UpEvent event = answer("a", Operation::MonitorPointReport);
    event.outcome.code = 404;
    event.outcome.description = QStringLiteral("no such point");
    m_table->offer(event, milliseconds{1});
    QCOMPARE(m_ends.size(), 1u);
    QCOMPARE(m_ends[0].error->code, ErrorCode::DeviceRejected);
    QCOMPARE(m_ends[0].error->native, 404);
    QCOMPARE(m_ends[0].error->detail, QStringLiteral("no such point"));
    QCOMPARE(m_parts, 0);
}

void TestRequestTable::refusalOfAnUnknownEvent()
{
    m_table->add(request("a", Operation::ProductModelQuery, Operation::ProductModelReport), milliseconds{0});
    UpEvent event = answer({}, Operation::Unknown);
    event.refusedRequest = Operation::TimeQuery;
    event.outcome.code = 404;
    QCOMPARE(m_table->offer(event, milliseconds{1}), RequestTable::Match::NotAnAnswer);
    event.refusedRequest = Operation::ProductModelQuery;
    QCOMPARE(m_table->offer(event, milliseconds{1}), RequestTable::Match::TakenWithoutId);
    QCOMPARE(m_ends.at(0).error->native, 404);
}

void TestRequestTable::queryIsSentOnceMore()
{
    auto asked = request("a", Operation::DeviceInfoQuery, Operation::DeviceInfoReport);
    asked.isRepeatable = true;
    m_table->add(asked, milliseconds{0});
    QVERIFY(m_table->expire(milliseconds{14'999}).empty());
    const auto again = m_table->expire(milliseconds{15'000});
    QCOMPARE(again.size(), 1u);
    QCOMPARE(again[0].payload, QByteArray("a"));
    QVERIFY(m_table->expire(milliseconds{29'999}).empty());
    QVERIFY(m_ends.empty());
    static_cast<void>(m_table->expire(milliseconds{30'000}));
    QCOMPARE(m_ends.at(0).error->code, ErrorCode::Timeout);
}

void TestRequestTable::orderIsNeverSentAgain()
{
    m_table->add(request("a", Operation::TimeSet, Operation::TimeSetResponse), milliseconds{0});
    QVERIFY(m_table->expire(milliseconds{29'999}).empty());
    QVERIFY(m_table->expire(milliseconds{30'000}).empty());
    QCOMPARE(m_ends.size(), 1u);
}

void TestRequestTable::recognisesLateAndRepeatedAnswers()
{
    m_table->add(request("a", Operation::ProductModelQuery, Operation::ProductModelReport), milliseconds{0});
    m_table->add(request("b", Operation::TimeQuery, Operation::TimeReport), milliseconds{0});
    m_table->offer(answer("a", Operation::ProductModelReport), milliseconds{1});
    QCOMPARE(m_table->offer(answer("a", Operation::ProductModelReport), milliseconds{2}),
             RequestTable::Match::AfterLastPart);
    static_cast<void>(m_table->expire(milliseconds{30'000}));
    QCOMPARE(m_table->offer(answer("b", Operation::TimeReport), milliseconds{30'001}),
             RequestTable::Match::Late);
    QCOMPARE(m_ends.size(), 2u);
}

void TestRequestTable::foreignAnswer()
{
    QCOMPARE(m_table->offer(answer("x", Operation::TimeSetResponse), milliseconds{0}),
             RequestTable::Match::Foreign);
    QCOMPARE(m_table->offer(answer("x", Operation::AlarmReport), milliseconds{0}),
             RequestTable::Match::NotAnAnswer);
}

void TestRequestTable::retainedAnswersNothing()
{
    m_table->add(request("a", Operation::DeviceInfoQuery, Operation::DeviceInfoReport), milliseconds{0});
    UpEvent event = answer("a", Operation::DeviceInfoReport);
    event.isRetained = true;
    QCOMPARE(m_table->offer(event, milliseconds{0}), RequestTable::Match::NotAnAnswer);
    QCOMPARE(m_table->size(), 1u);
}

void TestRequestTable::linkLostEndsAllOnce()
{
    m_table->add(request("a", Operation::TimeSet, Operation::TimeSetResponse), milliseconds{0});
    m_table->add(request("b", Operation::DeviceInfoQuery, Operation::DeviceInfoReport), milliseconds{0});
    m_table->endAll(failure(ErrorCode::LinkLost));
    m_table->endAll(failure(ErrorCode::LinkLost));
    QCOMPARE(m_ends.size(), 2u);
    QCOMPARE(m_ends[1].error->code, ErrorCode::LinkLost);
    QCOMPARE(m_table->offer(answer("a", Operation::TimeSetResponse), milliseconds{5}),
             RequestTable::Match::Late);
}

void TestRequestTable::doneMayAskAgain()
{
    auto asked = request("a", Operation::DeviceInfoQuery, Operation::DeviceInfoReport);
    asked.onEnd = [this](const RequestTable::End&) {
        m_table->add(request("b", Operation::DeviceInfoQuery, Operation::DeviceInfoReport), milliseconds{0});
    };
    m_table->add(asked, milliseconds{0});
    m_table->offer(answer("a", Operation::DeviceInfoReport), milliseconds{1});
    QCOMPARE(m_table->size(), 1u);
    m_table->offer(answer("b", Operation::DeviceInfoReport), milliseconds{1});
    QCOMPARE(m_ends.size(), 1u);
}

QTEST_GUILESS_MAIN(TestRequestTable)
#include "tst_requesttable.moc"
