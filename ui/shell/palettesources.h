// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/page.h"
#include "ui/shell/palettemodel.h"

#include <functional>

namespace cems::gateway {
class GatewaySession;
}
namespace cems::itemmodels {
class GatewayTreeModel;
}
namespace cems::settings {
class SiteStore;
}

namespace cems::ui {

/// Each offers to the palette what it knows; at most PaletteQuery::kMaxItems in all.
void offerActions(PaletteQuery& query, const QList<QAction*>& actions);
void offerSites(PaletteQuery& query, const settings::SiteStore& sites,
                const std::function<void(const ConnectionId&)>& connectTo);
/// Gateways and devices; select is called with the path of the tree's node.
void offerTree(PaletteQuery& query, const itemmodels::GatewayTreeModel& tree,
               const std::function<void(const QString& path)>& select);
/// Points of a gateway by name, id and device; works a few milliseconds at most.
void offerPoints(PaletteQuery& query, const gateway::GatewaySession& gateway,
                 const std::function<void(const GatewayId& gateway, const PageTarget& target)>& reveal);

} // namespace cems::ui
