// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "link/mqttlink.h"

#include <QSslConfiguration>
#include <QSslError>

namespace cems::link {

/// The TLS options as Qt wants them; reads the files that they name.
[[nodiscard]] Result<QSslConfiguration> sslConfiguration(const TlsOptions& options);
/// The one cause among the errors of a verification, in the order in which OpenSSL would find them.
[[nodiscard]] Error verificationFailure(const QList<QSslError>& errors, const QString& host,
                                        const QString& peer);

} // namespace cems::link
