// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"

#include <QList>
#include <QWidget>

class QAction;

namespace cems {
class Clock;
}
namespace cems::connection {
class Connection;
}
namespace cems::gateway {
class GatewaySession;
}
namespace cems::settings {
class AppSettings;
}

namespace cems::ui {

/// What every page is built with; all outlive it.
struct PageContext
{
    settings::AppSettings& settings;
    const Clock& clock;
};

/// Something to be shown on another page. Empty members do not matter.
struct PageTarget
{
    QString pageId; ///< empty: the page that is asked
    DeviceId device;
    QString pointID;
    quint64 packetSeq = 0;
    QString filter; ///< replaces the page's filter
};

/// One page or dock of the window, about the selected gateway and, where the tree's selection says so, one of its devices.
/// Built once; told what it is about, and whether anybody sees it. Reads current state when told, then listens.
/// The shell gives it a translated title and calls nothing before setConnection().
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(QWidget* parent = nullptr);

    /// nullptr: none. Called before the object goes away, so nothing has to be guarded.
    virtual void setConnection(connection::Connection* connection);
    virtual void setGateway(gateway::GatewaySession* gateway);
    /// Narrows the page to a device of the gateway; empty: all of it.
    virtual void setDevice(const DeviceId& device);
    /// Hidden pages stay off the tick: no model updates, no painting.
    virtual void setActive(bool active);

    virtual void focusFilter() { }
    virtual void reveal(const PageTarget& target);
    /// For the palette and the menu "Page"; their shortcuts work while the page is the current one.
    [[nodiscard]] virtual QList<QAction*> pageActions() const { return {}; }
    /// A few small controls for the right end of the row of tabs; of the page, nullptr for none.
    [[nodiscard]] virtual QWidget* barWidget() const { return nullptr; }
    /// Shown behind the title, "Findings 4"; empty for none.
    [[nodiscard]] virtual QString badge() const { return {}; }

signals:
    void badgeChanged();
    void revealRequested(const cems::ui::PageTarget& target);
};

} // namespace cems::ui

Q_DECLARE_METATYPE(cems::ui::PageTarget)
