// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/jsonline.h"

#include "itemmodels/packettext.h"
#include "wire/jsonscan.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cems::cli {

namespace {

QByteArray encoded(const QJsonValue& value)
{
    // Through an array: a document cannot hold a bare value.
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).chopped(1).sliced(1);
}

bool isJsonToken(const QByteArray& token)
{
    using wire::JsonText;
    return wire::jsonscan::kindOfWord({token.constData(), static_cast<std::size_t>(token.size())})
        != JsonText::Kind::Raw;
}

} // namespace

QString isoTime(UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(msSinceEpoch(time), Qt::UTC).toString(Qt::ISODateWithMs);
}

void JsonLine::add(QLatin1StringView name, const QByteArray& token)
{
    if (!m_members.isEmpty())
        m_members.append(',');
    m_members.append('"').append(name.data(), name.size()).append("\":").append(token);
}

JsonLine& JsonLine::text(QLatin1StringView name, const QString& value)
{
    add(name, encoded(value));
    return *this;
}

JsonLine& JsonLine::textIf(QLatin1StringView name, const QString& value)
{
    return value.isEmpty() ? *this : text(name, value);
}

JsonLine& JsonLine::json(QLatin1StringView name, const QJsonValue& value)
{
    add(name, encoded(value));
    return *this;
}

JsonLine& JsonLine::time(QLatin1StringView name, UtcTime value)
{
    return text(name, isoTime(value));
}

JsonLine& JsonLine::token(QLatin1StringView name, const QByteArray& value)
{
    add(name, isJsonToken(value) ? value : encoded(QString::fromUtf8(value)));
    return *this;
}

JsonLine& JsonLine::bytes(QLatin1StringView name, const QByteArray& value)
{
    if (const auto exact = itemmodels::exactText(value))
        return text(name, *exact);
    const QByteArray base64Name = QByteArray(name.data(), name.size()) + "Base64";
    add(QLatin1StringView(base64Name), encoded(QString::fromLatin1(value.toBase64())));
    return *this;
}

} // namespace cems::cli
