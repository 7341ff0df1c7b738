// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "cli/command.h"
#include "connection/connectionservice.h"

#include <QTimer>

namespace cems::cli {

/// A command that needs a broker: connects, fails with the cause if that is not possible, and keeps the time limit.
class ConnectedCommand : public Command
{
    Q_OBJECT

public:
    ConnectedCommand(const Options& options, Printer& printer);

    void start() final;

protected:
    /// Once, when the connection stands for the first time.
    virtual void onConnected() = 0;
    /// The time of --for is over; started by watchUntilTold().
    virtual void onWatched() { }

    /// From here on nothing limits the time but --for or, where there is none, fallback.
    void watchUntilTold(std::optional<milliseconds> fallback = std::nullopt);
    [[nodiscard]] gateway::ConnectionSession& session() const { return m_connection->session(); }
    /// The gateway of --gateway.
    [[nodiscard]] gateway::GatewaySession& gatewaySession() const;
    [[nodiscard]] bool isHost() const { return session().role() == gateway::Role::Host; }
    [[nodiscard]] bool has(wire::Operation operation) const { return session().profile().has(operation); }

private:
    void onStateChanged();
    void onSecondHost();
    void onTimeout();

    SystemClock m_clock;
    connection::ConnectionService m_service;
    connection::Connection* m_connection = nullptr;
    QTimer m_limit;
    bool m_hasConnected = false;
};

} // namespace cems::cli
