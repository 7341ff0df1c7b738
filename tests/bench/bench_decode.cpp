// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Decoding of one report of 20 points, beside QJsonDocument in the same run. Prints figures; never fails on a time.
#include "base/textpool.h"
#include "wire/monitorpoint.h"

#include <QJsonDocument>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace cems;
using namespace cems::wire;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPoints = 20;
constexpr int kMessages = 500; ///< different ones in rotation
constexpr qint64 kReceivedMs = 1'763'900'000'000;

/// Whoever only computes is optimised away.
struct Sum
{
    double values = 0.0;
    qint64 times = 0;
    std::size_t bytes = 0;
};

QByteArray messageText(int number)
{
    QByteArray text = R"({"objectDeviceID":"meter-07","services":[{"serviceID":"$monitorPoint",)"
                      R"("eventType":"monitorPointReport","eventTime":"20251123T121320Z",)"
                      R"("paras":{"cause":"periodic","points":[)";
    for (int i = 0; i < kPoints; ++i) {
        const QByteArray id = QByteArray::number((number * kPoints + i) % 10000).rightJustified(5, '0');
        const QByteArray value =
            QByteArray::number(220 + (number + i) % 17) + '.' + QByteArray::number(i * 7 % 100);
        text += QByteArray(i == 0 ? "" : ",") + R"({"pointID":"P)" + id + R"(","value":)" + value
            + R"(,"time":"20251123T1213)" + QByteArray::number(10 + i) + R"(123Z"})";
    }
    return text + "]}}]}";
}

void decodeOurs(MessageDecoder& decoder, const Packet& packet, TextPool& pool, PointReport& report, Sum& sum)
{
    Message& message = decoder.decode(packet);
    for (const Entry& entry : message.entries) {
        readPointReport(decoder.profile(), entry, report, message.findings);
        for (const PointValue& point : report.points) {
            sum.values += readCell(point.value, pool).number();
            sum.times += point.time ? point.time->utcMs : 0;
            sum.bytes += point.pointID.size();
        }
    }
    sum.bytes += message.findings.size();
}

/// The usual way to the same result: parse, walk, look at each member once; times by hand here too.
void decodeWithQt(const Packet& packet, Sum& sum)
{
    const QJsonObject root = QJsonDocument::fromJson(packet.payload).object();
    sum.bytes += static_cast<std::size_t>(root.value("objectDeviceID"_L1).toString().size());
    const QJsonArray services = root.value("services"_L1).toArray();
    for (const QJsonValue& service : services) {
        const QJsonObject entry = service.toObject();
        if (entry.value("serviceID"_L1).toString() != "$monitorPoint"_L1
            || entry.value("eventType"_L1).toString() != "monitorPointReport"_L1) {
            continue;
        }
        const QJsonArray points = entry.value("paras"_L1).toObject().value("points"_L1).toArray();
        for (const QJsonValue& value : points) {
            const QJsonObject point = value.toObject();
            const QByteArray time = point.value("time"_L1).toString().toLatin1();
            const auto read = readTime(
                std::string_view(time.constData(), static_cast<std::size_t>(time.size())), seconds(0));
            sum.values += point.value("value"_L1).toDouble();
            sum.times += read ? read->utcMs : 0;
            sum.bytes += static_cast<std::size_t>(point.value("pointID"_L1).toString().size());
        }
    }
}

/// Nanoseconds per message, the best of many rounds that are shorter than a turn of the scheduler.
template<typename Decode>
double measure(const std::vector<Packet>& packets, Decode decode)
{
    constexpr int kRounds = 100;
    double best = 1e18;
    for (int round = 0; round < kRounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        for (const Packet& packet : packets) {
            decode(packet);
        }
        const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - begin;
        best = std::min(best, took.count() / static_cast<double>(packets.size()));
    }
    return best;
}

} // namespace

int main()
{
    const auto profile = Profile::load(u"gbt35031"_s);
    if (!profile) {
        std::fprintf(stderr, "%s\n", qPrintable(profile.error().detail));
        return 1;
    }
    std::vector<Packet> packets(kMessages);
    for (int i = 0; i < kMessages; ++i) {
        Packet& packet = packets[static_cast<std::size_t>(i)];
        packet.topic = "cems/devices/GW-" + QByteArray::number(i % 8) + "/sys/events/up";
        packet.payload = messageText(i);
        packet.fullSize = packet.payload.size();
        packet.receivedAt = utcFromMs(kReceivedMs);
    }
    MessageDecoder decoder(*profile);
    TextPool pool;
    PointReport report;
    Sum sum;
    const double ours =
        measure(packets, [&](const Packet& packet) { decodeOurs(decoder, packet, pool, report, sum); });
    const double qt = measure(packets, [&](const Packet& packet) { decodeWithQt(packet, sum); });
    std::printf("decode %d points, %lld bytes: %.2f us, QJsonDocument %.2f us, ratio 1/%.1f (check %g)\n",
                kPoints, static_cast<long long>(packets.front().payload.size()), ours / 1000.0, qt / 1000.0,
                qt / ours, sum.values + static_cast<double>(sum.times) + static_cast<double>(sum.bytes));
    return 0;
}
