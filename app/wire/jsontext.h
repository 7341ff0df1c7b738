// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QtGlobal>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace cems::wire {

class JsonValue;

/// Something wrong with the bytes of a document; what could be read around it is used.
struct JsonProblem
{
    enum class Kind
    {
        Damaged,
        NotUtf8,
        ByteOrderMark,
        ControlCharacter,
        TrailingBytes,
        DuplicateKey,
        TooDeep,
        NotANumber
    };
    static constexpr quint32 kNoToken = 0xFFFFFFFF;

    Kind kind = Kind::Damaged;
    qsizetype offset = 0; ///< byte in the untouched document
    quint32 token = kNoToken; ///< token it concerns, where there is one

    friend bool operator==(const JsonProblem&, const JsonProblem&) = default;
};

struct JsonLimits
{
    qsizetype maxBytes = 1 << 20;
    int maxDepth = 32; ///< deeper values are one raw token
    int scanDepth = 1024; ///< deeper than this the scan stops: Damaged
};

/// A JSON document read into a flat list of tokens that point into the untouched bytes: order, duplicate keys and the
/// spelling of numbers stay as they were sent. Damaged documents give the readable prefix. Reuses its memory; not thread-safe.
class JsonText
{
public:
    static constexpr std::size_t kMaxProblems =
        100; ///< kept of one document; a worse one is no better understood

    enum class Kind : quint8
    {
        Null,
        False,
        True,
        Number,
        String,
        Object,
        Array,
        Raw ///< not JSON (NaN) or nested too deep: kept as it was sent
    };

    /// In document order. An object's children are key token, value token, key token ...
    struct Token
    {
        quint32 begin = 0; ///< offset of the first byte, quotes included
        quint32 end = 0; ///< offset behind the last byte
        quint32 next = 0; ///< index of the token behind this value and its children
        quint32 count = 0; ///< members of an object, elements of an array
        Kind kind = Kind::Null;
        bool hasEscapes = false; ///< String only
        bool isKey = false;
        bool shadowed = false; ///< a duplicate key that a later one overrules

        friend bool operator==(const Token&, const Token&) = default;
    };

    /// Fast: simdjson, which refuses what is damaged; then the lenient reader takes over. Lenient: only the latter.
    enum class Reader
    {
        Fast,
        Lenient
    };

    JsonText();
    ~JsonText();
    Q_DISABLE_COPY_MOVE(JsonText)

    /// True if there is at least a root value. The bytes are copied; problems() says what was wrong.
    bool parse(QByteArrayView bytes, const JsonLimits& limits = {}, Reader reader = Reader::Fast);

    [[nodiscard]] const std::vector<Token>& tokens() const { return m_tokens; }
    [[nodiscard]] const std::vector<JsonProblem>& problems() const { return m_problems; }
    [[nodiscard]] std::string_view bytes() const { return {m_bytes, m_size}; }
    [[nodiscard]] JsonValue root() const;
    /// Where a token stands: "$.services[0].paras"; made on demand.
    [[nodiscard]] QByteArray path(quint32 token) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
    const char* m_bytes = nullptr;
    std::size_t m_size = 0;
    std::vector<Token> m_tokens;
    std::vector<JsonProblem> m_problems;
};

/// A light handle on one value of a JsonText; valid until its next parse().
class JsonValue
{
public:
    JsonValue() = default;
    JsonValue(const JsonText* text, quint32 token)
        : m_text(text)
        , m_token(token)
    {
    }

    [[nodiscard]] bool exists() const { return m_text != nullptr; }
    [[nodiscard]] const JsonText* document() const { return m_text; }
    /// Null where !exists()
    [[nodiscard]] JsonText::Kind kind() const { return m_text ? self().kind : JsonText::Kind::Null; }
    [[nodiscard]] bool isObject() const { return kind() == JsonText::Kind::Object; }
    [[nodiscard]] bool isArray() const { return kind() == JsonText::Kind::Array; }
    [[nodiscard]] bool isString() const { return kind() == JsonText::Kind::String; }
    /// Absent, null or "": all mean the same.
    [[nodiscard]] bool isAbsent() const
    {
        return !m_text || self().kind == JsonText::Kind::Null
            || (self().kind == JsonText::Kind::String && self().end - self().begin == 2);
    }
    [[nodiscard]] quint32 token() const { return m_token; }
    [[nodiscard]] quint32 count() const { return m_text ? self().count : 0; }

    /// The token as it was sent, quotes included.
    [[nodiscard]] std::string_view raw() const
    {
        return m_text ? m_text->bytes().substr(self().begin, self().end - self().begin) : std::string_view();
    }
    [[nodiscard]] qsizetype offset() const { return m_text ? self().begin : 0; }
    /// Bytes of a string without quotes; escapes are left as they are: if there are some, use text().
    [[nodiscard]] std::string_view plain() const;
    [[nodiscard]] bool hasEscapes() const { return m_text && self().hasEscapes; }
    /// A string unescaped; any other value as raw().
    [[nodiscard]] QString text() const;
    [[nodiscard]] QByteArray utf8() const;

    /// Strictly a number token.
    [[nodiscard]] std::optional<double> toDouble() const;
    [[nodiscard]] std::optional<qint64> toInt64() const;
    [[nodiscard]] std::optional<bool> toBool() const;

    /// The member with exactly this wire name, the last one if duplicated.
    [[nodiscard]] JsonValue member(std::string_view wireName) const;
    /// Array elements, or the values of an object (all of them, shadowed ones too); key() names the latter.
    [[nodiscard]] JsonValue firstChild() const
    {
        const quint32 isObjectToken = isObject() ? 1 : 0;
        return count() == 0 ? JsonValue() : JsonValue(m_text, m_token + 1 + isObjectToken, self().next);
    }
    [[nodiscard]] JsonValue nextSibling() const ///< !exists() behind the last
    {
        const quint32 next = self().next;
        if (next >= m_parentEnd) {
            return {};
        }
        return {m_text, next + (m_text->tokens()[next].isKey ? 1 : 0), m_parentEnd};
    }
    [[nodiscard]] std::string_view key() const; ///< of an object's member, unescaped only if plain
    [[nodiscard]] QByteArray keyUtf8() const; ///< unescaped
    [[nodiscard]] bool isShadowed() const { return m_text->tokens()[m_token - 1].shadowed; }
    [[nodiscard]] QByteArray path() const { return m_text ? m_text->path(m_token) : QByteArray(); }

private:
    JsonValue(const JsonText* text, quint32 token, quint32 parentEnd)
        : m_text(text)
        , m_token(token)
        , m_parentEnd(parentEnd)
    {
    }
    [[nodiscard]] const JsonText::Token& self() const { return m_text->tokens()[m_token]; }

    const JsonText* m_text = nullptr;
    quint32 m_token = 0;
    quint32 m_parentEnd = 0; // index behind the parent, set by firstChild()
};

inline JsonValue JsonText::root() const
{
    return m_tokens.empty() ? JsonValue() : JsonValue(this, 0);
}

inline std::string_view JsonValue::plain() const
{
    const std::string_view token = raw();
    return isString() ? token.substr(1, token.size() - 2) : token;
}

inline std::string_view JsonValue::key() const
{
    const JsonText::Token& key = m_text->tokens()[m_token - 1];
    return m_text->bytes().substr(key.begin + 1, key.end - key.begin - 2);
}

} // namespace cems::wire
