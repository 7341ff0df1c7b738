// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/mqttlink.h"

#ifdef CEMS_HAS_MOSQUITTO
#include "link/mosquittolink.h"
#endif
#ifdef CEMS_HAS_QTMQTT
#include "link/qtmqttlink.h"
#endif

namespace cems::link {

QList<MqttBackend> availableMqttBackends()
{
    return {
#ifdef CEMS_HAS_QTMQTT
        MqttBackend::QtMqtt,
#endif
#ifdef CEMS_HAS_MOSQUITTO
        MqttBackend::Mosquitto,
#endif
    };
}

std::unique_ptr<Link> createMqttLink(const MqttOptions& options, MqttBackend backend)
{
    switch (backend) {
    case MqttBackend::Mosquitto:
#ifdef CEMS_HAS_MOSQUITTO
        return std::make_unique<MosquittoLink>(options);
#else
        break;
#endif
    case MqttBackend::QtMqtt:
#ifdef CEMS_HAS_QTMQTT
        return std::make_unique<QtMqttLink>(options);
#else
        break;
#endif
    }
    return nullptr;
}

} // namespace cems::link
