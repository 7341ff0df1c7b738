// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/latestvaluestage.h"

#include <algorithm>

namespace cems {

namespace {

void aggregate(StagedSample& staged, const ValueCell& value)
{
    if (value.isNumber() || value.kind == ValueCell::Kind::Bool) {
        staged.min = std::min(staged.min, value.number());
        staged.max = std::max(staged.max, value.number());
    }
}

} // namespace

void LatestValueStage::push(std::span<const Sample> batch)
{
    const std::lock_guard lock(m_mutex);
    for (const Sample& sample : batch) {
        const std::size_t point = sample.point.value;
        if (point >= m_slotOfPoint.size()) {
            m_slotOfPoint.resize(std::max(point + 1, m_slotOfPoint.size() * 2), 0);
        }
        quint32& slot = m_slotOfPoint[point];
        if (slot == 0) {
            m_staged.push_back({sample, 1});
            slot = static_cast<quint32>(m_staged.size());
            aggregate(m_staged.back(), sample.value);
            continue;
        }
        StagedSample& staged = m_staged[slot - 1];
        aggregate(staged, sample.value);
        ++staged.count;
        const bool isOld =
            sample.flags.testFlag(SampleFlag::Late) && !staged.last.flags.testFlag(SampleFlag::Late);
        if (!isOld) {
            staged.last = sample;
        }
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
