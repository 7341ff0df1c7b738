// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace cems::cli {

/// One JSON object on one line, members in the order they were added, numbers as they were sent.
class JsonLine
{
public:
    JsonLine& text(QLatin1StringView name, const QString& value);
    JsonLine& textIf(QLatin1StringView name, const QString& value); ///< left out if empty
    JsonLine& json(QLatin1StringView name, const QJsonValue& value);
    JsonLine& time(QLatin1StringView name, UtcTime value); ///< ISO 8601 with milliseconds, UTC
    /// As it is where it is a legal JSON token, else as a string.
    JsonLine& token(QLatin1StringView name, const QByteArray& value);
    /// As text where it is UTF-8, else as nameBase64.
    JsonLine& bytes(QLatin1StringView name, const QByteArray& value);

    [[nodiscard]] QByteArray line() const { return '{' + m_members + '}'; }

private:
    void add(QLatin1StringView name, const QByteArray& token);
    QByteArray m_members;
};

/// "2026-01-02T03:04:05.678Z"
[[nodiscard]] QString isoTime(UtcTime time);

} // namespace cems::cli
