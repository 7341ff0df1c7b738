// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/ladder.h"

namespace cems::text {

/// What a person reads: one plain sentence with the cause, and what to do about it. Plain text, current language.
struct Explanation
{
    QString sentence;
    QString remedy;
};

[[nodiscard]] Explanation explain(const Error& error);
/// Both and the detail on one line, for a terminal.
[[nodiscard]] QString oneLine(const Error& error);
/// Text from anywhere without control and format characters, which a terminal would obey.
[[nodiscard]] QString terminalText(const QString& text);

[[nodiscard]] QString rungName(LadderRung rung);
[[nodiscard]] QString rungStateWord(RungState state);

} // namespace cems::text
