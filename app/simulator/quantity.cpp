// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/quantity.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cems::simulator {

namespace {

constexpr double kMaxEnergy = 99'999'999.99;

// clang-format off: a table
constexpr std::array<QuantityInfo, kQuantityCount> kQuantities{{
    {Quantity::VoltageA, "Ua"_L1, u"A相电压", "telemetry"_L1, "V"_L1,
     "0.0.0.12.0.1.54.0.0.0.0.0.0.0.128.0.29.0"_L1, 1, 0, 300},
    {Quantity::VoltageB, "Ub"_L1, u"B相电压", "telemetry"_L1, "V"_L1,
     "0.0.0.12.0.1.54.0.0.0.0.0.0.0.64.0.29.0"_L1, 1, 0, 300},
    {Quantity::VoltageC, "Uc"_L1, u"C相电压", "telemetry"_L1, "V"_L1,
     "0.0.0.12.0.1.54.0.0.0.0.0.0.0.32.0.29.0"_L1, 1, 0, 300},
    {Quantity::CurrentA, "Ia"_L1, u"A相电流", "telemetry"_L1, "A"_L1,
     "0.0.0.12.0.1.4.0.0.0.0.0.0.0.128.0.5.0"_L1, 2, 0, 5000},
    {Quantity::CurrentB, "Ib"_L1, u"B相电流", "telemetry"_L1, "A"_L1,
     "0.0.0.12.0.1.4.0.0.0.0.0.0.0.64.0.5.0"_L1, 2, 0, 5000},
    {Quantity::CurrentC, "Ic"_L1, u"C相电流", "telemetry"_L1, "A"_L1,
     "0.0.0.12.0.1.4.0.0.0.0.0.0.0.32.0.5.0"_L1, 2, 0, 5000},
    {Quantity::ActivePower, "P"_L1, u"总有功功率", "telemetry"_L1, "kW"_L1,
     "0.0.0.12.0.1.37.0.0.0.0.0.0.0.0.3.38.0"_L1, 3, -3500, 3500},
    {Quantity::ReactivePower, "Q"_L1, u"总无功功率", "telemetry"_L1, "kvar"_L1,
     "0.0.0.12.0.1.37.0.0.0.0.0.0.0.0.3.63.0"_L1, 3, -3500, 3500},
    {Quantity::ApparentPower, "S"_L1, u"总视在功率", "telemetry"_L1, "kVA"_L1,
     "0.0.0.12.0.1.37.0.0.0.0.0.0.0.0.3.61.0"_L1, 3, 0, 5000},
    {Quantity::PowerFactor, "PF"_L1, u"总功率因数", "telemetry"_L1, ""_L1,
     "0.0.0.12.0.1.38.0.0.0.0.0.0.0.0.0.65.0"_L1, 3, -1, 1},
    {Quantity::Frequency, "F"_L1, u"频率", "telemetry"_L1, "Hz"_L1,
     "0.0.0.12.0.1.15.0.0.0.0.0.0.0.0.0.33.0"_L1, 2, 45, 55},
    {Quantity::EnergyForward, "EPI"_L1, u"正向有功总电能", "counter"_L1, "kWh"_L1,
     "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0"_L1, 2, 0, kMaxEnergy},
    {Quantity::EnergyReverse, "EPE"_L1, u"反向有功总电能", "counter"_L1, "kWh"_L1,
     "0.0.0.1.19.1.12.0.0.0.0.0.0.0.0.3.72.0"_L1, 2, 0, kMaxEnergy},
    {Quantity::ReactiveEnergy, "EQL"_L1, u"正向无功总电能", "counter"_L1, "kvarh"_L1,
     "0.0.0.1.2.1.12.0.0.0.0.0.0.0.0.3.73.0"_L1, 2, 0, kMaxEnergy},
    {Quantity::EnergySharp, "EPI1"_L1, u"正向有功尖电能", "counter"_L1, "kWh"_L1,
     "0.0.0.9.1.1.12.0.0.0.0.1.0.0.0.3.72.0"_L1, 2, 0, kMaxEnergy},
    {Quantity::EnergyPeak, "EPI2"_L1, u"正向有功峰电能", "counter"_L1, "kWh"_L1,
     "0.0.0.9.1.1.12.0.0.0.0.2.0.0.0.3.72.0"_L1, 2, 0, kMaxEnergy},
    {Quantity::EnergyFlat, "EPI3"_L1, u"正向有功平电能", "counter"_L1, "kWh"_L1,
     "0.0.0.9.1.1.12.0.0.0.0.3.0.0.0.3.72.0"_L1, 2, 0, kMaxEnergy},
    {Quantity::EnergyValley, "EPI4"_L1, u"正向有功谷电能", "counter"_L1, "kWh"_L1,
     "0.0.0.9.1.1.12.0.0.0.0.4.0.0.0.3.72.0"_L1, 2, 0, kMaxEnergy},
    {Quantity::Breaker, "QF"_L1, u"断路器位置", "signal"_L1, ""_L1, ""_L1, 0, 0, 1},
    {Quantity::PowerLimit, "PLimit"_L1, u"功率限值", "setpoint"_L1, "kW"_L1, ""_L1, 1, 0, 3500},
}};
// clang-format on

} // namespace

std::span<const QuantityInfo> quantities()
{
    return kQuantities;
}

Quantity quantityOf(QStringView pointID, QStringView type, QStringView readingTypeID)
{
    const auto fits = [&](const QuantityInfo& info) {
        return readingTypeID.isEmpty() ? info.pointID == pointID && info.type == type
                                       : info.readingTypeID == readingTypeID;
    };
    const auto found = std::find_if(kQuantities.begin(), kQuantities.end(), fits);
    return found == kQuantities.end() ? Quantity::Other : found->quantity;
}

} // namespace cems::simulator
