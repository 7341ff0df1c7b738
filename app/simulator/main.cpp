// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/interrupt.h"
#include "simulator/commandline.h"
#include "text/errortext.h"
#include "text/language.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTranslator>

#include <cstdio>

using namespace cems;

namespace {

constexpr int kCouldNotRun = 2;

void print(std::FILE* file, const QString& text)
{
    std::fputs(text.toUtf8().constData(), file);
    std::fflush(file);
}

int run(const simulator::RackOptions& options)
{
    const SystemClock clock;
    simulator::Simulator simulator(options, clock);
    const Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::received, &simulator, &simulator::Simulator::stop);
    QObject::connect(&simulator, &simulator::Simulator::finished, qApp, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    QObject::connect(&simulator, &simulator::Simulator::disconnected, qApp,
                     [](const GatewayId& gateway, const Error& cause) {
                         print(stderr, gateway.value % u": " % text::oneLine(cause) % u'\n');
                     });
    QObject::connect(&simulator, &simulator::Simulator::allConnected, qApp,
                     [] { print(stdout, simulator::connectedText() + u'\n'); });
    print(stdout, simulator::describe(options) + u'\n');
    simulator.start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("cems-simgateway"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CEMS_VERSION));

    // What it serves is said at the start; afterwards it is quiet unless something is wrong.
    QLoggingCategory::setFilterRules(QStringLiteral("cems.*.info=false\ncems.*.debug=false"));

    QTranslator sentences;
    if (text::loadSentences(sentences, text::languageOf({}))) {
        QCoreApplication::installTranslator(&sentences);
    }

    const auto wanted = simulator::readCommandLine(QCoreApplication::arguments());
    if (!wanted) {
        print(stderr, u"cems-simgateway: " % text::oneLine(wanted.error()) % u'\n');
        return kCouldNotRun;
    }
    if (const auto* help = std::get_if<simulator::HelpText>(&*wanted)) {
        print(stdout, help->text);
        return 0;
    }
    return run(std::get<simulator::RackOptions>(*wanted));
}
