// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/commandline.h"

#include "simulator/modelgenerator.h"
#include "wire/topic.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

#include <limits>

using namespace Qt::StringLiterals;

namespace cems::simulator {

namespace {

constexpr int kMaxGateways = 1000;
constexpr int kMaxPoints = 100'000;
constexpr int kMaxDevices = 10'000;
constexpr int kMaxBatch = 5'000;
constexpr double kMaxRate = 10'000'000.0;
constexpr double kDefaultPeriodS = 2.0; // without --rate each point is reported so often

// Not named tr(): lupdate wants a literal in the calls of tr() and skips the text marked inside.
QString translated(const char* text)
{
    return QCoreApplication::translate("cems::simulator", text);
}

struct OptionRow
{
    QLatin1StringView name;
    const char* value; ///< nullptr: a switch
    const char* help;
    QLatin1StringView defaultValue;
};

constexpr OptionRow kOptions[]{
    {"broker"_L1,
     QT_TRANSLATE_NOOP("cems::simulator", "URL"),
     QT_TRANSLATE_NOOP("cems::simulator", "Broker: mqtt[s]://[user@]host[:port]."),
     {}},
    {"gateways"_L1, QT_TRANSLATE_NOOP("cems::simulator", "N"),
     QT_TRANSLATE_NOOP("cems::simulator", "Number of gateways, each on its own connection."), "1"_L1},
    {"id"_L1, QT_TRANSLATE_NOOP("cems::simulator", "PREFIX"),
     QT_TRANSLATE_NOOP("cems::simulator", "Gateway id; several gateways are PREFIX-1, PREFIX-2 and so on."),
     "SIMGW"_L1},
    {"points"_L1,
     QT_TRANSLATE_NOOP("cems::simulator", "N"),
     QT_TRANSLATE_NOOP("cems::simulator", "Monitoring points of each gateway; by default 20 for each meter."),
     {}},
    {"meters"_L1,
     QT_TRANSLATE_NOOP("cems::simulator", "M"),
     QT_TRANSLATE_NOOP("cems::simulator", "Meters of each gateway; by default as many as the points need."),
     {}},
    {"rate"_L1,
     QT_TRANSLATE_NOOP("cems::simulator", "POINTS_PER_S"),
     QT_TRANSLATE_NOOP("cems::simulator",
                       "Values per second of all gateways together; by default each point every 2 s."),
     {}},
    {"batch"_L1, QT_TRANSLATE_NOOP("cems::simulator", "N"),
     QT_TRANSLATE_NOOP("cems::simulator", "Points in one message at most."), "20"_L1},
    {"profile"_L1, QT_TRANSLATE_NOOP("cems::simulator", "P"),
     QT_TRANSLATE_NOOP("cems::simulator", "Message set: gbt35031, iotda or a profile file."), "gbt35031"_L1},
    {"model"_L1,
     QT_TRANSLATE_NOOP("cems::simulator", "FILE"),
     QT_TRANSLATE_NOOP("cems::simulator", "Product model to serve instead of a generated one."),
     {}},
    {"seed"_L1, QT_TRANSLATE_NOOP("cems::simulator", "S"),
     QT_TRANSLATE_NOOP("cems::simulator", "The same seed gives the same plant."), "1"_L1},
    {"faults"_L1,
     QT_TRANSLATE_NOOP("cems::simulator", "LIST"),
     QT_TRANSLATE_NOOP("cems::simulator",
                       "What to do wrong, with how often or how much: late:5%,clock:90s,badjson."),
     {}},
    {"user"_L1,
     QT_TRANSLATE_NOOP("cems::simulator", "U"),
     QT_TRANSLATE_NOOP("cems::simulator", "User at the broker; by default the gateway id."),
     {}},
    {"password-file"_L1,
     QT_TRANSLATE_NOOP("cems::simulator", "F"),
     QT_TRANSLATE_NOOP("cems::simulator",
                       "File with the user's password or, without --user, with the secret of the gateways."),
     {}},
    {"ca"_L1,
     QT_TRANSLATE_NOOP("cems::simulator", "F"),
     QT_TRANSLATE_NOOP("cems::simulator", "Certificates to trust (PEM), instead of the system's."),
     {}},
};

QString faultHelp()
{
    QString text =
        translated(QT_TRANSLATE_NOOP("cems::simulator", "Faults (--faults), with what they do by default:"))
        + u'\n';
    for (const FaultInfo& info : FaultPlan::known()) {
        QString word = info.word;
        if (info.unit == FaultInfo::Unit::Percent)
            word += u":%1%"_s.arg(info.amount);
        else if (info.unit == FaultInfo::Unit::Seconds)
            word += u":%1s"_s.arg(info.amount);
        text += "  "_L1 + word.leftJustified(18) + translated(info.help) + u'\n';
    }
    return text;
}

/// A number between bounds, or the option's complaint.
Result<double> number(const QCommandLineParser& parser, const QString& name, double least, double most)
{
    bool ok = false;
    const QString text = parser.value(name);
    const double value = text.toDouble(&ok);
    if (!ok || !(value >= least && value <= most)) // so that NaN is refused, too
        return failure(ErrorCode::InvalidInput, u"--%1 %2"_s.arg(name, text),
                       u"expected a number from %1 to %2"_s.arg(least).arg(most, 0, 'f', 0));
    return value;
}

Result<int> count(const QCommandLineParser& parser, const QString& name, int most)
{
    const auto value = number(parser, name, 1, most);
    if (!value)
        return value.error();
    return static_cast<int>(*value);
}

Result<QString> readSecret(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileIo, path, file.errorString());
    constexpr qint64 kMaxSecret = 4096;
    return QString::fromUtf8(file.read(kMaxSecret)).section(u'\n', 0, 0).trimmed();
}

Result<> readBroker(const QCommandLineParser& parser, RackOptions& options)
{
    if (!parser.isSet(u"broker"_s))
        return failure(ErrorCode::InvalidInput, u"--broker"_s, u"the broker's URL is missing"_s);
    auto broker = settings::siteFromUrl(parser.value(u"broker"_s));
    if (!broker)
        return broker.error();
    options.broker = *broker;
    if (parser.isSet(u"user"_s))
        options.broker.user = parser.value(u"user"_s);
    options.broker.caFile = parser.value(u"ca"_s);
    if (parser.isSet(u"password-file"_s)) {
        auto secret = readSecret(parser.value(u"password-file"_s));
        if (!secret)
            return secret.error();
        options.password = *secret;
    }
    return {};
}

Result<> readGateways(const QCommandLineParser& parser, RackOptions& options)
{
    const auto gateways = count(parser, u"gateways"_s, kMaxGateways);
    if (!gateways)
        return gateways.error();
    const QString prefix = parser.value(u"id"_s);
    if (const auto checked = wire::TopicCodec::checkGatewayId(prefix); !checked)
        return failure(ErrorCode::InvalidInput, u"--id %1"_s.arg(prefix), checked.error().detail);
    for (int i = 1; i <= *gateways; ++i)
        options.gateways.push_back({*gateways == 1 ? prefix : u"%1-%2"_s.arg(prefix).arg(i)});
    return {};
}

Result<SimulatedModel> makeModel(const QCommandLineParser& parser, const wire::Profile& profile,
                                 double periodS)
{
    if (parser.isSet(u"model"_s))
        return SimulatedModel::load(parser.value(u"model"_s));
    ModelPlan plan;
    plan.reportPeriodS = periodS;
    if (!profile.has(wire::Operation::MonitorPointReport))
        plan.service = u"meter"_s;
    if (parser.isSet(u"points"_s)) {
        const auto points = count(parser, u"points"_s, kMaxPoints);
        if (!points)
            return points.error();
        plan.points = *points;
    }
    if (parser.isSet(u"meters"_s)) {
        const auto meters = count(parser, u"meters"_s, kMaxDevices);
        if (!meters)
            return meters.error();
        plan.meters = *meters;
    }
    return SimulatedModel::fromJson(generateModel(plan), u"--points"_s);
}

/// Of the window, so that a corrected profile holds here as well.
QString profileFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/cems-commissioner/profiles";
}

