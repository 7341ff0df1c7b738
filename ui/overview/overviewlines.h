// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection/connection.h"
#include "ui/overview/infocard.h"

namespace cems::ui {

/// What each card of the overview says about a gateway, in words and with lamps.
[[nodiscard]] std::vector<CardLine> identityLines(const gateway::GatewaySession& session);
[[nodiscard]] std::vector<CardLine> trafficLines(const gateway::GatewaySession& session, UtcTime now);
[[nodiscard]] std::vector<CardLine> resourceLines(const gateway::GatewaySession& session, UtcTime now);
[[nodiscard]] std::vector<CardLine> qualityLines(const gateway::GatewaySession& session);
[[nodiscard]] std::vector<CardLine> modelLines(const gateway::GatewaySession& session);
[[nodiscard]] std::vector<CardLine> findingLines(const gateway::GatewaySession& session);
/// Of a connection: its state, its counters, and when nothing could be received.
[[nodiscard]] std::vector<CardLine> connectionLines(const connection::Connection& connection, UtcTime now);
/// Chapters that this version does not serve.
[[nodiscard]] std::vector<CardLine> missingLines();

} // namespace cems::ui
