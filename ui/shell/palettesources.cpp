// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/palettesources.h"

#include "gateway/gatewaysession.h"
#include "itemmodels/gatewaytreemodel.h"
#include "settings/sitestore.h"

#include <QAction>
#include <QCoreApplication>
#include <QElapsedTimer>

namespace cems::ui {

using namespace Qt::StringLiterals;
using itemmodels::GatewayTreeModel;

namespace {

constexpr qint64 kPointsBudgetMs = 30; // below two frames; the rest is found by typing more
constexpr std::uint32_t kPointsPerLook = 1024;
constexpr int kMaxTreeNodes = 5000;

QString word(const char* text)
{
    return QCoreApplication::translate("cems::ui::CommandPalette", text);
}

/// "Disconnect" of "&Disconnect".
QString plainText(const QAction& action)
{
    QString text = action.text();
    return text.remove(u'&');
}

void offerNodes(PaletteQuery& query, const GatewayTreeModel& tree, const QModelIndex& parent, int& budget,
                const std::function<void(const QString& path)>& select)
{
    for (int row = 0; row < tree.rowCount(parent) && --budget > 0 && !query.isFull(); ++row) {
        const QModelIndex index = tree.index(row, 0, parent);
        const auto kind = index.data(GatewayTreeModel::KindRole).value<GatewayTreeModel::NodeKind>();
        const bool isGateway = kind == GatewayTreeModel::NodeKind::Gateway;
        if (isGateway || kind == GatewayTreeModel::NodeKind::Device) {
            const QString path = tree.path(index);
            query.offer({.title = index.data().toString(),
                         .note = isGateway ? word(QT_TRANSLATE_NOOP("cems::ui::CommandPalette", "Gateway"))
                                           : word(QT_TRANSLATE_NOOP("cems::ui::CommandPalette", "Device")),
                         .icon = isGateway ? u"gateway"_s : u"meter"_s,
                         .run = [select, path] { select(path); }});
        }
        offerNodes(query, tree, index, budget, select);
    }
}

} // namespace

void offerActions(PaletteQuery& query, const QList<QAction*>& actions)
{
    for (QAction* action : actions) {
        if (action->isEnabled() && !action->text().isEmpty()) {
            query.offer({.title = plainText(*action),
                         .note = action->shortcut().toString(QKeySequence::NativeText),
                         .icon = u"play"_s,
                         .run = [action] { action->trigger(); }});
        }
    }
}

void offerSites(PaletteQuery& query, const settings::SiteStore& sites,
                const std::function<void(const ConnectionId&)>& connectTo)
{
    const QString title = word(QT_TRANSLATE_NOOP("cems::ui::CommandPalette", "Connect to %1"));
    for (const settings::SiteConnection& site : sites.connections()) {
        query.offer({.title = title.arg(site.name),
                     .note = site.group,
                     .icon = u"connect"_s,
                     .run = [connectTo, id = site.id] { connectTo(id); }});
    }
}

void offerTree(PaletteQuery& query, const GatewayTreeModel& tree,
               const std::function<void(const QString& path)>& select)
{
    int budget = kMaxTreeNodes;
    offerNodes(query, tree, {}, budget, select);
}

void offerPoints(PaletteQuery& query, const gateway::GatewaySession& gateway,
                 const std::function<void(const GatewayId& gateway, const PageTarget& target)>& reveal)
{
    const gateway::PointStore& points = gateway.points();
    QElapsedTimer spent;
    spent.start();
    for (std::uint32_t i = 0; i < points.size() && !query.isFull(); ++i) {
        if (i % kPointsPerLook == 0 && spent.elapsed() > kPointsBudgetMs) {
            return;
        }
        const PointRef& ref = points.ref({i});
        if (query.score(points.name({i})) == 0 && query.score(ref.pointID) == 0) {
            continue;
        }
        const PageTarget target{.pageId = u"points"_s,
                                .device = ref.device,
                                .pointID = ref.pointID,
                                .packetSeq = 0,
                                .filter = {}};
        query.offer(
            {.title = points.name({i}),
             .note = QStringList{points.deviceName({i}), ref.pointID, gateway.id().value}.join(u" · "_s),
             .icon = u"points"_s,
             .run = [reveal, id = gateway.id(), target] { reveal(id, target); }},
            ref.pointID);
    }
}

} // namespace cems::ui
