// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QString>

namespace cems::simulator {

/// How a gateway signs on to its broker, chapter 4.5.
struct SignOn
{
    QString clientId;
    QString user;
    QString password;
};

/// Client id, user and password from the device's secret. isTimeChecked: the broker verifies the time stamp.
[[nodiscard]] SignOn signOn(const QString& deviceID, const QString& secret, UtcTime now,
                            bool isTimeChecked = false);

} // namespace cems::simulator
