// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packets.h"
#include "support/verify.h"
#include "wire/monitorpoint.h"

#include <QJsonDocument>
#include <QTest>

using namespace cems;
using namespace cems::wire;
using namespace Qt::StringLiterals;

class tst_MonitorPoint : public QObject
{
    Q_OBJECT

private slots:
    void readsAReport();
    void readsOnePoint_data();
    void readsOnePoint();
    void readsTheNamesOfAnotherProfile();
    void namesThePointThatAFindingIsAbout_data();
    void namesThePointThatAFindingIsAbout();
    void countsAFindingOncePerMessage();
    void readsCells_data();
    void readsCells();
    void readsThePointConfiguration();
    void readsRequests();
    void writes();

private:
    std::shared_ptr<const Profile> m_profile = Profile::load(u"gbt35031"_s).value_or(nullptr);
};

void tst_MonitorPoint::readsAReport()
{
    MessageDecoder decoder(m_profile);
    Message& message = decoder.decode(eventPacket(
        "$monitorPoint", "monitorPointReport",
        R"({"cause":"resend","late":true,"more":true,"resumeID":"R1","points":[)"
        R"({"pointID":"Ua","value":230.10,"quality":"3.7.0","time":"20251123T121320123Z"},)"
        R"({"time":1763900000000,"value":true,"pointID":"Q1"},{"pointID":"Ub","resultCode":408}]})"));
    PointReport report;
    readPointReport(*m_profile, message.entries.front(), report, message.findings);
    QCOMPARE(report.cause, QByteArray("resend"));
    QCOMPARE(report.resumeID, QByteArray("R1"));
    QVERIFY(report.isLate);
    QVERIFY(report.hasMore);
    QCOMPARE(report.points.size(), std::size_t(3));
    QCOMPARE(report.points[0].pointID, std::string_view("Ua"));
    QCOMPARE(report.points[0].value.raw(), std::string_view("230.10"));
    QCOMPARE(report.points[0].meaning, QualityMeaning::Substituted);
    QCOMPARE(report.points[0].time->utcMs, 1763900000123);
    QCOMPARE(report.points[1].pointID, std::string_view("Q1"));
    QCOMPARE(report.points[1].meaning, QualityMeaning::Good);
    QCOMPARE(report.points[1].time->form, TimeForm::EpochMs);
    QVERIFY(!report.points[2].value.exists());
    QCOMPARE(report.points[2].resultCode, std::optional(408));
    QCOMPARE(findingsOf(message.findings),
             QStringList{u"otherTimeForm $.services[0].paras.points[1].time"_s});

    // The same memory again, for a message with less in it.
    Message& next = decoder.decode(eventPacket("$monitorPoint", "monitorPointReport", R"({"points":[]})"));
    readPointReport(*m_profile, next.entries.front(), report, next.findings);
    QVERIFY(report.points.empty() && report.cause.isEmpty() && !report.isLate && !report.hasMore);
    QCOMPARE(findingsOf(next.findings), QStringList());
}

void tst_MonitorPoint::readsOnePoint_data()
{
    QTest::addColumn<QByteArray>("point");
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char* name, const char* point, const QStringList& findings) {
        QTest::newRow(name) << QByteArray(point) << findings;
    };
    const QString p = u" $.services[0].paras.points[0]"_s;
    row("good", R"({"pointID":"a","value":1,"time":"20251123T121320000Z"})", {});
    row("seconds only", R"({"pointID":"a","value":1,"time":"20251123T121320Z"})", {});
    row("no time", R"({"pointID":"a","value":1})", {});
    row("empty members", R"({"pointID":"a","value":1,"quality":"","time":null})",
        {u"emptyForAbsent"_s + p + u".quality", u"emptyForAbsent"_s + p + u".time"});
    row("Chinese id", R"({"pointID":"电压","value":1})", {u"badIdentifier"_s + p + u".pointID"});
    row("escaped id", R"({"pointID":"\u0055a","value":1})", {});
    row("number as id", R"({"pointID":17,"value":1})", {u"wrongType"_s + p + u".pointID"});
    row("no id", R"({"value":1})", {u"missingMember"_s + p});
    row("empty id", R"({"pointID":"","value":1})", {u"missingMember"_s + p});
    row("neither value nor code", R"({"pointID":"a"})", {u"missingMember"_s + p});
    row("null", R"({"pointID":"a","value":null})", {u"wrongType"_s + p + u".value"});
    row("list", R"({"pointID":"a","value":[1]})", {u"wrongType"_s + p + u".value"});
    row("empty text is a value", R"({"pointID":"a","value":""})", {});
    row("NaN", R"({"pointID":"a","value":NaN})", {u"notANumber"_s + p + u".value"});
    row("unknown quality", R"({"pointID":"a","value":1,"quality":"192"})",
        {u"unknownQuality"_s + p + u".quality"});
    row("quality as a number", R"({"pointID":"a","value":1,"quality":192})",
        {u"unknownQuality"_s + p + u".quality"});
    row("no such time", R"({"pointID":"a","value":1,"time":"soon"})", {u"unreadableTime"_s + p + u".time"});
    row("local time", R"({"pointID":"a","value":1,"time":"2025-11-23 20:13:20"})",
        {u"otherTimeForm"_s + p + u".time"});
    row("false Z", R"({"pointID":"a","value":1,"time":"20251123T201320000Z"})",
        {u"localTimeWithZ"_s + p + u".time"});
    row("extra member", R"({"pointID":"a","value":1,"unit":"V"})", {u"unknownMember"_s + p + u".unit"});
    row("duplicate value", R"({"pointID":"a","value":1,"value":2})", {u"duplicateKey"_s + p + u".value"});
    row("code as text", R"({"pointID":"a","resultCode":"404"})", {u"wrongType"_s + p + u".resultCode"});
    row("not an object", "5", {u"wrongType"_s + p});
}

