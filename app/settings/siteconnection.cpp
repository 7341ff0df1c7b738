// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/siteconnection.h"

namespace cems::settings {

using namespace Qt::StringLiterals;

QString displayUrl(const SiteConnection& connection)
{
    const bool isV6 = connection.host.contains(u':');
    const QString host = isV6 ? u'[' + connection.host + u']' : connection.host;
    const QString user = connection.user.isEmpty() ? QString() : connection.user + u'@';
    const QString scheme = connection.tls ? u"mqtts"_s : u"mqtt"_s;
    return u"%1://%2%3:%4"_s.arg(scheme, user, host, QString::number(connection.port));
}

} // namespace cems::settings
