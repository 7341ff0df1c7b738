// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/presencerule.h"

#include <algorithm>

namespace cems::gateway {

namespace {

constexpr milliseconds kShortest{60'000};

} // namespace

PresenceRule::PresenceRule(seconds keepAlive)
    : m_keepAlive(keepAlive)
{
}

void PresenceRule::heard(UtcTime when)
{
    if (m_last && m_isKnown && when > *m_last) {
        m_pauses[m_nextPause++ % kPauses] = when - *m_last;
    }
    m_last = when;
    m_isKnown = true;
    m_stated = m_stated == true ? m_stated : std::nullopt;
}

void PresenceRule::linkDown()
{
    m_isKnown = false;
    m_stated.reset();
}

milliseconds PresenceRule::patience() const
{
    milliseconds period = m_modelPeriod;
    if (period == milliseconds{0}) {
        auto pauses = m_pauses; // the middle one: a single outage does not count
        std::nth_element(pauses.begin(), pauses.begin() + kPauses / 2, pauses.end());
        period = pauses[kPauses / 2];
    }
    return std::max({3 * period, m_keepAlive * 3 / 2, kShortest});
}

Presence PresenceRule::at(UtcTime now) const
{
    if (m_stated) {
        return *m_stated ? Presence::Online : Presence::Offline;
    }
    if (!m_isKnown) {
        return Presence::Unknown;
    }
    return now - *m_last <= patience() ? Presence::Online : Presence::Offline;
}

} // namespace cems::gateway
