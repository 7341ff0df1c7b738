// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/gatewaysession.h"
#include "wire/deviceinfo.h"
#include "wire/envelope.h"
#include "wire/monitorpoint.h"

#include <variant>

namespace cems::gateway {

/// What came up and is more than a value: owned, so that it can cross from the link's thread to the GUI's.
struct UpEvent
{
    wire::Operation operation = wire::Operation::Unknown;
    QByteArray objectDeviceID;
    wire::Operation refusedRequest = wire::Operation::Unknown; ///< "I do not know this"
    QByteArray id; ///< eventID, or the request id of the topic
    bool isRetained = false; ///< of unknown age: tells something, but answers nothing
    bool isQueryCause = false;
    bool hasMore = false;
    wire::Outcome outcome;
    UtcTime receivedAt;
    quint64 packetSeq = 0;
    std::optional<milliseconds> latency; ///< since the request with this id
    std::variant<std::monostate, wire::DeviceInfo, wire::ProductModelReport, wire::PointConfigReport,
                 std::vector<ReadPoint>>
        body;
};

} // namespace cems::gateway
