// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/tracestore.h"
#include "itemmodels/filterterms.h"

namespace cems::itemmodels {

/// What people type to find messages: free words (topic and payload), kind:points, device:GW-01, topic:*report*, dir:up,
/// size>1000, latency>50, findings>0, /regex/ over the payload, each negated by NOT or a leading minus.
class TraceFilter
{
public:
    TraceFilter() = default; ///< lets everything through

    [[nodiscard]] static ParsedFilter<TraceFilter> parse(const QString& text);

    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    [[nodiscard]] bool matches(const gateway::TracedPacket& traced) const;

private:
    struct Term
    {
        enum class What
        {
            Words,
            Kind,
            Device,
            Topic,
            Direction,
            Size,
            Latency,
            Findings
        };
        What what = What::Words;
        TextMatcher text;
        QByteArray bytes; ///< of a plain word, compared without decoding the payload
        Comparison comparison = Comparison::None;
        double number = 0.0;
        Direction direction = Direction::Up;
        bool isRegex = false;
        bool isNegated = false;
        std::vector<bool> operations; ///< Kind: which operations are meant, by number
    };
    [[nodiscard]] static std::optional<FilterProblem> addTerm(TraceFilter& filter, const FilterTerm& source);
    [[nodiscard]] static std::optional<FilterProblem> setValue(Term& term, const FilterTerm& source);
    [[nodiscard]] static bool holds(const Term& term, const gateway::TracedPacket& traced);

    std::vector<Term> m_terms;
};

} // namespace cems::itemmodels
