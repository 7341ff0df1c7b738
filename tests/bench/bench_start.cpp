// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Time from the start of a process until its window is painted and answers, beside a bare QMainWindow of the same Qt in
// turns: each program draws its window, saves the picture and ends.

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QMainWindow>
#include <QProcess>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// The rival: the least that a Widgets program can show.
int showBareWindow(const QString& picture)
{
    QMainWindow window;
    window.statusBar()->showMessage(u"ready"_s);
    window.resize(1366, 768);
    window.show();
    QTimer::singleShot(0, &window, [&] { QCoreApplication::exit(window.grab().save(picture) ? 0 : 1); });
    return QApplication::exec();
}

/// Milliseconds until the picture is there and the program has ended.
std::optional<double> measure(const QString& program, const QStringList& arguments, const QString& picture)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    const bool hasEnded = process.waitForFinished(60'000);
    const double elapsedMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    const bool isGood = hasEnded && process.exitCode() == 0 && QFileInfo(picture).size() > 0;
    return isGood ? std::optional(elapsedMs) : std::nullopt;
}

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times.empty() ? 0.0 : times[times.size() / 2];
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"runs"_s, u"How often both take their turn."_s, u"N"_s, u"7"_s});
    parser.addOption({u"bare"_s, u"Be the rival (internal)."_s, u"FILE"_s});
    parser.process(app);
    if (parser.isSet(u"bare"_s)) {
        return showBareWindow(parser.value(u"bare"_s));
    }
    const QTemporaryDir folder;
    const QString picture = folder.filePath(u"window.png"_s);
    const QString barePicture = folder.filePath(u"bare.png"_s);
    std::vector<double> own;
    std::vector<double> bare;
    for (int run = 0; run < parser.value(u"runs"_s).toInt(); ++run) {
        const auto ownMs = measure(
            QStringLiteral(CEMS_COMMISSIONER),
            {u"--safe-mode"_s, u"--page"_s, u"points"_s, u"--screenshot"_s, picture, u"--after"_s, u"0"_s},
            picture);
        const auto bareMs =
            measure(QCoreApplication::applicationFilePath(), {u"--bare"_s, barePicture}, barePicture);
        if (!ownMs || !bareMs) {
            std::fprintf(stderr, "%s did not show its window\n", ownMs ? "the rival" : "cems-commissioner");
            return EXIT_FAILURE;
        }
        own.push_back(*ownMs);
        bare.push_back(*bareMs);
    }
    std::printf("start to painted window and end: cems-commissioner %.0f ms (slowest %.0f), bare QMainWindow "
                "%.0f ms, medians of %zu runs\n",
                median(own), *std::max_element(own.cbegin(), own.cend()), median(bare), own.size());
    return EXIT_SUCCESS;
}
