// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ladder.h"
#include "gateway/clockwindow.h"
#include "gateway/connectionsession.h"
#include "gateway/gatewayfeed.h"
#include "gateway/presencerule.h"
#include "gateway/requesttable.h"
#include "wire/topic.h"

#include <QThreadPool>

namespace cems::gateway {

class ModelFetcher;

/// What a gateway's session needs of its connection's.
struct SessionContext
{
    const SessionOptions& options;
    const Clock& clock;
    const wire::TopicCodec topics;
    std::function<Result<>(wire::Operation, const GatewaySession*)> maySend;
    ConnectionSession::Sender send;
    /// Of models; not the global pool, in which loading itself spreads its checks and waits.
    QThreadPool& loaders;
};

/// The inside of a GatewaySession, for the classes of this room that work on it.
struct GatewaySession::Private
{
    using Take = std::function<bool(const UpEvent&)>;
    using Done = std::function<void(const RequestTable::End&)>;
    using ModelResult = Result<std::shared_ptr<const productmodel::ProductModel>>;

    Private(std::shared_ptr<GatewayFeed> gatewayFeed, const SessionContext& sessionContext);
    ~Private();

    /// Sends a request; done is called exactly once, at once if it may not be sent.
    void ask(wire::Operation operation, const QJsonObject& body, Take take, Done done,
             const DeviceId& device = {});
    /// Reads points of one device; empty = all of the gateway.
    void readPoints(const DeviceId& device, const std::vector<PointIndex>& asked,
                    std::function<void(const Result<ReadPointsReply>&)> done);
    void queryDeviceInfo(std::function<void(const Result<wire::DeviceInfo>&)> done);
    /// The gateway is there: asks who it is and what it can do, as far as role, options and profile allow.
    void arrive();
    /// Works off what the link's thread staged.
    void tick();
    void linkUp();
    void linkDown(const Error& cause);
    /// A model that was loaded takes effect: rules for the intake, names for the store, findings.
    void useModel(std::shared_ptr<const ModelRules> rules, const std::vector<wire::Finding>& modelFindings,
                  const QString& origin);

    GatewaySession* q = nullptr;
    const std::shared_ptr<GatewayFeed> feed;
    const SessionContext& context;
    PointStore points;
    conformance::FindingStore findings;
    RequestTable requests;
    PresenceRule presenceRule;

    Presence presence = Presence::Unknown;
    Rates rates;
    std::optional<milliseconds> roundTrip;
    std::optional<wire::DeviceInfo> info;
    std::optional<UtcTime> infoReceived;
    std::shared_ptr<const productmodel::ProductModel> model;
    QString modelOrigin;
    std::unique_ptr<ModelFetcher> fetcher;
    bool isUp = false; ///< the link; while it is down nothing is known of the gateway
    LadderStep infoStep{LadderRung::DeviceInfo};
    LadderStep modelStep{LadderRung::ProductModel};
    quint64 foreignAnswers = 0; ///< answers to requests that are not ours, since the link came up

private:
    void fetchModelOnArrival();
    void declarePoints();
    void applyValues();
    void takeEvents();
    void takeInfo(const UpEvent& event);
    void takeEvent(const UpEvent& event);
    void takeFindings();
    void noteAnswer(wire::Rule rule, const UpEvent& event);
    void eachSecond(milliseconds now);
    void judgeClock();
    [[nodiscard]] bool updatePresence();

    std::vector<PointRef> m_undeclared; // of the model, still to be given an index
    std::size_t m_nextUndeclared = 0;
    std::vector<StagedSample> m_staged;
    std::vector<StagedSample> m_waiting; // staged before their names arrived
    std::vector<PointRef> m_newPoints;
    std::vector<UpEvent> m_events;
    std::vector<conformance::StandingFinding> m_foundNow;
    milliseconds m_nextSecond{0};
    milliseconds m_rateFrom{0};
    quint64 m_rateMessages = 0;
    quint64 m_rateSamples = 0;
    qint64 m_lastHeardMs = 0;
    quint64 m_countedForeignAnswers = 0;
    bool m_hasInterest = false;
    bool m_isInfoNew = false; // told once a tick
};

} // namespace cems::gateway
