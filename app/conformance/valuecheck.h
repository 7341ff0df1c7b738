// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/valuecell.h"
#include "productmodel/productmodel.h"
#include "wire/finding.h"

#include <cmath>
#include <limits>
#include <optional>
#include <vector>

namespace cems {
class TextPool;
}

namespace cems::conformance {

/// What the product model lets a point's value be, as a flat table. Immutable once made, so that the link's thread can
/// check every sample; a new model gives a new table.
class ValueCheck
{
public:
    explicit ValueCheck(const productmodel::ProductModel& model);

    [[nodiscard]] std::size_t size() const { return m_limits.size(); }

    /// The rule that the value breaks. modelPoint: position in ProductModel::points. Text of an enum is not looked up:
    /// any text passes there, a number is compared with the state texts.
    [[nodiscard]] std::optional<wire::Rule> check(std::size_t modelPoint, const ValueCell& cell) const
    {
        const Limits& limits = m_limits[modelPoint];
        if (!(limits.accepts & bit(cell.kind))) [[unlikely]] {
            return wire::Rule::WrongType;
        }
        if (!cell.isNumber() && cell.kind != ValueCell::Kind::Bool) {
            return std::nullopt;
        }
        const double number = cell.number();
        if (limits.isWhole && std::trunc(number) != number) [[unlikely]] {
            return wire::Rule::WrongType;
        }
        if (!(number >= limits.min && number <= limits.max)) [[unlikely]] {
            return wire::Rule::ValueOutOfRange;
        }
        if (limits.states != 0 && !isState(limits.states, number)) [[unlikely]] {
            return wire::Rule::ValueNotInEnum;
        }
        return std::nullopt;
    }

    /// The finding for what check() returned; subject is "device/point". model: the one this table was made of.
    [[nodiscard]] static wire::Finding finding(wire::Rule rule, const productmodel::MonitorPoint& point,
                                               const ValueCell& cell, const TextPool& texts, QByteArray path);

private:
    static constexpr int kMaxStates = 64;
    struct Limits
    {
        double min = -std::numeric_limits<double>::infinity();
        double max = std::numeric_limits<double>::infinity();
        quint64 states = 0; ///< bit n: state n is named; 0 = no state texts, or one that does not fit
        quint8 accepts = 0; ///< bits of ValueCell::Kind; None, a value without a cell, is always among them
        bool isWhole = false; ///< 127.0 passes, 127.5 does not
    };

    [[nodiscard]] static constexpr quint8 bit(ValueCell::Kind kind)
    {
        return static_cast<quint8>(1u << static_cast<unsigned>(kind));
    }
    [[nodiscard]] static bool isState(quint64 states, double number)
    {
        return number >= 0 && number < kMaxStates && std::trunc(number) == number
            && (states >> static_cast<unsigned>(number) & 1u) != 0;
    }
    [[nodiscard]] static Limits limitsOf(const productmodel::MonitorPoint& point);

    std::vector<Limits> m_limits;
};

} // namespace cems::conformance
