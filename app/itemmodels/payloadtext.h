// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace cems::itemmodels {

inline constexpr int kHexBytesPerLine = 16;

/// "00000010  7b 22 64 65 ...  |{"de...|": one line of a hex view.
[[nodiscard]] QString hexLine(QByteArrayView bytes, qsizetype line);
[[nodiscard]] qsizetype hexLineCount(qsizetype bytes);
/// All lines, for the clipboard.
[[nodiscard]] QString hexDump(QByteArrayView bytes);

/// Bytes as text for people: damaged UTF-8 as U+FFFD, NUL and other control characters (but line breaks and tabs) as their
/// symbols, so that nothing stays invisible.
[[nodiscard]] QString visibleText(QByteArrayView bytes);

/// A command line that publishes the same bytes: payload quoted for a POSIX shell, binary ones through printf.
[[nodiscard]] QString mosquittoPubLine(const QString& host, quint16 port, const QByteArray& topic,
                                       const QByteArray& payload, int qos, bool retain);

} // namespace cems::itemmodels
