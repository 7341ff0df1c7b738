// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/modelgenerator.h"
#include "simulator/simulatedgateway.h"
#include "support/manualclock.h"
#include "support/verify.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace cems;
using namespace cems::simulator;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kDown = "cems/devices/GW1/sys/events/down"_ba;
const QByteArray kUp = "cems/devices/GW1/sys/events/up"_ba;

/// A gateway whose packets are kept, and a clock to turn.
struct Bench
{
    explicit Bench(const QString& faults = {}, const QString& profileId = u"gbt35031"_s, int meters = 2)
    {
        const auto profile = wire::Profile::load(profileId);
        const bool hasPoints = profile && (*profile)->has(wire::Operation::MonitorPointReport);
        auto model =
            SimulatedModel::fromJson(generateModel({meters, 0, 2.0, hasPoints ? QString() : u"meter"_s}), {});
        auto plan = FaultPlan::parse(faults);
        isGood = profile && model && plan;
        if (!isGood)
            return;
        SimulatedGateway::Options options;
        options.id = {u"GW1"_s};
        options.profile = *profile;
        options.model = std::make_shared<const SimulatedModel>(std::move(*model));
        options.pointsPerS = 100.0;
        options.faults = *plan;
        gateway = std::make_unique<SimulatedGateway>(options, clock);
        QObject::connect(gateway.get(), &SimulatedGateway::published, gateway.get(),
                         [this](const Packet& packet) { sent.push_back(packet); });
    }

    void request(const QByteArray& topic, const QByteArray& payload)
    {
        sent.clear();
        Packet packet;
        packet.topic = topic;
        packet.payload = payload;
        packet.fullSize = payload.size();
        packet.receivedAt = clock.now();
        gateway->receive(std::span(&packet, 1));
    }
    [[nodiscard]] QJsonObject json(std::size_t i) const
    {
        return QJsonDocument::fromJson(sent.at(i).payload).object();
    }
    [[nodiscard]] QJsonObject entry(std::size_t i) const { return json(i)["services"_L1][0].toObject(); }
    [[nodiscard]] QJsonObject paras(std::size_t i) const { return entry(i)["paras"_L1].toObject(); }
    /// Reports of one second.
    void runASecond()
    {
        gateway->start();
        sent.clear();
        clock.advance(milliseconds(1000));
        gateway->report();
    }

    cems::testing::ManualClock clock;
    std::unique_ptr<SimulatedGateway> gateway;
    std::vector<Packet> sent;
    bool isGood = false;
};

} // namespace

class TestSimulatedGateway : public QObject
{
    Q_OBJECT

private slots:
    void announcesItself();
    void reportsPoints();
    void reportsPropertiesWhereThereAreNoPoints();
    void answersDeviceInfo();
    void answersProductModel();
    void answersConfigPages();
    void readsPoints_data();
    void readsPoints();
    void refusesUnknownPoints();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void answersTheProbeOfTheOtherProfile();
    void staysQuietAtAnswersOfTheHost();
    void repeatsAnswersFromMemory();
    void echoesMessages();
    void makesFaults_data();
    void makesFaults();
    void faultsOfTheClock_data();
    void faultsOfTheClock();
    void faultsOfAnswers();
    void garbageDoesNoHarm();
};

void TestSimulatedGateway::announcesItself()
{
    Bench bench;
    QVERIFY(bench.isGood);
    QVERIFY(bench.gateway->filters().contains(kDown));
    bench.gateway->start();
    QVERIFY(!bench.sent.empty());
    QCOMPARE(bench.sent[0].topic, kUp);
    QCOMPARE(bench.entry(0)["eventType"_L1].toString(), u"deviceInfoReport"_s);
}

