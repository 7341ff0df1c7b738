// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/watchcommand.h"

using namespace Qt::StringLiterals;

namespace cems::cli {

void WatchCommand::onConnected()
{
    gateway::GatewaySession& gateway = gatewaySession();
    m_lines = std::make_unique<PointLines>(gateway, printer(), options().isJson);
    connect(&gateway, &gateway::GatewaySession::valuesApplied, this, &WatchCommand::showChanged);
    const bool wantsNames = !options().isJson || !options().filter.isEmpty();
    if (isHost() && wantsNames)
        gateway.fetchModel(); // values show without names until it is there
    watchUntilTold();
}

void WatchCommand::showChanged()
{
    if (isFinished())
        return;
    gateway::GatewaySession& gateway = gatewaySession();
    const gateway::PointStore& store = gateway.points();
    gateway.mutablePoints().takeDirty(m_dirty);
    m_shown.clear();
    for (const PointIndex index : m_dirty) {
        const bool isOfDevice = options().device.isEmpty() || store.ref(index).device == options().device;
        if (isOfDevice && store.hasValue(index) && options().filter.matches(store, index))
            m_shown.push_back({index, store.last(index), 0});
    }
    m_hasShown = m_hasShown || !m_shown.empty();
    if (!m_shown.empty())
        m_lines->print(m_shown);
}

void WatchCommand::onWatched()
{
    if (m_hasShown)
        finish(ExitCode::Done);
    else
        fail(failure(ErrorCode::Timeout, options().gateway.value, u"no value came"_s));
}

} // namespace cems::cli
