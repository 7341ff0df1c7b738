// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connection/connectionservice.h"
#include "link/loopbacklink.h"
#include "support/verify.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <deque>
#include <mutex>

using namespace cems;
using namespace cems::connection;
using namespace Qt::StringLiterals;

namespace {

/// What the links of a test do, in order, and what was asked of them.
struct Script
{
    std::mutex mutex;
    std::deque<Result<>> openings; ///< outcomes; accepted once they are used up
    QSet<QByteArray> refused; ///< filters
    int silentSubscriptions = 0; ///< calls without a SUBACK in time
    QByteArrayList subscribed;
    QByteArrayList unsubscribed;
    int opened = 0;
    bool ignoresClose = false;
};

class ScriptedLink final : public Link
{
    Q_OBJECT

public:
    explicit ScriptedLink(std::shared_ptr<Script> script)
        : m_script(std::move(script))
    {
    }

    void open() override
    {
        Result<> result;
        {
            const std::lock_guard lock(m_script->mutex);
            ++m_script->opened;
            if (!m_script->openings.empty()) {
                result = m_script->openings.front();
                m_script->openings.pop_front();
            }
        }
        emit stepChanged({LadderRung::Name, RungState::Done});
        emit opened(result);
    }
    void close() override
    {
        if (!m_script->ignoresClose) {
            emit closed();
        }
    }
    void subscribe(const QByteArrayList& filters) override
    {
        const std::lock_guard lock(m_script->mutex);
        const bool isSilent = m_script->silentSubscriptions > 0;
        m_script->silentSubscriptions -= isSilent ? 1 : 0;
        for (const QByteArray& filter : filters) {
            if (isSilent) {
                emit subscribed(filter, failure(ErrorCode::Timeout, QString::fromUtf8(filter)));
                continue;
            }
            m_script->subscribed.append(filter);
            emit subscribed(filter,
                            m_script->refused.contains(filter)
                                ? Result<>(failure(ErrorCode::SubscriptionRefused, QString::fromUtf8(filter)))
                                : Result<>());
        }
    }
    void unsubscribe(const QByteArrayList& filters) override
    {
        const std::lock_guard lock(m_script->mutex);
        m_script->unsubscribed += filters;
    }
    void publish(const Packet&) override { }
    void receive(const QByteArray& topic, const QByteArray& payload)
    {
        Packet packet;
        packet.receivedAt = SystemClock().now();
        packet.topic = topic;
        packet.payload = payload;
        packet.fullSize = payload.size();
        m_sink->receive(std::span(&packet, 1));
    }

private:
    const std::shared_ptr<Script> m_script;
};

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void connectsAndSubscribesExactly();
    void healingCausesAreTriedAgain_data();
    void healingCausesAreTriedAgain();
    void lossIsRetriedAndResubscribed();
    void refusedFilterIsShown();
    void allFiltersRefusedIsTheEnd();
    void noSubackBeginsAgainWithAFreshLink();
    void discoveryServesWhatItHears();
    void listenerSubscribesBothDirections();
    void closesEvenIfTheLinkDoesNotAnswer();
    void canBeOpenedAgain();
    void wrongGatewayIdIsRefused();
    void wrongProfileIsRefused();
    void loopbackLinkServesToo();
    void serviceEndsWhileConnecting();

private:
    Connection* create(const QStringList& gatewayIDs = {u"GW"_s}, bool listener = false);
    [[nodiscard]] static RungState rung(const Connection* connection, LadderRung rung)
    {
        return connection->ladder()[static_cast<std::size_t>(rung)].state;
    }
    void receive(const QByteArray& topic, const QByteArray& payload)
    {
        QMetaObject::invokeMethod(m_link, [link = m_link, topic, payload] { link->receive(topic, payload); });
    }

    SystemClock m_clock;
    std::shared_ptr<Script> m_script;
    QPointer<ScriptedLink> m_link;
    std::unique_ptr<ConnectionService> m_service;
};

void TestConnection::init()
{
    m_script = std::make_shared<Script>();
    ConnectionService::Options options;
    options.autoModel = false;
    options.linkFactory = [this](const link::MqttOptions&) {
        auto link = std::make_unique<ScriptedLink>(m_script);
        m_link = link.get();
        return link;
    };
    m_service = std::make_unique<ConnectionService>(options, m_clock);
}

void TestConnection::cleanup()
{
    m_service.reset();
    QVERIFY(!m_link);
}

Connection* TestConnection::create(const QStringList& gatewayIDs, bool listener)
{
    settings::SiteConnection site;
    site.name = u"test"_s;
    site.gatewayIDs = gatewayIDs;
    site.listener = listener;
    auto created = m_service->create(site, {});
    return created ? *created : nullptr;
}