void TestSimulatedGateway::reportsPoints()
{
    Bench bench;
    QVERIFY(bench.isGood);
    bench
        .runASecond(); // 100 points are due, and the first batch of 20; a pause is caught up by half a second at most
    QVERIFY(bench.sent.size() >= 2 && bench.sent.size() <= 6);
    const QJsonObject message = bench.json(0);
    QCOMPARE(bench.sent[0].topic, kUp);
    QCOMPARE(bench.sent[0].direction, Direction::Up);
    QCOMPARE(message["objectDeviceID"_L1].toString(), u"m001"_s);
    const QJsonObject entry = bench.entry(0);
    QCOMPARE(entry["serviceID"_L1].toString(), u"$monitorPoint"_s);
    QCOMPARE(entry["eventType"_L1].toString(), u"monitorPointReport"_s);
    const QJsonObject paras = bench.paras(0);
    QCOMPARE(paras["cause"_L1].toString(), u"periodic"_s);
    const QJsonArray points = paras["points"_L1].toArray();
    QCOMPARE(points.size(), kQuantityCount);
    QCOMPARE(points[0]["pointID"_L1].toString(), u"Ua"_s);
    QVERIFY(points[0]["value"_L1].toDouble() > 210.0);
    QCOMPARE(points[0]["time"_L1].toString(), u"20251123T121321000Z"_s); // the clock's start and one second
    QCOMPARE(bench.json(1)["objectDeviceID"_L1].toString(), u"m002"_s);
}

void TestSimulatedGateway::reportsPropertiesWhereThereAreNoPoints()
{
    Bench bench({}, u"iotda"_s);
    QVERIFY(bench.isGood);
    bench.runASecond();
    QVERIFY(!bench.sent.empty());
    QCOMPARE(bench.sent[0].topic, "$oc/devices/GW1/sys/gateway/sub_devices/properties/report"_ba);
    const QJsonObject device = bench.json(0)["devices"_L1][0].toObject();
    QCOMPARE(device["device_id"_L1].toString(), u"m001"_s);
    const QJsonObject service = device["services"_L1][0].toObject();
    QCOMPARE(service["service_id"_L1].toString(), u"meter"_s);
    QCOMPARE(service["event_time"_L1].toString(), u"20251123T121321Z"_s);
    QCOMPARE(service["properties"_L1].toObject().size(), kQuantityCount);
    QVERIFY(service["properties"_L1]["Ua"_L1].toDouble() > 210.0);
    QVERIFY(service["properties"_L1]["QF"_L1].isBool());
}

void TestSimulatedGateway::answersDeviceInfo()
{
    Bench bench;
    QVERIFY(bench.isGood);
    bench.request(kDown,
                  R"({"services":[{"serviceID":"$deviceInfo","eventType":"deviceInfoQuery",)"
                  R"("eventID":"e-1","paras":{}}]})");
    QCOMPARE(bench.sent.size(), std::size_t(1));
    QCOMPARE(bench.entry(0)["eventType"_L1].toString(), u"deviceInfoReport"_s);
    QCOMPARE(bench.entry(0)["eventID"_L1].toString(), u"e-1"_s);
    QCOMPARE(bench.paras(0)["productModelHash"_L1].toString().size(), 64);
    QCOMPARE(bench.paras(0)["manufacturer"_L1].toString(), u"CEMS Commissioner"_s);
}

void TestSimulatedGateway::answersProductModel()
{
    const QByteArray query = R"({"services":[{"serviceID":"$deviceInfo","eventType":"productModelQuery",)"
                             R"("eventID":"e-2","paras":{}}]})"_ba;
    Bench small;
    QVERIFY(small.isGood);
    small.request(kDown, query);
    QCOMPARE(small.sent.size(), std::size_t(1));
    QCOMPARE(small.paras(0)["model"_L1]["gateway"_L1]["gatewayID"_L1].toString(), u"GW1"_s);
    QVERIFY(!small.paras(0).contains("fileName"_L1));

    Bench large({}, u"gbt35031"_s, 200); // 4,000 points
    QVERIFY(large.isGood);
    large.request(kDown, query);
    QCOMPARE(large.sent.size(), std::size_t(1));
    QVERIFY(!large.paras(0).contains("model"_L1));
    QVERIFY(!large.paras(0)["fileName"_L1].toString().isEmpty());
}

void TestSimulatedGateway::answersConfigPages()
{
    Bench bench;
    QVERIFY(bench.isGood);
    bench.request(kDown,
                  R"({"services":[{"serviceID":"$monitorPoint","eventType":"monitorPointConfigQuery",)"
                  R"("eventID":"e-3","paras":{"offset":35,"limit":10}}]})");
    QCOMPARE(bench.sent.size(), std::size_t(1));
    QCOMPARE(bench.entry(0)["eventType"_L1].toString(), u"monitorPointConfigReport"_s);
    QCOMPARE(bench.paras(0)["total"_L1].toInt(), 40);
    QCOMPARE(bench.paras(0)["offset"_L1].toInt(), 35);
    QCOMPARE(bench.paras(0)["monitorPoints"_L1].toArray().size(), 5);
}

