// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/interrupt.h"
#include "cli/commandtable.h"
#include "cli/options.h"
#include "cli/printer.h"
#include "text/language.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTranslator>

#include <cstdio>

using namespace cems;

namespace {

int run(const cli::Options& options, cli::Printer& printer)
{
    const auto command = cli::findCommand(options.command)->make(options, printer);
    const Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::received, command.get(), &cli::Command::interrupt);
    // Queued, so that a command may end before the event loop runs.
    QObject::connect(
        command.get(), &cli::Command::finished, qApp,
        [](cli::ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); }, Qt::QueuedConnection);
    command->start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("cemsctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CEMS_VERSION));
    // Results and complaints are the command's; the log speaks only of faults, or as QT_LOGGING_RULES says.
    QLoggingCategory::setFilterRules(
        QStringLiteral("cems.*.info=false\ncems.*.debug=false\ncems.*.warning=false"));

    QTranslator sentences;
    if (text::loadSentences(sentences, text::languageOf({}))) {
        QCoreApplication::installTranslator(&sentences);
    }

    cli::Printer printer(stdout, stderr);
    const auto wanted = cli::readOptions(QCoreApplication::arguments());
    if (!wanted) {
        printer.error(wanted.error());
        return static_cast<int>(cli::ExitCode::CouldNotRun);
    }
    if (const auto* help = std::get_if<cli::HelpText>(&*wanted)) {
        std::fputs(help->text.toUtf8().constData(), stdout);
        return 0;
    }
    return run(std::get<cli::Options>(*wanted), printer);
}
