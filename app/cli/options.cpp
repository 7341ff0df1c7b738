// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/options.h"

#include "cli/commandtable.h"
#include "cli/translation.h"

#include <QCommandLineParser>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cems::cli {

namespace {

constexpr double kLongestS = 30.0 * 86'400.0;

struct OptionRow
{
    QLatin1StringView name;
    const char* value; ///< nullptr: a switch
    const char* help;
};

constexpr OptionRow kOptions[]{
    {"broker"_L1, QT_TRANSLATE_NOOP("cems::cli", "URL"),
     QT_TRANSLATE_NOOP("cems::cli", "Broker: mqtt[s]://[user@]host[:port].")},
    {"gateway"_L1, QT_TRANSLATE_NOOP("cems::cli", "ID"),
     QT_TRANSLATE_NOOP("cems::cli", "Gateway to talk to.")},
    {"device"_L1, QT_TRANSLATE_NOOP("cems::cli", "ID"),
     QT_TRANSLATE_NOOP("cems::cli", "Only points of this device behind the gateway.")},
    {"profile"_L1, QT_TRANSLATE_NOOP("cems::cli", "P"),
     QT_TRANSLATE_NOOP("cems::cli", "Message set: gbt35031 (default), iotda or a profile file.")},
    {"ca"_L1, QT_TRANSLATE_NOOP("cems::cli", "F"),
     QT_TRANSLATE_NOOP("cems::cli", "Certificates to trust (PEM), instead of the system's.")},
    {"cert"_L1, QT_TRANSLATE_NOOP("cems::cli", "F"),
     QT_TRANSLATE_NOOP("cems::cli", "Client certificate (PEM).")},
    {"key"_L1, QT_TRANSLATE_NOOP("cems::cli", "F"),
     QT_TRANSLATE_NOOP("cems::cli", "Key of the client certificate (PEM).")},
    {"key-passphrase-file"_L1, QT_TRANSLATE_NOOP("cems::cli", "F"),
     QT_TRANSLATE_NOOP("cems::cli", "File whose first line is the passphrase of the key.")},
    {"client-id"_L1, QT_TRANSLATE_NOOP("cems::cli", "ID"),
     QT_TRANSLATE_NOOP("cems::cli", "Client id at the broker; by default a new one each time.")},
    {"password-file"_L1, QT_TRANSLATE_NOOP("cems::cli", "F"),
     QT_TRANSLATE_NOOP("cems::cli", "File whose first line is the user's password.")},
    {"timeout"_L1, QT_TRANSLATE_NOOP("cems::cli", "S"),
     QT_TRANSLATE_NOOP("cems::cli", "Seconds to wait for connection and answer, 20 by default.")},
    {"json"_L1, nullptr, QT_TRANSLATE_NOOP("cems::cli", "One JSON object per line.")},
    {"watch"_L1, nullptr, QT_TRANSLATE_NOOP("cems::cli", "Go on until Ctrl-C.")},
    {"for"_L1, QT_TRANSLATE_NOOP("cems::cli", "S"),
     QT_TRANSLATE_NOOP("cems::cli", "End after so many seconds.")},
    {"filter"_L1, QT_TRANSLATE_NOOP("cems::cli", "EXPR"),
     QT_TRANSLATE_NOOP(
         "cems::cli",
         "Only points that fit: words, device:, type:, unit:, quality:bad, value>230, /regex/.")},
    {"save"_L1, QT_TRANSLATE_NOOP("cems::cli", "F"),
     QT_TRANSLATE_NOOP("cems::cli", "Write the product model to this file.")},
    {"listen"_L1, nullptr,
     QT_TRANSLATE_NOOP("cems::cli", "Only listen: publish nothing, see both directions.")},
    {"answer"_L1, QT_TRANSLATE_NOOP("cems::cli", "LIST"),
     QT_TRANSLATE_NOOP("cems::cli",
                       "Requests of the gateway to answer by itself: time, shadow, subdevices, files.")},
    {"assume-online"_L1, nullptr,
     QT_TRANSLATE_NOOP("cems::cli", "Do not ask first whether the gateway is there.")},
    {"despite-second-host"_L1, nullptr,
     QT_TRANSLATE_NOOP("cems::cli", "Go on although another host seems to be in charge.")},
};

Result<milliseconds> readSeconds(const QCommandLineParser& parser, const QString& name)
{
    bool ok = false;
    const double value = parser.value(name).toDouble(&ok);
    if (!ok || !(value > 0.0 && value <= kLongestS)) // so that NaN is refused, too
        return failure(ErrorCode::InvalidInput, u"--%1 %2"_s.arg(name, parser.value(name)),
                       u"expected seconds, a number above 0"_s);
    return milliseconds(qint64(value * 1000.0));
}

Result<> readTimes(const QCommandLineParser& parser, Options& options)
{
    if (parser.isSet(u"timeout"_s)) {
        const auto timeout = readSeconds(parser, u"timeout"_s);
        if (!timeout)
            return timeout.error();
        options.timeout = *timeout;
    }
    if (parser.isSet(u"for"_s)) {
        const auto duration = readSeconds(parser, u"for"_s);
        if (!duration)
            return duration.error();
        options.watchFor = *duration;
    }
    return {};
}

Result<> readAnswers(const QCommandLineParser& parser, Options&)
{
    const QStringList words = parser.value(u"answer"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const bool isKnown = QStringList{u"time"_s, u"shadow"_s, u"subdevices"_s, u"files"_s}.contains(word);
        const QString subject = u"--answer %1"_s.arg(word);
        if (isKnown)
            return failure(ErrorCode::Unsupported, subject, u"this version does not give this answer yet"_s);
        return failure(ErrorCode::InvalidInput, subject, u"known are time, shadow, subdevices and files"_s);
    }
    return {};
}

Result<> readFilter(const QCommandLineParser& parser, Options& options)
{
    const QString text = parser.value(u"filter"_s);
    const auto parsed = itemmodels::PointFilter::parse(text);
    if (parsed.problem)
        return failure(ErrorCode::InvalidInput, u"--filter %1"_s.arg(text), parsed.problem->sentence);
    options.filter = parsed.filter;
    return {};
}

/// The first line of a file; an option that was not given leaves the secret as it is.
Result<> readSecret(const QCommandLineParser& parser, const QString& option, QString& secret)
{
    if (!parser.isSet(option))
        return {};
    const QString path = parser.value(option);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileIo, path, file.errorString());
    constexpr qint64 kLongest = 4096;
    QByteArray line = file.readLine(kLongest);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    secret = QString::fromUtf8(line);
    return {};
}

