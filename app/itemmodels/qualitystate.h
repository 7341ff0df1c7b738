// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/pointstore.h"
#include "itemmodels/modelroles.h"

namespace cems::itemmodels {

/// What lamp a value deserves: its quality, else that it is late or retained; None before there is a value.
[[nodiscard]] State stateOf(const Sample& sample);
/// The word beside the lamp, in the current language; an unknown code as it was sent, with a question mark.
[[nodiscard]] QString stateWord(const gateway::PointStore& store, PointIndex point);
/// "Telemetry", "Signal" ... of a declared point; empty if the product model does not say.
[[nodiscard]] QString pointTypeWord(productmodel::PointType type);

/// One name for each state, as typed in a filter: "good", "notice", "warning", "bad", "late", "none".
[[nodiscard]] QLatin1StringView stateId(State state);

} // namespace cems::itemmodels
