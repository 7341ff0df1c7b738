// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"

#include <QStringList>

namespace cems::settings {

/// A connection as it is saved: everything but secrets. "passwordKept" says that the key store holds one under id.
struct SiteConnection
{
    enum class Kind
    {
        Broker,
        LocalBroker,
        Demo
    };

    ConnectionId id; ///< stable; a UUID
    QString name;
    QString group; ///< site
    Kind kind = Kind::Broker;
    QString host;
    quint16 port = 1883;
    bool tls = false;
    bool verify = true;
    QString caFile, certificateFile, keyFile;
    QString user;
    QString clientId; ///< for brokers whose rules name it; empty: unique for each connection
    bool passwordKept = false;
    QString profile = QStringLiteral("gbt35031");
    QStringList gatewayIDs; ///< empty: every gateway that is heard
    bool listener = false;
    bool commissionMode = false; ///< starts in Commission instead of Observe
    seconds keepAlive{30};
    bool lan = false; ///< LocalBroker: reachable from the LAN

    friend bool operator==(const SiteConnection&, const SiteConnection&) = default;
};

/// "mqtts://user@host:8883", for people and logs; never a password.
[[nodiscard]] QString displayUrl(const SiteConnection& connection);

/// Of mqtt[s]://[user@]host[:port]; without an id, named after the host. A password in it is refused.
[[nodiscard]] Result<SiteConnection> siteFromUrl(const QString& url);

} // namespace cems::settings
