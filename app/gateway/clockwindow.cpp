// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/clockwindow.h"

#include <algorithm>

namespace cems::gateway {

void ClockWindow::add(qint64 differenceMs)
{
    m_differences[m_count++ % kSize] = differenceMs;
    if (m_count > 2 * kTrusted && m_count % kTrusted != 0) {
        return; // the window has hardly changed
    }
    auto sorted = m_differences;
    const auto end = sorted.begin() + static_cast<std::ptrdiff_t>(std::min(m_count, kSize));
    const auto middle = sorted.begin() + (end - sorted.begin()) / 2;
    std::nth_element(sorted.begin(), middle, end);
    m_median = milliseconds{*middle};
    m_newest = *std::max_element(middle, end);
}

} // namespace cems::gateway
