// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as a packet: the first line is the topic, the rest the payload. Every reader of a chapter gets every entry.
#include "base/textpool.h"
#include "wire/deviceinfo.h"
#include "wire/freemessage.h"
#include "wire/monitorpoint.h"
#include "wire/property.h"

#include <cstdlib>

using namespace cems;
using namespace cems::wire;

namespace {

std::shared_ptr<const Profile> profile()
{
    auto loaded = Profile::load(QStringLiteral("gbt35031"));
    return loaded ? *loaded : nullptr;
}

void readEverything(const Profile& p, const Packet& packet, Message& message)
{
    static TextPool pool(1000, 1 << 20);
    static PointReport report;
    (void)readFreeMessage(p, packet, message);
    for (const Entry& entry : message.entries) {
        readPointReport(p, entry, report, message.findings);
        for (const PointValue& point : report.points) {
            (void)cellText(readCell(point.value, pool), pool);
        }
        (void)readPointConfigReport(p, entry, message.findings);
        (void)readDeviceInfo(p, entry, message.findings);
        (void)readProductModelReport(p, entry, message.findings);
        (void)readOutcome(p, entry, message.findings);
        std::vector<PropertyReport> properties;
        readPropertyReports(p, entry, properties, message.findings);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    static const std::shared_ptr<const Profile> p = profile();
    static MessageDecoder decoder(p);
    const QByteArray input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const qsizetype line = input.indexOf('\n');
    Packet packet;
    packet.topic = "cems/devices/GW/sys/" + input.left(line);
    packet.payload = line < 0 ? QByteArray() : input.mid(line + 1);
    packet.fullSize = packet.payload.size();
    packet.receivedAt = utcFromMs(1'763'900'000'000);
    Message& message = decoder.decode(packet);
    readEverything(*p, packet, message);
    if (message.findings.size() > 1000) {
        std::abort();
    }
    return 0;
}
