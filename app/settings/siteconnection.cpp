// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/siteconnection.h"

#include <QUrl>

namespace cems::settings {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPlainPort = 1883;
constexpr int kTlsPort = 8883;

} // namespace

QString displayUrl(const SiteConnection& connection)
{
    const bool isV6 = connection.host.contains(u':');
    const QString host = isV6 ? u'[' + connection.host + u']' : connection.host;
    const QString user = connection.user.isEmpty() ? QString() : connection.user + u'@';
    const QString scheme = connection.tls ? u"mqtts"_s : u"mqtt"_s;
    return u"%1://%2%3:%4"_s.arg(scheme, user, host, QString::number(connection.port));
}

Result<SiteConnection> siteFromUrl(const QString& url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    const bool isTls = parsed.scheme() == "mqtts"_L1;
    // First: from here on the address may be shown.
    if (!parsed.password().isEmpty()) {
        return failure(ErrorCode::InvalidInput, parsed.host(),
                       u"a password does not belong into an address"_s);
    }
    const bool hasMore = parsed.hasQuery() || !(parsed.path().isEmpty() || parsed.path() == "/"_L1);
    if (!parsed.isValid() || (!isTls && parsed.scheme() != "mqtt"_L1) || parsed.host().isEmpty()
        || parsed.port() == 0 || hasMore) {
        return failure(ErrorCode::InvalidInput, url,
                       u"neither a saved connection nor mqtt[s]://[user@]host[:port]"_s);
    }
    SiteConnection site;
    site.tls = isTls;
    site.host = parsed.host();
    site.name = site.host;
    site.port = static_cast<quint16>(parsed.port(isTls ? kTlsPort : kPlainPort));
    site.user = parsed.userName();
    return site;
}

} // namespace cems::settings
