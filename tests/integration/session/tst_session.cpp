// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connection/connectionservice.h"
#include "programs.h"
#include "support/testbroker.h"
#include "support/verify.h"

#include <QSignalSpy>
#include <QTest>

using namespace cems;
using namespace cems::testing;
using namespace Qt::StringLiterals;
using connection::Connection;

class TestSession : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void servesWhatItHears_data();
    void servesWhatItHears();
    void climbsTheLadder();

private:
    [[nodiscard]] settings::SiteConnection site(const QString& profile) const;

    TestBroker m_broker;
    SimGateway m_points;
    SimGateway m_properties;
    const SystemClock m_clock;
};

void TestSession::initTestCase()
{
    QVERIFY2(m_broker.start(), "mosquitto is needed: apt-get install mosquitto");
    QVERIFY(
        m_points.start(m_broker.port(), {u"--gateways"_s, u"3"_s, u"--id"_s, u"P"_s, u"--meters"_s, u"2"_s}));
    QVERIFY(m_properties.start(m_broker.port(),
                               {u"--id"_s, u"Q"_s, u"--meters"_s, u"2"_s, u"--profile"_s, u"iotda"_s}));
}

settings::SiteConnection TestSession::site(const QString& profile) const
{
    settings::SiteConnection site;
    site.name = u"test"_s;
    site.host = u"127.0.0.1"_s;
    site.port = m_broker.port();
    site.profile = profile;
    return site;
}

void TestSession::servesWhatItHears_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<int>("gateways");
    QTest::newRow("gbt35031") << u"gbt35031"_s << 3;
    QTest::newRow("iotda") << u"iotda"_s << 1;
}

void TestSession::servesWhatItHears()
{
    QFETCH(QString, profile);
    QFETCH(int, gateways);
    connection::ConnectionService service({}, m_clock);
    const auto created = service.create(site(profile), {});
    CEMS_VERIFY_RESULT(created);
    Connection& connection = **created;
    connection.open();
    QTRY_COMPARE_WITH_TIMEOUT(connection.state(), Connection::State::Connected, 5000);
    QTRY_COMPARE_WITH_TIMEOUT(static_cast<int>(connection.session().gateways().size()), gateways, 5000);
    for (const gateway::GatewaySession* session : connection.session().gateways()) {
        QTRY_VERIFY_WITH_TIMEOUT(session->points().size() == 40, 8000);
        QTRY_VERIFY_WITH_TIMEOUT(session->points().qualityCounts().noValue == 0, 8000);
        QCOMPARE(session->points().qualityCounts().good, std::size_t(40));
        QTRY_COMPARE_WITH_TIMEOUT(session->presence(), gateway::Presence::Online, 5000);
    }
    QTRY_VERIFY_WITH_TIMEOUT(connection.session().counters().received > 0, 3000);
    QCOMPARE(connection.session().counters().dropped, quint64(0));
    // A well-behaved gateway gives no findings.
    for (const gateway::GatewaySession* session : connection.session().gateways()) {
        for (const auto& standing : session->findings().findings())
            qInfo() << standing.finding.path << standing.finding.subject << standing.finding.expected
                    << standing.finding.found << static_cast<int>(standing.finding.rule);
        QCOMPARE(session->findings().standingCount(), std::size_t(0));
    }
}

void TestSession::climbsTheLadder()
{
    connection::ConnectionService service({}, m_clock);
    settings::SiteConnection single = site(u"gbt35031"_s);
    single.gatewayIDs = {u"P-1"_s};
    const auto created = service.create(single, {});
    CEMS_VERIFY_RESULT(created);
    Connection& connection = **created;
    connection.open();
    const auto rung = [&connection](LadderRung which) {
        return connection.ladder()[static_cast<std::size_t>(which)].state;
    };
    QTRY_COMPARE_WITH_TIMEOUT(rung(LadderRung::ProductModel), RungState::Done, 10'000);
    QCOMPARE(rung(LadderRung::Tcp), RungState::Done);
    QCOMPARE(rung(LadderRung::Tls), RungState::NotAsked);
    QCOMPARE(rung(LadderRung::Connack), RungState::Done);
    QCOMPARE(rung(LadderRung::Suback), RungState::Done);
    QCOMPARE(rung(LadderRung::DeviceInfo), RungState::Done);
    const gateway::GatewaySession* session = connection.session().gateway({u"P-1"_s});
    QVERIFY(session && session->model());
    QCOMPARE(session->model()->points.size(), std::size_t(40));
    QCOMPARE(session->info()->model, u"SIM-GW"_s);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
