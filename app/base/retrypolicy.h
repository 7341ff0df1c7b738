// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <algorithm>

namespace cems {

/// How long to wait before the next attempt: 1, 2, 4 .. 30 s; back to the start after a session that stood a while.
class RetryPolicy
{
public:
    static constexpr seconds kFirst{1};
    static constexpr seconds kLongest{30};

    [[nodiscard]] seconds next()
    {
        const seconds wait = m_wait;
        m_wait = std::min(m_wait * 2, kLongest);
        return wait;
    }
    void reset() { m_wait = kFirst; }

private:
    seconds m_wait = kFirst;
};

} // namespace cems
