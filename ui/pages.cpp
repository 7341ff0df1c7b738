// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages.h"

#include "ui/findings/findingsdock.h"
#include "ui/messages/messagespage.h"
#include "ui/overview/overviewpage.h"
#include "ui/points/pointspage.h"
#include "ui/shell/pageregistry.h"

namespace cems::ui {

using namespace Qt::StringLiterals;

namespace {

template<typename PageClass>
Page* create(const PageContext& context, QWidget* parent)
{
    return new PageClass(context, parent);
}

} // namespace

// Orders leave room for the pages of the chapters to come.
void registerPages(PageRegistry& registry)
{
    registry.add({.id = u"overview"_s,
                  .title = [] { return OverviewPage::tr("Overview"); },
                  .icon = u"overview"_s,
                  .order = 10,
                  .create = create<OverviewPage>});
    registry.add({.id = u"points"_s,
                  .title = [] { return PointsPage::tr("Points"); },
                  .icon = u"points"_s,
                  .order = 20,
                  .create = create<PointsPage>});
    registry.add({.id = u"messages"_s,
                  .title = [] { return MessagesPage::tr("Messages"); },
                  .icon = u"messages"_s,
                  .order = 110,
                  .create = create<MessagesPage>});
    registry.add({.id = u"findings"_s,
                  .title = [] { return FindingsDock::tr("Findings"); },
                  .icon = u"findings"_s,
                  .order = 10,
                  .create = create<FindingsDock>,
                  .place = PageEntry::Place::Bottom});
}

} // namespace cems::ui
