// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "link/localbroker.h"
#include "settings/siteconnection.h"

#include <QProcess>

namespace cems::connection {

/// What must run on this laptop before a connection can be opened: a broker for LocalBroker, and a simulated gateway on
/// top for Demo. Both end with the program. GUI thread.
class LocalServices : public QObject
{
    Q_OBJECT

public:
    explicit LocalServices(QObject* parent = nullptr);
    ~LocalServices() override;

    /// Exactly one started() follows; nothing to start for a Broker.
    void start(const settings::SiteConnection& site, const QString& password);
    void stop();
    [[nodiscard]] quint16 port() const { return m_broker.port(); }

signals:
    void started(const cems::Result<>& result);
    void failed(const cems::Error& cause); ///< one of them ended by itself

private:
    void brokerStarted(const Result<>& result);
    void startSimulator();
    void makeSimulator();
    void simulatorEnded();
    void endSimulator();

    link::LocalBroker m_broker;
    QProcess* m_simulator = nullptr; ///< of this start; one that was told to end says nothing to the next
    bool m_withSimulator = false;
    bool m_isStarting = false;
    bool m_isStopping = false;
};

} // namespace cems::connection
