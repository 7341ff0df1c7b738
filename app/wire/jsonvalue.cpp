// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/jsonscan.h"
#include "wire/jsontext.h"
#include "wire/shortdecimal.h"

#include <charconv>
#include <cmath>

namespace cems::wire {

namespace {

constexpr double kPowers[]{1,   1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                           1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

/// Plain decimals of at most 15 digits, as meters send them: whole number and power of ten are exact, so one division
/// rounds correctly. nullopt: not such a number.
std::optional<double> plainDecimal(std::string_view token)
{
    const bool isNegative = token.front() == '-';
    const std::string_view digits = isNegative ? token.substr(1) : token;
    if (digits.size() > 16) {
        return std::nullopt;
    }
    qint64 whole = 0;
    std::size_t point = digits.size();
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const auto digit = static_cast<unsigned>(digits[i] - '0');
        if (digit <= 9) {
            whole = whole * 10 + static_cast<int>(digit);
        } else if (digits[i] == '.') {
            point = i;
        } else {
            return std::nullopt;
        }
    }
    const std::size_t decimals = point == digits.size() ? 0 : digits.size() - point - 1;
    if (whole >= 1'000'000'000'000'000) {
        return std::nullopt;
    }
    const double number = static_cast<double>(whole) / kPowers[decimals];
    return isNegative ? -number : number;
}

QByteArrayView viewOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

QByteArray JsonValue::utf8() const
{
    if (!hasEscapes()) {
        return viewOf(plain()).toByteArray();
    }
    QByteArray bytes;
    jsonscan::unescape(plain(), bytes);
    return bytes;
}

QString JsonValue::text() const
{
    return hasEscapes() ? QString::fromUtf8(utf8()) : QString::fromUtf8(viewOf(plain()));
}

QByteArray JsonValue::keyUtf8() const
{
    if (!m_text->tokens()[m_token - 1].hasEscapes) {
        return viewOf(key()).toByteArray();
    }
    QByteArray bytes;
    jsonscan::unescape(key(), bytes);
    return bytes;
}

std::optional<double> JsonValue::toDouble() const
{
    if (kind() != JsonText::Kind::Number) {
        return std::nullopt;
    }
    const std::string_view token = raw();
    if (ShortDecimal number; readShortDecimal(token.data(), token.size(), number)) {
        const double size = static_cast<double>(number.digits) / kPowers[number.decimals];
        return number.isNegative ? -size : size;
    }
    if (const std::optional<double> plain = plainDecimal(token)) {
        return plain;
    }
    double number = 0.0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), number);
    if (error == std::errc::result_out_of_range) {
        // 1e999 and a number of 400 digits overflow; 1e-999 and 0.000..1 are nothing.
        const std::size_t exponent = token.find_first_of("eE");
        const bool isTiny = exponent != std::string_view::npos
            ? token[exponent + 1] == '-'
            : token.starts_with("0.") || token.starts_with("-0.");
        return isTiny ? std::optional(0.0) : std::nullopt;
    }
    return number;
}

std::optional<qint64> JsonValue::toInt64() const
{
    if (kind() != JsonText::Kind::Number) {
        return std::nullopt;
    }
    const std::string_view token = raw();
    qint64 number = 0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), number);
    if (error == std::errc() && end == token.data() + token.size()) {
        return number;
    }
    if (error == std::errc::result_out_of_range || token.find_first_of(".eE") == std::string_view::npos) {
        return std::nullopt;
    }
    // 30.0 and 1e3 are whole numbers too, as long as a double holds them exactly.
    const std::optional<double> real = toDouble();
    if (!real || std::abs(*real) > 9007199254740992.0 || std::trunc(*real) != *real) {
        return std::nullopt;
    }
    return static_cast<qint64>(*real);
}

std::optional<bool> JsonValue::toBool() const
{
    switch (kind()) {
    case JsonText::Kind::True:
        return true;
    case JsonText::Kind::False:
        return false;
    default:
        return std::nullopt;
    }
}

JsonValue JsonValue::member(std::string_view wireName) const
{
    if (!isObject()) {
        return {};
    }
    for (JsonValue value = firstChild(); value.exists(); value = value.nextSibling()) {
        if (value.isShadowed()) {
            continue;
        }
        const bool isEscaped = m_text->tokens()[value.m_token - 1].hasEscapes;
        if (isEscaped ? value.keyUtf8() == viewOf(wireName) : value.key() == wireName) {
            return value;
        }
    }
    return {};
}

} // namespace cems::wire
