// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/link.h"
#include "base/retrypolicy.h"
#include "simulator/simulatedgateway.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace cems::simulator {

/// One simulated gateway on its own connection; comes back by itself when the broker went away or is not there yet.
/// Made without parent and moved to its thread; everything of it is created and lives there.
class GatewayRunner : public QObject
{
    Q_OBJECT

public:
    /// A fresh link for each attempt, since the sign-on carries the time.
    using LinkFactory = std::function<std::unique_ptr<Link>()>;

    GatewayRunner(SimulatedGateway::Options options, LinkFactory makeLink, const Clock& clock);
    ~GatewayRunner() override;

public slots:
    void start();
    /// stopped() follows.
    void stop();

signals:
    void connected();
    /// Refused or lost; another attempt comes by itself.
    void disconnected(const cems::Error& cause);
    void stopped();

private:
    void attempt();
    void onOpened(const Result<>& result);
    void onSubscribed(const Result<>& result);
    void retryAfter(const Error& cause);
    void dropLink();

    SimulatedGateway::Options m_options;
    const LinkFactory m_makeLink;
    const Clock& m_clock;
    std::unique_ptr<SimulatedGateway> m_gateway; // before the link, which it outlives as its sink
    std::unique_ptr<Link> m_link;
    std::unique_ptr<QTimer> m_retry;
    RetryPolicy m_policy;
    int m_missingSubscriptions = 0;
    bool m_isStopping = false;
};

} // namespace cems::simulator
