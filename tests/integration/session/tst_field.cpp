// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connection/connectionservice.h"
#include "programs.h"
#include "support/rawclient.h"
#include "support/testbroker.h"
#include "support/verify.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cems;
using namespace cems::testing;
using namespace Qt::StringLiterals;
using connection::Connection;
using connection::ConnectionService;

namespace {

QByteArray pointReport(const QByteArray& points)
{
    return R"({"services":[{"serviceID":"$monitorPoint","eventType":"monitorPointReport",)"
           R"("paras":{"cause":"periodic","points":[)"
        + points + "]}}]}";
}

const QByteArray kTimeSet = R"({"services":[{"serviceID":"$timeSync","eventType":"timeSet",)"
                            R"("eventID":"of-somebody-else","paras":{"time":1763900000000}}]})";

/// Everything that is published on a broker, as "topic payload".
class Watcher
{
public:
    explicit Watcher(quint16 port)
    {
        m_process.start(u"mosquitto_sub"_s,
                        {u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(port), u"-t"_s, u"#"_s, u"-v"_s});
    }
    ~Watcher()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] const QByteArray& heard() { return m_heard += m_process.readAllStandardOutput(); }

private:
    QProcess m_process;
    QByteArray m_heard;
};

} // namespace

/// What goes wrong on a site, and what a connection makes of it.
class TestField : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void comesBackAfterTheBrokerAndSendsNothingOld();
    void bearsMalformedPayloads();
    void secondHostLocksUntilConfirmed();
    void listenerPublishesNothing();
    void givesUpWhereAnotherClientHasItsId();
    void showsPointsAtOnceAndFindsLateGateways();
    void keepsTheModelOnDisk();

private:
    struct Opened
    {
        std::unique_ptr<ConnectionService> service;
        Connection* connection = nullptr;

        [[nodiscard]] gateway::ConnectionSession& session() const { return connection->session(); }
        [[nodiscard]] bool isConnected() const { return connection->state() == Connection::State::Connected; }
    };
    [[nodiscard]] settings::SiteConnection site(const TestBroker& broker, const QStringList& gateways) const;
    [[nodiscard]] Opened open(const settings::SiteConnection& site, ConnectionService::Options options) const;
    /// Asks for nothing by itself.
    [[nodiscard]] Opened openQuiet(const settings::SiteConnection& site) const
    {
        ConnectionService::Options options;
        options.autoModel = false;
        return open(site, options);
    }
    [[nodiscard]] static bool hasFinding(const gateway::GatewaySession& session, wire::Rule rule);

    TestBroker m_broker;
    const SystemClock m_clock;
};

void TestField::initTestCase()
{
    QVERIFY2(m_broker.start(), "mosquitto is needed: apt-get install mosquitto mosquitto-clients");
}

settings::SiteConnection TestField::site(const TestBroker& broker, const QStringList& gateways) const
{
    settings::SiteConnection site;
    site.name = u"field"_s;
    site.host = u"127.0.0.1"_s;
    site.port = broker.port();
    site.gatewayIDs = gateways;
    return site;
}

TestField::Opened TestField::open(const settings::SiteConnection& site,
                                  ConnectionService::Options options) const
{
    Opened opened{std::make_unique<ConnectionService>(std::move(options), m_clock)};
    opened.connection = opened.service->create(site, {}).value();
    opened.connection->open();
    return opened;
}

bool TestField::hasFinding(const gateway::GatewaySession& session, wire::Rule rule)
{
    const auto& findings = session.findings().findings();
    return std::any_of(findings.begin(), findings.end(), [rule](const auto& standing) {
        return standing.finding.rule == rule && standing.isStanding;
    });
}

