// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/operation.h"

namespace cems::gateway {

// Which operations are what; the rules that hold for them are ConnectionSession::maySend's.

/// Asks and changes nothing: allowed in Observe, repeated once by itself, sent to a silent gateway.
[[nodiscard]] bool isQuery(wire::Operation operation);
/// Downward and not an answer to something the gateway asked.
[[nodiscard]] bool isDownwardRequest(wire::Operation operation);
/// A report that also comes by itself, so that it answers a query only if it says so.
[[nodiscard]] bool isSpontaneousReport(wire::Operation operation);
/// Describes the whole gateway: whoever asked, it is the answer.
[[nodiscard]] bool completesAtOnce(wire::Operation operation);

} // namespace cems::gateway
