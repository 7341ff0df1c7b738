// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection/connectionservice.h"
#include "settings/appsettings.h"
#include "support/manualclock.h"
#include "ui/common/page.h"
#include "wire/timestamp.h"

#include <QByteArray>

namespace cems::testing {

/// A connection that was never opened, fed by hand: what a page needs to have something to show.
class PageFixture
{
public:
    PageFixture()
        : service({}, clock)
        , settings(QString())
        , context{settings, clock}
    {
        settings::SiteConnection site;
        site.id = {QStringLiteral("site-1")};
        site.name = QStringLiteral("Room 1");
        site.host = QStringLiteral("broker.example");
        site.gatewayIDs = {QStringLiteral("GW-01")};
        auto created = service.create(site, {});
        connection = created ? *created : nullptr;
        gateway = connection ? connection->session().addGateway({QStringLiteral("GW-01")}) : nullptr;
    }

    /// A packet as it would come from the link.
    void receive(const QByteArray& payload, const QByteArray& tail = "events/up")
    {
        Packet packet;
        packet.seq = ++seq;
        packet.receivedAt = clock.now();
        packet.topic = "cems/devices/GW-01/sys/" + tail;
        packet.payload = payload;
        packet.fullSize = payload.size();
        connection->session().sink()->receive({&packet, 1});
        connection->session().tick(seconds{1});
    }

    /// points: the elements of a point report, e.g. {"pointID":"Ua","value":231.4}.
    void receivePoints(const QByteArray& device, const QByteArray& points)
    {
        receive(
            R"({"objectDeviceID":")" + device
            + R"(","services":[{"serviceID":"$monitorPoint","eventType":"monitorPointReport","eventTime":")"
            + wire::writeTimeMs(clock.now()).toLatin1()
            + R"(",)"
              R"("paras":{"cause":"periodic","points":[)"
            + points + "]}}]}");
    }

    void show(ui::Page& page)
    {
        page.resize(1120, 500);
        page.setConnection(connection);
        page.setGateway(gateway);
        page.setActive(true);
        page.show();
    }

    ManualClock clock;
    connection::ConnectionService service;
    settings::AppSettings settings;
    ui::PageContext context;
    connection::Connection* connection = nullptr;
    gateway::GatewaySession* gateway = nullptr;
    quint64 seq = 0;
};

} // namespace cems::testing
