// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/sample.h"

#include <QJsonObject>
#include <QString>

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cems::wire {

inline constexpr int kQualityMeaningCount = static_cast<int>(QualityMeaning::Unknown) + 1;

/// Name of a meaning in files and exports: "good", "lastKnown" ...
[[nodiscard]] QLatin1StringView qualityWord(QualityMeaning meaning);
[[nodiscard]] std::optional<QualityMeaning> qualityFromWord(QStringView word);

/// What the quality codes of one origin mean. The same integer means different things in different schemes.
class QualityScheme
{
public:
    /// Ids of the shipped schemes: "iec61968", "opcua" ...
    [[nodiscard]] static QStringList shippedIds();
    /// A scheme of resources/quality/. Error::detail says what is wrong.
    [[nodiscard]] static Result<QualityScheme> load(const QString& id);

    [[nodiscard]] const QString& id() const { return m_id; }
    /// code: the text, or the digits of an integer, without quotes.
    [[nodiscard]] QualityMeaning meaning(std::string_view code) const;
    /// Empty for Good, and for what the scheme cannot say.
    [[nodiscard]] const QString& code(QualityMeaning meaning) const
    {
        return m_codes[static_cast<std::size_t>(meaning)];
    }

private:
    struct Range
    {
        qint64 first = 0;
        qint64 last = 0;
        QualityMeaning meaning = QualityMeaning::Unknown;
    };
    QString m_id;
    std::map<std::string, QualityMeaning, std::less<>> m_meanings; // "*.5.256" stands for any system
    std::vector<Range> m_ranges; // of integers, where no code matches
    std::array<QString, kQualityMeaningCount> m_codes;
};

} // namespace cems::wire
