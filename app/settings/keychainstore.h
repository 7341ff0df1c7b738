// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/secretstore.h"

namespace cems::settings {

/// The key store of the operating system, by QtKeychain; the only place that knows the library. GUI thread.
class KeychainStore final : public SecretStore
{
public:
    QFuture<bool> isAvailable() override;
    QFuture<Result<QString>> read(const ConnectionId& id, SecretKind kind) override;
    QFuture<Result<>> write(const ConnectionId& id, SecretKind kind, const QString& secret) override;
    QFuture<Result<>> remove(const ConnectionId& id, SecretKind kind) override;
};

} // namespace cems::settings
