// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/flood.h"
#include "connection/connectionservice.h"
#include "programs.h"
#include "support/testbroker.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <thread>

using namespace cems;
using namespace cems::testing;
using namespace Qt::StringLiterals;
using connection::Connection;
using connection::ConnectionService;

namespace {

/// The longest time that this thread's event loop was not there for others.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this] { m_longestMs = std::max(m_longestMs, m_elapsed.restart() - kBeatMs); });
        m_elapsed.start();
        m_timer.start(kBeatMs);
    }
    [[nodiscard]] qint64 longestMs() const { return m_longestMs; }

private:
    static constexpr int kBeatMs = 5;
    QTimer m_timer;
    QElapsedTimer m_elapsed;
    qint64 m_longestMs = 0;
};

} // namespace

/// A connection under more load than a site gives.
class TestLoad : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void closesInTimeUnderFlood_data();
    void closesInTimeUnderFlood();
    void readsAHugeModelPageByPage();

private:
    [[nodiscard]] settings::SiteConnection site(const QStringList& gateways) const;

    TestBroker m_broker;
    const SystemClock m_clock;
};

void TestLoad::initTestCase()
{
    QVERIFY2(m_broker.start(), "mosquitto is needed: apt-get install mosquitto");
}

settings::SiteConnection TestLoad::site(const QStringList& gateways) const
{
    settings::SiteConnection site;
    site.name = u"load"_s;
    site.host = u"127.0.0.1"_s;
    site.port = m_broker.port();
    site.gatewayIDs = gateways;
    return site;
}

void TestLoad::closesInTimeUnderFlood_data()
{
    QTest::addColumn<bool>("byService");
    QTest::newRow("the connection is closed") << false;
    QTest::newRow("the program ends") << true;
}

void TestLoad::closesInTimeUnderFlood()
{
    QFETCH(bool, byService);
    constexpr qint64 kForAWhile = 400'000;
    auto service = std::make_unique<ConnectionService>(ConnectionService::Options{}, m_clock);
    Connection* connection = service->create(site({}), {}).value();
    connection->open();
    QTRY_COMPARE_WITH_TIMEOUT(connection->state(), Connection::State::Connected, 5000);
    std::jthread flooding([port = m_broker.port()] {
        const bench::Flood flood({.pointsPerGateway = 1'000, .differentMessages = 500});
        (void)bench::publishFlood(port, flood, kForAWhile);
    });
    QTRY_VERIFY_WITH_TIMEOUT(connection->session().counters().received > 5'000, 20'000);
    QElapsedTimer elapsed;
    elapsed.start();
    if (byService) {
        service.reset();
        QVERIFY2(elapsed.elapsed() < 1500, QByteArray::number(elapsed.elapsed()).constData());
    } else {
        connection->close();
        QTRY_COMPARE_WITH_TIMEOUT(connection->state(), Connection::State::Idle, 1000);
        QVERIFY2(elapsed.elapsed() < 500, QByteArray::number(elapsed.elapsed()).constData());
    }
    qInfo() << "closed after" << elapsed.elapsed() << "ms";
    m_broker.kill(); // ends the flood
    flooding.join();
    QVERIFY(m_broker.restart());
}

void TestLoad::readsAHugeModelPageByPage()
{
    constexpr std::size_t kPoints = 100'000;
    SimGateway simulated;
    QVERIFY(simulated.start(m_broker.port(),
                            {u"--id"_s, u"BIG"_s, u"--points"_s, QString::number(kPoints), u"--batch"_s,
                             u"500"_s, u"--rate"_s, u"5000"_s}));
    ConnectionService service({}, m_clock);
    Connection* connection = service.create(site({u"BIG"_s}), {}).value();
    connection->open();
    const gateway::GatewaySession* gateway = connection->session().gateway({u"BIG"_s});
    const Heartbeat heartbeat;
    QElapsedTimer elapsed;
    elapsed.start();
    QTRY_VERIFY_WITH_TIMEOUT(gateway->model() != nullptr, 90'000);
    const qint64 modelMs = elapsed.elapsed();
    QCOMPARE(gateway->model()->points.size(), kPoints);
    QCOMPARE(gateway->modelOrigin(), u"gateway, point pages"_s);
    QTRY_COMPARE_WITH_TIMEOUT(gateway->points().size(), kPoints, 10'000);
    const LadderStep& rung = connection->ladder()[static_cast<std::size_t>(LadderRung::ProductModel)];
    QTRY_COMPARE(rung.state, RungState::Done);
    QCOMPARE(rung.subject, u"gateway, point pages"_s);
    qInfo() << "model after" << modelMs << "ms, the event loop was away for at most" << heartbeat.longestMs()
            << "ms";
    QTRY_COMPARE_WITH_TIMEOUT(gateway->points().qualityCounts().noValue, std::size_t(0), 60'000);
}

QTEST_GUILESS_MAIN(TestLoad)
#include "tst_load.moc"
