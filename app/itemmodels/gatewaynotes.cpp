// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/gatewaynotes.h"

#include "itemmodels/qualitystate.h"
#include "itemmodels/translation.h"
#include "text/words.h"

#include <algorithm>

namespace cems::itemmodels {

namespace {

/// Bad before warning before late before good; what a lamp that stands for many shows.
int rank(State state)
{
    static constexpr State kOrder[] = {State::None, State::Stale,   State::Good, State::Notice,
                                       State::Late, State::Warning, State::Bad};
    return static_cast<int>(std::find(std::begin(kOrder), std::end(kOrder), state) - std::begin(kOrder));
}

} // namespace

LineNote presenceNote(const gateway::GatewaySession& session, UtcTime now)
{
    const auto heard = session.lastHeard();
    const QString silent = text::duration(heard ? std::max(now - *heard, milliseconds{0}) : milliseconds{0});
    switch (session.presence()) {
    case gateway::Presence::Online:
        return {State::Good,
                translate("cems::itemmodels::GatewayTreeModel", "%1/s")
                    .arg(qRound(session.rates().messagesPerS))};
    case gateway::Presence::Offline:
        return {State::Stale, translate("cems::itemmodels::GatewayTreeModel", "offline %1").arg(silent)};
    case gateway::Presence::Unknown:
        break;
    }
    // Heard before, but since then the connection was lost: whether the gateway is at fault nobody knows.
    return heard
        ? LineNote{State::Stale, translate("cems::itemmodels::GatewayTreeModel", "silent %1").arg(silent)}
        : LineNote{State::None, translate("cems::itemmodels::GatewayTreeModel", "not heard yet")};
}

QHash<quint32, LineNote> worstNotes(const gateway::PointStore& points,
                                    const std::vector<quint32>& lineOfPoint)
{
    QHash<quint32, PointIndex> worst;
    const std::size_t known = std::min(points.size(), lineOfPoint.size());
    for (quint32 row = 0; row < known; ++row) {
        if (lineOfPoint[row] == 0 || !points.hasValue({row})) {
            continue;
        }
        PointIndex& found = worst[lineOfPoint[row]];
        if (!found.isValid() || rank(stateOf(points.last({row}))) > rank(stateOf(points.last(found)))) {
            found = {row};
        }
    }
    QHash<quint32, LineNote> notes;
    for (auto it = worst.cbegin(); it != worst.cend(); ++it) {
        const State state = stateOf(points.last(it.value()));
        notes.insert(it.key(), {state, state == State::Good ? QString() : stateWord(points, it.value())});
    }
    return notes;
}

} // namespace cems::itemmodels
