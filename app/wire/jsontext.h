// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>
#include <QtGlobal>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace cems::wire {

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
    Kind kind = Kind::Damaged;
    qsizetype offset = 0; ///< byte in the untouched document
    quint32 token = 0; ///< token it concerns, where there is one
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
    enum class Kind : quint8
    {
        Null,
        False,
        True,
        Number,
        String,
        Object,
        Array,
        Raw
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
    };

    JsonText();
    ~JsonText();
    Q_DISABLE_COPY_MOVE(JsonText)

    /// True if there is at least a root value. The bytes are copied; problems() says what was wrong.
    bool parse(QByteArrayView bytes, const JsonLimits& limits = {});

    [[nodiscard]] const std::vector<Token>& tokens() const;
    [[nodiscard]] const std::vector<JsonProblem>& problems() const;
    [[nodiscard]] std::string_view bytes() const;
    [[nodiscard]] class JsonValue root() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
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
    [[nodiscard]] JsonText::Kind kind() const; ///< Null where !exists()
    [[nodiscard]] bool isObject() const { return kind() == JsonText::Kind::Object; }
    [[nodiscard]] bool isArray() const { return kind() == JsonText::Kind::Array; }
    [[nodiscard]] bool isString() const { return kind() == JsonText::Kind::String; }
    /// Absent, null or "": all mean the same.
    [[nodiscard]] bool isAbsent() const;
    [[nodiscard]] quint32 token() const { return m_token; }
    [[nodiscard]] quint32 count() const;

    /// The token as it was sent, quotes included.
    [[nodiscard]] std::string_view raw() const;
    [[nodiscard]] qsizetype offset() const;
    /// Bytes of a string without quotes; escapes are left as they are unless there are some: then use text().
    [[nodiscard]] std::string_view plain() const;
    /// A string unescaped; any other value as raw().
    [[nodiscard]] QString text() const;
    [[nodiscard]] QByteArray utf8() const;

    /// Strictly a number token.
    [[nodiscard]] std::optional<double> toDouble() const;
    [[nodiscard]] std::optional<qint64> toInt64() const;
    [[nodiscard]] std::optional<bool> toBool() const;

    /// The member with exactly this wire name, the last one if duplicated.
    [[nodiscard]] JsonValue member(std::string_view wireName) const;
    /// Array elements, or the values of an object; keyOf() names the latter.
    [[nodiscard]] JsonValue firstChild() const;
    [[nodiscard]] JsonValue nextSibling() const; ///< !exists() behind the last
    [[nodiscard]] std::string_view key() const; ///< of an object's member, unescaped only if plain

private:
    const JsonText* m_text = nullptr;
    quint32 m_token = 0;
    quint32 m_parentEnd = 0; // index behind the parent, set by firstChild()
};

} // namespace cems::wire