void TestSimulatedGateway::readsPoints_data()
{
    QTest::addColumn<QByteArray>("envelope");
    QTest::addColumn<QByteArray>("paras");
    QTest::addColumn<int>("messages");
    QTest::addColumn<int>("points");
    QTest::newRow("some of a device") << R"("objectDeviceID":"m002",)"_ba
                                      << R"({"pointIDs":["Ua","Uc"]})"_ba << 2 << 2;
    QTest::newRow("neighbours") << R"("objectDeviceID":"m002",)"_ba
                                << R"({"pointIDs":["Uc","Ub"]})"_ba << 1 << 2;
    QTest::newRow("all of a device") << R"("objectDeviceID":"m001",)"_ba
                                     << "{}"_ba << 1 << 20;
    QTest::newRow("all of the gateway") << ""_ba
                                        << "{}"_ba << 2 << 40;
    QTest::newRow("the gateway by name") << R"("objectDeviceID":"GW1",)"_ba
                                         << "{}"_ba << 2 << 40;
}

void TestSimulatedGateway::readsPoints()
{
    QFETCH(QByteArray, envelope);
    QFETCH(QByteArray, paras);
    QFETCH(int, messages);
    QFETCH(int, points);
    Bench bench;
    QVERIFY(bench.isGood);
    bench.request(kDown,
                  '{' + envelope
                      + R"("services":[{"serviceID":"$monitorPoint","eventType":"monitorPointQuery",)"
                      + R"("eventID":"e-4","paras":)" + paras + "}]}");
    QCOMPARE(static_cast<int>(bench.sent.size()), messages);
    int found = 0;
    for (std::size_t i = 0; i < bench.sent.size(); ++i) {
        QCOMPARE(bench.entry(i)["eventID"_L1].toString(), u"e-4"_s);
        QCOMPARE(bench.paras(i)["cause"_L1].toString(), u"query"_s);
        QCOMPARE(bench.paras(i)["more"_L1].toBool(), i + 1 < bench.sent.size());
        found += static_cast<int>(bench.paras(i)["points"_L1].toArray().size());
    }
    QCOMPARE(found, points);
}

void TestSimulatedGateway::refusesUnknownPoints()
{
    Bench bench;
    QVERIFY(bench.isGood);
    bench.request(kDown,
                  R"({"objectDeviceID":"m001","services":[{"serviceID":"$monitorPoint",)"
                  R"("eventType":"monitorPointQuery","eventID":"e-5","paras":{"pointIDs":["Nope"]}}]})");
    QCOMPARE(bench.sent.size(), std::size_t(1));
    const QJsonObject point = bench.paras(0)["points"_L1][0].toObject();
    QCOMPARE(point["pointID"_L1].toString(), u"Nope"_s);
    QCOMPARE(point["resultCode"_L1].toInt(), 404);
    QVERIFY(!point.contains("value"_L1));
}

void TestSimulatedGateway::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QString>("answer");
    QTest::newRow("unknown event") << "$monitorPoint"_ba
                                   << "fooQuery"_ba << u"fooQueryResponse"_s;
    QTest::newRow("unknown service") << "$foo"_ba
                                     << "bar"_ba << u"barResponse"_s;
    QTest::newRow("a chapter that is not served") << "$commPort"_ba
                                                  << "commPortQuery"_ba << u"commPortReport"_s;
}

void TestSimulatedGateway::refusesWhatItDoesNotKnow()
{
    QFETCH(QByteArray, service);
    QFETCH(QByteArray, event);
    QFETCH(QString, answer);
    Bench bench;
    QVERIFY(bench.isGood);
    bench.request(kDown,
                  R"({"services":[{"serviceID":")" + service + R"(","eventType":")" + event
                      + R"(","eventID":"e-6","paras":{}}]})");
    QCOMPARE(bench.sent.size(), std::size_t(1));
    QCOMPARE(bench.sent[0].topic, kUp);
    QCOMPARE(bench.entry(0)["eventType"_L1].toString(), answer);
    QCOMPARE(bench.entry(0)["eventID"_L1].toString(), u"e-6"_s);
    QCOMPARE(bench.paras(0)["resultCode"_L1].toInt(), 404);
}