void tst_MonitorPoint::readsOnePoint()
{
    QFETCH(QByteArray, point);
    MessageDecoder decoder(m_profile);
    Message& message =
        decoder.decode(eventPacket("$monitorPoint", "monitorPointReport", R"({"points":[)" + point + "]}"));
    PointReport report;
    readPointReport(*m_profile, message.entries.front(), report, message.findings);
    QTEST(findingsOf(message.findings), "findings");
}

void tst_MonitorPoint::readsTheNamesOfAnotherProfile()
{
    const auto profile = Profile::load(QStringLiteral(CEMS_TEST_DATA "/wire/otherprofile.json"));
    CEMS_VERIFY_RESULT(profile);
    MessageDecoder decoder(*profile);
    Message& message = decoder.decode(
        packetOf("plant/P/G7/up/monitor/report",
                 R"({"version":"1.1","header":{},"payload":{"why":"period","list":[)"
                 R"({"p":"Ua","v":1,"q":192,"t":"20251123T121320000Z"},{"p":"Ub","val":2,"q":24}]}})"));
    QCOMPARE(message.topic->productID, QByteArray("P"));
    PointReport report;
    readPointReport(*profile.value(), message.entries.front(), report, message.findings);
    QCOMPARE(findingsOf(message.findings), QStringList());
    QCOMPARE(report.cause, QByteArray("periodic"));
    QCOMPARE(report.points[0].meaning, QualityMeaning::Good);
    QCOMPARE(report.points[1].value.raw(), std::string_view("2"));
    QCOMPARE(report.points[1].meaning, QualityMeaning::NoValue);
}

void tst_MonitorPoint::namesThePointThatAFindingIsAbout_data()
{
    QTest::addColumn<QByteArray>("point");
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArray>("found");
    QTest::newRow("NaN") << QByteArray(R"({"pointID":"a","value":NaN})") << QByteArray("a.value")
                         << QByteArray("NaN");
    QTest::newRow("twice") << QByteArray(R"({"value":1,"value":2,"pointID":"a"})") << QByteArray("a.value")
                           << QByteArray("\"value\"");
    QTest::newRow("no value") << QByteArray(R"({"pointID":"a"})") << QByteArray("a.value")
                              << QByteArray(R"({"pointID":"a"})");
    QTest::newRow("quality before the id") << QByteArray(R"({"quality":"192","pointID":"a","value":1})")
                                           << QByteArray("a") << QByteArray("\"192\"");
    QTest::newRow("id") << QByteArray(R"({"pointID":"a b","value":1})") << QByteArray("a b")
                        << QByteArray("\"a b\"");
}

void tst_MonitorPoint::namesThePointThatAFindingIsAbout()
{
    QFETCH(QByteArray, point);
    QFETCH(QByteArray, found);
    MessageDecoder decoder(m_profile);
    Message& message = decoder.decode(eventPacket("$monitorPoint", "monitorPointReport",
                                                  R"({"points":[{"pointID":"z","value":0},)" + point + "]}"));
    PointReport report;
    readPointReport(*m_profile, message.entries.front(), report, message.findings);
    QCOMPARE(message.findings.size(), std::size_t(1));
    QTEST(message.findings.front().subject, "subject");
    QVERIFY2(message.findings.front().found.startsWith(found), message.findings.front().found.constData());
}

void tst_MonitorPoint::countsAFindingOncePerMessage()
{
    QByteArray points;
    for (int i = 0; i < 50; ++i) {
        points += R"({"pointID":"a)" + QByteArray::number(i) + R"(","value":1,"x":1,"time":1763900000},)";
    }
    points.chop(1);
    MessageDecoder decoder(m_profile);
    Message& message =
        decoder.decode(eventPacket("$monitorPoint", "monitorPointReport", R"({"points":[)" + points + "]}"));
    PointReport report;
    readPointReport(*m_profile, message.entries.front(), report, message.findings);
    QCOMPARE(report.points.size(), std::size_t(50));
    QCOMPARE(message.findings.size(), std::size_t(2));
}

