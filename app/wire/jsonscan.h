// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/jsontext.h"

// What the fast and the lenient reader of JsonText share. Private to jsontext.cpp and the two readers.
namespace cems::wire::jsonscan {

using Token = JsonText::Token;

/// Says cheaply that no two names of an object are the same.
class NameFilter
{
public:
    void add(std::string_view name)
    {
        const auto first = static_cast<unsigned char>(name.empty() ? 0 : name.front());
        const auto last = static_cast<unsigned char>(name.empty() ? 0 : name.back());
        const quint64 bit = 1ull << ((name.size() + first * 7u + last * 13u) & 63u);
        m_mayRepeat = m_mayRepeat || (m_seen & bit) != 0;
        m_seen |= bit;
    }
    void addEscaped() { m_mayRepeat = true; }
    [[nodiscard]] bool mayRepeat() const { return m_mayRepeat; }

private:
    quint64 m_seen = 0;
    bool m_mayRepeat = false;
};

struct Sink
{
    std::vector<Token>& tokens;
    std::vector<JsonProblem>& problems;

    quint32 push(JsonText::Kind kind, std::size_t begin, std::size_t end)
    {
        // Built in place: a copy of a token that was just written in small pieces stalls the processor.
        Token& token = tokens.emplace_back();
        token.begin = static_cast<quint32>(begin);
        token.end = static_cast<quint32>(end);
        token.next = static_cast<quint32>(tokens.size());
        token.kind = kind;
        return token.next - 1;
    }
    void note(JsonProblem::Kind kind, std::size_t offset, quint32 token = JsonProblem::kNoToken)
    {
        if (problems.size() < JsonText::kMaxProblems) {
            problems.push_back({kind, static_cast<qsizetype>(offset), token});
        }
    }
    /// mayRepeat: names of the object have to be compared.
    void closeContainer(quint32 token, std::string_view bytes, std::size_t end, bool mayRepeat);
};

[[nodiscard]] constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}
[[nodiscard]] bool isNumber(std::string_view word);
/// The literal's kind, or Raw if the word is neither a literal nor a number.
[[nodiscard]] JsonText::Kind kindOfWord(std::string_view word);
/// Length of a valid escape that begins with the backslash at text[0], 0 if it is none.
[[nodiscard]] std::size_t escapeLength(std::string_view text);
/// Appends a string's inside, unescaped, to out; lone surrogates and bad escapes become U+FFFD.
void unescape(std::string_view inside, QByteArray& out);

/// False if simdjson refuses the document or it holds something that only the lenient reader treats; the sink is then
/// to be cleared. bytes must be followed by simdjson's padding.
class FastReader
{
public:
    FastReader();
    ~FastReader();
    Q_DISABLE_COPY_MOVE(FastReader)
    [[nodiscard]] static std::size_t padding();
    [[nodiscard]] bool read(std::string_view bytes, const JsonLimits& limits, Sink& sink);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

void readLeniently(std::string_view bytes, const JsonLimits& limits, Sink& sink);

} // namespace cems::wire::jsonscan
