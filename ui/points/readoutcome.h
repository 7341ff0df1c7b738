// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/gatewaysession.h"
#include "itemmodels/modelroles.h"

namespace cems::ui {

/// What came of a "read now", in one or two sentences.
struct ReadOutcome
{
    QString text;
    itemmodels::State state = itemmodels::State::Good;
};

[[nodiscard]] ReadOutcome readOutcome(const Result<gateway::ReadPointsReply>& result,
                                      const gateway::GatewaySession& session);

} // namespace cems::ui
