// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/tracestore.h"
#include "wire/profile.h"

#include <optional>

namespace cems::itemmodels {

/// "Monitoring point report, GW-01, 1.2 kB, up, QoS 1 — topic": one line about a message.
[[nodiscard]] QString packetTitle(const gateway::TracedPacket& traced);
/// The same text in UTF-8 gives the same bytes; nullopt where no text does.
[[nodiscard]] std::optional<QString> exactText(const QByteArray& bytes);
/// topic, direction, qos, retained, payload and receivedAt. The payload is a string with its text exactly as sent, whatever
/// it holds; payloadBase64 where it is no text. A payload that was cut has its fullSize.
[[nodiscard]] QByteArray packetAsJson(const Packet& packet, const QByteArray& payload);
/// The payload with what the profile calls secret overwritten by * of the same length, so that every offset stays true.
/// Without secrets the same bytes, uncopied.
[[nodiscard]] QByteArray maskedSecrets(const QByteArray& payload, const wire::Profile& profile);

} // namespace cems::itemmodels
