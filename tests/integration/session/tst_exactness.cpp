// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programs.h"
#include "support/rawclient.h"
#include "support/testbroker.h"

#include <QTest>

using namespace cems::testing;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kTopic = "cems/devices/X/sys/events/up";
const QStringList kGateway{u"--gateway"_s, u"X"_s, u"--json"_s};

QByteArray pointReport(const QByteArray& points)
{
    return R"({"services":[{"serviceID":"$monitorPoint","eventType":"monitorPointReport",)"
           R"("paras":{"cause":"periodic","points":[)"
        + points + "]}}]}";
}

} // namespace

/// What a gateway sent is what cemsctl prints, to the last digit and byte.
class TestExactness : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void printsPayloadsAsSent_data();
    void printsPayloadsAsSent();
    void printsValuesAsSent_data();
    void printsValuesAsSent();
    void seesAnotherRoot();

private:
    TestBroker m_broker;
    RawClient m_client;
};

void TestExactness::initTestCase()
{
    QVERIFY2(m_broker.start(), "mosquitto is needed: apt-get install mosquitto");
    QVERIFY(m_client.connectTo(m_broker.port(), "exact"));
}

void TestExactness::printsPayloadsAsSent_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("numbers") << pointReport(R"({"pointID":"a","value":18446744073709551615},)"
                                            R"({"pointID":"b","value":127.0},{"pointID":"c","value":1E+2})");
    QTest::newRow("duplicate keys") << R"({"z":1,"a":2,"z":3,"services":[],"services":[]})"_ba;
    QTest::newRow("white space and escapes") << "\t{ \"a\" :\r\n \"\\u0041\\/\" }\n\n"_ba;
    QTest::newRow("Chinese") << R"({"name":"1AA1 进线柜","emoji":"⚡"})"_ba;
    QTest::newRow("no JSON") << "NaN, and no JSON at all"_ba;
    QTest::newRow("a NUL") << QByteArray("{\"a\":\"\0\"}", 9);
    QTest::newRow("no UTF-8") << "{\"a\":\"\xff\xfe\"}"_ba;
    QTest::newRow("1 MiB") << '"' + QByteArray((1 << 20) - 2, 'm') + '"';
}

void TestExactness::printsPayloadsAsSent()
{
    QFETCH(QByteArray, payload);
    const CtlRun run = runCtlWhile(m_broker.port(), kGateway + QStringList{u"messages"_s, u"--watch"_s}, "\n",
                                   [&] { QVERIFY(m_client.publish(kTopic, payload)); });
    QVERIFY2(run.code == 0, run.err.constData());
    const QJsonObject line = run.objects().constFirst();
    const QByteArray shown = line.contains("payload"_L1)
        ? line["payload"_L1].toString().toUtf8()
        : QByteArray::fromBase64(line["payloadBase64"_L1].toString().toLatin1());
    QVERIFY2(shown == payload, shown.left(200).constData());
    QCOMPARE(line.contains("payload"_L1), !payload.contains('\xff'));
    QCOMPARE(line["topic"_L1].toString().toUtf8(), kTopic);
    QVERIFY(!line.contains("fullSize"_L1));
}

void TestExactness::printsValuesAsSent_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("shown");
    const auto asSent = [](const char* name, const QByteArray& token) {
        QTest::newRow(name) << token << token;
    };
    asSent("20 digits", "18446744073709551615");
    asSent("40 digits", "1234567890123456789012345678901234567890");
    asSent("beyond 2^53", "9007199254740993");
    asSent("trailing zero", "127.0");
    asSent("many digits", "0.1000000000000000055511151231257827");
    asSent("negative zero", "-0.0");
    asSent("exponent", "1E+3");
    asSent("beyond a double", "1e999");
    asSent("boolean", "false");
    asSent("text", R"("电 \"quoted\" \\ 127.0")");
    asSent("digits in quotes", R"("127.0")");
    asSent("null", "null");
    QTest::newRow("NaN") << "NaN"_ba
                         << R"("NaN")"_ba;
    QTest::newRow("infinity") << "-Infinity"_ba
                              << R"("-Infinity")"_ba;
    QTest::newRow("leading plus") << "+5"_ba
                                  << R"("+5")"_ba;
    QTest::newRow("duplicate key") << R"(1,"value":2)"_ba
                                   << "2"_ba; // the last one holds
}

void TestExactness::printsValuesAsSent()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, shown);
    const QByteArray payload = pointReport(R"({"pointID":"P","value":)" + sent + '}');
    const CtlRun run = runCtlWhile(m_broker.port(), kGateway + QStringList{u"points"_s, u"--watch"_s}, "\n",
                                   [&] { QVERIFY(m_client.publish(kTopic, payload)); });
    QVERIFY2(run.code == 0, run.err.constData());
    const QByteArray line = run.lines().constFirst();
    QVERIFY2(line.contains(QByteArray("\"value\":" + shown + ',')), line.constData());
}

void TestExactness::seesAnotherRoot()
{
    // A gateway that was set up for the cloud shows to who listens for its kind, and to nobody else.
    const QStringList discover{u"discover"_s, u"--json"_s, u"--for"_s, u"20"_s};
    const auto work = [&] {
        QVERIFY(m_client.publish("$oc/devices/CLOUD/sys/properties/report",
                                 R"({"services":[{"service_id":"meter","properties":{"Ua":230.1}}]})"));
        QVERIFY(m_client.publish(kTopic, pointReport(R"({"pointID":"P","value":1})")));
    };
    const CtlRun cloud =
        runCtlWhile(m_broker.port(), QStringList{u"--profile"_s, u"iotda"_s} + discover, "\n", work);
    QCOMPARE(cloud.objects().constFirst()["gatewayID"_L1].toString(), u"CLOUD"_s);
    const CtlRun site = runCtlWhile(m_broker.port(), discover, "\n", work);
    QCOMPARE(site.objects().constFirst()["gatewayID"_L1].toString(), u"X"_s);
    QVERIFY(!site.out.contains("CLOUD"));
}

QTEST_GUILESS_MAIN(TestExactness)
#include "tst_exactness.moc"
