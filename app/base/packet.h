// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <QByteArray>

namespace cems {

enum class Direction : quint8
{
    Up, ///< gateway to host
    Down, ///< host to gateway
};

/// One MQTT publication with its untouched bytes. seq and receivedAt are given in the link's thread and never changed.
struct Packet
{
    quint64 seq = 0; ///< counts every packet of a link, both directions
    UtcTime receivedAt; ///< laptop time; for Down: when it was handed to the transport
    Direction direction = Direction::Up;
    quint8 qos = 0;
    bool retained = false;
    bool own = false; ///< published by this program
    QByteArray topic;
    QByteArray payload; ///< cut to the link's limit if larger, see fullSize
    qint64 fullSize = 0; ///< bytes that were on the wire; > payload.size() means cut

    [[nodiscard]] bool isCut() const { return fullSize > payload.size(); }
};

} // namespace cems
