// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/connectionsession.h"
#include "gateway/gatewaysession_p.h"
#include "gateway/intake.h"

namespace cems::gateway {

/// The inside of a ConnectionSession: what happens on a tick.
struct ConnectionSession::Private
{
    enum Rung
    {
        FirstMessage,
        DeviceInfo,
        ProductModel
    };

    Private(ConnectionSession* session, SessionOptions sessionOptions, const Clock& sessionClock,
            Sender sender)
        : q(session)
        , options(std::move(sessionOptions))
        , clock(sessionClock)
        , context{options,
                  clock,
                  wire::TopicCodec(options.profile),
                  [this](wire::Operation operation, const GatewaySession* gateway) {
                      return q->maySend(operation, gateway);
                  },
                  std::move(sender),
                  loaders}
        , intake(options.profile, options.role, registry)
        , countedAt(clock.monotonic())
    {
        loaders.setMaxThreadCount(1);
    }

    GatewaySession* adopt(const std::shared_ptr<GatewayFeed>& feed);
    void takeNews();
    void takeTrace();
    void watchSecondHost();
    void lockForSecondHost(GatewaySession* session, const QString& sign);
    void updateLadder();
    void setRung(Rung rung, const LadderStep& step);
    void count(bool isEachSecond);

    ConnectionSession* const q;
    const SessionOptions options;
    const Clock& clock;
    QThreadPool loaders;
    const SessionContext context;
    const std::shared_ptr<FeedRegistry> registry = std::make_shared<FeedRegistry>();
    Intake intake;
    std::vector<GatewaySession*> gateways;
    QList<GatewayId> heard;
    std::size_t nextGateway = 0; // where the next tick begins
    Mode mode = Mode::Observe;
    bool isUp = false;
    milliseconds upSince{0};

    struct ForeignSeen
    {
        quint64 requests = 0;
        quint64 answers = 0; // counted from one time limit after the link came up
    };
    QHash<GatewaySession*, ForeignSeen> foreignSeen;
    bool isSecondHostSeen = false;
    bool isSecondHostConfirmed = false;

    TraceStore trace;
    std::vector<TracedPacket> traced;
    std::array<LadderStep, 3> rungs{LadderStep{LadderRung::FirstMessage}, LadderStep{LadderRung::DeviceInfo},
                                    LadderStep{LadderRung::ProductModel}};
    GatewaySession* ladderGateway = nullptr;
    std::vector<Gap> gaps;

    const LinkCounters* linkCounters = nullptr;
    quint64 lostByLinks = 0; // by links that are gone
    Counters counters;
    milliseconds countedAt;
    quint64 countedMessages = 0;
    quint64 countedBytes = 0;
};

} // namespace cems::gateway
