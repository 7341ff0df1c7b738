// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/jsontext.h"

#include "wire/jsonscan.h"

#include <cstring>

namespace cems::wire {

struct JsonText::Private
{
    jsonscan::FastReader fastReader;
    std::vector<char> buffer; // the document and simdjson's padding
};

namespace {

bool isPlainName(std::string_view key)
{
    return !key.empty() && key.find_first_of(".[]\"\\ ") == std::string_view::npos;
}

} // namespace

JsonText::JsonText()
    : d(std::make_unique<Private>())
{
}
JsonText::~JsonText() = default;

bool JsonText::parse(QByteArrayView bytes, const JsonLimits& limits, Reader reader)
{
    m_tokens.clear();
    m_problems.clear();
    m_size = 0;
    jsonscan::Sink sink{m_tokens, m_problems};
    if (bytes.size() > limits.maxBytes) {
        sink.note(JsonProblem::Kind::Damaged, static_cast<std::size_t>(limits.maxBytes));
        return false;
    }
    const auto size = static_cast<std::size_t>(bytes.size());
    if (d->buffer.size() < size + jsonscan::FastReader::padding()) {
        d->buffer.resize(size + jsonscan::FastReader::padding());
    }
    if (size > 0) {
        std::memcpy(d->buffer.data(), bytes.data(), size);
    }
    std::memset(d->buffer.data() + size, 0, jsonscan::FastReader::padding());
    m_bytes = d->buffer.data();
    m_size = size;
    if (reader == Reader::Lenient || !d->fastReader.read(this->bytes(), limits, sink)) {
        m_tokens.clear();
        m_problems.clear();
        jsonscan::readLeniently(this->bytes(), limits, sink);
    }
    return !m_tokens.empty();
}

QByteArray JsonText::path(quint32 token) const
{
    QByteArray path("$");
    if (token >= m_tokens.size()) {
        return path;
    }
    quint32 at = 0;
    while (at != token) {
        const bool isObject = m_tokens[at].kind == Kind::Object;
        quint32 child = at + 1;
        qsizetype index = 0;
        while (isObject ? m_tokens[child + 1].next <= token : m_tokens[child].next <= token) {
            child = isObject ? m_tokens[child + 1].next : m_tokens[child].next;
            ++index;
        }
        if (isObject) {
            const Token& key = m_tokens[child];
            const std::string_view name = bytes().substr(key.begin + 1, key.end - key.begin - 2);
            const QByteArrayView view(name.data(), static_cast<qsizetype>(name.size()));
            if (isPlainName(name)) {
                path += '.';
                path += view;
            } else {
                path += "[\"";
                path += view;
                path += "\"]";
            }
            if (child == token) {
                break;
            }
            ++child;
        } else {
            path += '[';
            path += QByteArray::number(index);
            path += ']';
        }
        at = child;
    }
    return path;
}

} // namespace cems::wire