void tst_MonitorPoint::readsCells_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("number");
    const auto row = [](const char* json, ValueCell::Kind kind, const char* text, double number) {
        QTest::newRow(json) << QByteArray(json) << static_cast<int>(kind) << QByteArray(text) << number;
    };
    row("127.0", ValueCell::Kind::Double, "127.0", 127.0);
    row("1", ValueCell::Kind::Int, "1", 1.0);
    row("-0", ValueCell::Kind::Int, "-0", 0.0);
    row("9223372036854775807", ValueCell::Kind::Int, "9223372036854775807", 9223372036854775807.0);
    row("18446744073709551615", ValueCell::Kind::Text, "18446744073709551615", 0.0);
    row("0.1000000000000000055511151231257827", ValueCell::Kind::Double,
        "0.1000000000000000055511151231257827", 0.1);
    row("1e400", ValueCell::Kind::Text, "1e400", 0.0);
    row("true", ValueCell::Kind::Bool, "true", 1.0);
    row("false", ValueCell::Kind::Bool, "false", 0.0);
    row(R"("on\tline")", ValueCell::Kind::Text, "on\tline", 0.0);
    row(R"("")", ValueCell::Kind::Text, "", 0.0);
    row("null", ValueCell::Kind::None, "", 0.0);
    row("NaN", ValueCell::Kind::None, "NaN", 0.0);
    row("[1]", ValueCell::Kind::None, "", 0.0);
}

void tst_MonitorPoint::readsCells()
{
    QFETCH(QByteArray, json);
    JsonText document;
    document.parse(json);
    TextPool pool;
    const ValueCell cell = readCell(document.root(), pool);
    QTEST(static_cast<int>(cell.kind), "kind");
    QTEST(cellText(cell, pool), "text");
    QTEST(cell.number(), "number");
}

void tst_MonitorPoint::readsThePointConfiguration()
{
    const auto profile = Profile::load(QStringLiteral(CEMS_TEST_DATA "/wire/otherprofile.json"));
    CEMS_VERIFY_RESULT(profile);
    MessageDecoder decoder(*profile);
    Message& message = decoder.decode(packetOf(
        "plant/P/G7/events/up",
        R"({"services":[{"serviceID":"$monitorPoint","eventType":"monitorPointConfigReport","payload":)"
        R"({"total":2,"offset":1,"defs":[{"p":"Ua","label":"电压","eu":"V","min":0,"max":9007199254740993,)"
        R"("type":"telemetry","stateTexts":{"0":"分"}}]}}]})"));
    const PointConfigReport report =
        readPointConfigReport(*profile.value(), message.entries.front(), message.findings);
    QCOMPARE(report.total, 2);
    QCOMPARE(report.offset, 1);
    QCOMPARE(report.monitorPoints.size(), 1);
    const QJsonObject point = report.monitorPoints[0].toObject();
    QCOMPARE(point["pointID"_L1].toString(), u"Ua"_s);
    QCOMPARE(point["name"_L1].toString(), u"电压"_s);
    QCOMPARE(point["unit"_L1].toString(), u"V"_s);
    QCOMPARE(point["max"_L1].toInteger(), 9007199254740993LL);
    QCOMPARE(point["stateTexts"_L1]["0"_L1].toString(), u"分"_s);
    QCOMPARE(findingsOf(message.findings), QStringList());
}

void tst_MonitorPoint::readsRequests()
{
    MessageDecoder decoder(m_profile);
    const QByteArray down = "cems/devices/GW-1/sys/events/down";
    Message& page = decoder.decode(
        packetOf(down,
                 R"({"services":[{"serviceID":"$monitorPoint","eventType":"monitorPointConfigQuery",)"
                 R"("paras":{"offset":1000,"limit":5000}}]})"));
    const PointConfigQuery query = readPointConfigQuery(*m_profile, page.entries.front(), page.findings);
    QCOMPARE(query.offset, 1000);
    QCOMPARE(query.limit, 1000); // the message set's largest page
    Message& read = decoder.decode(packetOf(
        down,
        R"({"services":[{"serviceID":"$monitorPoint","eventType":"monitorPointQuery","paras":{"pointIDs":["a","b"]}}]})"));
    QCOMPARE(readPointQuery(*m_profile, read.entries.front(), read.findings).pointIDs,
             (QStringList{u"a"_s, u"b"_s}));
}

void tst_MonitorPoint::writes()
{
    const auto json = [](const QJsonObject& object) {
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    };
    QCOMPARE(json(writePointQuery(*m_profile, {})), QByteArray("{}"));
    QCOMPARE(json(writePointQuery(*m_profile, {u"a"_s})), QByteArray(R"({"pointIDs":["a"]})"));
    QCOMPARE(json(writePointConfigQuery(*m_profile, 10, 100)), QByteArray(R"({"limit":100,"offset":10})"));
    const std::vector<OutgoingPoint> points{{u"a"_s, 1.5, u"3.7.0"_s, utcFromMs(1763900000123), 0},
                                            {u"b"_s, QJsonValue::Undefined, {}, {}, 404}};
    QCOMPARE(json(writePointReport(*m_profile, u"query"_s, points, true)),
             QByteArray(R"({"cause":"query","late":true,"points":[{"pointID":"a","quality":"3.7.0","time":)"
                        R"("20251123T121320123Z","value":1.5},{"pointID":"b","resultCode":404}]})"));
}

QTEST_GUILESS_MAIN(tst_MonitorPoint)
#include "tst_monitorpoint.moc"
