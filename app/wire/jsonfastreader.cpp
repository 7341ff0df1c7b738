// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/jsonscan.h"
#include "wire/shortdecimal.h"

#include <simdjson.h>

#include <algorithm>

namespace cems::wire::jsonscan {

namespace {

/// Sets hasEscapes; false if an escape is none.
bool checkEscapes(std::string_view inside, Token& token)
{
    std::size_t at = inside.find('\\');
    token.hasEscapes = at != std::string_view::npos;
    while (at != std::string_view::npos) {
        const std::size_t length = escapeLength(inside.substr(at));
        if (length == 0) {
            return false;
        }
        at = inside.find('\\', at + length);
    }
    return true;
}

/// A container around the place.
struct OpenContainer
{
    quint32 token = 0;
    NameFilter names;
};

} // namespace

/// simdjson's first pass checks the UTF-8 and gives the offset of every bracket, colon, comma and first byte of a value.
/// Its second pass and its on-demand reader would find the values, but not the bytes around them, at three times the cost.
struct FastReader::Private
{
    std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
    std::vector<OpenContainer> open;

    bool findStructurals(std::string_view bytes);
};

namespace {

/// Walks from structural to structural and makes tokens of what lies between.
class StructuralWalk
{
public:
    StructuralWalk(std::string_view bytes, const std::uint32_t* begin, std::size_t count,
                   std::size_t maxDepth, std::vector<OpenContainer>& open, Sink& sink)
        : m_data(bytes.data())
        , m_size(bytes.size())
        , m_at(begin)
        , m_end(begin + count)
        , m_hasBackslash(bytes.find('\\') != std::string_view::npos)
        , m_maxDepth(maxDepth)
        , m_open(open)
        , m_sink(sink)
    {
    }
    bool run()
    {
        bool isGood = readValue();
        while (isGood && !m_open.empty()) {
            isGood = readBehindValue();
        }
        return isGood && m_at == m_end;
    }

private:
    [[nodiscard]] char here() const { return m_at == m_end ? '\0' : m_data[*m_at]; }
    /// The value that begins here, without the space behind it.
    [[nodiscard]] std::string_view word() const
    {
        const std::size_t begin = *m_at;
        std::size_t end = m_at + 1 == m_end ? m_size : m_at[1];
        while (isSpace(m_data[end - 1]) && end > begin + 1) {
            --end;
        }
        return {m_data + begin, end - begin};
    }
    bool readString(bool isKey)
    {
        const std::string_view string = word();
        if (string.size() < 2 || string.back() != '"') {
            return false;
        }
        Token& token = m_sink.tokens.emplace_back();
        token.begin = *m_at++;
        token.end = token.begin + static_cast<quint32>(string.size());
        token.next = static_cast<quint32>(m_sink.tokens.size());
        token.kind = JsonText::Kind::String;
        token.isKey = isKey;
        return !m_hasBackslash || checkEscapes(string.substr(1, string.size() - 2), token);
    }
    bool readKey()
    {
        if (here() != '"' || !readString(true) || here() != ':') {
            return false;
        }
        ++m_at;
        const Token& key = m_sink.tokens.back();
        if (key.hasEscapes) {
            m_open.back().names.addEscaped();
        } else {
            m_open.back().names.add({m_data + key.begin + 1, key.end - key.begin - 2});
        }
        return true;
    }
    bool readWord()
    {
        if (m_at == m_end) {
            return false;
        }
        const std::string_view scalar = word();
        ShortDecimal number;
        const JsonText::Kind kind = readShortDecimal(scalar.data(), scalar.size(), number)
            ? JsonText::Kind::Number
            : kindOfWord(scalar);
        m_sink.push(kind, *m_at, *m_at + scalar.size());
        ++m_at;
        return kind != JsonText::Kind::Raw;
    }
    void close()
    {
        const OpenContainer& container = m_open.back();
        m_sink.closeContainer(container.token, {m_data, m_size}, *m_at + 1, container.names.mayRepeat());
        m_open.pop_back();
        ++m_at;
    }
    bool readValue();
    bool readBehindValue();

    const char* const m_data;
    const std::size_t m_size;
    const std::uint32_t* m_at;
    const std::uint32_t* const m_end;
    const bool m_hasBackslash; // none in the document: no string needs a look for escapes
    const std::size_t m_maxDepth;
    std::vector<OpenContainer>& m_open;
    Sink& m_sink;
};

/// Reads a scalar or an empty container, or opens containers until there is one.
bool StructuralWalk::readValue()
{
    for (;;) {
        const char c = here();
        if (c == '"') {
            return readString(false);
        }
        if (c != '{' && c != '[') {
            return readWord();
        }
        if (m_open.size() >= m_maxDepth) {
            return false;
        }
        const bool isObject = c == '{';
        m_open.push_back(
            {m_sink.push(isObject ? JsonText::Kind::Object : JsonText::Kind::Array, *m_at, *m_at), {}});
        ++m_at;
        if (here() == (isObject ? '}' : ']')) {
            close();
            return true;
        }
        if (isObject && !readKey()) {
            return false;
        }
    }
}

/// A value is complete: goes on to the next one, or closes what ends here.
bool StructuralWalk::readBehindValue()
{
    Token& container = m_sink.tokens[m_open.back().token];
    const bool isObject = container.kind == JsonText::Kind::Object;
    ++container.count;
    const char c = here();
    if (c == ',') {
        ++m_at;
        return (!isObject || readKey()) && readValue();
    }
    if (c != (isObject ? '}' : ']')) {
        return false;
    }
    close();
    return true;
}

} // namespace

bool FastReader::Private::findStructurals(std::string_view bytes)
{
    constexpr std::size_t kSmallest = 1 << 14;
    const std::size_t capacity = std::max(bytes.size(), kSmallest);
    if (!parser) {
        if (simdjson::get_active_implementation()->create_dom_parser_implementation(capacity, 1, parser)
            != simdjson::SUCCESS) {
            return false;
        }
    } else if (parser->capacity() < bytes.size() && parser->allocate(capacity, 1) != simdjson::SUCCESS) {
        return false;
    }
    return parser->stage1(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(),
                          simdjson::stage1_mode::regular)
        == simdjson::SUCCESS;
}

FastReader::FastReader()
    : d(std::make_unique<Private>())
{
}
FastReader::~FastReader() = default;

std::size_t FastReader::padding()
{
    return simdjson::SIMDJSON_PADDING;
}

bool FastReader::read(std::string_view bytes, const JsonLimits& limits, Sink& sink)
{
    if (bytes.empty() || !d->findStructurals(bytes)) {
        return false;
    }
    d->open.clear();
    return StructuralWalk(bytes, d->parser->structural_indexes.get(), d->parser->n_structural_indexes,
                          static_cast<std::size_t>(std::max(limits.maxDepth, 0)), d->open, sink)
        .run();
}

} // namespace cems::wire::jsonscan
