// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/pointstore.h"
#include "itemmodels/filterterms.h"
#include "itemmodels/modelroles.h"

namespace cems::itemmodels {

/// What people type to find points: free words (name, id, device), device:2AA*, type:signal, unit:kW, quality:bad,
/// value>230 (>= < <= = !=), /regex/, each negated by NOT or a leading minus; all terms must hold.
/// Immutable once parsed; cheap to copy.
class PointFilter
{
public:
    PointFilter() = default; ///< lets everything through

    /// A filter, or what is wrong with the text and where.
    [[nodiscard]] static ParsedFilter<PointFilter> parse(const QString& text);

    [[nodiscard]] bool isEmpty() const { return m_still.empty() && m_live.empty(); }
    [[nodiscard]] bool matches(const gateway::PointStore& store, PointIndex point) const
    {
        return matchesNames(store, point) && matchesValue(store, point);
    }
    /// The part that depends on names and the product model only.
    [[nodiscard]] bool matchesNames(const gateway::PointStore& store, PointIndex point) const;
    /// The part that changes with each value: value and quality. Costs no allocation for numbers.
    [[nodiscard]] bool matchesValue(const gateway::PointStore& store, PointIndex point) const;
    [[nodiscard]] bool isLive() const { return !m_live.empty(); }

private:
    struct Term
    {
        enum class What
        {
            Words,
            Device,
            Name,
            Type,
            Unit,
            Quality,
            Value
        };
        What what = What::Words;
        TextMatcher text;
        Comparison comparison = Comparison::None;
        double number = 0.0;
        bool isNumber = false;
        bool isNegated = false;
        // quality only
        std::array<bool, kStateCount> states{};
        std::array<bool, static_cast<std::size_t>(QualityMeaning::Unknown) + 1> meanings{};
        bool isRetained = false;
    };
    static void lookUpQuality(Term& term);
    [[nodiscard]] static bool holdsForQuality(const Term& term, const gateway::PointStore& store,
                                              PointIndex point);
    [[nodiscard]] static std::optional<FilterProblem> addTerm(PointFilter& filter, const FilterTerm& term);
    [[nodiscard]] static bool holdsForNames(const Term& term, const gateway::PointStore& store,
                                            PointIndex point);
    [[nodiscard]] static bool holdsForValue(const Term& term, const gateway::PointStore& store,
                                            PointIndex point);

    std::vector<Term> m_still;
    std::vector<Term> m_live;
};

} // namespace cems::itemmodels