void TestSimulatedGateway::answersTheProbeOfTheOtherProfile()
{
    Bench bench({}, u"iotda"_s);
    QVERIFY(bench.isGood);
    bench.request("$oc/devices/GW1/sys/events/down",
                  R"({"services":[{"service_id":"$ota","event_type":"version_query","paras":{}}]})");
    QCOMPARE(bench.sent.size(), std::size_t(1));
    QCOMPARE(bench.entry(0)["event_type"_L1].toString(), u"version_report"_s);
    QVERIFY(bench.paras(0).contains("sw_version"_L1));
    bench.request("$oc/devices/GW1/sys/events/down",
                  R"({"services":[{"service_id":"$x","event_type":"do_it","paras":{}}]})");
    QCOMPARE(bench.entry(0)["event_type"_L1].toString(), u"do_it_response"_s);
    bench.request("$oc/devices/GW1/sys/commands/request_id=R7",
                  R"({"service_id":"x","command_name":"reboot","paras":{}})");
    QCOMPARE(bench.sent.size(), std::size_t(1));
    QCOMPARE(bench.sent[0].topic, "$oc/devices/GW1/sys/commands/response/request_id=R7"_ba);
    QCOMPARE(bench.json(0)["result_code"_L1].toInt(), 404);
}

void TestSimulatedGateway::staysQuietAtAnswersOfTheHost()
{
    Bench bench;
    QVERIFY(bench.isGood);
    bench.request(kDown,
                  R"({"services":[{"serviceID":"$timeSync","eventType":"timeSyncResponse",)"
                  R"("paras":{"deviceSendTime":1,"hostRecvTime":2,"hostSendTime":3}}]})");
    QCOMPARE(bench.sent.size(), std::size_t(0));
}

void TestSimulatedGateway::repeatsAnswersFromMemory()
{
    const QByteArray query =
        R"({"objectDeviceID":"m001","services":[{"serviceID":"$monitorPoint",)"
        R"("eventType":"monitorPointQuery","eventID":"same","paras":{"pointIDs":["Ua"]}}]})"_ba;
    Bench bench;
    QVERIFY(bench.isGood);
    bench.request(kDown, query);
    QCOMPARE(bench.sent.size(), std::size_t(1));
    const QByteArray first = bench.sent[0].payload;
    bench.clock.advance(milliseconds(5000));
    bench.request(kDown, query);
    QCOMPARE(bench.sent.size(), std::size_t(1));
    QCOMPARE(bench.sent[0].payload, first);
    bench.request(kDown, QByteArray(query).replace("same", "next"));
    QVERIFY(bench.sent[0].payload != first);
}

void TestSimulatedGateway::echoesMessages()
{
    Bench bench;
    QVERIFY(bench.isGood);
    bench.request("cems/devices/GW1/sys/messages/down", R"({"id":"7","content":"hello"})");
    QCOMPARE(bench.sent.size(), std::size_t(1));
    QCOMPARE(bench.sent[0].topic, "cems/devices/GW1/sys/messages/up"_ba);
    QCOMPARE(bench.json(0)["id"_L1].toString(), u"7"_s);
    QVERIFY(bench.json(0)["content"_L1].toString().contains(u"hello"_s));
}

void TestSimulatedGateway::makesFaults_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QByteArray>("expected"); // stands in every report; empty: does not parse
    QTest::newRow("wrongtype") << u"wrongtype:100%"_s << R"("pointID":"Ua","value":"2)"_ba;
    QTest::newRow("outofrange") << u"outofrange:100%"_s << R"("pointID":"Ua","value":-987654321.5,)"_ba;
    QTest::newRow("unknownpoint") << u"unknownpoint:100%"_s << R"("pointID":"Ua_unknown","value":2)"_ba;
    QTest::newRow("badquality") << u"badquality:100%"_s << R"(,"quality":"X99")"_ba;
    QTest::newRow("nan") << u"nan:100%"_s << R"("value":NaN,)"_ba;
    QTest::newRow("dupkey") << u"dupkey:100%"_s << R"(,"value":true,"value":true)"_ba;
    QTest::newRow("late") << u"late:100%"_s << R"("late":true)"_ba;
    QTest::newRow("late time") << u"late:100%"_s << R"("time":"20251123T111321000Z")"_ba;
    QTest::newRow("foreign") << u"foreign:100%"_s << R"("objectDeviceID":"stranger")"_ba;
    QTest::newRow("deep") << u"deep:100%"_s << QByteArray(40, '[') + QByteArray(40, ']');
    QTest::newRow("badutf8") << u"badutf8:100%"_s << "\xff\xfe"_ba;
    QTest::newRow("badjson") << u"badjson:100%"_s << ""_ba;
}