Result<> readTraffic(const QCommandLineParser& parser, RackOptions& options)
{
    auto profile = wire::Profile::load(parser.value(u"profile"_s), profileFolder());
    if (!profile)
        return profile.error();
    options.profile = *profile;

    auto model = makeModel(parser, **profile, parser.isSet(u"rate"_s) ? 0.0 : kDefaultPeriodS);
    if (!model)
        return model.error();
    options.model = std::make_shared<const SimulatedModel>(std::move(*model));

    const auto points = static_cast<double>(options.model->points().size() * options.gateways.size());
    options.pointsPerS = points / kDefaultPeriodS;
    if (parser.isSet(u"rate"_s)) {
        const auto rate = number(parser, u"rate"_s, 0.0, kMaxRate);
        if (!rate)
            return rate.error();
        options.pointsPerS = *rate;
    }
    const auto batch = count(parser, u"batch"_s, kMaxBatch);
    if (!batch)
        return batch.error();
    options.batch = static_cast<std::size_t>(*batch);
    const auto seed = number(parser, u"seed"_s, 0.0, std::numeric_limits<quint32>::max());
    if (!seed)
        return seed.error();
    options.seed = static_cast<quint64>(*seed);
    auto faults = FaultPlan::parse(parser.value(u"faults"_s));
    if (!faults)
        return faults.error();
    options.faults = *faults;
    return {};
}

} // namespace

