// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/energyworld.h"

#include <QTest>

#include <cmath>

using namespace cems;
using namespace cems::simulator;

namespace {

constexpr seconds kZone{8 * 3600};
constexpr qint64 kMidnight = 1'763'913'600'000; // 2025-11-24T00:00:00+08:00

UtcTime at(double hour)
{
    return utcFromMs(kMidnight + qint64(hour * 3'600'000.0));
}

} // namespace

class TestEnergyWorld : public QObject
{
    Q_OBJECT

private slots:
    void phasesAgreeWithTotals();
    void energyIntegratesPower();
    void incomerCarriesItsBoard();
    void loadFollowsTheDay();
    void sunFeedsBackByDayOnly();
    void breakersSwitch();
    void sameSeedGivesSameValues();
    void namesCubicles();
};

void TestEnergyWorld::phasesAgreeWithTotals()
{
    EnergyWorld world(8, 7, at(10.0), kZone);
    for (int step = 1; step <= 200; ++step) {
        for (int feeder = 0; feeder < 8; ++feeder) {
            world.advance(feeder, at(10.0) + seconds(step));
            const auto value = [&](Quantity quantity) { return world.value(feeder, quantity); };
            const double p = value(Quantity::ActivePower);
            const double q = value(Quantity::ReactivePower);
            const double s = value(Quantity::ApparentPower);
            QVERIFY(std::abs(s * s - p * p - q * q) < 1e-6 * (1.0 + s * s));
            if (s > 0.0)
                QVERIFY(std::abs(p - s * value(Quantity::PowerFactor)) < 1e-9 * (1.0 + s));
            const double kva = (value(Quantity::VoltageA) * value(Quantity::CurrentA)
                                + value(Quantity::VoltageB) * value(Quantity::CurrentB)
                                + value(Quantity::VoltageC) * value(Quantity::CurrentC))
                / 1000.0;
            // Phases of slightly different power factor add up to a little more than the total.
            QVERIFY2(kva >= s - 1e-6 && kva < s * 1.02 + 1e-6, qPrintable(QString::number(kva - s)));
            QVERIFY(value(Quantity::VoltageB) > 215.0 && value(Quantity::VoltageB) < 245.0);
            QVERIFY(value(Quantity::Frequency) > 49.9 && value(Quantity::Frequency) < 50.1);
        }
    }
}

void TestEnergyWorld::energyIntegratesPower()
{
    EnergyWorld world(8, 3, at(9.0), kZone);
    constexpr int kFeeder = 4; // circulating pumps, an even load
    const double before = world.value(kFeeder, Quantity::EnergyForward);
    double expected = 0.0;
    double lastKw = world.value(kFeeder, Quantity::ActivePower);
    for (int step = 1; step <= 3600; ++step) {
        world.advance(kFeeder, at(9.0) + seconds(step));
        const double kw = world.value(kFeeder, Quantity::ActivePower);
        expected += (kw + lastKw) / 2.0 / 3600.0;
        lastKw = kw;
    }
    const double gained = world.value(kFeeder, Quantity::EnergyForward) - before;
    QVERIFY(gained > 1.0);
    QVERIFY2(std::abs(gained - expected) < 1e-6, qPrintable(QString::number(gained - expected)));
    const double byTariff = world.value(kFeeder, Quantity::EnergySharp)
        + world.value(kFeeder, Quantity::EnergyPeak) + world.value(kFeeder, Quantity::EnergyFlat)
        + world.value(kFeeder, Quantity::EnergyValley);
    QCOMPARE(byTariff, world.value(kFeeder, Quantity::EnergyForward));
}

void TestEnergyWorld::incomerCarriesItsBoard()
{
    EnergyWorld world(16, 5, at(11.0), kZone);
    for (int feeder = 15; feeder >= 0; --feeder)
        world.advance(feeder, at(11.0) + seconds(30));
    for (const int incomer : {0, 8}) {
        double sum = 0.0;
        for (int feeder = incomer + 1; feeder < incomer + 8; ++feeder)
            sum += world.value(feeder, Quantity::ActivePower);
        QVERIFY(std::abs(world.value(incomer, Quantity::ActivePower) - sum) < 1e-9);
    }
}

void TestEnergyWorld::loadFollowsTheDay()
{
    EnergyWorld night(8, 1, at(3.0), kZone);
    EnergyWorld day(8, 1, at(15.0), kZone);
    QVERIFY(day.value(1, Quantity::ActivePower) > 2.0 * night.value(1, Quantity::ActivePower));
}

void TestEnergyWorld::sunFeedsBackByDayOnly()
{
    EnergyWorld night(8, 1, at(1.0), kZone);
    EnergyWorld noon(8, 1, at(12.0), kZone);
    constexpr int kSolar = 7;
    QCOMPARE(night.value(kSolar, Quantity::ActivePower), 0.0);
    QVERIFY(noon.value(kSolar, Quantity::ActivePower) < -10.0);
    const double forward = noon.value(kSolar, Quantity::EnergyForward);
    const double reverse = noon.value(kSolar, Quantity::EnergyReverse);
    noon.advance(kSolar, at(12.0) + seconds(600));
    QCOMPARE(noon.value(kSolar, Quantity::EnergyForward), forward);
    QVERIFY(noon.value(kSolar, Quantity::EnergyReverse) > reverse);
}

void TestEnergyWorld::breakersSwitch()
{
    EnergyWorld world(8, 11, at(9.0), kZone);
    int switched = 0;
    for (int step = 1; step < 2 * 3600; ++step) {
        const bool wasClosed = world.value(2, Quantity::Breaker) != 0.0;
        const bool hasSwitched = world.advance(2, at(9.0) + seconds(step));
        const bool isClosed = world.value(2, Quantity::Breaker) != 0.0;
        QCOMPARE(hasSwitched, wasClosed != isClosed);
        if (!isClosed)
            QCOMPARE(world.value(2, Quantity::CurrentA), 0.0);
        QVERIFY(!world.advance(0, at(9.0) + seconds(step))); // the incomer stays in
        switched += hasSwitched ? 1 : 0;
    }
    QVERIFY(switched >= 2);
}

void TestEnergyWorld::sameSeedGivesSameValues()
{
    EnergyWorld one(8, 42, at(9.0), kZone);
    EnergyWorld two(8, 42, at(9.0), kZone);
    EnergyWorld other(8, 43, at(9.0), kZone);
    bool differs = false;
    for (int step = 1; step < 100; ++step) {
        for (EnergyWorld* world : {&one, &two, &other})
            world->advance(3, at(9.0) + seconds(step));
        QCOMPARE(one.value(3, Quantity::CurrentB), two.value(3, Quantity::CurrentB));
        differs = differs || one.value(3, Quantity::CurrentB) != other.value(3, Quantity::CurrentB);
    }
    QVERIFY(differs);
}

void TestEnergyWorld::namesCubicles()
{
    QCOMPARE(EnergyWorld::feederName(0), QStringLiteral("1AA1 进线柜"));
    QCOMPARE(EnergyWorld::feederName(9), QStringLiteral("2AA2 冷水机组"));
}

QTEST_GUILESS_MAIN(TestEnergyWorld)
#include "tst_energyworld.moc"