void TestSimulatedGateway::makesFaults()
{
    QFETCH(QString, fault);
    QFETCH(QByteArray, expected);
    Bench bench(fault);
    QVERIFY(bench.isGood);
    bench.runASecond();
    QVERIFY(bench.sent.size() >= 2);
    const QByteArray& payload = bench.sent[0].payload;
    if (expected.isEmpty())
        QVERIFY(QJsonDocument::fromJson(payload).isNull());
    else
        QVERIFY2(payload.contains(expected), payload.constData());
}

void TestSimulatedGateway::faultsOfTheClock_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("time");
    QTest::newRow("fast") << u"clock:90s"_s << u"20251123T121451000Z"_s;
    QTest::newRow("slow") << u"clock:-90s"_s << u"20251123T121151000Z"_s;
    QTest::newRow("local time with Z") << u"localz"_s << u"20251123T201321000Z"_s;
}

void TestSimulatedGateway::faultsOfTheClock()
{
    QFETCH(QString, fault);
    Bench bench(fault);
    QVERIFY(bench.isGood);
    bench.runASecond();
    QTEST(bench.paras(0)["points"_L1][0]["time"_L1].toString(), "time");
}

void TestSimulatedGateway::faultsOfAnswers()
{
    const QByteArray query = R"({"services":[{"serviceID":"$deviceInfo","eventType":"deviceInfoQuery",)"
                             R"("eventID":"e-1","paras":{}}]})"_ba;
    Bench refusing(u"refuse"_s);
    QVERIFY(refusing.isGood);
    refusing.request(kDown, query);
    QCOMPARE(refusing.sent.size(), std::size_t(1));
    QCOMPARE(refusing.paras(0)["resultCode"_L1].toInt(), 401);

    Bench forgetful(u"noeventid"_s);
    forgetful.request(kDown, query);
    QCOMPARE(forgetful.sent.size(), std::size_t(1));
    QVERIFY(!forgetful.entry(0).contains("eventID"_L1));

    Bench deaf(u"noanswer"_s);
    deaf.request(kDown, query);
    QCOMPARE(deaf.sent.size(), std::size_t(0));
    deaf.runASecond();
    QVERIFY(!deaf.sent.empty());

    Bench silent(u"silent"_s);
    silent.request(kDown, query);
    silent.runASecond();
    QCOMPARE(silent.sent.size(), std::size_t(0));

    Bench falling(u"silent:1.5s"_s);
    falling.runASecond();
    QVERIFY(!falling.sent.empty());
    falling.sent.clear();
    falling.clock.advance(milliseconds(1000));
    falling.gateway->report();
    QCOMPARE(falling.sent.size(), std::size_t(0));

    Bench doubling(u"duplicate:100%"_s);
    doubling.runASecond();
    QCOMPARE(doubling.sent[0].payload, doubling.sent[1].payload);

    Bench huge(u"huge"_s);
    huge.runASecond();
    QVERIFY(huge.sent.back().payload.size() > (1 << 20));
}

void TestSimulatedGateway::garbageDoesNoHarm()
{
    Bench bench;
    QVERIFY(bench.isGood);
    for (const QByteArray& payload :
         {""_ba, "{"_ba, "[]"_ba, "null"_ba, R"({"services":5})"_ba, R"({"services":[5,null,{}]})"_ba,
          R"({"services":[{"serviceID":"$monitorPoint","eventType":"monitorPointQuery","paras":[]}]})"_ba,
          R"({"services":[{"serviceID":"$monitorPoint","eventType":"monitorPointConfigQuery",)"
          R"("paras":{"offset":-5,"limit":1e300}}]})"_ba}) {
        bench.request(kDown, payload);
        bench.request("cems/devices/GW1/sys/commands/requestID="_ba, payload);
        bench.request("nonsense"_ba, payload);
    }
    QVERIFY(true);
}

QTEST_GUILESS_MAIN(TestSimulatedGateway)
#include "tst_simulatedgateway.moc"
