// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "wire/finding.h"

#include <QHash>

#include <mutex>
#include <vector>

namespace cems::conformance {

/// One deviation that stands, however often it was seen.
struct StandingFinding
{
    wire::Finding finding; ///< as last seen
    quint64 count = 0;
    UtcTime first;
    UtcTime last;
    quint64 packetSeq = 0; ///< of the last packet that showed it; 0 = not from a packet
    bool isStanding = true; ///< false once it has not come again although its subject did
};

/// Gathers findings in a link's thread by rule and subject, so that a flood becomes a count. Bounded; callable from any thread.
class FindingStage
{
public:
    static constexpr std::size_t kMaxSubjects = 10'000;
    static constexpr qsizetype kMaxText = 256; ///< bytes kept of each text of a finding

    void add(const wire::Finding& finding, UtcTime when, quint64 packetSeq);
    /// What came since the last call, each with its count since then. out's memory is reused.
    void take(std::vector<StandingFinding>& out);
    [[nodiscard]] quint64 refused() const; ///< findings counted but not kept: too many different subjects

private:
    mutable std::mutex m_mutex;
    std::vector<StandingFinding> m_staged;
    QHash<QByteArray, std::size_t> m_slotOfKey;
    quint64 m_refused = 0;
};

/// The standing findings of one gateway. GUI thread; changes at most once a tick.
class FindingStore
{
public:
    static constexpr std::size_t kMaxFindings = 20'000; ///< then those that no longer stand make room

    /// Returns true if anything changed.
    bool apply(const std::vector<StandingFinding>& staged);
    /// Findings that come from no packet: clock, second host. Replaces all of that rule; what is fixed vanishes.
    void setStanding(wire::Rule rule, const std::vector<wire::Finding>& findings, UtcTime when);
    /// The same for all rules about the product model at once (ModelInvalid and the following).
    void setModelFindings(const std::vector<wire::Finding>& findings, UtcTime when);
    /// Findings from packets not seen again for longer than quietFor no longer stand. Returns true if anything changed.
    bool expire(UtcTime now, milliseconds quietFor);

    [[nodiscard]] const std::vector<StandingFinding>& findings() const { return m_findings; }
    [[nodiscard]] std::size_t standingCount() const { return m_standing; }
    [[nodiscard]] quint64 revision() const { return m_revision; } ///< grows with every change
    [[nodiscard]] quint64 refused() const { return m_refused; } ///< for lack of room

private:
    void replace(wire::Rule first, wire::Rule last, const std::vector<wire::Finding>& findings, UtcTime when);
    bool insert(const QByteArray& key, const StandingFinding& finding);
    bool makeRoom();
    void reindex();

    std::vector<StandingFinding> m_findings;
    QHash<QByteArray, std::size_t> m_slotOfKey;
    std::size_t m_standing = 0;
    quint64 m_revision = 0;
    quint64 m_refused = 0;
};

} // namespace cems::conformance
