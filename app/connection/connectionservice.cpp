// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connection/connectionservice.h"

#include "base/logging.h"
#include "connection/connection_p.h"
#include "wire/topic.h"

#include <QElapsedTimer>
#include <QTimer>

namespace cems::connection {

namespace {

constexpr milliseconds kTick{40}; // 25 Hz
constexpr milliseconds kTickBudget{8};

bool isActive(const Connection* connection)
{
    return connection->state() != Connection::State::Idle && connection->state() != Connection::State::Failed;
}

} // namespace

struct ConnectionService::Private
{
    Private(Options serviceOptions, const Clock& serviceClock)
        : options(std::move(serviceOptions))
        , clock(serviceClock)
    {
    }

    void tick(ConnectionService* q);
    void updateTimer(ConnectionService* q);

    Options options;
    const Clock& clock;
    std::vector<Connection*> connections;
    std::size_t next = 0; // where the next tick begins
    QTimer timer;
    bool isShuttingDown = false;
};

ConnectionService::ConnectionService(Options options, const Clock& clock, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(options), clock))
{
    if (!d->options.linkFactory) {
        d->options.linkFactory = [](const link::MqttOptions& mqtt) { return link::createMqttLink(mqtt); };
    }
    d->timer.setTimerType(Qt::CoarseTimer);
    d->timer.setInterval(kTick);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->tick(this); });
}

ConnectionService::~ConnectionService()
{
    shutdown();
    for (Connection* connection : std::exchange(d->connections, {})) {
        connection->disconnect(this);
        delete connection; // joins its link's thread
    }
}

Result<Connection*> ConnectionService::create(const settings::SiteConnection& site, const Secrets& secrets)
{
    auto profile = wire::Profile::load(site.profile, d->options.profileFolder);
    if (!profile) {
        return profile.error();
    }
    for (const QString& id : site.gatewayIDs) {
        if (const Result<> checked = wire::TopicCodec::checkGatewayId(id); !checked) {
            return checked.error();
        }
    }
    gateway::SessionOptions options;
    options.profile = *profile;
    options.role = site.listener ? gateway::Role::Listener : gateway::Role::Host;
    options.assumeOnline = d->options.assumeOnline;
    options.autoModel = d->options.autoModel;
    options.modelCacheFolder = d->options.modelCacheFolder;
    options.keepAlive = site.keepAlive;
    auto* connection =
        new Connection(std::make_unique<Connection::Private>(site, secrets, d->options.linkFactory,
                                                             std::move(options), d->clock),
                       nullptr);
    connect(connection, &Connection::stateChanged, this, [this] { d->updateTimer(this); });
    d->connections.push_back(connection);
    emit connectionAdded(connection);
    return connection;
}

void ConnectionService::remove(Connection* connection)
{
    const auto known = std::find(d->connections.begin(), d->connections.end(), connection);
    if (known == d->connections.end()) {
        return;
    }
    d->connections.erase(known);
    emit connectionRemoved(connection);
    const auto deleteWhenIdle = [connection] {
        if (!isActive(connection)) {
            connection->deleteLater();
        }
    };
    connect(connection, &Connection::stateChanged, connection, deleteWhenIdle);
    connection->setParent(this); // should the service end before the link has closed
    connection->close();
    deleteWhenIdle();
}

const std::vector<Connection*>& ConnectionService::connections() const
{
    return d->connections;
}

void ConnectionService::shutdown()
{
    d->isShuttingDown = true;
    d->timer.stop();
    for (Connection* connection : d->connections) {
        connection->close();
    }
    d->updateTimer(this);
}

void ConnectionService::Private::tick(ConnectionService* q)
{
    QElapsedTimer spent;
    spent.start();
    for (std::size_t i = 0; i < connections.size(); ++i) { // a tick may remove one
        const milliseconds left = kTickBudget - milliseconds{spent.elapsed()};
        if (i > 0 && left.count() <= 0) {
            break; // the others come first the next time
        }
        connections[next++ % connections.size()]->session().tick(std::max(left, milliseconds{1}));
    }
    emit q->ticked();
}

void ConnectionService::Private::updateTimer(ConnectionService* q)
{
    const bool isBusy = std::any_of(connections.cbegin(), connections.cend(), isActive);
    if (isBusy && !isShuttingDown) {
        if (!timer.isActive()) {
            timer.start();
        }
        return;
    }
    if (timer.isActive()) {
        timer.stop();
        tick(q); // what came last
    }
    if (!isBusy && std::exchange(isShuttingDown, false)) {
        emit q->done();
    }
}

} // namespace cems::connection
