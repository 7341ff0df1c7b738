// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/quality.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <charconv>

using namespace Qt::StringLiterals;

namespace cems::wire {

namespace {

constexpr std::array kWords{
    "good"_L1,        "raw"_L1,          "lastKnown"_L1,    "noValue"_L1,
    "deviceFault"_L1, "outOfService"_L1, "outOfRange"_L1,   "questionable"_L1,
    "substituted"_L1, "estimated"_L1,    "derived"_L1,      "test"_L1,
    "partial"_L1,     "clockFault"_L1,   "powerFailure"_L1, "unknown"_L1,
};
static_assert(kWords.size() == kQualityMeaningCount);

constexpr auto kFolder = ":/cems/quality"_L1;

std::optional<qint64> integerOf(std::string_view code)
{
    const bool isHex = code.starts_with("0x") || code.starts_with("0X");
    const std::string_view digits = isHex ? code.substr(2) : code;
    qint64 number = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number, isHex ? 16 : 10);
    const bool isNumber = error == std::errc() && end == digits.data() + digits.size() && !digits.empty();
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

QLatin1StringView qualityWord(QualityMeaning meaning)
{
    return kWords[static_cast<std::size_t>(meaning)];
}

std::optional<QualityMeaning> qualityFromWord(QStringView word)
{
    for (std::size_t i = 0; i < kWords.size(); ++i) {
        if (word == kWords[i]) {
            return static_cast<QualityMeaning>(i);
        }
    }
    return std::nullopt;
}

QStringList QualityScheme::shippedIds()
{
    QStringList ids = QDir(kFolder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (QString& id : ids) {
        id.chop(5);
    }
    return ids;
}

Result<QualityScheme> QualityScheme::load(const QString& id)
{
    const QString path = kFolder + u'/' + id + u".json"_s;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::InvalidInput, id, u"no such quality scheme"_s);
    }
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    QualityScheme scheme;
    scheme.m_id = id;
    const QJsonArray codes = object.value("codes"_L1).toArray();
    for (const QJsonValue& row : codes) {
        const QString code = row["code"_L1].toString();
        const auto meaning = qualityFromWord(row["meaning"_L1].toString());
        if (code.isEmpty() || !meaning) {
            return failure(ErrorCode::InvalidInput, path, u"a row without code or known meaning"_s);
        }
        const std::string text = code.toStdString();
        scheme.m_meanings.try_emplace(text, *meaning);
        if (const auto number = integerOf(text)) {
            scheme.m_meanings.try_emplace(std::to_string(*number), *meaning);
        }
        QString& written = scheme.m_codes[static_cast<std::size_t>(*meaning)];
        if (written.isEmpty() && *meaning != QualityMeaning::Good && !code.startsWith(u'*')) {
            written = code;
        }
    }
    const QJsonArray ranges = object.value("ranges"_L1).toArray();
    for (const QJsonValue& row : ranges) {
        scheme.m_ranges.push_back(
            {row["first"_L1].toInteger(), row["last"_L1].toInteger(),
             qualityFromWord(row["meaning"_L1].toString()).value_or(QualityMeaning::Unknown)});
    }
    return scheme;
}

QualityMeaning QualityScheme::meaning(std::string_view code) const
{
    if (const auto known = m_meanings.find(code); known != m_meanings.end()) {
        return known->second;
    }
    if (const std::size_t dot = code.find('.'); dot != std::string_view::npos) {
        const std::string anySystem = '*' + std::string(code.substr(dot, 64));
        const auto known = m_meanings.find(anySystem);
        return known == m_meanings.end() ? QualityMeaning::Unknown : known->second;
    }
    if (const auto number = integerOf(code)) {
        for (const Range& range : m_ranges) {
            if (*number >= range.first && *number <= range.last) {
                return range.meaning;
            }
        }
    }
    return QualityMeaning::Unknown;
}

} // namespace cems::wire