void TestConnection::connectsAndSubscribesExactly()
{
    Connection* connection = create();
    QCOMPARE(connection->state(), Connection::State::Idle);
    connection->open();
    QCOMPARE(connection->state(), Connection::State::Connecting);
    QTRY_COMPARE(connection->state(), Connection::State::Connected);
    QVERIFY(m_script->subscribed.contains("cems/devices/GW/sys/events/+"));
    for (const QByteArray& filter : m_script->subscribed) {
        QVERIFY2(filter.startsWith("cems/devices/GW/"), filter.constData());
    }
    QCOMPARE(rung(connection, LadderRung::Name), RungState::Done);
    QCOMPARE(rung(connection, LadderRung::Tls), RungState::NotAsked);
    QCOMPARE(rung(connection, LadderRung::Suback), RungState::Done);
    QCOMPARE(rung(connection, LadderRung::FirstMessage), RungState::Running);
    receive(
        "cems/devices/GW/sys/events/up",
        R"({"services":[{"serviceID":"$monitorPoint","eventType":"monitorPointReport","paras":{"points":[{"pointID":"A","value":1}]}}]})");
    QTRY_COMPARE(rung(connection, LadderRung::FirstMessage), RungState::Done);
    QCOMPARE(connection->session().gateways().at(0)->points().size(), 1u);
}

void TestConnection::healingCausesAreTriedAgain_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("heals");
    QTest::newRow("port closed") << int(ErrorCode::ConnectionRefused) << true;
    QTest::newRow("no such name") << int(ErrorCode::NameNotFound) << true;
    QTest::newRow("silent host") << int(ErrorCode::ConnectTimeout) << true;
    QTest::newRow("broker is busy") << int(ErrorCode::MqttServerUnavailable) << true;
    QTest::newRow("wrong password") << int(ErrorCode::MqttBadCredentials) << false;
    QTest::newRow("unknown authority") << int(ErrorCode::TlsUnknownAuthority) << false;
    QTest::newRow("client id in use") << int(ErrorCode::ClientIdTaken) << false;
}

void TestConnection::healingCausesAreTriedAgain()
{
    QFETCH(int, code);
    QFETCH(bool, heals);
    m_script->openings.push_back(failure(static_cast<ErrorCode>(code), u"host"_s));
    Connection* connection = create();
    connection->open();
    QTRY_COMPARE(connection->state(), heals ? Connection::State::Waiting : Connection::State::Failed);
    QCOMPARE(connection->error()->code, static_cast<ErrorCode>(code));
    QCOMPARE(connection->retryIn().has_value(), heals);
    QCOMPARE(connection->attempt(), 1);
    connection->retryNow();
    QTRY_COMPARE(connection->state(), Connection::State::Connected);
    QCOMPARE(connection->attempt(), 2);
    QVERIFY(!connection->error());
}

