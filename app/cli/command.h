// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/exitcode.h"
#include "cli/options.h"
#include "cli/printer.h"

#include <QObject>

namespace cems::cli {

/// One run of one command. finished() comes exactly once.
class Command : public QObject
{
    Q_OBJECT

public:
    Command(const Options& options, Printer& printer);
    ~Command() override;

    virtual void start() = 0;
    /// Ctrl-C: not a failure.
    void interrupt() { finish(ExitCode::Done); }

signals:
    void finished(cems::cli::ExitCode code);

protected:
    void finish(ExitCode code);
    /// Says why and ends with the code that belongs to it.
    void fail(const Error& error);
    [[nodiscard]] bool isFinished() const { return m_isFinished; }
    [[nodiscard]] const Options& options() const { return m_options; }
    [[nodiscard]] Printer& printer() { return m_printer; }

private:
    const Options m_options;
    Printer& m_printer;
    bool m_isFinished = false;
};

} // namespace cems::cli
