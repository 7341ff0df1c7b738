// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/jsonscan.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace cems::wire::jsonscan {

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int hexDigit(char c)
{
    if (isDigit(c)) {
        return c - '0';
    }
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The four digits of \uXXXX, -1 if they are not there.
int hexUnit(std::string_view digits)
{
    int unit = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const int digit = i < digits.size() ? hexDigit(digits[i]) : -1;
        if (digit < 0) {
            return -1;
        }
        unit = unit * 16 + digit;
    }
    return unit;
}

void appendUtf8(char32_t c, QByteArray& out)
{
    if (c < 0x80) {
        out.append(static_cast<char>(c));
        return;
    }
    if (c < 0x800) {
        out.append(static_cast<char>(0xC0 | (c >> 6)));
    } else {
        if (c < 0x10000) {
            out.append(static_cast<char>(0xE0 | (c >> 12)));
        } else {
            out.append(static_cast<char>(0xF0 | (c >> 18)));
            out.append(static_cast<char>(0x80 | ((c >> 12) & 0x3F)));
        }
        out.append(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
    }
    out.append(static_cast<char>(0x80 | (c & 0x3F)));
}

/// Unescapes the \u at text[0], a surrogate pair if there is one. Returns the bytes it took.
std::size_t appendUnit(std::string_view text, QByteArray& out)
{
    const int first = hexUnit(text.substr(2));
    if (first < 0xD800 || first > 0xDFFF) {
        appendUtf8(static_cast<char32_t>(first), out);
        return 6;
    }
    const bool hasSecond = first < 0xDC00 && text.size() >= 12 && text[6] == '\\' && text[7] == 'u';
    const int second = hasSecond ? hexUnit(text.substr(8)) : -1;
    if (second < 0xDC00 || second > 0xDFFF) {
        appendUtf8(U'\uFFFD', out);
        return 6;
    }
    appendUtf8(static_cast<char32_t>(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)), out);
    return 12;
}

char unescaped(char c)
{
    switch (c) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return c;
    }
}

/// The key as it is compared: unescaped where it has escapes.
std::string_view comparableKey(const Token& key, std::string_view bytes, QByteArray& buffer)
{
    const std::string_view name = bytes.substr(key.begin + 1, key.end - key.begin - 2);
    if (!key.hasEscapes) {
        return name;
    }
    buffer.clear();
    unescape(name, buffer);
    return {buffer.constData(), static_cast<std::size_t>(buffer.size())};
}

std::string_view inside(const Token& string, std::string_view bytes)
{
    return bytes.substr(string.begin + 1, string.end - string.begin - 2);
}

bool hasEscapedKey(const std::vector<Token>& tokens, quint32 object)
{
    for (quint32 key = object + 1; key < tokens[object].next; key = tokens[key + 1].next) {
        if (tokens[key].hasEscapes) {
            return true;
        }
    }
    return false;
}

/// Few keys without escapes: each against those before it.
void markDuplicatesOfFew(Sink& sink, quint32 object, std::string_view bytes)
{
    std::vector<Token>& tokens = sink.tokens;
    const quint32 end = tokens[object].next;
    for (quint32 key = object + 1; key < end; key = tokens[key + 1].next) {
        for (quint32 other = object + 1; other < key; other = tokens[other + 1].next) {
            if (!tokens[other].shadowed && inside(tokens[other], bytes) == inside(tokens[key], bytes)) {
                tokens[other].shadowed = true;
                sink.note(JsonProblem::Kind::DuplicateKey, tokens[key].begin, key + 1);
            }
        }
    }
}

/// Many keys, or some with escapes: by hash, so that a hostile object does not cost its square.
void markDuplicatesOfMany(Sink& sink, quint32 object, std::string_view bytes)
{
    std::unordered_map<std::string, quint32> latest;
    latest.reserve(sink.tokens[object].count);
    QByteArray buffer;
    const quint32 end = sink.tokens[object].next;
    for (quint32 key = object + 1; key < end; key = sink.tokens[key + 1].next) {
        const auto [known, isNew] =
            latest.try_emplace(std::string(comparableKey(sink.tokens[key], bytes, buffer)), key);
        if (!isNew) {
            sink.tokens[known->second].shadowed = true;
            sink.note(JsonProblem::Kind::DuplicateKey, sink.tokens[key].begin, key + 1);
            known->second = key;
        }
    }
}

} // namespace

void Sink::closeContainer(quint32 token, std::string_view bytes, std::size_t end, bool mayRepeat)
{
    constexpr quint32 kFew = 24;
    Token& container = tokens[token];
    container.end = static_cast<quint32>(end);
    container.next = static_cast<quint32>(tokens.size());
    if (container.kind != JsonText::Kind::Object || container.count < 2 || !mayRepeat) {
        return;
    }
    if (container.count > kFew || hasEscapedKey(tokens, token)) {
        markDuplicatesOfMany(*this, token, bytes);
    } else {
        markDuplicatesOfFew(*this, token, bytes);
    }
}

bool isNumber(std::string_view word)
{
    std::size_t i = 0;
    const auto digits = [&] {
        const std::size_t first = i;
        while (i < word.size() && isDigit(word[i])) {
            ++i;
        }
        return i - first;
    };
    if (i < word.size() && word[i] == '-') {
        ++i;
    }
    const bool leadingZero = i < word.size() && word[i] == '0';
    const std::size_t whole = digits();
    if (whole == 0 || (leadingZero && whole > 1)) {
        return false;
    }
    if (i < word.size() && word[i] == '.') {
        ++i;
        if (digits() == 0) {
            return false;
        }
    }
    if (i < word.size() && (word[i] == 'e' || word[i] == 'E')) {
        ++i;
        if (i < word.size() && (word[i] == '+' || word[i] == '-')) {
            ++i;
        }
        if (digits() == 0) {
            return false;
        }
    }
    return i == word.size();
}

JsonText::Kind kindOfWord(std::string_view word)
{
    switch (word.empty() ? '\0' : word.front()) {
    case 't':
        return word == "true" ? JsonText::Kind::True : JsonText::Kind::Raw;
    case 'f':
        return word == "false" ? JsonText::Kind::False : JsonText::Kind::Raw;
    case 'n':
        return word == "null" ? JsonText::Kind::Null : JsonText::Kind::Raw;
    default:
        return isNumber(word) ? JsonText::Kind::Number : JsonText::Kind::Raw;
    }
}

std::size_t escapeLength(std::string_view text)
{
    if (text.size() < 2) {
        return 0;
    }
    if (text[1] == 'u') {
        return hexUnit(text.substr(2)) < 0 ? 0 : 6;
    }
    return std::string_view("\"\\/bfnrt").find(text[1]) == std::string_view::npos ? 0 : 2;
}

void unescape(std::string_view inside, QByteArray& out)
{
    out.reserve(out.size() + static_cast<qsizetype>(inside.size()));
    while (!inside.empty()) {
        const std::size_t plain = std::min(inside.find('\\'), inside.size());
        out.append(inside.data(), static_cast<qsizetype>(plain));
        inside.remove_prefix(plain);
        if (inside.empty()) {
            return;
        }
        std::size_t taken = escapeLength(inside);
        if (taken == 0) {
            appendUtf8(U'\uFFFD', out);
            taken = 1;
        } else if (taken == 2) {
            out.append(unescaped(inside[1]));
        } else {
            taken = appendUnit(inside, out);
        }
        inside.remove_prefix(taken);
    }
}

} // namespace cems::wire::jsonscan
