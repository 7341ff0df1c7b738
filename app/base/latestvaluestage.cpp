// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/latestvaluestage.h"

#include <algorithm>

namespace cems {

void LatestValueStage::push(std::span<const Sample> batch)
{
    const std::lock_guard lock(m_mutex);
    for (const Sample& sample : batch) {
        const std::size_t point = sample.point.value;
        if (point >= m_slotOfPoint.size()) {
            m_slotOfPoint.resize(std::max(point + 1, m_slotOfPoint.size() * 2), 0);
        }
        quint32& slot = m_slotOfPoint[point];
        const double number = sample.value.number();
        if (slot == 0) {
            m_staged.push_back({sample, 1, number, number});
            slot = static_cast<quint32>(m_staged.size());
            continue;
        }
        StagedSample& staged = m_staged[slot - 1];
        const bool hadNumber = staged.last.value.kind != ValueCell::Kind::Text;
        staged.min = hadNumber ? std::min(staged.min, number) : number;
        staged.max = hadNumber ? std::max(staged.max, number) : number;
        staged.last = sample;
        ++staged.count;
    }
}

void LatestValueStage::take(std::vector<StagedSample>& out)
{
    out.clear();
    const std::lock_guard lock(m_mutex);
    m_staged.swap(out);
    for (const StagedSample& staged : out) {
        m_slotOfPoint[staged.last.point.value] = 0;
    }
}

} // namespace cems
