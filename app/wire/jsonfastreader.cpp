// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/jsonscan.h"

#include <simdjson.h>

namespace cems::wire::jsonscan {

namespace ondemand = simdjson::ondemand;

struct FastReader::Private
{
    ondemand::parser parser;
    ondemand::document document;
    std::string_view bytes;
    int maxDepth = 0;
    Sink* sink = nullptr;

    [[nodiscard]] std::size_t offsetOf(const char* p) const
    {
        return static_cast<std::size_t>(p - bytes.data());
    }
    /// Behind the container that was just iterated: simdjson stands at the token after it.
    [[nodiscard]] std::size_t endOfContainer()
    {
        const char* next = nullptr;
        if (document.current_location().get(next) != simdjson::SUCCESS) {
            next = bytes.data() + bytes.size();
        }
        while (isSpace(next[-1])) {
            --next;
        }
        return offsetOf(next);
    }
    bool readValue(ondemand::value value, int depth);
    bool readObject(ondemand::value value, std::size_t begin, int depth);
    bool readArray(ondemand::value value, std::size_t begin, int depth);
    bool readScalar(std::string_view word);
    bool readKey(const char* inside);
};

namespace {

/// Sets hasEscapes; false if an escape is none.
bool checkEscapes(std::string_view string, Token& token)
{
    std::size_t at = string.find('\\');
    token.hasEscapes = at != std::string_view::npos;
    while (at != std::string_view::npos) {
        const std::size_t length = escapeLength(string.substr(at));
        if (length == 0) {
            return false;
        }
        at = string.find('\\', at + length);
    }
    return true;
}

/// Offset behind the quote that ends the string whose inside begins at text[0]; 0 if there is none.
std::size_t endOfString(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') {
            return i + 1;
        }
        if (text[i] == '\\') {
            ++i;
        }
    }
    return 0;
}

} // namespace

bool FastReader::Private::readKey(const char* inside)
{
    const std::size_t begin = offsetOf(inside) - 1;
    const std::size_t length = endOfString(bytes.substr(begin + 1));
    const quint32 key = sink->push(JsonText::Kind::String, begin, begin + 1 + length);
    sink->tokens[key].isKey = true;
    return length != 0 && checkEscapes(bytes.substr(begin + 1, length - 1), sink->tokens[key]);
}

bool FastReader::Private::readScalar(std::string_view word)
{
    while (!word.empty() && isSpace(word.back())) {
        word.remove_suffix(1);
    }
    if (word.empty()) {
        return false;
    }
    const std::size_t begin = offsetOf(word.data());
    if (word.front() == '"') {
        if (word.size() < 2 || word.back() != '"') {
            return false;
        }
        const quint32 token = sink->push(JsonText::Kind::String, begin, begin + word.size());
        return checkEscapes(word.substr(1, word.size() - 2), sink->tokens[token]);
    }
    const JsonText::Kind kind = kindOfWord(word);
    sink->push(kind, begin, begin + word.size());
    return kind != JsonText::Kind::Raw;
}

bool FastReader::Private::readObject(ondemand::value value, std::size_t begin, int depth)
{
    ondemand::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS) {
        return false;
    }
    const quint32 token = sink->push(JsonText::Kind::Object, begin, begin);
    quint32 count = 0;
    for (auto item : object) {
        ondemand::field field;
        if (std::move(item).get(field) != simdjson::SUCCESS || !readKey(field.key().raw())
            || !readValue(field.value(), depth)) {
            return false;
        }
        ++count;
    }
    sink->tokens[token].count = count;
    sink->closeContainer(token, bytes, endOfContainer());
    return true;
}

bool FastReader::Private::readArray(ondemand::value value, std::size_t begin, int depth)
{
    ondemand::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS) {
        return false;
    }
    const quint32 token = sink->push(JsonText::Kind::Array, begin, begin);
    quint32 count = 0;
    for (auto item : array) {
        ondemand::value element;
        if (std::move(item).get(element) != simdjson::SUCCESS || !readValue(element, depth)) {
            return false;
        }
        ++count;
    }
    sink->tokens[token].count = count;
    sink->closeContainer(token, bytes, endOfContainer());
    return true;
}

/// depth: of the container around it, 0 for the root.
bool FastReader::Private::readValue(ondemand::value value, int depth)
{
    const std::string_view word = value.raw_json_token();
    if (word.empty()) {
        return false;
    }
    const char first = word.front();
    if (first != '{' && first != '[') {
        return readScalar(word);
    }
    if (depth >= maxDepth) {
        return false;
    }
    return first == '{' ? readObject(value, offsetOf(word.data()), depth + 1)
                        : readArray(value, offsetOf(word.data()), depth + 1);
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
    d->bytes = bytes;
    d->maxDepth = limits.maxDepth;
    d->sink = &sink;
    if (bytes.starts_with("\xEF\xBB\xBF")
        || d->parser.iterate(bytes.data(), bytes.size(), bytes.size() + padding()).get(d->document)
            != simdjson::SUCCESS) {
        return false;
    }
    ondemand::value root;
    if (d->document.get_value().get(root) != simdjson::SUCCESS) {
        return false; // a lone scalar
    }
    const char* behind = nullptr;
    return d->readValue(root, 0) && d->document.current_location().get(behind) == simdjson::OUT_OF_BOUNDS;
}

} // namespace cems::wire::jsonscan
