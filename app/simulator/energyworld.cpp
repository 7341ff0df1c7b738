// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/energyworld.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

using namespace Qt::StringLiterals;

namespace cems::simulator {

namespace {

constexpr double kNominalVolt = 230.0;
constexpr double kDriftSeconds = 60.0; // the load's slow noise forgets itself in about this time
constexpr double kMeanClosedS = 900.0;
constexpr double kMeanOpenS = 20.0;

enum class Curve
{
    Flat,
    Working, ///< up at eight, down at six
    Evening,
    Sun, ///< feeds back while it shines
};

struct FeederKind
{
    QStringView name;
    Curve curve;
    double ratedKw;
    double powerFactor;
};

// The first is the incomer, whose values follow from the others of its board where there are any.
constexpr std::array<FeederKind, EnergyWorld::kFeedersPerBoard> kKinds{{
    {u"进线柜", Curve::Working, 250.0, 0.95},
    {u"冷水机组", Curve::Working, 180.0, 0.88},
    {u"空压机", Curve::Working, 75.0, 0.85},
    {u"车间照明", Curve::Working, 30.0, 0.96},
    {u"循环水泵", Curve::Flat, 45.0, 0.84},
    {u"办公插座", Curve::Working, 22.0, 0.93},
    {u"充电桩", Curve::Evening, 60.0, 0.99},
    {u"光伏并网柜", Curve::Sun, 110.0, 0.995},
}};

const FeederKind& kindOf(int feeder)
{
    return kKinds[static_cast<std::size_t>(feeder % EnergyWorld::kFeedersPerBoard)];
}

double bell(double hour, double centre, double width)
{
    const double distance = (hour - centre) / width;
    return std::exp(-distance * distance);
}

/// Share of the rated power at an hour of the day; negative where it feeds back.
double loadAt(Curve curve, double hour)
{
    switch (curve) {
    case Curve::Flat:
        return 0.62;
    case Curve::Working:
        return 0.15 + 0.55 * bell(hour, 10.5, 2.6) + 0.6 * bell(hour, 15.0, 2.8);
    case Curve::Evening:
        return 0.08 + 0.75 * bell(hour, 20.5, 3.0) + 0.3 * bell(hour, 12.5, 2.0);
    case Curve::Sun:
        return hour > 6.0 && hour < 18.5 ? -0.85 * std::sin((hour - 6.0) / 12.5 * std::numbers::pi) : 0.0;
    }
    return 0.0;
}

/// 0 sharp, 1 peak, 2 flat, 3 valley.
std::size_t tariffAt(double hour)
{
    if (hour < 7.0 || hour >= 23.0)
        return 3;
    if (hour >= 19.0 && hour < 21.0)
        return 0;
    return (hour >= 10.0 && hour < 15.0) || (hour >= 18.0 && hour < 19.0) ? 1 : 2;
}

double secondsOf(UtcTime time)
{
    return static_cast<double>(msSinceEpoch(time)) / 1000.0;
}

double hourOfDay(UtcTime time, seconds zoneOffset)
{
    return std::fmod(secondsOf(time + zoneOffset), 86'400.0) / 3600.0;
}

} // namespace

EnergyWorld::EnergyWorld(int feeders, quint64 seed, UtcTime start, seconds zoneOffset)
    : m_feeders(static_cast<std::size_t>(feeders))
    , m_random(seed)
    , m_zoneOffset(zoneOffset)
{
    for (int i = 0; i < feeders; ++i) {
        Feeder& feeder = m_feeders[static_cast<std::size_t>(i)];
        feeder.ratedKw = kindOf(i).ratedKw * (0.8 + 0.4 * uniform());
        feeder.limitKw = std::round(feeder.ratedKw * 1.2);
        feeder.share = {0.333 + 0.02 * noise(), 0.333 + 0.02 * noise(), 0.0};
        feeder.share[2] = 1.0 - feeder.share[0] - feeder.share[1];
        for (double& energy : feeder.forward)
            energy = 2'000.0 + 180'000.0 * uniform();
        feeder.reverse = kindOf(i).curve == Curve::Sun ? 30'000.0 + 60'000.0 * uniform() : 0.0;
        feeder.reactive = 1'000.0 + 90'000.0 * uniform();
        feeder.last = start;
        feeder.switchesAt = start + milliseconds(qint64(1000.0 * kMeanClosedS * (0.05 + uniform())));
        setVoltages(feeder, start);
        setLoad(i, start, 0.0);
    }
    for (int i = 0; i < feeders; i += kFeedersPerBoard) {
        if (carriesOthers(i))
            sumBoard(i);
    }
}

bool EnergyWorld::advance(int index, UtcTime now)
{
    Feeder& feeder = m_feeders[static_cast<std::size_t>(index)];
    if (now <= feeder.last)
        return false;
    const double elapsedS = secondsOf(now) - secondsOf(feeder.last);
    const double previousKw = value(index, Quantity::ActivePower);
    const double previousKvar = value(index, Quantity::ReactivePower);
    feeder.last = now;

    const bool hasSwitched = moveBreaker(index, now);
    setVoltages(feeder, now);
    if (carriesOthers(index))
        sumBoard(index);
    else
        setLoad(index, now, elapsedS);
    integrate(feeder, now, previousKw, previousKvar, elapsedS);
    return hasSwitched;
}

bool EnergyWorld::carriesOthers(int index) const
{
    return index % kFeedersPerBoard == 0 && static_cast<std::size_t>(index) + 1 < m_feeders.size();
}

bool EnergyWorld::moveBreaker(int index, UtcTime now)
{
    Feeder& feeder = m_feeders[static_cast<std::size_t>(index)];
    if (now < feeder.switchesAt || index % kFeedersPerBoard == 0) // the incomer stays in
        return false;
    feeder.isClosed = !feeder.isClosed;
    const double mean = feeder.isClosed ? kMeanClosedS : kMeanOpenS;
    feeder.switchesAt = now + milliseconds(qint64(1000.0 * mean * (0.25 - std::log(1.0 - 0.99 * uniform()))));
    return true;
}

void EnergyWorld::setVoltages(Feeder& feeder, UtcTime now)
{
    const double t = secondsOf(now);
    const double grid = 1.0 + 0.008 * std::sin(t / 310.0) + 0.003 * std::sin(t / 47.0);
    feeder.frequency = 50.0 + 0.02 * std::sin(t / 29.0) + 0.01 * std::sin(t / 7.0) + 0.004 * noise();
    for (std::size_t i = 0; i < kPhases; ++i) {
        const double offset = 0.004 * (static_cast<double>(i) - 1.0);
        feeder.phases[i].volt = kNominalVolt * (grid + offset + 0.001 * noise());
    }
}

void EnergyWorld::setLoad(int index, UtcTime now, double elapsedS)
{
    Feeder& feeder = m_feeders[static_cast<std::size_t>(index)];
    const FeederKind& kind = kindOf(index);
    const double keep = std::exp(-elapsedS / kDriftSeconds);
    feeder.drift = keep * feeder.drift + std::sqrt(1.0 - keep * keep) * 0.12 * noise();

    const double hour = hourOfDay(now, m_zoneOffset);
    const double load = loadAt(kind.curve, hour) * (1.0 + feeder.drift + 0.004 * noise());
    const double totalKw = feeder.isClosed ? feeder.ratedKw * load : 0.0;
    for (std::size_t i = 0; i < kPhases; ++i) {
        Phase& phase = feeder.phases[i];
        const double powerFactor = std::clamp(kind.powerFactor + 0.004 * noise(), 0.5, 1.0);
        phase.kilowatt = totalKw * feeder.share[i];
        const double kva = std::abs(phase.kilowatt) / powerFactor;
        phase.kilovar = std::sqrt(std::max(0.0, kva * kva - phase.kilowatt * phase.kilowatt));
        phase.ampere = kva * 1000.0 / phase.volt;
    }
}

void EnergyWorld::sumBoard(int index)
{
    const std::size_t first = static_cast<std::size_t>(index);
    const std::size_t end = std::min(first + kFeedersPerBoard, m_feeders.size());
    Feeder& incomer = m_feeders[first];
    for (std::size_t i = 0; i < kPhases; ++i) {
        Phase& sum = incomer.phases[i];
        sum.kilowatt = sum.kilovar = 0.0;
        for (std::size_t member = first + 1; member < end; ++member) {
            sum.kilowatt += m_feeders[member].phases[i].kilowatt;
            sum.kilovar += m_feeders[member].phases[i].kilovar;
        }
        sum.ampere = std::hypot(sum.kilowatt, sum.kilovar) * 1000.0 / sum.volt;
    }
}

void EnergyWorld::integrate(Feeder& feeder, UtcTime now, double previousKw, double previousKvar,
                            double elapsedS)
{
    double kw = 0.0;
    double kvar = 0.0;
    for (const Phase& phase : feeder.phases) {
        kw += phase.kilowatt;
        kvar += phase.kilovar;
    }
    const double kwh = (kw + previousKw) / 2.0 * elapsedS / 3600.0;
    if (kwh >= 0.0)
        feeder.forward[tariffAt(hourOfDay(now, m_zoneOffset))] += kwh;
    else
        feeder.reverse -= kwh;
    feeder.reactive += std::max(0.0, (kvar + previousKvar) / 2.0 * elapsedS / 3600.0);
}

double EnergyWorld::value(int index, Quantity quantity) const
{
    const Feeder& feeder = m_feeders[static_cast<std::size_t>(index)];
    const auto total = [&feeder](double Phase::*part) {
        return feeder.phases[0].*part + feeder.phases[1].*part + feeder.phases[2].*part;
    };
    const auto apparent = [&] { return std::hypot(total(&Phase::kilowatt), total(&Phase::kilovar)); };
    switch (quantity) {
    case Quantity::VoltageA:
    case Quantity::VoltageB:
    case Quantity::VoltageC:
        return feeder.phases[static_cast<std::size_t>(quantity)].volt;
    case Quantity::CurrentA:
    case Quantity::CurrentB:
    case Quantity::CurrentC:
        return feeder
            .phases[static_cast<std::size_t>(quantity) - static_cast<std::size_t>(Quantity::CurrentA)]
            .ampere;
    case Quantity::ActivePower:
        return total(&Phase::kilowatt);
    case Quantity::ReactivePower:
        return total(&Phase::kilovar);
    case Quantity::ApparentPower:
        return apparent();
    case Quantity::PowerFactor:
        return apparent() > 0.0 ? total(&Phase::kilowatt) / apparent() : 1.0;
    case Quantity::Frequency:
        return feeder.frequency;
    case Quantity::EnergyForward:
        return std::accumulate(feeder.forward.begin(), feeder.forward.end(), 0.0);
    case Quantity::EnergyReverse:
        return feeder.reverse;
    case Quantity::ReactiveEnergy:
        return feeder.reactive;
    case Quantity::EnergySharp:
    case Quantity::EnergyPeak:
    case Quantity::EnergyFlat:
    case Quantity::EnergyValley:
        return feeder
            .forward[static_cast<std::size_t>(quantity) - static_cast<std::size_t>(Quantity::EnergySharp)];
    case Quantity::Breaker:
        return feeder.isClosed ? 1.0 : 0.0;
    case Quantity::PowerLimit:
        return feeder.limitKw;
    case Quantity::Other:
        break;
    }
    return 0.0;
}

QString EnergyWorld::feederName(int feeder)
{
    const int board = feeder / kFeedersPerBoard + 1;
    const int cubicle = feeder % kFeedersPerBoard + 1;
    return u"%1AA%2 %3"_s.arg(board).arg(cubicle).arg(kindOf(feeder).name);
}

double EnergyWorld::uniform()
{
    return static_cast<double>(m_random() >> 11) * 0x1p-53;
}

double EnergyWorld::noise()
{
    return (uniform() + uniform() + uniform()) * 2.0 / 3.0 - 1.0;
}

} // namespace cems::simulator
