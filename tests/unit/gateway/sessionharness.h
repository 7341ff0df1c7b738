// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/connectionsession.h"
#include "support/manualclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace cems::testing {

/// A connection's session without a link: what it sends is kept, what is put in came from a broker.
struct SessionHarness
{
    explicit SessionHarness(gateway::Role role = gateway::Role::Host, bool autoModel = false,
                            const QString& profileId = QStringLiteral("gbt35031"))
    {
        gateway::SessionOptions options;
        options.profile = wire::Profile::load(profileId).value();
        options.role = role;
        options.autoModel = autoModel;
        session = std::make_unique<gateway::ConnectionSession>(
            std::move(options), clock, [this](const Packet& packet) { return send(packet); });
    }

    bool send(const Packet& packet)
    {
        sent.push_back(packet);
        Packet own = packet;
        own.seq = ++seq;
        own.receivedAt = clock.now();
        own.direction = Direction::Down;
        own.own = true;
        session->sink()->receive(std::span(&own, 1));
        return isOpen;
    }

    void receive(const QByteArray& topic, const QByteArray& payload, bool retained = false)
    {
        Packet packet;
        packet.seq = ++seq;
        packet.receivedAt = clock.now();
        packet.topic = topic;
        packet.payload = payload;
        packet.fullSize = payload.size();
        packet.retained = retained;
        session->sink()->receive(std::span(&packet, 1));
    }
    /// An event of gateway GW, as bytes: {"services":[{"serviceID":..,"eventType":..,<rest>}]}.
    void event(const QByteArray& service, const QByteArray& type, const QByteArray& rest,
               const QByteArray& gatewayID = "GW")
    {
        receive("cems/devices/" + gatewayID + "/sys/events/up",
                R"({"services":[{"serviceID":")" + service + R"(","eventType":")" + type + "\"," + rest
                    + "}]}");
    }
    void points(const QByteArray& list, const QByteArray& more = R"("cause":"periodic")")
    {
        event("$monitorPoint", "monitorPointReport", R"("paras":{)" + more + R"(,"points":[)" + list + "]}");
    }

    [[nodiscard]] QJsonObject sentEntry(std::size_t index) const
    {
        return QJsonDocument::fromJson(sent.at(index).payload)[QStringLiteral("services")][0].toObject();
    }
    [[nodiscard]] QByteArray sentId(std::size_t index) const
    {
        return sentEntry(index)[QStringLiteral("eventID")].toString().toUtf8();
    }
    [[nodiscard]] QString sentType(std::size_t index) const
    {
        return sentEntry(index)[QStringLiteral("eventType")].toString();
    }
    void tick(milliseconds by = milliseconds{40})
    {
        clock.advance(by);
        session->tick(milliseconds{10'000}); // all of it, however slow the machine
    }
    [[nodiscard]] gateway::GatewaySession* gateway() const
    {
        return session->gateway({QStringLiteral("GW")});
    }

    [[nodiscard]] static bool hasFinding(const gateway::GatewaySession* session, wire::Rule rule)
    {
        const auto& findings = session->findings().findings();
        return std::any_of(findings.begin(), findings.end(), [rule](const auto& standing) {
            return standing.finding.rule == rule && standing.isStanding;
        });
    }

    ManualClock clock; // stands at 2025-11-23T12:13:20Z
    std::vector<Packet> sent;
    bool isOpen = true;
    quint64 seq = 0;
    std::unique_ptr<gateway::ConnectionSession> session;
};

} // namespace cems::testing
