// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/canonicaljson.h"

#include "wire/findingnote.h"

#include <QJsonArray>
#include <QJsonObject>

namespace cems::wire {

QByteArray withCanonicalNames(const Profile& profile, const JsonValue& value)
{
    QByteArray result;
    if (!value.exists()) {
        return result;
    }
    const std::vector<JsonText::Token>& tokens = value.document()->tokens();
    const std::string_view bytes = value.document()->bytes();
    const JsonText::Token& self = tokens[value.token()];
    result.reserve(static_cast<qsizetype>(self.end - self.begin));
    std::size_t copied = self.begin;
    for (quint32 i = value.token() + 1; i < self.next; ++i) {
        const JsonText::Token& token = tokens[i];
        if (!token.isKey) {
            continue;
        }
        const Member member = profile.member(bytes.substr(token.begin + 1, token.end - token.begin - 2));
        if (member == Member::Unknown) {
            continue;
        }
        const QLatin1StringView name = canonicalName(member);
        result.append(view(bytes.substr(copied, token.begin + 1 - copied)));
        result.append(QByteArrayView(name.data(), name.size()));
        copied = token.end - 1;
    }
    result.append(view(bytes.substr(copied, self.end - copied)));
    return result;
}

QJsonValue withWireNames(const Profile& profile, const QJsonValue& value)
{
    if (value.isArray()) {
        QJsonArray result;
        const QJsonArray elements = value.toArray();
        for (const QJsonValue& element : elements) {
            result.append(withWireNames(profile, element));
        }
        return result;
    }
    if (!value.isObject()) {
        return value;
    }
    QJsonObject result;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto member = memberFromCanonicalName(it.key());
        result.insert(member ? profile.name(*member) : it.key(), withWireNames(profile, *it));
    }
    return result;
}

} // namespace cems::wire
