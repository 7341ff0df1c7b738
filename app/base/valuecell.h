// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <array>
#include <cstring>
#include <string_view>

namespace cems {

/// A value as it was sent: number, boolean or text, with the spelling of the number ("127.0" stays "127.0").
/// Plain data without ownership, so that a hundred thousand of them can be copied per tick. Text and spellings that
/// do not fit inline stand in a TextPool and are named by textId.
struct ValueCell
{
    enum class Kind : quint8
    {
        None,
        Int,
        Double,
        Bool,
        Text
    };
    static constexpr std::size_t kInlineSpelling = 22;

    Kind kind = Kind::None;
    quint8 spellingLength =
        0; ///< of a number's token; 0 = the token stands in the pool under textId. Of None: NaN and such
    std::array<char, kInlineSpelling> spellingBytes{};
    union {
        qint64 intValue = 0;
        double doubleValue;
    };
    quint32 textId = 0; ///< TextPool id of a Text value or of a long spelling
    bool isNumberToken = false; ///< Text that was a number: beyond 64 bits or a double

    [[nodiscard]] bool isNumber() const { return kind == Kind::Int || kind == Kind::Double; }
    /// Numbers and booleans as double, for comparison and plots; 0 for text.
    [[nodiscard]] double number() const
    {
        return kind == Kind::Double ? doubleValue : kind == Kind::Text ? 0.0 : static_cast<double>(intValue);
    }
    [[nodiscard]] std::string_view spelling() const { return {spellingBytes.data(), spellingLength}; }
    void setSpelling(std::string_view token)
    {
        spellingLength = static_cast<quint8>(token.size() <= kInlineSpelling ? token.size() : 0);
        std::memcpy(spellingBytes.data(), token.data(), spellingLength);
    }
};

} // namespace cems
