// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/connectionsession.h"

#include "base/logging.h"
#include "gateway/connectionsession_p.h"
#include "gateway/operationtraits.h"

#include <QElapsedTimer>

namespace cems::gateway {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMaxGaps = 1'000;
constexpr milliseconds kSecond{1'000};

} // namespace

ConnectionSession::ConnectionSession(SessionOptions options, const Clock& clock, Sender send, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(options), clock, std::move(send)))
{
}

ConnectionSession::~ConnectionSession()
{
    qDeleteAll(std::exchange(d->gateways, {})); // they use d
}

PacketSink* ConnectionSession::sink()
{
    return &d->intake;
}

void ConnectionSession::linkUp()
{
    d->isUp = true;
    d->upSince = d->clock.monotonic();
    if (!d->gaps.empty() && !d->gaps.back().to) {
        d->gaps.back().to = d->clock.now();
    }
    d->foreignSeen.clear();
    d->ladderGateway = nullptr;
    d->setRung(Private::FirstMessage, {LadderRung::FirstMessage, RungState::Running});
    d->setRung(Private::DeviceInfo, {LadderRung::DeviceInfo});
    d->setRung(Private::ProductModel, {LadderRung::ProductModel});
    for (GatewaySession* session : d->gateways) {
        session->d->linkUp();
        session->d->arrive(); // a query may be what makes a quiet gateway heard
    }
}

void ConnectionSession::linkDown(const Error& cause)
{
    if (!std::exchange(d->isUp, false)) {
        return;
    }
    if (d->gaps.size() < kMaxGaps) {
        d->gaps.push_back({d->clock.now(), std::nullopt, cause});
    }
    for (GatewaySession* session : d->gateways) {
        session->d->linkDown(cause);
    }
}

void ConnectionSession::tick(milliseconds budget)
{
    QElapsedTimer timer;
    timer.start();
    d->takeNews();
    for (std::size_t i = 0; i < d->gateways.size(); ++i) {
        if (i > 0 && timer.elapsed() >= budget.count()) {
            break; // the others come first the next time
        }
        d->gateways[d->nextGateway++ % d->gateways.size()]->d->tick();
    }
    d->takeTrace();
    d->watchSecondHost();
    d->updateLadder();
    d->count(d->clock.monotonic() - d->countedAt >= kSecond);
}

GatewaySession* ConnectionSession::addGateway(const GatewayId& id)
{
    if (GatewaySession* known = gateway(id)) {
        return known;
    }
    return d->adopt(d->registry->serve(id));
}

GatewaySession* ConnectionSession::gateway(const GatewayId& id) const
{
    const auto known = std::find_if(d->gateways.begin(), d->gateways.end(),
                                    [&](const GatewaySession* session) { return session->id() == id; });
    return known == d->gateways.end() ? nullptr : *known;
}

const std::vector<GatewaySession*>& ConnectionSession::gateways() const
{
    return d->gateways;
}

QList<GatewayId> ConnectionSession::heardGateways() const
{
    return d->heard;
}

void ConnectionSession::setServeAll(bool on)
{
    d->registry->setServeAll(on);
}

const wire::Profile& ConnectionSession::profile() const
{
    return *d->options.profile;
}

Role ConnectionSession::role() const
{
    return d->options.role;
}

Mode ConnectionSession::mode() const
{
    return d->mode;
}

void ConnectionSession::setMode(Mode mode)
{
    if (std::exchange(d->mode, mode) != mode) {
        qCInfo(logGateway) << "mode" << static_cast<int>(mode);
        emit modeChanged();
    }
}

Result<> ConnectionSession::maySend(wire::Operation operation, const GatewaySession* gateway) const
{
    const QString name = wire::operationId(operation);
    if (!d->isUp) {
        return failure(ErrorCode::NotConnected, name);
    }
    if (d->options.role == Role::Listener) {
        return failure(ErrorCode::NotAllowedInMode, name, u"a listener sends nothing"_s);
    }
    if (!d->options.profile->has(operation)) {
        return failure(ErrorCode::Unsupported, name, u"the profile has no such operation"_s);
    }
    if (isQuery(operation)) {
        return {};
    }
    if (d->mode == Mode::Observe) {
        return failure(ErrorCode::NotAllowedInMode, name, u"only queries are sent in Observe"_s);
    }
    if (isSecondHostLocked()) {
        return failure(ErrorCode::SecondHost, name);
    }
    if (gateway && !d->options.assumeOnline && gateway->presence() != Presence::Online) {
        return failure(ErrorCode::GatewayOffline, gateway->id().value, name);
    }
    return {};
}

bool ConnectionSession::isSecondHostLocked() const
{
    return d->isSecondHostSeen && !d->isSecondHostConfirmed;
}

void ConnectionSession::confirmSecondHost()
{
    if (!std::exchange(d->isSecondHostConfirmed, true)) {
        for (GatewaySession* session : d->gateways) {
            session->d->findings.setStanding(wire::Rule::SecondHost, {}, d->clock.now());
            emit session->findingsChanged();
        }
        emit secondHostChanged();
    }
}

void ConnectionSession::setLinkCounters(const LinkCounters* counters)
{
    d->lostByLinks += d->linkCounters ? d->linkCounters->dropped.load() : 0;
    d->linkCounters = counters;
}

const Counters& ConnectionSession::counters() const
{
    return d->counters;
}

const TraceStore& ConnectionSession::trace() const
{
    return d->trace;
}

const std::array<LadderStep, 3>& ConnectionSession::upperRungs() const
{
    return d->rungs;
}

const std::vector<ConnectionSession::Gap>& ConnectionSession::gaps() const
{
    return d->gaps;
}

Result<> ConnectionSession::publishRaw(const QByteArray& topic, const QByteArray& payload, int qos)
{
    const QString name = QString::fromUtf8(topic);
    if (!d->isUp) {
        return failure(ErrorCode::NotConnected, name);
    }
    if (d->options.role == Role::Listener || d->mode != Mode::Expert) {
        return failure(ErrorCode::NotAllowedInMode, name, u"raw publications are for Expert"_s);
    }
    if (isSecondHostLocked()) {
        return failure(ErrorCode::SecondHost, name);
    }
    if (topic.isEmpty() || topic.contains('+') || topic.contains('#') || topic.contains('\0') || qos < 0
        || qos > 1) {
        return failure(ErrorCode::InvalidInput, name);
    }
    if (payload.size() > d->options.profile->maxPayload()) {
        return failure(ErrorCode::PacketTooLarge, name);
    }
    Packet packet;
    packet.direction = Direction::Down;
    packet.qos = static_cast<quint8>(qos);
    packet.topic = topic;
    packet.payload = payload;
    packet.fullSize = payload.size();
    return d->context.send(packet) ? Result<>() : Result<>(failure(ErrorCode::NotConnected, name));
}

} // namespace cems::gateway
