// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include <utility>

namespace cems::cli {

Command::Command(const Options& options, Printer& printer)
    : m_options(options)
    , m_printer(printer)
{
}

Command::~Command() = default;

void Command::finish(ExitCode code)
{
    if (std::exchange(m_isFinished, true))
        return;
    m_printer.flush();
    emit finished(code);
}

void Command::fail(const Error& error)
{
    if (m_isFinished)
        return;
    m_printer.error(error);
    finish(exitCodeOf(error.code));
}

} // namespace cems::cli
