// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

namespace cems::cli {

enum class ExitCode
{
    Done = 0,
    Refused = 1, ///< the gateway said no; for model-check: the model has errors
    CouldNotRun = 2,
    NoAnswer = 3,
};

[[nodiscard]] constexpr ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::DeviceRejected:
        return ExitCode::Refused;
    case ErrorCode::Timeout:
    case ErrorCode::GatewayOffline:
        return ExitCode::NoAnswer;
    default:
        return ExitCode::CouldNotRun;
    }
}

} // namespace cems::cli
