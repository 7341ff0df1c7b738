// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/tracestore.h"
#include "wire/profile.h"

namespace cems::itemmodels {

/// "Monitoring point report, GW-01, 1.2 kB, up, QoS 1 — topic": one line about a message.
[[nodiscard]] QString packetTitle(const gateway::TracedPacket& traced);
/// topic, direction, qos, retained, receivedAt and payload: the payload's own bytes where they are JSON, else payloadBase64.
[[nodiscard]] QByteArray packetAsJson(const Packet& packet, const QByteArray& payload);
/// The payload with what the profile calls secret overwritten by * of the same length, so that every offset stays true.
/// Without secrets the same bytes, uncopied.
[[nodiscard]] QByteArray maskedSecrets(const QByteArray& payload, const wire::Profile& profile);

} // namespace cems::itemmodels
