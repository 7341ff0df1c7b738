// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

#include <compare>
#include <cstdint>
#include <limits>

namespace cems {

/// A text id that cannot be mixed up with another kind of id.
template<typename Tag>
struct StringId
{
    QString value;

    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
    friend bool operator==(const StringId& a, const StringId& b) { return a.value == b.value; }
    friend bool operator<(const StringId& a, const StringId& b) { return a.value < b.value; }
    friend size_t qHash(const StringId& id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

/// The gateway's id as it stands in the topic.
using GatewayId = StringId<struct GatewayTag>;
/// A device behind a gateway; the gateway's own id where the gateway itself is meant.
using DeviceId = StringId<struct DeviceTag>;
/// Stands in the topic of a request and its answer.
using RequestId = StringId<struct RequestTag>;
/// A saved or running connection.
using ConnectionId = StringId<struct ConnectionTag>;

/// Dense index of a monitoring point within one gateway; never reused while the session lives.
struct PointIndex
{
    static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t value = kNone;

    [[nodiscard]] bool isValid() const { return value != kNone; }
    friend auto operator<=>(const PointIndex&, const PointIndex&) = default;
};

/// A monitoring point by name: pointID is unique within its device only.
struct PointRef
{
    DeviceId device;
    QString pointID;

    friend bool operator==(const PointRef& a, const PointRef& b)
    {
        return a.pointID == b.pointID && a.device == b.device;
    }
    friend size_t qHash(const PointRef& ref, size_t seed = 0)
    {
        return qHashMulti(seed, ref.device, ref.pointID);
    }
};

} // namespace cems
