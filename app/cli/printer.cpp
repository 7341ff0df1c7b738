// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/printer.h"

#include "text/errortext.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <unistd.h>
#else
#include <io.h>
#endif

using namespace Qt::StringLiterals;

namespace cems::cli {

namespace {

bool isTerminal(std::FILE* file)
{
#ifdef Q_OS_UNIX
    return isatty(fileno(file)) != 0;
#else
    return _isatty(_fileno(file)) != 0;
#endif
}

void write(std::FILE* file, const QByteArray& text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), file);
    std::fputc('\n', file);
}

} // namespace

Printer::Printer(std::FILE* out, std::FILE* err)
    : m_out(out)
    , m_err(err)
    , m_hasColour(isTerminal(out) && !qEnvironmentVariableIsSet("NO_COLOR"))
{
}

void Printer::line(const QString& text)
{
    write(m_out, text.toUtf8());
}

void Printer::rawLine(const QByteArray& text)
{
    write(m_out, text);
}

void Printer::flush()
{
    std::fflush(m_out);
}

void Printer::error(const Error& error)
{
    flush();
    write(m_err, "cemsctl: " + text::oneLine(error).toUtf8());
    std::fflush(m_err);
}

void Printer::note(const QString& text)
{
    flush();
    write(m_err, text::terminalText(text).toUtf8());
    std::fflush(m_err);
}

QString marked(const QString& text, bool hasColour)
{
    return hasColour ? u"\x1b[1;31m"_s + text + u"\x1b[0m"_s : text;
}

} // namespace cems::cli
