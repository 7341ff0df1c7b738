// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/columns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cems::cli {

namespace {

bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd);
}

} // namespace

int displayWidth(const QString& text)
{
    int width = 0;
    const QList<uint> characters = text.toUcs4();
    for (const uint character : characters)
        width += isWide(character) ? 2 : QChar::category(character) == QChar::Mark_NonSpacing ? 0 : 1;
    return width;
}

QString padded(const QString& text, int width)
{
    return text + QString(std::max(0, width - displayWidth(text)), u' ');
}

QStringList aligned(const QList<QStringList>& rows)
{
    QList<int> widths;
    return aligned(rows, widths);
}

QStringList aligned(const QList<QStringList>& rows, QList<int>& widths)
{
    for (const QStringList& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));
    }
    QStringList lines;
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 < row.size() ? padded(row[i], widths[i]) + "  "_L1 : row[i];
        lines.append(line);
    }
    return lines;
}

} // namespace cems::cli