Result<> readBroker(const QCommandLineParser& parser, Options& options)
{
    if (!parser.isSet(u"broker"_s))
        return failure(ErrorCode::InvalidInput, u"--broker"_s, u"the broker's URL is missing"_s);
    const auto site = settings::siteFromUrl(parser.value(u"broker"_s));
    if (!site)
        return site.error();
    options.site = *site;
    options.site.caFile = parser.value(u"ca"_s);
    options.site.certificateFile = parser.value(u"cert"_s);
    options.site.keyFile = parser.value(u"key"_s);
    options.site.listener = parser.isSet(u"listen"_s);
    if (parser.isSet(u"profile"_s))
        options.site.profile = parser.value(u"profile"_s);
    options.site.clientId = parser.value(u"client-id"_s);
    const QStringList tlsOptions{u"ca"_s, u"cert"_s, u"key"_s, u"key-passphrase-file"_s};
    const bool hasTlsOption = std::any_of(tlsOptions.cbegin(), tlsOptions.cend(),
                                          [&](const QString& option) { return parser.isSet(option); });
    if (hasTlsOption && !options.site.tls)
        return failure(ErrorCode::InvalidInput, parser.value(u"broker"_s),
                       u"--ca, --cert, --key and --key-passphrase-file need a broker of mqtts://"_s);
    if (const auto read = readSecret(parser, u"key-passphrase-file"_s, options.secrets.keyPassphrase); !read)
        return read.error();
    return readSecret(parser, u"password-file"_s, options.secrets.password);
}

