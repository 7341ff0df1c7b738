// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "productmodel/productmodel.h"

#include <algorithm>
#include <array>

namespace cems::productmodel {

using namespace Qt::StringLiterals;

milliseconds MonitorPoint::reportPeriod() const
{
    constexpr double kLongestS = 366.0 * 86'400.0;
    const double periodS = std::clamp(reportPeriodS.value_or(0.0), 0.0, kLongestS);
    return milliseconds{static_cast<qint64>(periodS * 1000.0)};
}

void ProductModel::rebuildIndex()
{
    m_pointByRef.clear();
    m_pointById.clear();
    m_ambiguousIds.clear();
    m_deviceById.clear();
    m_pointByRef.reserve(static_cast<qsizetype>(points.size()));
    m_pointById.reserve(static_cast<qsizetype>(points.size()));
    // Backwards: of several with one name the first stays.
    for (std::size_t i = points.size(); i-- > 0;) {
        const MonitorPoint& point = points[i];
        m_pointByRef.insert(PointRef{DeviceId{point.deviceID}, point.pointID}, i);
        const qsizetype known = m_pointById.size();
        m_pointById.insert(point.pointID, i);
        if (m_pointById.size() == known) {
            m_ambiguousIds.insert(point.pointID);
        }
    }
    for (std::size_t i = devices.size(); i-- > 0;) {
        m_deviceById.insert(devices[i].deviceID, i);
    }
}

std::optional<std::size_t> ProductModel::findPoint(const PointRef& ref) const
{
    const DeviceId device = ref.device.isEmpty() ? DeviceId{gatewayID} : ref.device;
    if (const auto known = m_pointByRef.constFind({device, ref.pointID}); known != m_pointByRef.cend()) {
        return *known;
    }
    if (ref.device.isEmpty() && !m_ambiguousIds.contains(ref.pointID)) {
        if (const auto known = m_pointById.constFind(ref.pointID); known != m_pointById.cend()) {
            return *known;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> ProductModel::findPoint(const QString& reference) const
{
    if (const auto whole = findPoint(PointRef{{}, reference})) {
        return whole;
    }
    const qsizetype slash = reference.indexOf(u'/');
    return slash < 0 ? std::nullopt
                     : findPoint(PointRef{DeviceId{reference.left(slash)}, reference.mid(slash + 1)});
}

const Device* ProductModel::findDevice(const QString& deviceID) const
{
    const auto known = m_deviceById.constFind(deviceID);
    return known == m_deviceById.cend() ? nullptr : &devices[*known];
}

QLatin1StringView pointTypeId(PointType type)
{
    constexpr std::array kIds{"telemetry"_L1, "signal"_L1,  "control"_L1,
                              "setpoint"_L1,  "counter"_L1, "unknown"_L1};
    static_assert(kIds.size() == static_cast<std::size_t>(PointType::Unknown) + 1);
    return kIds[static_cast<std::size_t>(type)];
}

QLatin1StringView dataTypeId(DataType type)
{
    constexpr std::array kIds{"int"_L1,     "long"_L1, "decimal"_L1,    "string"_L1,     "DateTime"_L1,
                              "boolean"_L1, "enum"_L1, "jsonObject"_L1, "stringList"_L1, "unknown"_L1};
    static_assert(kIds.size() == static_cast<std::size_t>(DataType::Unknown) + 1);
    return kIds[static_cast<std::size_t>(type)];
}

} // namespace cems::productmodel
