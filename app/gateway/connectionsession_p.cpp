// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/connectionsession_p.h"

#include "base/logging.h"

namespace cems::gateway {

using namespace Qt::StringLiterals;

namespace {

/// Answers to requests that nobody here sent; fewer may be ours that came late.
constexpr quint64 kForeignAnswers = 3;

bool isSame(const LadderStep& a, const LadderStep& b)
{
    return a.state == b.state && a.subject == b.subject && a.took == b.took && a.error == b.error;
}

} // namespace

void ConnectionSession::Private::takeNews()
{
    const FeedRegistry::News news = registry->takeNews();
    for (const auto& feed : news.served) {
        if (!q->gateway(feed->id)) {
            adopt(feed);
        }
    }
    for (const GatewayId& id : news.heard) {
        heard.append(id);
        emit q->gatewayHeard(id);
    }
}

GatewaySession* ConnectionSession::Private::adopt(const std::shared_ptr<GatewayFeed>& feed)
{
    auto* session = new GatewaySession(std::make_unique<GatewaySession::Private>(feed, context), nullptr);
    gateways.push_back(session);
    heard.removeOne(feed->id);
    emit q->gatewayAdded(session);
    if (isUp) {
        session->d->arrive();
    }
    return session;
}

void ConnectionSession::Private::takeTrace()
{
    intake.trace().take(traced);
    if (!traced.empty()) {
        const auto appended = static_cast<int>(traced.size());
        const auto removed = static_cast<int>(trace.append(std::move(traced)));
        emit q->traceAppended(removed, appended);
    }
}

void ConnectionSession::Private::watchSecondHost()
{
    if (!isUp || options.role == Role::Listener) {
        return;
    }
    const bool mayBeLate =
        clock.monotonic() - upSince <= options.profile->operation(options.profile->probe()).timeout;
    for (GatewaySession* session : gateways) {
        ForeignSeen& seen = foreignSeen[session];
        const quint64 requests = session->d->feed->foreignRequests;
        if (requests != std::exchange(seen.requests, requests)) {
            lockForSecondHost(session, wire::operationId(session->d->feed->lastForeignRequest));
        }
        if (mayBeLate) {
            seen.answers = session->d->foreignAnswers;
        } else if (session->d->foreignAnswers - seen.answers >= kForeignAnswers) {
            seen.answers = session->d->foreignAnswers;
            lockForSecondHost(session, u"answers to requests that were not sent here"_s);
        }
    }
}

void ConnectionSession::Private::lockForSecondHost(GatewaySession* session, const QString& sign)
{
    if (isSecondHostConfirmed) {
        return; // known and accepted
    }
    wire::Finding finding;
    finding.rule = wire::Rule::SecondHost;
    finding.subject = session->id().value.toUtf8();
    finding.found = sign.toUtf8();
    session->d->findings.setStanding(wire::Rule::SecondHost, {finding}, clock.now());
    emit session->findingsChanged();
    if (!std::exchange(isSecondHostSeen, true)) {
        qCWarning(logGateway) << "a second host seems to be in charge of" << session->id().value << ":"
                              << sign;
        emit q->secondHostChanged();
    }
}

void ConnectionSession::Private::updateLadder()
{
    if (!isUp) {
        return;
    }
    for (std::size_t i = 0; !ladderGateway && i < gateways.size(); ++i) {
        if (gateways[i]->presence() == Presence::Online) {
            ladderGateway = gateways[i];
            setRung(FirstMessage,
                    {LadderRung::FirstMessage,
                     RungState::Done,
                     clock.monotonic() - upSince,
                     ladderGateway->id().value,
                     {},
                     {}});
        }
    }
    if (GatewaySession* shown = ladderGateway ? ladderGateway
            : gateways.empty()                ? nullptr
                                              : gateways.front()) {
        setRung(DeviceInfo, shown->d->infoStep);
        setRung(ProductModel, shown->d->modelStep);
    }
}

void ConnectionSession::Private::setRung(Rung rung, const LadderStep& step)
{
    if (!isSame(rungs[rung], step)) {
        rungs[rung] = step;
        emit q->ladderChanged();
    }
}

void ConnectionSession::Private::count(bool isEachSecond)
{
    const IntakeCounters& in = intake.counters();
    const quint64 lost = lostByLinks + (linkCounters ? linkCounters->dropped.load() : 0);
    counters.stored = in.stored;
    counters.dropped = in.dropped + lost;
    counters.decoded = in.decoded;
    counters.received = in.received + lost;
    counters.cut = in.cut;
    counters.bytesIn = in.bytesIn;
    counters.traceSkipped = intake.trace().skipped();
    if (isEachSecond) {
        const milliseconds now = clock.monotonic();
        const double perS = 1000.0 / static_cast<double>((now - std::exchange(countedAt, now)).count());
        const quint64 messages = counters.received;
        const quint64 bytes = counters.bytesIn;
        counters.messagesPerS =
            static_cast<double>(messages - std::exchange(countedMessages, messages)) * perS;
        counters.bytesPerS = static_cast<double>(bytes - std::exchange(countedBytes, bytes)) * perS;
        emit q->countersChanged();
    }
}

} // namespace cems::gateway
