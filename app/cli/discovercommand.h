// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/connectedcommand.h"

#include <QSet>

namespace cems::cli {

/// Names every gateway that is heard on the broker.
class DiscoverCommand final : public ConnectedCommand
{
    Q_OBJECT

public:
    using ConnectedCommand::ConnectedCommand;

protected:
    void onConnected() override;
    void onWatched() override;

private:
    void show(const GatewayId& id);
    QSet<QString> m_shown;
};

} // namespace cems::cli
