// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <atomic>

namespace cems::testing {

/// A clock that stands until it is turned.
class ManualClock final : public Clock
{
public:
    static constexpr qint64 kStart = 1'763'900'000'000; // 2025-11-23T12:13:20Z

    [[nodiscard]] UtcTime now() const override { return utcFromMs(kStart + m_elapsed); }
    [[nodiscard]] milliseconds monotonic() const override { return milliseconds{m_elapsed}; }
    void advance(milliseconds by) { m_elapsed += by.count(); }

private:
    std::atomic<qint64> m_elapsed{0};
};

} // namespace cems::testing
