// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <array>
#include <optional>

namespace cems::gateway {

/// How far a gateway's clock is ahead of the laptop's, judged by the newest live messages. Delay in the network makes it
/// look slow by as much; old data that is not marked as late would too, so a single message proves nothing.
class ClockWindow
{
public:
    static constexpr std::size_t kSize = 64;
    static constexpr std::size_t kTrusted = 8; ///< messages before lateness is judged by the gateway's clock

    /// dataTime minus receipt of one live message.
    void add(qint64 differenceMs);
    [[nodiscard]] std::optional<milliseconds> median() const { return m_median; }
    /// The least delayed of the window, the best guess for the clock itself; 0 until trusted.
    [[nodiscard]] qint64 offsetMs() const { return m_count >= kTrusted ? m_newest : 0; }

private:
    std::array<qint64, kSize> m_differences{};
    std::size_t m_count = 0; // all, also those that have left the window
    std::optional<milliseconds> m_median;
    qint64 m_newest = 0;
};

} // namespace cems::gateway
