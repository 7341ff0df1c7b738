// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <span>

namespace cems::simulator {

/// What a point of a feeder says. The first kQuantityCount are the natural set of a meter, in the order they are reported.
enum class Quantity : quint8
{
    VoltageA,
    VoltageB,
    VoltageC,
    CurrentA,
    CurrentB,
    CurrentC,
    ActivePower,
    ReactivePower,
    ApparentPower,
    PowerFactor,
    Frequency,
    EnergyForward,
    EnergyReverse,
    ReactiveEnergy,
    EnergySharp,
    EnergyPeak,
    EnergyFlat,
    EnergyValley,
    Breaker,
    PowerLimit,
    Other, ///< a point of a user's model that no feeder has: wanders between its limits
};
inline constexpr int kQuantityCount = static_cast<int>(Quantity::Other);

/// How a quantity is declared in a product model.
struct QuantityInfo
{
    Quantity quantity;
    QLatin1StringView pointID;
    QStringView name;
    QLatin1StringView type; ///< of monitorPoints: telemetry, counter, signal, setpoint
    QLatin1StringView unit;
    QLatin1StringView readingTypeID;
    int precision;
    double min;
    double max;
};

[[nodiscard]] std::span<const QuantityInfo> quantities();
/// By reading type, else by point id where the type fits; Other if neither is known.
[[nodiscard]] Quantity quantityOf(QStringView pointID, QStringView type, QStringView readingTypeID);

} // namespace cems::simulator
