// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulator/simulator.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace cems::simulator {

/// Text that was asked for instead of a run: --help, --version, --faults help.
struct HelpText
{
    QString text;
};

/// What the program shall do, from its options.
[[nodiscard]] Result<std::variant<RackOptions, HelpText>> readCommandLine(const QStringList& arguments);
/// The first lines that the program prints: what it serves, and where.
[[nodiscard]] QString describe(const RackOptions& options);

/// Said once, when every gateway has signed on and listens.
[[nodiscard]] QString connectedText();

} // namespace cems::simulator
