// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/packet.h"
#include "simulator/reportwriter.h"
#include "wire/envelope.h"

#include <QJsonObject>
#include <QSet>

#include <memory>
#include <vector>

namespace cems::simulator {

/// A request as it came, with the ids that its answer repeats.
struct Request
{
    const wire::Entry& entry;
    QString requestID; ///< from the topic
    QString eventID;
    UtcTime now;
};

/// What a gateway answers to each request of the chapters that it knows; 404 to all others.
class RequestAnswers
{
public:
    RequestAnswers(std::shared_ptr<const wire::Profile> profile, std::shared_ptr<const SimulatedModel> model,
                   GatewayId gateway, const EnergyWorld& world, UtcTime started);

    /// Packets to be published, in order.
    [[nodiscard]] std::vector<Packet> answer(const Request& request) const;
    /// Nothing for what expects no answer.
    [[nodiscard]] std::vector<Packet> refuse(const Request& request, int code, const QString& why) const;

    // What the gateway says by itself.
    [[nodiscard]] Packet deviceInfo(const QString& eventID, UtcTime now) const;
    [[nodiscard]] Packet freeMessage(const QString& name, const QString& id, const QJsonValue& content) const;
    [[nodiscard]] Packet packet(wire::Operation operation, QByteArray payload,
                                const QString& requestID = {}) const;

private:
    [[nodiscard]] Packet productModel(const Request& request) const;
    [[nodiscard]] Packet pointConfig(const Request& request) const;
    [[nodiscard]] std::vector<Packet> pointValues(const Request& request) const;
    [[nodiscard]] std::vector<std::size_t> requestedPoints(const Request& request,
                                                           QSet<QString>& unknown) const;
    [[nodiscard]] Packet version(const Request& request) const;
    [[nodiscard]] Packet echo(const Request& request) const;
    [[nodiscard]] Packet refuseUnknown(const Request& request, int code, const QString& why) const;
    [[nodiscard]] Packet reply(wire::Operation operation, const Request& request,
                               const QJsonObject& body) const;

    std::shared_ptr<const wire::Profile> m_profile;
    std::shared_ptr<const SimulatedModel> m_model;
    const GatewayId m_gateway;
    const EnergyWorld& m_world;
    ReportWriter m_writer;
    wire::TopicCodec m_topics;
    QJsonObject m_json; ///< the product model as it is answered
    QString m_hash;
    bool m_isInline = false; ///< the product model fits into one message
    UtcTime m_started;
};

} // namespace cems::simulator
