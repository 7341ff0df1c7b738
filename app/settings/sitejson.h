// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "settings/siteconnection.h"

#include <QJsonObject>

namespace cems::settings {

/// Reads what it knows; members it does not know are no error. Refused: no id, unknown kind, a port out of range.
[[nodiscard]] Result<SiteConnection> siteFromJson(const QJsonObject& object);
/// Writes over what stands in object and leaves members that it does not know where they are.
void writeSite(const SiteConnection& connection, QJsonObject& object);

} // namespace cems::settings
