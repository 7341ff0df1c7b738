// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/connectedcommand.h"
#include "cli/pointlines.h"

namespace cems::cli {

/// All points once: read now where the gateway can be asked, else as they are reported within a few seconds.
class PointsCommand final : public ConnectedCommand
{
    Q_OBJECT

public:
    PointsCommand(const Options& options, Printer& printer);

protected:
    void onConnected() override;

private:
    void askGateway(gateway::GatewaySession& gateway);
    void gatherReports(gateway::GatewaySession& gateway);
    void showWhenComplete();
    void show();

    gateway::ReadPointsReply m_reply;
    bool m_hasReply = false;
    bool m_hasModel = false; ///< or will not get one
    QTimer m_patience;
};

} // namespace cems::cli