Result<std::variant<RackOptions, HelpText>> readCommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(translated(
        QT_TRANSLATE_NOOP("cems::simulator", "Simulated energy-management gateways on a real MQTT broker.")));
    for (const OptionRow& row : kOptions)
        parser.addOption({QString(row.name), translated(row.help), translated(row.value), row.defaultValue});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();

    if (!parser.parse(arguments))
        return failure(ErrorCode::InvalidInput, arguments.mid(1).join(u' '), parser.errorText());
    if (parser.isSet(version))
        return HelpText{u"cems-simgateway " CEMS_VERSION "\n"_s};
    if (parser.isSet(help))
        return HelpText{parser.helpText() + u'\n' + faultHelp()};
    if (parser.value(u"faults"_s) == "help"_L1)
        return HelpText{faultHelp()};
    if (!parser.positionalArguments().isEmpty())
        return failure(ErrorCode::InvalidInput, parser.positionalArguments().constFirst(),
                       u"unexpected argument"_s);

    RackOptions options;
    for (const auto read : {readBroker, readGateways, readTraffic}) {
        if (const auto done = read(parser, options); !done)
            return done.error();
    }
    return options;
}

QString describe(const RackOptions& options)
{
    const QString ids = options.gateways.size() == 1
        ? options.gateways.front().value
        : u"%1 .. %2"_s.arg(options.gateways.front().value, options.gateways.back().value);
    QString text = translated(QT_TRANSLATE_NOOP("cems::simulator", "Serving %1 at %2, profile %3."))
                       .arg(ids, settings::displayUrl(options.broker), options.profile->id())
        + u'\n'
        + translated(QT_TRANSLATE_NOOP(
                         "cems::simulator",
                         "%1 points on %2 devices per gateway, %3 values per second in all. Ctrl-C ends."))
              .arg(options.model->points().size())
              .arg(options.model->feederCount())
              .arg(options.pointsPerS);
    if (!options.faults.isEmpty())
        text += u' ' + translated(QT_TRANSLATE_NOOP("cems::simulator", "Faults are on."));
    return text;
}

QString connectedText()
{
    return translated(QT_TRANSLATE_NOOP("cems::simulator", "All gateways are connected."));
}

} // namespace cems::simulator
