// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appcontext.h"
#include "logfile.h"
#include "ui/connection/connectflow.h"
#include "ui/pages.h"
#include "ui/shell/languagemanager.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifier.h"
#include "ui/shell/pageregistry.h"
#include "ui/shell/screenshot.h"
#include "ui/shell/thememanager.h"
#include "ui/shell/uistatekeeper.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QTimer>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using namespace cems;

namespace {

constexpr int kBadOption = 2;
const QString kConnectPage = u"connect"_s; // not a page, but where one starts

/// What stands on the command line.
struct Options
{
    bool demo = false;
    bool safeMode = false;
    bool resetLayout = false;
    QString connectTo;
    QString page;
    QString language;
    QString theme;
    QString screenshot;
    std::chrono::milliseconds after{2000};
};

/// False, with a line on stderr: the option was given and is none of the choices.
bool isChoice(const QCommandLineParser& parser, const QString& option, const QStringList& choices)
{
    const QString value = parser.value(option);
    const bool isGood = value.isEmpty() || choices.contains(value);
    if (!isGood) {
        std::fputs(qPrintable(u"--%1 is one of: %2\n"_s.arg(option, choices.join(u", "_s))), stderr);
    }
    return isGood;
}

/// Nothing: an option makes no sense, which was said.
std::optional<Options> parseOptions(const QCoreApplication& application, const QStringList& pages)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Commissioning of energy-management gateways (GB/T 35031.4-2022)."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"demo"_s, u"Start with a simulated gateway."_s},
        {u"connect"_s, u"Connect to a saved connection or to mqtt[s]://[user@]host[:port]."_s, u"NAME|URL"_s},
        {u"page"_s, u"Show this page: %1; or the dialog: connect."_s.arg(pages.join(u", "_s)), u"ID"_s},
        {u"lang"_s, u"Language of this session: en or zh_CN."_s, u"LANG"_s},
        {u"theme"_s, u"Theme of this session: light, dark or system."_s, u"THEME"_s},
        {u"screenshot"_s, u"Save a picture of the window and end."_s, u"FILE"_s},
        {u"after"_s, u"Take the picture after so many seconds, 2 if not given."_s, u"S"_s},
        {u"safe-mode"_s, u"Read and remember nothing: no settings, connections, layout."_s},
        {u"reset-layout"_s, u"Forget window positions, splitters and columns."_s},
    });
    parser.process(application);
    Options options;
    options.demo = parser.isSet(u"demo"_s);
    options.safeMode = parser.isSet(u"safe-mode"_s);
    options.resetLayout = parser.isSet(u"reset-layout"_s);
    options.connectTo = parser.value(u"connect"_s);
    options.page = parser.value(u"page"_s);
    options.language = parser.value(u"lang"_s);
    options.theme = parser.value(u"theme"_s);
    options.screenshot = parser.value(u"screenshot"_s);
    if (parser.isSet(u"after"_s)) {
        options.after = std::chrono::milliseconds{qRound64(parser.value(u"after"_s).toDouble() * 1000)};
    }
    const bool isGood = isChoice(parser, u"lang"_s, settings::keys::Language::choices())
        && isChoice(parser, u"theme"_s, settings::keys::Theme::choices())
        && isChoice(parser, u"page"_s, QStringList(pages) << kConnectPage);
    return isGood ? std::optional(options) : std::nullopt;
}

void connectWindow(ui::MainWindow& window, ui::ConnectFlow& flow)
{
    using Kind = settings::SiteConnection::Kind;
    QObject::connect(&window, &ui::MainWindow::connectRequested, &flow, &ui::ConnectFlow::openDialog);
    QObject::connect(&window, &ui::MainWindow::savedRequested, &flow, &ui::ConnectFlow::connectSaved);
    QObject::connect(&window, &ui::MainWindow::demoRequested, &flow, &ui::ConnectFlow::connectDemo);
    QObject::connect(&window, &ui::MainWindow::localBrokerRequested, &flow,
                     [&flow] { flow.openNew(Kind::LocalBroker); });
    QObject::connect(&window, &ui::MainWindow::importRequested, &flow, &ui::ConnectFlow::importSites);
    QObject::connect(&window, &ui::MainWindow::exportRequested, &flow, &ui::ConnectFlow::exportSites);
    QObject::connect(&flow, &ui::ConnectFlow::failed, &window,
                     [&window](const Error& error) { window.notifier().report(error); });
    QObject::connect(&flow, &ui::ConnectFlow::told, &window,
                     [&window](const QString& sentence) { window.notifier().tell(sentence); });
}

/// What the options ask for once the window stands.
void begin(const Options& options, ui::MainWindow& window, ui::ConnectFlow& flow)
{
    if (options.demo) {
        flow.connectDemo();
    } else if (!options.connectTo.isEmpty()) {
        if (const Result<> connecting = flow.connectTo(options.connectTo); !connecting) {
            window.notifier().report(connecting.error());
        }
    }
    if (options.page == kConnectPage) {
        flow.openDialog();
    } else if (!options.page.isEmpty()) {
        window.showPage(options.page);
    }
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"cems-commissioner"_s);
    QApplication::setApplicationDisplayName(u"CEMS Commissioner"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/cems-commissioner.svg"_s));
    QApplication::setApplicationVersion(QStringLiteral(CEMS_VERSION));
    ui::PageRegistry pages;
    ui::registerPages(pages);
    const std::optional<Options> parsed = parseOptions(application, pages.ids());
    if (!parsed) {
        return kBadOption;
    }
    const Options& options = *parsed;
    const AppPaths paths = options.safeMode ? AppPaths::safeMode() : AppPaths::standard();

    const LogFile log(paths.logFolder);
    AppContext context(paths);
    ui::LanguageManager language;
    language.setChoice(options.language.isEmpty() ? context.settings().get<settings::keys::Language>()
                                                  : options.language);
    ui::ThemeManager theme(application);
    theme.setChoice(ui::ThemeManager::choiceOf(
        options.theme.isEmpty() ? context.settings().get<settings::keys::Theme>() : options.theme));
    ui::UiStateKeeper keeper(paths.uiStateFile);
    if (options.resetLayout) {
        keeper.reset();
    }
    ui::MainWindow window({.settings = context.settings(),
                           .sites = context.sites(),
                           .connections = context.connections(),
                           .clock = context.clock(),
                           .pages = pages,
                           .theme = theme,
                           .language = language,
                           .keeper = keeper,
                           .logFolder = paths.logFolder});
    ui::ConnectFlow flow({.connections = context.connections(),
                          .sites = context.sites(),
                          .secrets = context.secrets(),
                          .clock = context.clock(),
                          .profiles = context.profiles()},
                         window);
    connectWindow(window, flow);
    window.showPage(context.settings().get<settings::keys::LastPage>());
    window.show();
    if (context.startProblem()) {
        window.notifier().report(*context.startProblem());
    }
    begin(options, window, flow);
    if (!options.screenshot.isEmpty()) {
        QTimer::singleShot(options.after, &window, [&window, file = options.screenshot] {
            const bool isSaved = ui::saveScreenshot(window, file);
            QCoreApplication::exit(isSaved ? EXIT_SUCCESS : kBadOption);
        });
    }
    return QApplication::exec();
}
