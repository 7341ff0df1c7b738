// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connection/connection_p.h"

#include "base/logging.h"

namespace cems::connection {

using namespace Qt::StringLiterals;
using Kind = settings::SiteConnection::Kind;

namespace {

constexpr milliseconds kDiscovery{10'000};
/// Discovery hears everything on the broker; above this rate it ends at once.
constexpr double kDiscoveryMessagesPerS = 20'000.0;
/// A session that stood this long starts the waiting times from the beginning.
constexpr milliseconds kStoodAWhile{30'000};

/// Would the next attempt be refused for the same reason? Then somebody has to change something first.
bool canHeal(ErrorCode code)
{
    switch (code) {
    case ErrorCode::TlsUnknownAuthority:
    case ErrorCode::TlsSelfSigned:
    case ErrorCode::TlsExpired:
    case ErrorCode::TlsNotYetValid:
    case ErrorCode::TlsHostNameMismatch:
    case ErrorCode::TlsClientCertificateRequired:
    case ErrorCode::TlsNoTlsOnPort:
    case ErrorCode::TlsKeyUnusable:
    case ErrorCode::MqttBadCredentials:
    case ErrorCode::MqttNotAuthorised:
    case ErrorCode::MqttIdentifierRejected:
    case ErrorCode::MqttVersionRefused:
    case ErrorCode::ClientIdTaken:
    case ErrorCode::SubscriptionRefused:
    case ErrorCode::InvalidInput:
    case ErrorCode::BrokerNotInstalled:
    case ErrorCode::BrokerStartFailed:
    case ErrorCode::SimulatorNotFound:
    case ErrorCode::SimulatorFailed:
        return false;
    default:
        return true;
    }
}

} // namespace

Connection::Private::Private(settings::SiteConnection connectionSite, Secrets connectionSecrets,
                             LinkFactory linkFactory, gateway::SessionOptions options,
                             const Clock& connectionClock)
    : site(std::move(connectionSite))
    , secrets(std::move(connectionSecrets))
    , factory(std::move(linkFactory))
    , clock(connectionClock)
    , session(std::make_unique<gateway::ConnectionSession>(
          std::move(options), clock, [this](const Packet& packet) { return send(packet); }))
{
    if (site.commissionMode) {
        session->setMode(gateway::Mode::Commission);
    }
    for (const QString& id : site.gatewayIDs) {
        session->addGateway({id});
    }
    session->setServeAll(site.gatewayIDs.isEmpty());
    resetLadder();

    for (QTimer* timer : {&retryTimer, &closeTimer, &discoveryTimer}) {
        timer->setSingleShot(true);
    }
    retryTimer.setTimerType(Qt::PreciseTimer); // its remaining time is shown
    connect(&retryTimer, &QTimer::timeout, this, &Private::attemptNow);
    connect(&closeTimer, &QTimer::timeout, this, &Private::finishClose);
    connect(&discoveryTimer, &QTimer::timeout, this, &Private::endDiscovery);
    connect(&services, &LocalServices::started, this, [this](const Result<>& result) {
        if (state != State::Connecting) {
            return;
        }
        if (result) {
            openLink();
        } else {
            failed(result.error());
        }
    });
    connect(&services, &LocalServices::failed, this, [this](const Error& cause) {
        session->linkDown(cause);
        giveUp(cause);
    });
    connect(session.get(), &gateway::ConnectionSession::ladderChanged, this, [this] {
        for (const LadderStep& step : session->upperRungs()) {
            setStep(step);
        }
    });
    connect(session.get(), &gateway::ConnectionSession::countersChanged, this, [this] {
        if (isDiscovering && session->counters().messagesPerS > kDiscoveryMessagesPerS) {
            endDiscovery();
        }
    });
}

Connection::Private::~Private()
{
    session->setLinkCounters(nullptr);
    link.reset();
}

void Connection::Private::setState(State next)
{
    if (std::exchange(state, next) != next) {
        qCInfo(logConnection).noquote()
            << site.name << "state" << static_cast<int>(next) << (error ? error->detail : QString());
        if (next == State::Connected) {
            session->linkUp(); // before it is announced: whoever hears of it may send at once
        }
    }
    emit q->stateChanged();
}

void Connection::Private::start()
{
    attempt = 0;
    retry.reset();
    attemptNow();
}

void Connection::Private::attemptNow()
{
    retryTimer.stop();
    ++attempt;
    resetLadder();
    setState(State::Connecting);
    if (site.kind == Kind::Broker) {
        openLink();
    } else {
        services.start(site, secrets.password);
    }
}

void Connection::Private::openLink()
{
    if (!link) {
        link::MqttOptions options;
        options.host = site.kind == Kind::Broker ? site.host : u"127.0.0.1"_s;
        options.port = site.kind == Kind::Broker ? site.port : services.port();
        options.tls = {site.tls,     site.verify,          site.caFile, site.certificateFile,
                       site.keyFile, secrets.keyPassphrase};
        options.user = site.kind == Kind::Demo ? QString() : site.user;
        options.password = site.kind == Kind::Demo ? QString() : secrets.password;
        options.clientId = site.kind == Kind::Broker ? site.clientId : QString();
        options.keepAlive = site.keepAlive;
        options.maxPayload = session->profile().maxPayload();
        options.isListener = site.listener;
        link = std::make_unique<LinkThread>(factory(options), session->sink());
        session->setLinkCounters(&link->counters());
        connect(link.get(), &LinkThread::stepChanged, this, &Private::setStep);
        connect(link.get(), &LinkThread::opened, this, &Private::linkOpened);
        connect(link.get(), &LinkThread::subscribed, this, &Private::filterAnswered);
        connect(link.get(), &LinkThread::lost, this, &Private::linkLost);
        connect(link.get(), &LinkThread::closed, this, &Private::finishClose);
    }
    link->open();
}

void Connection::Private::linkOpened(const Result<>& result)
{
    if (state != State::Connecting) {
        return;
    }
    if (!result) {
        failed(result.error());
        return;
    }
    isDiscovering = site.gatewayIDs.isEmpty() && !hasDiscovered && !site.listener;
    subscribe();
}

QByteArrayList Connection::Private::filters() const
{
    const auto& profile = session->profile();
    if (isDiscovering) {
        return {profile.discoveryFilter()};
    }
    QStringList ids = site.gatewayIDs;
    if (ids.isEmpty()) {
        // Newcomers appear by themselves, unless there are more gateways than can be served.
        const bool isCrowded = !session->heardGateways().isEmpty();
        for (const auto* served : isCrowded ? session->gateways() : std::vector<gateway::GatewaySession*>()) {
            ids.append(served->id().value);
        }
        ids = isCrowded ? ids : QStringList{u"+"_s};
    }
    QByteArrayList all;
    for (const QString& id : std::as_const(ids)) {
        all += site.listener ? profile.listenerFilters(id) : profile.hostFilters(id);
    }
    return all;
}

void Connection::Private::subscribe()
{
    const QByteArrayList wanted = filters();
    unanswered = {wanted.cbegin(), wanted.cend()};
    granted.clear();
    refusal.reset();
    subscribedAt = clock.monotonic();
    link->subscribe(wanted);
}

void Connection::Private::filterAnswered(const QByteArray& filter, const Result<>& result)
{
    const bool isLost =
        !result && result.error().code == ErrorCode::LinkLost; // lost() follows and knows the cause
    if (isLost || !unanswered.remove(filter)) {
        return;
    }
    if (result) {
        granted.append(filter);
    } else if (!refusal) {
        refusal = result.error();
    }
    if (unanswered.isEmpty()) {
        subscribed();
    }
}

void Connection::Private::subscribed()
{
    LadderStep step{LadderRung::Suback, refusal ? RungState::Failed : RungState::Done,
                    clock.monotonic() - subscribedAt, QString::fromUtf8(granted.join(", "))};
    step.error = refusal;
    setStep(step);
    if (state != State::Connecting && state != State::Connected) {
        return;
    }
    if (granted.isEmpty()) {
        session->linkDown(*refusal);
        dropLink(); // it stands, but to no purpose; the next attempt begins with a fresh one
        failed(*refusal);
        return;
    }
    error = refusal; // some filters were refused: it stands, and says so
    if (state == State::Connected) {
        setState(State::Connected);
        return;
    }
    connectedAt = clock.monotonic();
    if (isDiscovering) {
        discoveryTimer.start(kDiscovery);
    }
    setState(State::Connected);
}

void Connection::Private::endDiscovery()
{
    discoveryTimer.stop();
    if (!std::exchange(isDiscovering, false) || state != State::Connected) {
        return;
    }
    hasDiscovered = true;
    link->unsubscribe({session->profile().discoveryFilter()}); // first: both at once would deliver twice
    subscribe();
}

void Connection::Private::linkLost(const Error& cause)
{
    if (state != State::Connecting && state != State::Connected) {
        return;
    }
    discoveryTimer.stop();
    session->linkDown(cause);
    if (state == State::Connected && clock.monotonic() - connectedAt >= kStoodAWhile) {
        retry.reset();
        attempt = 0;
    }
    failed(cause);
}

void Connection::Private::failed(const Error& cause)
{
    if (canHeal(cause.code)) {
        error = cause;
        retryTimer.start(retry.next());
        setState(State::Waiting);
    } else {
        giveUp(cause);
    }
}

void Connection::Private::giveUp(const Error& cause)
{
    error = cause;
    retryTimer.stop();
    discoveryTimer.stop();
    dropLink();
    services.stop();
    setState(State::Failed);
}

void Connection::Private::dropLink()
{
    session->setLinkCounters(nullptr);
    if (link) {
        link->disconnect(this);
        retired = std::move(link);
        QMetaObject::invokeMethod(
            this, [this] { retired.reset(); }, Qt::QueuedConnection);
    }
}

void Connection::Private::finishClose()
{
    if (state != State::Closing) {
        return;
    }
    closeTimer.stop();
    dropLink();
    services.stop();
    setState(State::Idle);
}

bool Connection::Private::send(const Packet& packet)
{
    if (state != State::Connected || !link) {
        return false;
    }
    link->publish(packet);
    return true;
}

void Connection::Private::resetLadder()
{
    for (int i = 0; i < kLadderRungCount; ++i) {
        ladder[static_cast<std::size_t>(i)] = {static_cast<LadderRung>(i)};
    }
    if (!site.tls) {
        ladder[static_cast<std::size_t>(LadderRung::Tls)].state = RungState::NotAsked;
    }
    if (q) {
        emit q->ladderChanged();
    }
}

void Connection::Private::setStep(const LadderStep& step)
{
    ladder[static_cast<std::size_t>(step.rung)] = step;
    emit q->ladderChanged();
}

} // namespace cems::connection
