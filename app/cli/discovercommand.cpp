// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/discovercommand.h"

#include "cli/jsonline.h"
#include "text/errortext.h"

using namespace Qt::StringLiterals;

namespace cems::cli {

namespace {

constexpr milliseconds kListenFor{5'000};

} // namespace

void DiscoverCommand::onConnected()
{
    using gateway::ConnectionSession;
    connect(&session(), &ConnectionSession::gatewayHeard, this, &DiscoverCommand::show);
    connect(&session(), &ConnectionSession::gatewayAdded, this,
            [this](const gateway::GatewaySession* added) { show(added->id()); });
    const QList<GatewayId> heard = session().heardGateways();
    for (const GatewayId& id : heard)
        show(id);
    for (const gateway::GatewaySession* served : session().gateways())
        show(served->id());
    watchUntilTold(std::min(kListenFor, options().timeout));
}

void DiscoverCommand::show(const GatewayId& id)
{
    if (m_shown.contains(id.value))
        return;
    m_shown.insert(id.value);
    if (options().isJson)
        printer().rawLine(
            JsonLine().text("gatewayID"_L1, id.value).time("receivedAt"_L1, SystemClock().now()).line());
    else
        printer().line(text::terminalText(id.value));
    printer().flush();
}

void DiscoverCommand::onWatched()
{
    if (m_shown.isEmpty())
        fail(failure(ErrorCode::Timeout, u"gateways"_s, u"no gateway was heard on this broker"_s));
    else
        finish(ExitCode::Done);
}

} // namespace cems::cli
