// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conformance/findingstore.h"

#include "conformance/findingkey.h"

#include <algorithm>

namespace cems::conformance {
namespace {

/// Findings without a packet stand side by side by place too: one bad id in two lists is two things to repair.
QByteArray placeKey(const wire::Finding& finding)
{
    return findingKey(finding) + '\0' + finding.path;
}

QByteArray keyOf(const StandingFinding& standing)
{
    return standing.packetSeq == 0 ? placeKey(standing.finding) : findingKey(standing.finding);
}

} // namespace

bool FindingStore::apply(const std::vector<StandingFinding>& staged)
{
    bool changed = false;
    for (const StandingFinding& news : staged) {
        const QByteArray key = keyOf(news);
        const auto known = m_slotOfKey.constFind(key);
        if (known == m_slotOfKey.cend()) {
            changed |= insert(key, news);
            continue;
        }
        StandingFinding& old = m_findings[*known];
        m_standing += old.isStanding ? 0 : 1;
        old.finding = news.finding;
        old.count += news.count;
        old.last = news.last;
        old.packetSeq = news.packetSeq;
        old.isStanding = true;
        changed = true;
    }
    m_revision += changed ? 1 : 0;
    return changed;
}

void FindingStore::setStanding(wire::Rule rule, const std::vector<wire::Finding>& findings, UtcTime when)
{
    replace(rule, rule, findings, when);
}

void FindingStore::setModelFindings(const std::vector<wire::Finding>& findings, UtcTime when)
{
    replace(wire::Rule::ModelInvalid, static_cast<wire::Rule>(wire::kRuleCount - 1), findings, when);
}

void FindingStore::replace(wire::Rule first, wire::Rule last, const std::vector<wire::Finding>& findings,
                           UtcTime when)
{
    const auto isReplaced = [&](const StandingFinding& standing) {
        return standing.packetSeq == 0 && standing.finding.rule >= first && standing.finding.rule <= last;
    };
    if (findings.empty() && std::none_of(m_findings.cbegin(), m_findings.cend(), isReplaced)) {
        return; // as it is each second for most rules
    }
    std::vector<StandingFinding> kept;
    QHash<QByteArray, StandingFinding> before;
    for (StandingFinding& standing : m_findings) {
        if (isReplaced(standing)) {
            before.insert(keyOf(standing), std::move(standing));
        } else {
            kept.push_back(std::move(standing));
        }
    }
    m_findings = std::move(kept);
    reindex();
    for (const wire::Finding& finding : findings) {
        const QByteArray key = placeKey(finding);
        if (m_slotOfKey.contains(key)) {
            continue;
        }
        const auto old = before.constFind(key);
        insert(key, {finding, 1, old == before.cend() ? when : old->first, when, 0, true});
    }
    ++m_revision;
}

bool FindingStore::expire(UtcTime now, milliseconds quietFor)
{
    std::size_t ended = 0;
    for (StandingFinding& standing : m_findings) {
        if (standing.isStanding && standing.packetSeq != 0 && now - standing.last > quietFor) {
            standing.isStanding = false;
            ++ended;
        }
    }
    m_standing -= ended;
    m_revision += ended > 0 ? 1 : 0;
    return ended > 0;
}

bool FindingStore::insert(const QByteArray& key, const StandingFinding& finding)
{
    if (m_findings.size() >= kMaxFindings && !makeRoom()) {
        ++m_refused;
        return false;
    }
    m_slotOfKey.insert(key, m_findings.size());
    m_findings.push_back(finding);
    m_standing += finding.isStanding ? 1 : 0;
    return true;
}

/// Drops what no longer stands. False if everything stands.
bool FindingStore::makeRoom()
{
    if (m_standing == m_findings.size()) {
        return false;
    }
    std::erase_if(m_findings, [](const StandingFinding& standing) { return !standing.isStanding; });
    reindex();
    return true;
}

void FindingStore::reindex()
{
    m_slotOfKey.clear();
    m_standing = 0;
    for (std::size_t slot = 0; slot < m_findings.size(); ++slot) {
        m_slotOfKey.insert(keyOf(m_findings[slot]), slot);
        m_standing += m_findings[slot].isStanding ? 1 : 0;
    }
}

} // namespace cems::conformance
