// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the link's thread works on a message and the GUI's thread on a tick. Beside it, in the same run, what
// QJsonDocument takes only to parse the same bytes.

#include "gateway/connectionsession.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTextStream>

using namespace cems;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPointsPerMessage = 20;
constexpr int kBatch = 50; // packets that a link hands over at once
constexpr int kMessagesPerTick = 3'000; // 75,000 a second at 25 Hz

std::vector<Packet> messages(int count, UtcTime now)
{
    std::vector<Packet> made;
    for (int m = 0; m < count; ++m) {
        QByteArray points;
        for (int p = 0; p < kPointsPerMessage; ++p) {
            points += (p > 0 ? QByteArray(",") : QByteArray()) + R"({"pointID":"M)"
                + QByteArray::number(m * kPointsPerMessage + p) + R"(.Ua","value":)"
                + QByteArray::number(220.0 + p * 0.1, 'f', 2)
                + R"(,"quality":"1.0.0","time":"20251123T121320000Z"})";
        }
        Packet packet;
        packet.receivedAt = now;
        packet.topic = "cems/devices/GW-" + QByteArray::number(m % 8) + "/sys/events/up";
        packet.payload = R"({"services":[{"serviceID":"$monitorPoint","eventType":"monitorPointReport",)"
                         R"("eventTime":"20251123T121320Z","paras":{"cause":"periodic","points":[)"
            + points + "]}}]}";
        packet.fullSize = packet.payload.size();
        made.push_back(packet);
    }
    return made;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"seconds"_s, u"How long to measure."_s, u"S"_s, u"5"_s});
    parser.process(app);

    const SystemClock clock;
    gateway::SessionOptions options;
    options.profile = wire::Profile::load(u"gbt35031"_s).value();
    options.autoModel = false;
    gateway::ConnectionSession session(std::move(options), clock, [](const Packet&) { return true; });
    session.setServeAll(true);
    session.linkUp();
    std::vector<Packet> packets = messages(1'000, utcFromMs(1'763'900'000'000));

    QElapsedTimer timer;
    qint64 intakeNs = 0;
    qint64 tickNs = 0;
    qint64 worstTickNs = 0;
    quint64 count = 0;
    quint64 ticks = 0;
    const auto tick = [&] {
        timer.start();
        session.tick();
        const qint64 took = timer.nsecsElapsed();
        tickNs += took;
        worstTickNs = std::max(worstTickNs, took);
        ++ticks;
    };
    session.sink()->receive(packets);
    for (int i = 0; i < 20; ++i) {
        tick(); // names are declared
    }
    tickNs = worstTickNs = 0;
    ticks = 0;
    QElapsedTimer total;
    total.start();
    while (total.elapsed() < parser.value(u"seconds"_s).toInt() * 1'000) {
        timer.start();
        for (int sent = 0; sent < kMessagesPerTick; sent += kBatch) {
            session.sink()->receive(std::span(packets).subspan(count % packets.size(), kBatch));
            count += kBatch;
        }
        intakeNs += timer.nsecsElapsed();
        tick();
    }
    timer.start();
    qsizetype parsed = 0;
    for (const Packet& packet : packets) {
        parsed += QJsonDocument::fromJson(packet.payload).object().size();
    }
    const qint64 rivalNs = timer.nsecsElapsed();

    const auto& counters = session.counters();
    QTextStream(stdout) << "intake: " << static_cast<double>(intakeNs) / static_cast<double>(count) / 1000.0
                        << " us per message of " << kPointsPerMessage << " points\n"
                        << "QJsonDocument, parsing only: "
                        << static_cast<double>(rivalNs) / static_cast<double>(packets.size()) / 1000.0
                        << " us (" << parsed << " objects)\n"
                        << "tick: " << static_cast<double>(tickNs) / static_cast<double>(ticks) / 1e6
                        << " ms on average, " << static_cast<double>(worstTickNs) / 1e6 << " ms at worst\n"
                        << "received " << counters.received << ", stored " << counters.stored << ", dropped "
                        << counters.dropped << ", left out of the trace " << counters.traceSkipped << '\n';
    return 0;
}
