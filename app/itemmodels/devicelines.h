// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/gatewaysession.h"

#include <vector>

namespace cems::itemmodels {

/// One device of a gateway as the tree shows it.
struct DeviceLine
{
    QString id;
    QString name;
    bool isMeter = false;
};

/// The devices of a gateway, bounded: those the product model declares, then those that points came from.
[[nodiscard]] std::vector<DeviceLine> devicesOf(const gateway::GatewaySession& session);

} // namespace cems::itemmodels
