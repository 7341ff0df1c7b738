// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/link.h"

#include <memory>

namespace cems::link {

struct TlsOptions
{
    bool isOn = false;
    bool verify = true; ///< chain and host name; off is shown in red everywhere
    QString caFile; ///< PEM; empty = the system's store
    QString certificateFile; ///< client certificate, PEM
    QString keyFile;
    QString keyPassphrase;
};

struct MqttOptions
{
    QString host;
    quint16 port = 1883;
    TlsOptions tls;
    QString user;
    QString password;
    QString clientId; ///< empty: unique per instance, never a gateway's
    seconds keepAlive{30};
    seconds connectTimeout{5}; ///< for each of TCP, TLS, CONNACK and SUBACK
    qint64 maxPayload = 1 << 20; ///< larger ones are handed up cut and counted
    bool isListener = false; ///< publish() refuses everything
};

enum class MqttBackend
{
    Mosquitto,
    QtMqtt
};
[[nodiscard]] QList<MqttBackend> availableMqttBackends(); ///< the default first

/// A link to a broker over TCP or TLS. Clean session, no will, MQTT 3.1.1.
[[nodiscard]] std::unique_ptr<Link>
createMqttLink(const MqttOptions& options, MqttBackend backend = availableMqttBackends().constFirst());

} // namespace cems::link
