// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/envelope.h"

namespace cems::wire {

/// Chapter 6.2, messages both ways. content is any JSON or text; a payload that is not JSON at all is content as a whole.
struct FreeMessage
{
    QString objectDeviceID;
    QString name;
    QString id; ///< the same within 60 s = a resend
    QByteArray content; ///< raw bytes as sent (a JSON token, or the payload)
    bool isJson = false;
};
[[nodiscard]] FreeMessage readFreeMessage(const Profile& profile, const Packet& packet,
                                          const Message& message);
[[nodiscard]] QByteArray writeFreeMessage(const Profile& profile, const QString& objectDeviceID,
                                          const QString& name, const QString& id, const QJsonValue& content);

} // namespace cems::wire
