// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <cstdio>

namespace cems::cli {

/// Where output goes: results to one stream, complaints to the other. Text from the wire loses its control characters.
class Printer
{
public:
    Printer(std::FILE* out, std::FILE* err);

    /// Colour is used only on a terminal.
    [[nodiscard]] bool hasColour() const { return m_hasColour; }
    void line(const QString& text);
    /// Bytes that are known to be harmless, such as JSON.
    void rawLine(const QByteArray& text);
    /// What was printed since is there to be read now.
    void flush();
    /// Cause and remedy on one line.
    void error(const Error& error);
    void note(const QString& text); ///< to the error stream

private:
    std::FILE* const m_out;
    std::FILE* const m_err;
    bool m_hasColour = false;
};

/// Bright red, where colours are on.
[[nodiscard]] QString marked(const QString& text, bool hasColour);

} // namespace cems::cli
