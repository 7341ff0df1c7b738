// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/jsonscan.h"

#include <algorithm>
#include <string>
#include <utility>

namespace cems::wire::jsonscan {

namespace {

using Kind = JsonText::Kind;
using Problem = JsonProblem::Kind;

/// Bytes of the UTF-8 character at text[0] (which is not ASCII), 0 if it is none.
std::size_t utf8Length(std::string_view text)
{
    const auto byte = [text](std::size_t i) {
        return static_cast<unsigned char>(i < text.size() ? text[i] : 0);
    };
    const unsigned lead = byte(0);
    const std::size_t length = lead >= 0xC2 && lead <= 0xDF ? 2
        : lead >= 0xE0 && lead <= 0xEF                      ? 3
        : lead >= 0xF0 && lead <= 0xF4                      ? 4
                                                            : 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0u) != 0x80u) {
            return 0;
        }
    }
    const unsigned second = byte(1);
    const bool isOverlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool isOutside = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    return isOverlong || isOutside ? 0 : length;
}

bool isNotANumber(std::string_view word)
{
    std::string lower(word.substr(0, 12));
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    std::string_view rest = lower;
    if (rest.starts_with('-') || rest.starts_with('+')) {
        rest.remove_prefix(1);
    }
    return rest == "nan" || rest == "inf" || rest == "infinity";
}

/// Reads as far as a document makes sense. Inside strings damage is noted and passed over; a structure that makes no
/// sense stops it, and what was complete until there stays.
class LenientReader
{
public:
    LenientReader(std::string_view bytes, const JsonLimits& limits, Sink& sink)
        : m_bytes(bytes)
        , m_limits(limits)
        , m_sink(sink)
    {
    }
    void run();

private:
    bool readValue(int depth);
    bool readContainer(int depth);
    bool readMember(quint32 container, int depth);
    bool readString(bool isKey);
    bool readWord(int depth);
    bool readTooDeep(int depth);
    bool passString(Token* token);
    void passSpace()
    {
        while (m_pos < m_bytes.size() && isSpace(m_bytes[m_pos])) {
            ++m_pos;
        }
    }
    [[nodiscard]] char here() const { return m_pos < m_bytes.size() ? m_bytes[m_pos] : '\0'; }
    bool stop()
    {
        m_sink.note(Problem::Damaged, m_pos);
        return false;
    }

    std::string_view m_bytes;
    const JsonLimits& m_limits;
    Sink& m_sink;
    std::size_t m_pos = 0;
};

void LenientReader::run()
{
    if (m_bytes.starts_with("\xEF\xBB\xBF")) {
        m_sink.note(Problem::ByteOrderMark, 0);
        m_pos = 3;
    }
    passSpace();
    if (!readValue(0)) {
        return;
    }
    passSpace();
    if (m_pos < m_bytes.size()) {
        m_sink.note(Problem::TrailingBytes, m_pos);
    }
}

/// depth: of the container around it, 0 for the root. False: the scan stops.
bool LenientReader::readValue(int depth)
{
    switch (here()) {
    case '{':
    case '[':
        return depth >= m_limits.maxDepth ? readTooDeep(depth) : readContainer(depth + 1);
    case '"':
        return readString(false);
    default:
        return readWord(depth);
    }
}

bool LenientReader::readContainer(int depth)
{
    const bool isObject = here() == '{';
    const char closing = isObject ? '}' : ']';
    const quint32 token = m_sink.push(isObject ? Kind::Object : Kind::Array, m_pos, m_pos);
    ++m_pos;
    passSpace();
    bool isGood = true;
    while (isGood && here() != closing) {
        isGood = isObject ? readMember(token, depth) : readValue(depth);
        if (!isGood) {
            break;
        }
        ++m_sink.tokens[token].count;
        passSpace();
        if (here() == ',') {
            const std::size_t comma = m_pos++;
            passSpace();
            if (here() == closing) {
                m_sink.note(Problem::Damaged, comma); // one comma too many harms nothing
            }
        } else if (here() != closing) {
            isGood = stop();
        }
    }
    if (isGood) {
        ++m_pos;
    }
    m_sink.closeContainer(token, m_bytes, m_pos, true);
    return isGood;
}

