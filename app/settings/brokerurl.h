// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "settings/siteconnection.h"

namespace cems::settings {

/// "mqtt[s]://[user@]host[:port]" as a connection; a bare "host[:port]" is mqtt. Port 1883, with TLS 8883.
/// Refuses a password in the URL: it would stand in lists of processes and histories.
[[nodiscard]] Result<SiteConnection> connectionFromUrl(const QString& url);

} // namespace cems::settings
