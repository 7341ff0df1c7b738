// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "settings/siteconnection.h"
#include "simulator/gatewayrunner.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <vector>

class QThread;

namespace cems::simulator {

/// What the options of the program ask for.
struct RackOptions
{
    settings::SiteConnection broker; ///< its user, if any, signs on for every gateway
    QString password; ///< of that user, else each gateway's secret
    std::vector<GatewayId> gateways;
    std::shared_ptr<const wire::Profile> profile;
    std::shared_ptr<const SimulatedModel> model;
    double pointsPerS = 0.0; ///< of all gateways together
    std::size_t batch = 20;
    quint64 seed = 1;
    FaultPlan faults;
};

/// A rack of simulated gateways, each on its own connection, on as many threads as there are cores.
class Simulator : public QObject
{
    Q_OBJECT

public:
    Simulator(RackOptions options, const Clock& clock, QObject* parent = nullptr);
    ~Simulator() override;

    void start();
    /// Signs off everywhere; finished() follows within kStopWithin.
    void stop();

    static constexpr auto kStopWithin = milliseconds(1500);

signals:
    void allConnected(); ///< once, when each has been connected for the first time
    void disconnected(const cems::GatewayId& gateway, const cems::Error& cause);
    void finished();

private:
    void addRunner(std::size_t index);
    [[nodiscard]] static std::unique_ptr<Link> makeLink(const RackOptions& options, const GatewayId& gateway,
                                                        UtcTime now);

    const RackOptions m_options;
    const Clock& m_clock;
    std::vector<std::unique_ptr<QThread>> m_threads;
    std::vector<GatewayRunner*> m_runners; ///< each lives in a thread of m_threads and is deleted there
    std::size_t m_stopped = 0;
    QSet<QString> m_connected; ///< gateways that have been, ever
    QTimer m_deadline;
};

} // namespace cems::simulator
