// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/signon.h"

#include <QDateTime>
#include <QMessageAuthenticationCode>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace cems::simulator {

SignOn signOn(const QString& deviceID, const QString& secret, UtcTime now, bool isTimeChecked)
{
    const QString stamp =
        QDateTime::fromMSecsSinceEpoch(msSinceEpoch(now), Qt::UTC).toString(u"yyyyMMddHH"_s);
    SignOn result;
    result.clientId = u"%1_0_%2_%3"_s.arg(deviceID, isTimeChecked ? u"1"_s : u"0"_s, stamp);
    result.user = deviceID;
    // The key is the time stamp and the message the secret, not the other way round.
    result.password = QString::fromLatin1(
        QMessageAuthenticationCode::hash(secret.toUtf8(), stamp.toLatin1(), QCryptographicHash::Sha256)
            .toHex());
    return result;
}

} // namespace cems::simulator
