// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "gateway/gatewaysession.h"

#include <array>
#include <optional>

namespace cems::gateway {

/// Is a gateway there? It is while it was heard within max(3 report periods, 1.5 keep-alives, 60 s).
class PresenceRule
{
public:
    explicit PresenceRule(seconds keepAlive);

    /// A message came, retained ones excepted.
    void heard(UtcTime when);
    /// What a status topic says holds until it says otherwise or, where it says offline, a message comes.
    void stated(bool isOnline) { m_stated = isOnline; }
    /// The shortest report period of the product model; 0 = judged by the pauses between messages.
    void setReportPeriod(milliseconds period) { m_modelPeriod = period; }
    /// Nothing can be heard any more, so nothing is known.
    void linkDown();

    [[nodiscard]] Presence at(UtcTime now) const;
    [[nodiscard]] std::optional<UtcTime> lastHeard() const { return m_last; }
    /// How long a silence is allowed to be.
    [[nodiscard]] milliseconds patience() const;

private:
    static constexpr std::size_t kPauses = 8;

    const milliseconds m_keepAlive;
    milliseconds m_modelPeriod{0};
    std::array<milliseconds, kPauses> m_pauses{};
    std::size_t m_nextPause = 0;
    std::optional<UtcTime> m_last;
    std::optional<bool> m_stated;
    bool m_isKnown = false; // heard since the link came up
};

} // namespace cems::gateway
