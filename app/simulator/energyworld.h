// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "simulator/quantity.h"

#include <QString>

#include <array>
#include <random>
#include <vector>

namespace cems::simulator {

/// The plant behind a gateway: switchboards of feeders, the first of each the incomer that carries the others.
/// Voltage, current, power and power factor agree with each other, energies integrate the power, loads follow the
/// day, breakers trip now and then. The same seed and times give the same values.
class EnergyWorld
{
public:
    static constexpr int kFeedersPerBoard = 8;

    /// zoneOffset: local time, which the day curve and the tariffs follow.
    EnergyWorld(int feeders, quint64 seed, UtcTime start, seconds zoneOffset);

    /// Brings one feeder to now. True if its breaker changed.
    bool advance(int feeder, UtcTime now);
    [[nodiscard]] double value(int feeder, Quantity quantity) const;

    /// "1AA1 进线柜", as it stands on the cubicle.
    [[nodiscard]] static QString feederName(int feeder);

private:
    static constexpr int kPhases = 3;
    static constexpr int kTariffs = 4;
    struct Phase
    {
        double volt = 0.0, ampere = 0.0, kilowatt = 0.0, kilovar = 0.0;
    };
    struct Feeder
    {
        std::array<Phase, kPhases> phases;
        std::array<double, kPhases> share{}; ///< of the load, adds up to 1
        std::array<double, kTariffs> forward{}; ///< kWh by tariff
        double reverse = 0.0, reactive = 0.0; ///< kWh, kvarh
        double ratedKw = 0.0;
        double drift = 0.0; ///< slow noise of the load
        double frequency = 50.0;
        double limitKw = 0.0;
        bool isClosed = true;
        UtcTime last;
        UtcTime switchesAt;
    };

    [[nodiscard]] bool carriesOthers(int index) const;
    bool moveBreaker(int index, UtcTime now);
    void setVoltages(Feeder& feeder, UtcTime now);
    void setLoad(int index, UtcTime now, double elapsedS);
    void sumBoard(int index);
    void integrate(Feeder& feeder, UtcTime now, double previousKw, double previousKvar, double elapsedS);
    [[nodiscard]] double uniform(); ///< 0 to 1
    [[nodiscard]] double noise(); ///< about -1 to 1, mostly small

    std::vector<Feeder> m_feeders;
    std::mt19937_64 m_random;
    seconds m_zoneOffset;
};

} // namespace cems::simulator
