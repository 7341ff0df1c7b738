// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/gatewaysession.h"
#include "itemmodels/modelroles.h"

#include <QHash>

#include <vector>

namespace cems::itemmodels {

/// Lamp and words at the right edge of a line of the gateway tree.
struct LineNote
{
    State state = State::None;
    QString words;
};

/// "214/s", "offline 12 min", "silent 20 s", "not heard yet".
[[nodiscard]] LineNote presenceNote(const gateway::GatewaySession& session, UtcTime now);

/// The worst of the points of each line is its lamp and its word. lineOfPoint: by PointIndex, 0 = none.
[[nodiscard]] QHash<quint32, LineNote> worstNotes(const gateway::PointStore& points,
                                                  const std::vector<quint32>& lineOfPoint);

} // namespace cems::itemmodels
