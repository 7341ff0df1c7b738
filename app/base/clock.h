// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>

namespace cems {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// Wall-clock time in UTC, as everywhere in the program below ui/.
using UtcTime = std::chrono::sys_time<milliseconds>;

[[nodiscard]] constexpr UtcTime utcFromMs(qint64 msSinceEpoch)
{
    return UtcTime{milliseconds{msSinceEpoch}};
}
[[nodiscard]] constexpr qint64 msSinceEpoch(UtcTime time)
{
    return time.time_since_epoch().count();
}

/// Source of time, handed in so that tests can turn it. Callable from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual UtcTime now() const = 0;
    /// Never jumps; for time limits and rates.
    [[nodiscard]] virtual milliseconds monotonic() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] UtcTime now() const override
    {
        return std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
    }
    [[nodiscard]] milliseconds monotonic() const override
    {
        return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
    }
};

} // namespace cems
