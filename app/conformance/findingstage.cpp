// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conformance/findingkey.h"
#include "conformance/findingstore.h"

namespace cems::conformance {
namespace {

/// A copy of its own: a slice of a large payload must not keep the payload alive.
QByteArray bounded(const QByteArray& text)
{
    return text.size() <= FindingStage::kMaxText ? text
                                                 : QByteArray(text.constData(), FindingStage::kMaxText);
}

wire::Finding bounded(const wire::Finding& finding)
{
    return {
        finding.rule,           bounded(finding.path), bounded(finding.subject), bounded(finding.expected),
        bounded(finding.found), finding.chapter};
}

} // namespace

void FindingStage::add(const wire::Finding& finding, UtcTime when, quint64 packetSeq)
{
    wire::Finding kept = bounded(finding);
    const QByteArray key = findingKey(kept);
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_slotOfKey.constFind(key); known != m_slotOfKey.cend()) {
        StandingFinding& staged = m_staged[*known];
        staged.finding = std::move(kept);
        staged.last = when;
        staged.packetSeq = packetSeq;
        ++staged.count;
        return;
    }
    if (m_staged.size() >= kMaxSubjects) {
        ++m_refused;
        return;
    }
    m_slotOfKey.insert(key, m_staged.size());
    m_staged.push_back({std::move(kept), 1, when, when, packetSeq, true});
}

void FindingStage::take(std::vector<StandingFinding>& out)
{
    out.clear();
    const std::lock_guard lock(m_mutex);
    m_staged.swap(out);
    m_slotOfKey.clear();
}

quint64 FindingStage::refused() const
{
    const std::lock_guard lock(m_mutex);
    return m_refused;
}

} // namespace cems::conformance