Result<> readCommand(const QCommandLineParser& parser, Options& options, const CommandInfo& info)
{
    const auto refuse = [&](const QString& why) {
        return failure(ErrorCode::InvalidInput, options.command, why);
    };
    if (info.leastOperands > options.operands.size() || info.mostOperands < options.operands.size())
        return refuse(u"expected: "_s + info.synopsis);
    if (info.needs == CommandInfo::Needs::Gateway && options.gateway.isEmpty())
        return refuse(u"--gateway is missing; cemsctl discover lists what is there"_s);
    if (options.isWatch && !info.canWatch)
        return refuse(u"this command does not watch"_s);
    if (info.mustWatch && !options.isWatch)
        return refuse(u"expected: "_s + info.synopsis);
    if (options.watchFor && !options.isWatch && !info.canLast)
        return refuse(u"--for goes with --watch"_s);
    if (info.needs == CommandInfo::Needs::Nothing)
        return {};
    return readBroker(parser, options);
}

QString commandHelp()
{
    QString text = u'\n' + translated(QT_TRANSLATE_NOOP("cems::cli", "Commands:")) + u'\n';
    for (const CommandInfo& info : commandTable())
        text += "  "_L1 + QString(info.synopsis).leftJustified(46) + translated(info.help) + u'\n';
    text += u'\n'
        + translated(QT_TRANSLATE_NOOP(
            "cems::cli", "Exit codes: 0 done, 1 the gateway refused, 2 could not run, 3 no answer in time."))
        + u'\n';
    return text;
}

} // namespace

Result<std::variant<Options, HelpText>> readOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(translated(
        QT_TRANSLATE_NOOP("cems::cli", "Talks to energy-management gateways over an MQTT broker.")));
    parser.addPositionalArgument(u"command"_s,
                                 translated(QT_TRANSLATE_NOOP("cems::cli", "What to do; see below.")),
                                 u"COMMAND [...]"_s);
    for (const OptionRow& row : kOptions) {
        parser.addOption(row.value ? QCommandLineOption(row.name, translated(row.help), translated(row.value))
                                   : QCommandLineOption(row.name, translated(row.help)));
    }
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();

    if (!parser.parse(arguments))
        return failure(ErrorCode::InvalidInput, u"cemsctl"_s, parser.errorText());
    if (parser.isSet(version))
        return HelpText{u"cemsctl " CEMS_VERSION "\n"_s};
    if (parser.isSet(help))
        return HelpText{parser.helpText() + commandHelp()};

    Options options;
    options.operands = parser.positionalArguments();
    if (options.operands.isEmpty())
        return failure(ErrorCode::InvalidInput, u"cemsctl"_s,
                       u"a command is missing; cemsctl --help lists them"_s);
    options.command = options.operands.takeFirst();
    const CommandInfo* info = findCommand(options.command);
    if (!info)
        return failure(ErrorCode::InvalidInput, options.command,
                       u"no such command; cemsctl --help lists them"_s);

    options.gateway = {parser.value(u"gateway"_s)};
    options.device = {parser.value(u"device"_s)};
    options.isJson = parser.isSet(u"json"_s);
    options.isWatch = parser.isSet(u"watch"_s);
    options.assumeOnline = parser.isSet(u"assume-online"_s);
    options.despiteSecondHost = parser.isSet(u"despite-second-host"_s);
    options.saveFile = parser.value(u"save"_s);
    for (const auto read : {readTimes, readAnswers, readFilter}) {
        if (const auto done = read(parser, options); !done)
            return done.error();
    }
    if (const auto done = readCommand(parser, options, *info); !done)
        return done.error();
    if (!options.gateway.isEmpty())
        options.site.gatewayIDs = {options.gateway.value};
    return options;
}

} // namespace cems::cli