void TestConnection::lossIsRetriedAndResubscribed()
{
    Connection* connection = create();
    connection->open();
    QTRY_COMPARE(connection->state(), Connection::State::Connected);
    const auto filters = m_script->subscribed;
    m_script->subscribed.clear();
    QMetaObject::invokeMethod(m_link,
                              [link = m_link] { emit link->lost(failure(ErrorCode::KeepAliveLost)); });
    QTRY_COMPARE(connection->state(), Connection::State::Waiting);
    QCOMPARE(connection->session().gaps().size(), 1u);
    QVERIFY(*connection->retryIn() <= milliseconds{1'000});
    QTRY_COMPARE(connection->state(), Connection::State::Connected); // by itself
    QCOMPARE(m_script->subscribed, filters);
    QVERIFY(connection->session().gaps().at(0).to);
    QCOMPARE(m_script->opened, 2);
}

void TestConnection::refusedFilterIsShown()
{
    m_script->refused.insert("cems/devices/GW/sys/messages/+");
    Connection* connection = create();
    connection->open();
    QTRY_COMPARE(connection->state(), Connection::State::Connected);
    QCOMPARE(rung(connection, LadderRung::Suback), RungState::Failed);
    QCOMPARE(connection->error()->code, ErrorCode::SubscriptionRefused);
    QCOMPARE(connection->error()->subject, u"cems/devices/GW/sys/messages/+"_s);
}

void TestConnection::allFiltersRefusedIsTheEnd()
{
    auto profile = wire::Profile::load(u"gbt35031"_s);
    for (const QByteArray& filter : (*profile)->hostFilters(u"GW"_s)) {
        m_script->refused.insert(filter);
    }
    Connection* connection = create();
    connection->open();
    QTRY_COMPARE(connection->state(), Connection::State::Failed);
    QCOMPARE(connection->error()->code, ErrorCode::SubscriptionRefused);
}

void TestConnection::discoveryServesWhatItHears()
{
    Connection* connection = create({});
    connection->open();
    QTRY_COMPARE(connection->state(), Connection::State::Connected);
    QCOMPARE(m_script->subscribed, QByteArrayList{"cems/devices/+/sys/#"});
    receive("cems/devices/NEW/sys/events/up", "{}");
    QTRY_COMPARE(connection->session().gateways().size(), 1u);
    QTRY_COMPARE_WITH_TIMEOUT(m_script->unsubscribed, QByteArrayList{"cems/devices/+/sys/#"}, 15'000);
    QTRY_VERIFY(m_script->subscribed.contains("cems/devices/+/sys/events/+"));
}

void TestConnection::listenerSubscribesBothDirections()
{
    Connection* connection = create({u"GW"_s}, true);
    connection->open();
    QTRY_COMPARE(connection->state(), Connection::State::Connected);
    auto profile = wire::Profile::load(u"gbt35031"_s);
    QCOMPARE(m_script->subscribed, (*profile)->listenerFilters(u"GW"_s));
    QCOMPARE(connection->session().role(), gateway::Role::Listener);
}

void TestConnection::closesEvenIfTheLinkDoesNotAnswer()
{
    m_script->ignoresClose = true;
    Connection* connection = create();
    connection->open();
    QTRY_COMPARE(connection->state(), Connection::State::Connected);
    connection->close();
    QCOMPARE(connection->state(), Connection::State::Closing);
    QTRY_COMPARE_WITH_TIMEOUT(connection->state(), Connection::State::Idle, 500);
}

void TestConnection::canBeOpenedAgain()
{
    Connection* connection = create();
    for (int i = 0; i < 3; ++i) {
        connection->open();
        QTRY_COMPARE(connection->state(), Connection::State::Connected);
        connection->close();
        QTRY_COMPARE(connection->state(), Connection::State::Idle);
        QVERIFY(!connection->retryIn());
    }
    QCOMPARE(m_script->opened, 3);
}

void TestConnection::noSubackBeginsAgainWithAFreshLink()
{
    m_script->silentSubscriptions = 1;
    Connection* connection = create();
    connection->open();
    QTRY_COMPARE(connection->state(), Connection::State::Waiting);
    QCOMPARE(connection->error()->code, ErrorCode::Timeout);
    const QPointer<ScriptedLink> first = m_link;
    connection->retryNow();
    QTRY_COMPARE(connection->state(), Connection::State::Connected);
    QVERIFY(!first); // it stood, and would have refused to be opened again
}

void TestConnection::wrongGatewayIdIsRefused()
{
    for (const QString& id : {u"a/b"_s, u"+"_s, u"#"_s, QString()}) {
        settings::SiteConnection site;
        site.gatewayIDs = QStringList{id};
        QVERIFY(!m_service->create(site, {}));
    }
}

void TestConnection::wrongProfileIsRefused()
{
    settings::SiteConnection site;
    site.profile = u"no such profile"_s;
    QVERIFY(!m_service->create(site, {}));
    QVERIFY(m_service->connections().empty());
}

void TestConnection::loopbackLinkServesToo()
{
    QPointer<link::LoopbackLink> loopback;
    ConnectionService::Options options;
    options.autoModel = true;
    options.linkFactory = [&loopback](const link::MqttOptions&) {
        auto link = std::make_unique<link::LoopbackLink>();
        loopback = link.get();
        return link;
    };
    ConnectionService service(options, m_clock);
    settings::SiteConnection site;
    site.gatewayIDs = {u"GW"_s};
    Connection* connection = *service.create(site, {});
    connection->open();
    QTRY_COMPARE(connection->state(), Connection::State::Connected);
    // the session asks who the gateway is: once it is in the trace, it has gone through the link and back
    QTRY_COMPARE(connection->session().trace().size(), 1u);
    QVERIFY(connection->session().trace().at(0).packet.own);
    QCOMPARE(connection->session().trace().at(0).operation, wire::Operation::DeviceInfoQuery);
    QSignalSpy done(&service, &ConnectionService::done);
    service.shutdown();
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(connection->state(), Connection::State::Idle);
}

void TestConnection::serviceEndsWhileConnecting()
{
    create()->open();
    m_service.reset();
    QVERIFY(!m_link);
    m_service = std::make_unique<ConnectionService>(ConnectionService::Options{}, m_clock);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
