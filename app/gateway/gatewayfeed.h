// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/eventstage.h"
#include "base/latestvaluestage.h"
#include "conformance/findingstore.h"
#include "gateway/pointdirectory.h"
#include "gateway/upevent.h"

#include <QSet>

#include <atomic>

namespace cems::gateway {

/// Which reports the requests that are open wait for, so that all others stay on the fast way.
struct Interest
{
    QByteArrayList ids; ///< of open point queries
    bool queryCause = false; ///< reports with cause "query" and no id
    bool anyReport = false; ///< nothing better came for a while
};

/// Hand-off between the link's thread, where Intake fills it, and the GUI's, where GatewaySession drains it.
struct GatewayFeed
{
    static constexpr std::size_t kMaxEvents = 10'000;
    static constexpr qint64 kNoOffset = std::numeric_limits<qint64>::min();

    static constexpr int kNoStatus = -1;

    explicit GatewayFeed(const GatewayId& gateway)
        : id(gateway)
        , points(gateway)
    {
    }

    const GatewayId id;
    const std::shared_ptr<TextPool> texts = std::make_shared<TextPool>();
    PointDirectory points;
    LatestValueStage values;
    conformance::FindingStage findings;
    EventStage<UpEvent> events{kMaxEvents};

    std::atomic<quint64> messages{0};
    std::atomic<quint64> samples{0};
    std::atomic<qint64> lastHeardMs{0}; ///< laptop's time; retained messages do not count; 0 = never
    std::atomic<int> status{kNoStatus}; ///< what a status topic says, until the next message: 1 = online
    std::atomic<qint64> clockOffsetMs{kNoOffset}; ///< gateway's clock minus laptop's
    std::atomic<quint64> foreignRequests{0}; ///< requests to this gateway that are not ours
    std::atomic<wire::Operation> lastForeignRequest{wire::Operation::Unknown};
    std::atomic<quint64> foreignAnswers{0}; ///< answered point queries that are not ours

    void setInterest(Interest interest)
    {
        const std::lock_guard lock(m_interestMutex);
        m_interest = std::move(interest);
        ++m_interestRevision;
    }
    /// Copies the interest if it is newer than revision.
    void refreshInterest(Interest& interest, quint32& revision) const
    {
        if (m_interestRevision.load() == revision) {
            return;
        }
        const std::lock_guard lock(m_interestMutex);
        interest = m_interest;
        revision = m_interestRevision.load();
    }

private:
    mutable std::mutex m_interestMutex;
    Interest m_interest;
    std::atomic<quint32> m_interestRevision{0};
};

/// The gateways of a connection that are served, and the names of others that were heard. Callable from any thread.
class FeedRegistry
{
public:
    static constexpr std::size_t kMaxServed = 64;
    static constexpr qsizetype kMaxHeard = 1'000;

    /// The feed of a gateway that is to be served from now on.
    std::shared_ptr<GatewayFeed> serve(const GatewayId& id);
    void setServeAll(bool on);
    /// A message came: the feed, or nullptr where the gateway is only named.
    std::shared_ptr<GatewayFeed> hear(const GatewayId& id);
    /// Grows when somebody who was only named may now be served.
    [[nodiscard]] quint32 revision() const { return m_revision.load(); }

    struct News
    {
        std::vector<std::shared_ptr<GatewayFeed>> served;
        QList<GatewayId> heard;
    };
    [[nodiscard]] News takeNews();

private:
    std::shared_ptr<GatewayFeed> create(const GatewayId& id);

    std::mutex m_mutex;
    QHash<GatewayId, std::shared_ptr<GatewayFeed>> m_feeds;
    QSet<GatewayId> m_heard;
    News m_news;
    bool m_serveAll = false;
    std::atomic<quint32> m_revision{1};
};

} // namespace cems::gateway
