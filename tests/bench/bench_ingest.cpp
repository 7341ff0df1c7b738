// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Messages a second from a publisher through mosquitto into the point stores while the Points page is open, beside
// mosquitto_sub, which throws them away. The two take turns with a broker of their own that never drops anything; the
// publisher is a process of its own that writes packets encoded beforehand.

#include "connection/connectionservice.h"
#include "flood.h"
#include "settings/appsettings.h"
#include "support/testbroker.h"
#include "ui/points/pointspage.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

using namespace cems;
using namespace cems::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 120'000;

struct Run
{
    double messagesPerS = 0.0;
    quint64 missing = 0; ///< published, but not stored
    quint64 dropped = 0; ///< as the program itself counts them
};

/// Starts this program again as a publisher.
bool startPublisher(QProcess& publisher, quint16 port, qint64 count)
{
    publisher.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    publisher.start(QCoreApplication::applicationFilePath(),
                    {u"--publish-to"_s, QString::number(port), u"--messages"_s, QString::number(count)});
    if (!publisher.waitForStarted()) {
        return false;
    }
    return publisher.waitForReadyRead(kPatienceMs); // it says so when everything is encoded
}

/// The publisher waits for a line, so that encoding is not measured.
void letPublish(QProcess& publisher)
{
    publisher.write("go\n");
    publisher.waitForBytesWritten();
}

std::optional<Run> runMosquittoSub(qint64 count)
{
    testing::TestBroker broker;
    QProcess subscriber;
    QProcess publisher;
    if (!broker.start() || !startPublisher(publisher, broker.port(), count)) {
        return std::nullopt;
    }
    subscriber.setStandardOutputFile(QProcess::nullDevice());
    subscriber.start(u"mosquitto_sub"_s,
                     {u"-p"_s, QString::number(broker.port()), u"-t"_s, u"cems/devices/#"_s, u"-C"_s,
                      QString::number(count)});
    if (!subscriber.waitForStarted()) {
        return std::nullopt;
    }
    QTest::qWait(500); // it does not say when it is subscribed
    QElapsedTimer timer;
    timer.start();
    letPublish(publisher);
    if (!subscriber.waitForFinished(kPatienceMs)) {
        return std::nullopt;
    }
    const double elapsedS = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    publisher.waitForFinished();
    return Run{static_cast<double>(count) / elapsedS, 0, 0};
}

/// The real service with a real link, and the real page in a window of its own.
std::optional<Run> runOurs(qint64 count, const Flood::Shape& shape)
{
    testing::TestBroker broker;
    QProcess publisher;
    if (!broker.start() || !startPublisher(publisher, broker.port(), count)) {
        return std::nullopt;
    }
    const SystemClock clock;
    settings::AppSettings settings{QString()};
    connection::ConnectionService::Options options;
    options.autoModel = false;
    connection::ConnectionService service(options, clock);
    settings::SiteConnection site;
    site.id = {u"bench"_s};
    site.host = u"127.0.0.1"_s;
    site.port = broker.port();
    for (int gateway = 0; gateway < shape.gateways; ++gateway) {
        site.gatewayIDs.append(QString::fromLatin1(Flood::gatewayId(gateway)));
    }
    const auto created = service.create(site, {});
    if (!created) {
        return std::nullopt;
    }
    connection::Connection& connection = **created;
    ui::PointsPage page({settings, clock});
    page.resize(1366, 700);
    page.setConnection(&connection);
    page.setGateway(connection.session().addGateway({QString::fromLatin1(Flood::gatewayId(0))}));
    page.setActive(true);
    page.show();
    connection.open();
    const auto isConnected = [&] { return connection.state() == connection::Connection::State::Connected; };
    if (!QTest::qWaitFor(isConnected, 10'000)) {
        return std::nullopt;
    }
    const gateway::Counters& counters = connection.session().counters();
    QElapsedTimer timer;
    timer.start();
    letPublish(publisher);
    QEventLoop loop;
    QTimer patience;
    patience.callOnTimeout(&loop, &QEventLoop::quit);
    patience.start(kPatienceMs);
    double elapsedS = 0.0;
    QObject::connect(&service, &connection::ConnectionService::ticked, &loop, [&] {
        if (counters.received >= static_cast<quint64>(count)) {
            elapsedS = static_cast<double>(timer.nsecsElapsed()) / 1e9;
            loop.quit();
        }
    });
    loop.exec();
    publisher.waitForFinished();
    QTest::qWait(100); // what was staged reaches the stores
    Run run{static_cast<double>(counters.received) / std::max(elapsedS, 1e-9), 0, counters.dropped};
    run.missing = static_cast<quint64>(count) - std::min(counters.stored, static_cast<quint64>(count));
    page.setActive(false);
    page.setGateway(nullptr);
    page.setConnection(nullptr);
    return elapsedS > 0.0 ? std::optional(run) : std::nullopt;
}

double median(std::vector<double> rates)
{
    std::sort(rates.begin(), rates.end());
    return rates.empty() ? 0.0 : rates[rates.size() / 2];
}

int publish(quint16 port, qint64 count, const Flood::Shape& shape)
{
    const Flood flood(shape);
    std::puts("ready");
    std::fflush(stdout);
    return std::getchar() != EOF && publishFlood(port, flood, count) ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    const QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"messages"_s, u"How many messages each run is long."_s, u"N"_s, u"600000"_s});
    parser.addOption({u"runs"_s, u"How often both take their turn."_s, u"N"_s, u"3"_s});
    parser.addOption({u"publish-to"_s, u"Be the publisher (internal)."_s, u"PORT"_s});
    parser.process(app);
    const qint64 count = parser.value(u"messages"_s).toLongLong();
    const Flood::Shape shape;
    if (parser.isSet(u"publish-to"_s)) {
        return publish(parser.value(u"publish-to"_s).toUShort(), count, shape);
    }
    const Flood sample({.differentMessages = 1});
    std::printf("%lld messages of %d points, %lld bytes, %d gateways with %d points each\n",
                static_cast<long long>(count), shape.pointsPerMessage,
                static_cast<long long>(sample.payload(0).size()), shape.gateways, shape.pointsPerGateway);
    std::vector<double> rivalRates;
    std::vector<double> ownRates;
    for (int run = 0; run < parser.value(u"runs"_s).toInt(); ++run) {
        const std::optional<Run> rival = runMosquittoSub(count);
        const std::optional<Run> own = runOurs(count, shape);
        if (!rival || !own) {
            std::fprintf(stderr, "the %s could not be run to its end\n", rival ? "program" : "rival");
            return EXIT_FAILURE;
        }
        rivalRates.push_back(rival->messagesPerS);
        ownRates.push_back(own->messagesPerS);
        std::printf("  mosquitto_sub %8.0f /s   into the stores %8.0f /s   missing %llu  dropped %llu\n",
                    rival->messagesPerS, own->messagesPerS, own->missing, own->dropped);
        std::fflush(stdout);
    }
    std::printf("median: mosquitto_sub %.0f /s, into the stores %.0f /s, ratio %.2f\n", median(rivalRates),
                median(ownRates), median(ownRates) / median(rivalRates));
    return EXIT_SUCCESS;
}