bool LenientReader::readMember(quint32 container, int depth)
{
    const std::size_t before = m_sink.tokens.size();
    if (here() != '"') {
        return stop();
    }
    bool isGood = readString(true);
    if (isGood) {
        passSpace();
        isGood = here() == ':' ? (++m_pos, passSpace(), true) : stop();
    }
    const std::size_t behindKey = m_sink.tokens.size();
    isGood = isGood && readValue(depth);
    if (isGood) {
        return true;
    }
    if (m_sink.tokens.size() == behindKey) {
        m_sink.tokens.resize(before); // a key without a value
    } else {
        ++m_sink.tokens[container].count; // a value that was read in part
    }
    return false;
}

/// Passes a string, m_pos at its quote; false if it is cut off.
bool LenientReader::passString(Token* token)
{
    bool notedControl = false;
    bool notedUtf8 = false;
    for (++m_pos; m_pos < m_bytes.size(); ++m_pos) {
        const auto c = static_cast<unsigned char>(m_bytes[m_pos]);
        if (c == '"') {
            ++m_pos;
            return true;
        }
        if (c == '\\') {
            const std::size_t length = escapeLength(m_bytes.substr(m_pos));
            if (length == 0) {
                m_sink.note(Problem::Damaged, m_pos);
            }
            m_pos += length == 0 ? 0 : length - 1;
            token->hasEscapes = true;
        } else if (c < 0x20) {
            if (!std::exchange(notedControl, true)) {
                m_sink.note(Problem::ControlCharacter, m_pos);
            }
        } else if (c >= 0x80) {
            const std::size_t length = utf8Length(m_bytes.substr(m_pos));
            if (length == 0 && !std::exchange(notedUtf8, true)) {
                m_sink.note(Problem::NotUtf8, m_pos);
            }
            m_pos += length == 0 ? 0 : length - 1;
        }
    }
    return false;
}

bool LenientReader::readString(bool isKey)
{
    Token token;
    const std::size_t begin = m_pos;
    if (!passString(&token)) {
        return stop();
    }
    const quint32 index = m_sink.push(Kind::String, begin, m_pos);
    m_sink.tokens[index].hasEscapes = token.hasEscapes;
    m_sink.tokens[index].isKey = isKey;
    return true;
}

bool LenientReader::readWord(int depth)
{
    const std::size_t begin = m_pos;
    while (m_pos < m_bytes.size() && !isSpace(m_bytes[m_pos])
           && std::string_view(",]}:\"[{").find(m_bytes[m_pos]) == std::string_view::npos) {
        ++m_pos;
    }
    const std::string_view word = m_bytes.substr(begin, m_pos - begin);
    if (word.empty() || (depth > 0 && m_pos == m_bytes.size())) {
        return stop(); // nothing there, or cut off: 12 may have been 127
    }
    const Kind kind = kindOfWord(word);
    const quint32 token = m_sink.push(kind, begin, m_pos);
    if (kind == Kind::Raw) {
        m_sink.note(isNotANumber(word) ? Problem::NotANumber : Problem::Damaged, begin, token);
    }
    return true;
}

/// Keeps a container below the depth limit as one raw token.
bool LenientReader::readTooDeep(int depth)
{
    const std::size_t begin = m_pos;
    int nesting = depth;
    bool isGood = true;
    do {
        const char c = here();
        if (c == '"') {
            Token ignored;
            isGood = passString(&ignored);
            continue;
        }
        nesting += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        isGood = m_pos < m_bytes.size() && nesting <= m_limits.scanDepth;
        m_pos += isGood ? 1 : 0;
    } while (isGood && nesting > depth);
    if (!isGood) {
        m_sink.note(Problem::TooDeep, begin);
        return stop();
    }
    const quint32 token = m_sink.push(Kind::Raw, begin, m_pos);
    m_sink.note(Problem::TooDeep, begin, token);
    return true;
}

} // namespace

void readLeniently(std::string_view bytes, const JsonLimits& limits, Sink& sink)
{
    LenientReader(bytes, limits, sink).run();
}

} // namespace cems::wire::jsonscan
