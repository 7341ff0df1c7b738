// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"
#include "base/result.h"

#include <QFuture>

namespace cems::settings {

enum class SecretKind
{
    Password,
    KeyPassphrase
};

/// Where passwords are kept between sessions. No call waits; each future ends with exactly one result.
/// There is no insecure fallback: without a key store the user is asked each time.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// Whether this computer has a key store that answers.
    [[nodiscard]] virtual QFuture<bool> isAvailable() = 0;
    /// An empty text if nothing is kept.
    [[nodiscard]] virtual QFuture<Result<QString>> read(const ConnectionId& id, SecretKind kind) = 0;
    [[nodiscard]] virtual QFuture<Result<>> write(const ConnectionId& id, SecretKind kind,
                                                  const QString& secret) = 0;
    [[nodiscard]] virtual QFuture<Result<>> remove(const ConnectionId& id, SecretKind kind) = 0;
};

} // namespace cems::settings
