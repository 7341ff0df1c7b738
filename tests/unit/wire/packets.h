// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/manualclock.h"
#include "wire/envelope.h"

/// A packet that has just come in.
inline cems::Packet packetOf(const QByteArray& topic, const QByteArray& payload)
{
    cems::Packet packet;
    packet.receivedAt = cems::utcFromMs(cems::testing::ManualClock::kStart);
    packet.topic = topic;
    packet.payload = payload;
    packet.fullSize = payload.size();
    return packet;
}

/// An event of the profile gbt35031 with one entry.
inline cems::Packet eventPacket(const QByteArray& service, const QByteArray& type, const QByteArray& paras)
{
    return packetOf("cems/devices/GW-1/sys/events/up",
                    R"({"services":[{"serviceID":")" + service + R"(","eventType":")" + type + R"(","paras":)"
                        + paras + "}]}");
}

/// "rule path" of each, in order.
inline QStringList findingsOf(const std::vector<cems::wire::Finding>& findings)
{
    QStringList list;
    for (const cems::wire::Finding& finding : findings) {
        list.append(cems::wire::ruleId(finding.rule) + u' ' + QString::fromUtf8(finding.path));
    }
    return list;
}
