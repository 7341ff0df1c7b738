// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QtGlobal>

#include <chrono>

/// The few things about a native socket that neither Qt nor libmosquitto do for us.
namespace cems::link::socket {

enum class Input
{
    None,
    Waiting,
    Ended ///< closed or broken by the peer
};

/// Result of a connect() that was pending, 0 if it succeeded, be it that the peer hung up since.
[[nodiscard]] int pendingError(qintptr descriptor);
[[nodiscard]] Input peek(qintptr descriptor);
/// Lets the system notice a pulled cable within keepAlive: probes while idle, and a limit for data that nobody acknowledges
/// (the latter where the system has TCP_USER_TIMEOUT).
void watchPeer(qintptr descriptor, std::chrono::seconds keepAlive);
/// What a system error number means for a connection that does not stand yet.
[[nodiscard]] ErrorCode connectError(int systemError);
/// True if the way to the peer is gone, false if the peer closed it.
[[nodiscard]] bool isWayLost(int systemError);

} // namespace cems::link::socket
