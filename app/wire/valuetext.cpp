// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Values of points between JSON and cells.
#include "wire/findingnote.h"
#include "wire/monitorpoint.h"

#include <algorithm>
#include <charconv>

namespace cems::wire {

namespace {

ValueCell numberCell(const JsonValue& value, TextPool& pool)
{
    ValueCell cell;
    const std::string_view token = value.raw();
    const bool isWhole =
        std::none_of(token.begin(), token.end(), [](char c) { return c == '.' || c == 'e' || c == 'E'; });
    if (isWhole) {
        const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), cell.intValue);
        cell.kind = error == std::errc() ? ValueCell::Kind::Int : ValueCell::Kind::Text;
    } else if (const std::optional<double> number = value.toDouble()) {
        cell.doubleValue = *number;
        cell.kind = ValueCell::Kind::Double;
    } else {
        cell.kind = ValueCell::Kind::Text; // beyond a double
    }
    if (cell.kind == ValueCell::Kind::Text) {
        cell.isNumberToken = true;
        cell.intValue = 0; // beyond 64 bits: shown as it was sent, not computed with
        cell.textId = pool.intern(token);
        return cell;
    }
    cell.setSpelling(token);
    if (cell.spellingLength == 0) {
        cell.textId = pool.intern(token);
    }
    return cell;
}

} // namespace

ValueCell readCell(const JsonValue& value, TextPool& pool)
{
    ValueCell cell;
    switch (value.exists() ? value.kind() : JsonText::Kind::Null) {
    case JsonText::Kind::Number:
        return numberCell(value, pool);
    case JsonText::Kind::True:
    case JsonText::Kind::False:
        cell.kind = ValueCell::Kind::Bool;
        cell.intValue = value.kind() == JsonText::Kind::True ? 1 : 0;
        break;
    case JsonText::Kind::String:
        cell.kind = ValueCell::Kind::Text;
        if (value.hasEscapes()) {
            const QByteArray text = value.utf8();
            cell.textId = pool.intern({text.constData(), static_cast<std::size_t>(text.size())});
        } else {
            cell.textId = pool.intern(value.plain());
        }
        break;
    case JsonText::Kind::Raw: // no value, but people want to see what stood there
        cell.setSpelling(value.raw());
        break;
    case JsonText::Kind::Null:
    case JsonText::Kind::Object:
    case JsonText::Kind::Array:
        break;
    }
    return cell;
}

QByteArray cellText(const ValueCell& cell, const TextPool& pool)
{
    switch (cell.kind) {
    case ValueCell::Kind::Int:
    case ValueCell::Kind::Double:
        return cell.spellingLength > 0 ? view(cell.spelling()).toByteArray() : pool.text(cell.textId);
    case ValueCell::Kind::Bool:
        return cell.intValue != 0 ? "true" : "false";
    case ValueCell::Kind::Text:
        return pool.text(cell.textId);
    case ValueCell::Kind::None:
        return view(cell.spelling()).toByteArray();
    }
    return {};
}

} // namespace cems::wire
