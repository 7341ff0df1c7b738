// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/brokerurl.h"

#include <QUrl>

namespace cems::settings {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 kMqttPort = 1883;
constexpr quint16 kMqttsPort = 8883;

} // namespace

Result<SiteConnection> connectionFromUrl(const QString& url)
{
    const QUrl parsed(url.contains("://"_L1) ? url : "mqtt://"_L1 + url, QUrl::StrictMode);
    const QString scheme = parsed.scheme();
    if (!parsed.password().isEmpty())
        return failure(ErrorCode::InvalidInput, parsed.toDisplayString(QUrl::RemovePassword),
                       u"a password must not stand in the URL; use a password file"_s);
    if (!parsed.isValid() || parsed.host().isEmpty() || (scheme != "mqtt"_L1 && scheme != "mqtts"_L1)
        || parsed.port() == 0 || !(parsed.path().isEmpty() || parsed.path() == "/"_L1) || parsed.hasQuery())
        return failure(ErrorCode::InvalidInput, url, u"expected mqtt[s]://[user@]host[:port]"_s);

    SiteConnection connection;
    connection.tls = scheme == "mqtts"_L1;
    connection.host = parsed.host();
    connection.port = static_cast<quint16>(parsed.port(connection.tls ? kMqttsPort : kMqttPort));
    connection.user = parsed.userName();
    connection.name = displayUrl(connection);
    return connection;
}

} // namespace cems::settings
