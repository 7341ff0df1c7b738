// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "connection/connection.h"
#include "connection/linkthread.h"

#include <QObject>

#include <memory>
#include <vector>

namespace cems::connection {

/// Opens connections, drives them on one 25 Hz tick and ends them in order. The facade that ui/ and cli/ talk to. GUI thread.
class ConnectionService : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString profileFolder; ///< the user's profiles and overlays
        QString modelCacheFolder;
        bool assumeOnline = false;
        bool autoModel = true;
        LinkFactory linkFactory; ///< empty: MQTT
    };

    ConnectionService(Options options, const Clock& clock, QObject* parent = nullptr);
    ~ConnectionService() override;

    /// Not opened yet. Fails if the profile does.
    Result<Connection*> create(const settings::SiteConnection& site, const Secrets& secrets);
    void remove(Connection* connection); ///< closes first
    [[nodiscard]] const std::vector<Connection*>& connections() const;

    /// Closes all; done() when every link is down, at the latest after the deadline. Also done by the destructor.
    void shutdown();

signals:
    void done(); ///< after shutdown()
    void connectionAdded(cems::connection::Connection* connection);
    void connectionRemoved(cems::connection::Connection* connection);
    /// After each tick in which a visible page could have something new to show.
    void ticked();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cems::connection
