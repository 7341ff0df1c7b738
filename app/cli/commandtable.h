// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"

#include <QLatin1StringView>

#include <memory>
#include <span>

namespace cems::cli {

/// One row per command: what it is called, what it wants, what does it.
struct CommandInfo
{
    enum class Needs
    {
        Nothing,
        Broker,
        Gateway
    };
    QLatin1StringView name;
    QLatin1StringView synopsis;
    const char* help; ///< English source of a sentence for people
    Needs needs = Needs::Gateway;
    int leastOperands = 0;
    int mostOperands = 0;
    bool canWatch = false;
    bool mustWatch = false;
    bool canLast = false; ///< takes --for without --watch
    std::unique_ptr<Command> (*make)(const Options& options, Printer& printer) = nullptr;
};

[[nodiscard]] std::span<const CommandInfo> commandTable();
[[nodiscard]] const CommandInfo* findCommand(QStringView name);

} // namespace cems::cli
