// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QString>

#include <array>
#include <random>
#include <span>

namespace cems::simulator {

/// Everything that a simulated gateway can do wrong to order.
enum class Fault : quint8
{
    WrongType,
    OutOfRange,
    UnknownPoint,
    UnknownQuality,
    NotANumber,
    DuplicateKey,
    Late,
    Duplicate,
    Clock,
    LocalZ,
    BadJson,
    BadUtf8,
    Deep,
    ForeignDevice,
    Huge,
    NoEventId,
    Refuse,
    NoAnswer,
    Silent,
};
inline constexpr int kFaultCount = static_cast<int>(Fault::Silent) + 1;

struct FaultInfo
{
    enum class Unit
    {
        Percent, ///< how often
        Seconds, ///< how much, or after how long
        None, ///< on or off
    };
    Fault fault;
    QLatin1StringView word;
    Unit unit;
    double amount; ///< where the list gives none
    const char* help; ///< English source of a sentence for people
};

/// Which faults are on, how often they strike, and the dice. One per gateway; the same seed gives the same strikes.
class FaultPlan
{
public:
    [[nodiscard]] static std::span<const FaultInfo> known();
    /// "late:5%,clock:90s,badjson"; refuses a word it does not know.
    [[nodiscard]] static Result<FaultPlan> parse(const QString& list);

    void setSeed(quint64 seed) { m_random.seed(seed); }
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    [[nodiscard]] bool isOn(Fault fault) const { return m_isOn[static_cast<std::size_t>(fault)]; }
    /// Percent or seconds; 0 where the fault is off.
    [[nodiscard]] double amount(Fault fault) const
    {
        return isOn(fault) ? m_amount[static_cast<std::size_t>(fault)] : 0.0;
    }
    /// Throws the dice for a fault in percent.
    [[nodiscard]] bool strikes(Fault fault);

private:
    std::array<bool, kFaultCount> m_isOn{};
    std::array<double, kFaultCount> m_amount{};
    bool m_isEmpty = true;
    std::minstd_rand m_random;
};

} // namespace cems::simulator