void TestField::comesBackAfterTheBrokerAndSendsNothingOld()
{
    TestBroker broker;
    QVERIFY(broker.start());
    SimGateway deaf;
    QVERIFY(
        deaf.start(broker.port(), {u"--id"_s, u"D"_s, u"--meters"_s, u"1"_s, u"--faults"_s, u"noanswer"_s}));
    const Opened opened = openQuiet(site(broker, {u"D"_s}));
    gateway::ConnectionSession& session = opened.session();
    gateway::GatewaySession* gateway = session.gateway({u"D"_s});
    session.setMode(gateway::Mode::Expert);
    QTRY_VERIFY_WITH_TIMEOUT(gateway->points().applied() > 0, 8000);
    const auto pending = gateway->readPoints({}); // on its way, without an answer

    QElapsedTimer sinceKill;
    sinceKill.start();
    broker.kill();
    QTRY_COMPARE_WITH_TIMEOUT(opened.connection->state(), Connection::State::Waiting, 2000);
    qInfo() << "lost after" << sinceKill.elapsed() << "ms";
    QTRY_VERIFY(pending.isFinished());
    QCOMPARE(pending.result().error().code, ErrorCode::LinkLost);
    const auto refused = gateway->readPoints({});
    QVERIFY(refused.isFinished());
    QCOMPARE(refused.result().error().code, ErrorCode::NotConnected);
    QCOMPARE(session.publishRaw("field/old", "old", 1).error().code, ErrorCode::NotConnected);
    QCOMPARE(session.gaps().size(), std::size_t(1));
    QVERIFY(!session.gaps().front().to);

    const quint64 before = gateway->points().applied();
    QVERIFY(broker.restart());
    Watcher watcher(broker.port());
    QElapsedTimer sinceRestart;
    sinceRestart.start();
    QTRY_COMPARE_WITH_TIMEOUT(opened.connection->state(), Connection::State::Connected, 15'000);
    qInfo() << "back after" << sinceRestart.elapsed() << "ms";
    QVERIFY(session.gaps().front().to.has_value());
    QTRY_VERIFY_WITH_TIMEOUT(gateway->points().applied() > before, 15'000); // subscribed again
    CEMS_VERIFY_RESULT(session.publishRaw("field/new", "new", 1));
    QTRY_VERIFY_WITH_TIMEOUT(watcher.heard().contains("field/new new"), 5000);
    QVERIFY2(!watcher.heard().contains("/down") && !watcher.heard().contains("field/old"),
             watcher.heard().constData());
}

void TestField::bearsMalformedPayloads()
{
    constexpr int kPayloads = 10'000;
    const QByteArray topic = "cems/devices/M/sys/events/up";
    const QByteArray good = pointReport(
        R"({"pointID":"Ua","value":230.10,"quality":"1.0.0","time":"20251123T121320123Z"},)"
        R"({"pointID":"状态","value":"a\u00e9\\n","time":1763900000000},{"pointID":"QF","value":true})");
    const QByteArrayList byHand{
        "",
        "{",
        "[]",
        "null",
        "\xff\xfe\x00\x01"_ba,
        "{\"services\":{}}",
        "{\"services\":[null,1,\"x\",[],{}]}",
        QByteArray(100'000, '['),
        QByteArray(200'000, '{'),
        "{\"services\":[{\"serviceID\":\"$monitorPoint\",\"eventType\":\"monitorPointReport\"}]}",
        pointReport(R"(null,1,"x",[],{})"),
        pointReport(R"({"pointID":null,"value":{}},{"pointID":"","value":[]},{"pointID":5,"value":"x"})"),
        pointReport(R"({"pointID":"Ua","value":1e999,"time":"99999999T999999Z","quality":{}})"),
        pointReport(R"({"pointID":"Ua","value":-,"time":-9223372036854775808})"),
        pointReport("{\"pointID\":\"" + QByteArray(300'000, 'n') + "\",\"value\":1}"),
        pointReport(R"({"pointID":"\ud800","value":"\udc00\u0000"})"),
    };

    const Opened opened = openQuiet(site(m_broker, {u"M"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(opened.isConnected(), 5000);
    RawClient client;
    QVERIFY(client.connectTo(m_broker.port(), "malformer"));
    QRandomGenerator random(20251123);
    for (int i = 0; i < kPayloads; ++i) {
        QByteArray payload = i % 50 == 0 ? byHand[i / 50 % byHand.size()] : good;
        if (i % 50 != 0) {
            payload.truncate(i % 3 == 0 ? random.bounded(int(payload.size())) : payload.size());
            for (int flips = i % 3 == 0 ? 0 : 1 + i % 7; flips > 0; --flips)
                payload[random.bounded(int(payload.size()))] = static_cast<char>(random.bounded(256));
        }
        QVERIFY(client.publish(topic, payload));
    }
    QVERIFY(client.publish(topic, pointReport(R"({"pointID":"last","value":127.0})")));

    const gateway::GatewaySession* gateway = opened.session().gateway({u"M"_s});
    const auto last = [gateway] { return gateway->points().find({DeviceId{u"M"_s}, u"last"_s}); };
    QTRY_VERIFY_WITH_TIMEOUT(last() && gateway->points().hasValue(*last()), 30'000);
    QCOMPARE(gateway->points().valueText(*last()), u"127.0"_s);
    const gateway::Counters& counters = opened.session().counters();
    QTRY_COMPARE_WITH_TIMEOUT(counters.received, quint64(kPayloads + 1), 5000);
    QCOMPARE(counters.decoded, counters.received);
    QCOMPARE(counters.stored + counters.dropped, counters.received);
    const std::size_t findings = gateway->findings().findings().size();
    qInfo() << findings << "findings," << counters.dropped << "dropped," << gateway->points().size()
            << "points";
    QVERIFY(findings > 10 && findings <= conformance::FindingStore::kMaxFindings);
    for (const auto& standing : gateway->findings().findings())
        QVERIFY(standing.finding.subject.size() <= conformance::FindingStage::kMaxText);
    QVERIFY(opened.isConnected());
}

void TestField::secondHostLocksUntilConfirmed()
{
    SimGateway simulated;
    QVERIFY(simulated.start(m_broker.port(), {u"--id"_s, u"S"_s, u"--meters"_s, u"1"_s}));
    const Opened opened = openQuiet(site(m_broker, {u"S"_s}));
    gateway::ConnectionSession& session = opened.session();
    gateway::GatewaySession* gateway = session.gateway({u"S"_s});
    session.setMode(gateway::Mode::Expert);
    QTRY_COMPARE_WITH_TIMEOUT(gateway->presence(), gateway::Presence::Online, 8000);
    CEMS_VERIFY_RESULT(session.maySend(wire::Operation::TimeSet, gateway));

    RawClient other;
    QVERIFY(other.connectTo(m_broker.port(), "other-host"));
    QVERIFY(other.publish("cems/devices/S/sys/events/down", kTimeSet));
    QTRY_VERIFY_WITH_TIMEOUT(session.isSecondHostLocked(), 3000);
    QVERIFY(hasFinding(*gateway, wire::Rule::SecondHost));
    QCOMPARE(session.maySend(wire::Operation::TimeSet, gateway).error().code, ErrorCode::SecondHost);
    QCOMPARE(session.publishRaw("field/raw", "x", 0).error().code, ErrorCode::SecondHost);
    const auto query = gateway->readPoints({});
    QTRY_VERIFY_WITH_TIMEOUT(query.isFinished(), 5000);
    CEMS_VERIFY_RESULT(query.result());

    session.confirmSecondHost();
    QVERIFY(!session.isSecondHostLocked());
    QVERIFY(!hasFinding(*gateway, wire::Rule::SecondHost));
    CEMS_VERIFY_RESULT(session.maySend(wire::Operation::TimeSet, gateway));
    QVERIFY(other.publish("cems/devices/S/sys/events/down", kTimeSet));
    const auto after = gateway->readPoints({});
    QTRY_VERIFY_WITH_TIMEOUT(after.isFinished(), 5000);
    QVERIFY(!hasFinding(*gateway, wire::Rule::SecondHost) && !session.isSecondHostLocked());
}

void TestField::listenerPublishesNothing()
{
    TestBroker broker;
    QVERIFY(broker.start());
    Watcher watcher(broker.port());
    SimGateway simulated;
    QVERIFY(simulated.start(broker.port(), {u"--id"_s, u"L"_s, u"--meters"_s, u"1"_s}));
    settings::SiteConnection listening = site(broker, {u"L"_s});
    listening.listener = true;
    const Opened opened = open(listening, {});
    gateway::ConnectionSession& session = opened.session();
    gateway::GatewaySession* gateway = session.gateway({u"L"_s});
    session.setMode(gateway::Mode::Expert);
    QTRY_VERIFY_WITH_TIMEOUT(gateway->points().applied() > 0, 8000);
    QCOMPARE(gateway->readPoints({}).result().error().code, ErrorCode::NotAllowedInMode);
    QCOMPARE(gateway->fetchModel().result().error().code, ErrorCode::NotAllowedInMode);
    QCOMPARE(session.publishRaw("cems/devices/L/sys/events/down", "x", 0).error().code,
             ErrorCode::NotAllowedInMode);

    // It sees both directions, and only others have sent.
    RawClient other;
    QVERIFY(other.connectTo(broker.port(), "other-host"));
    QVERIFY(other.publish("cems/devices/L/sys/events/down", kTimeSet));
    QTRY_VERIFY_WITH_TIMEOUT(watcher.heard().count("/down") == 1, 5000);
    const auto sawDown = [&session] {
        for (std::size_t i = 0; i < session.trace().size(); ++i) {
            if (session.trace().at(i).packet.direction == Direction::Down)
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(sawDown(), 3000);
    QVERIFY(!session.isSecondHostLocked());
    const quint64 applied = gateway->points().applied();
    QTRY_VERIFY_WITH_TIMEOUT(gateway->points().applied() > applied, 5000);
    QCOMPARE(watcher.heard().count("/down"), 1);
}

void TestField::givesUpWhereAnotherClientHasItsId()
{
    settings::SiteConnection fighting = site(m_broker, {u"F"_s});
    fighting.clientId = u"laptop-7"_s;
    const Opened opened = openQuiet(fighting);
    RawClient other;
    // The other one insists as well.
    const auto fought = [&] {
        if (!other.isConnected() && opened.isConnected())
            (void)other.connectTo(m_broker.port(), "laptop-7");
        return opened.connection->state() == Connection::State::Failed;
    };
    QTRY_VERIFY_WITH_TIMEOUT(fought(), 20'000);
    QCOMPARE(opened.connection->error()->code, ErrorCode::ClientIdTaken);
    QCOMPARE(opened.connection->error()->subject, u"laptop-7"_s);
    QVERIFY(!opened.connection->retryIn());
}

void TestField::showsPointsAtOnceAndFindsLateGateways()
{
    TestBroker broker;
    QVERIFY(broker.start());
    SimGateway first;
    QVERIFY(first.start(broker.port(), {u"--id"_s, u"E"_s, u"--meters"_s, u"1"_s, u"--rate"_s, u"200"_s}));
    const Opened opened = open(site(broker, {}), {});
    QElapsedTimer elapsed;
    elapsed.start();
    const auto hasPoints = [&opened](const QString& id) {
        const gateway::GatewaySession* gateway = opened.session().gateway({id});
        return gateway && gateway->points().applied() > 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasPoints(u"E"_s), 2000);
    qInfo() << "first value after" << elapsed.elapsed() << "ms";

    SimGateway during;
    QVERIFY(during.start(broker.port(), {u"--id"_s, u"E2"_s, u"--meters"_s, u"1"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(hasPoints(u"E2"_s), 5000);
    // When the search is over, only what gateways send is subscribed; newcomers still show.
    const auto& suback = opened.connection->ladder()[static_cast<std::size_t>(LadderRung::Suback)];
    QTRY_VERIFY_WITH_TIMEOUT(suback.subject.contains(u"/sys/events/+"), 15'000);
    qInfo() << "search over after" << elapsed.elapsed() << "ms";
    SimGateway late;
    QVERIFY(late.start(broker.port(), {u"--id"_s, u"E3"_s, u"--meters"_s, u"1"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(hasPoints(u"E3"_s), 5000);
    QVERIFY(!opened.connection->error());
}

void TestField::keepsTheModelOnDisk()
{
    SimGateway simulated;
    QVERIFY(simulated.start(m_broker.port(), {u"--id"_s, u"K"_s, u"--meters"_s, u"2"_s}));
    QTemporaryDir folder;
    ConnectionService::Options options;
    options.modelCacheFolder = folder.filePath(u"models"_s);
    for (const QString& origin : {u"gateway, inline"_s, u"gateway, cached"_s}) {
        const Opened opened = open(site(m_broker, {u"K"_s}), options);
        const gateway::GatewaySession* gateway = opened.session().gateway({u"K"_s});
        QTRY_VERIFY_WITH_TIMEOUT(gateway->model() != nullptr, 8000);
        QCOMPARE(gateway->modelOrigin(), origin);
        QCOMPARE(gateway->model()->points.size(), std::size_t(40));
    }
    QCOMPARE(QDir(options.modelCacheFolder).entryList(QDir::Files).size(), 1);

    // Another model is another file.
    QVERIFY(simulated.interrupt() == 0);
    SimGateway changed;
    QVERIFY(changed.start(m_broker.port(), {u"--id"_s, u"K"_s, u"--meters"_s, u"3"_s}));
    const Opened opened = open(site(m_broker, {u"K"_s}), options);
    const gateway::GatewaySession* gateway = opened.session().gateway({u"K"_s});
    QTRY_VERIFY_WITH_TIMEOUT(gateway->model() != nullptr, 8000);
    QCOMPARE(gateway->modelOrigin(), u"gateway, inline"_s);
    QCOMPARE(gateway->model()->points.size(), std::size_t(60));
}

QTEST_GUILESS_MAIN(TestField)
#include "tst_field.moc"
