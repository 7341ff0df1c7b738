// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "productmodel/readingtype.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <utility>

namespace cems::productmodel {

/// Positions of the parts, named as in resources/readingtypes/codes.json.
enum class Part
{
    MacroPeriod,
    Aggregate,
    MeasuringPeriod,
    Accumulation,
    FlowDirection,
    Commodity,
    MeasurementKind,
    InterharmonicNumerator,
    InterharmonicDenominator,
    ArgumentNumerator,
    ArgumentDenominator,
    Tou,
    Cpp,
    ConsumptionTier,
    Phases,
    Multiplier,
    Unit,
    Currency
};
[[nodiscard]] QLatin1StringView partName(int part);
[[nodiscard]] inline int at(const ReadingType& type, Part part)
{
    return type.parts[static_cast<std::size_t>(part)];
}

/// The code tables as read from the files. Each further file adds to them or replaces single codes.
struct ReadingTypeCatalogue::Tables
{
    struct Name
    {
        QString zh, en;
        [[nodiscard]] const QString& in(const QString& language) const
        {
            return language == QLatin1StringView("zh") ? zh : en;
        }
    };
    struct Element
    {
        Name title;
        QHash<int, Name> codes;
        bool isNumber = false; ///< any number is as good as another: harmonics, tiers
    };

    void apply(const QJsonObject& json);

    [[nodiscard]] bool knows(Part part, int code) const;
    /// The code in words; the number itself where the tables lack it.
    [[nodiscard]] QString word(Part part, int code, const QString& language) const;
    [[nodiscard]] QString phasesText(int phases, const QString& language) const;
    [[nodiscard]] QString unitText(int multiplier, int unit) const;
    /// Number of the group of spellings that a unit belongs to; -1 if none.
    [[nodiscard]] int spellingGroup(const QString& unit) const;
    /// "Daily phase A reverse active energy (delta)"
    [[nodiscard]] QString composedTitle(const ReadingType& type, const QString& language) const;

    std::array<Element, ReadingType::kParts> elements;
    std::vector<std::pair<int, QString>> fromPhases, toPhases; ///< bit and conductor, highest bit first
    QHash<int, Name> namedPhases;
    QHash<int, Name> electricKinds; ///< where the commodity is electricity
    QHash<int, Name> unitAdjectives; ///< active, reactive, apparent
    QSet<int> flowUnits; ///< volume per time: a volume in these is a flow
    QHash<int, QString> multipliers;
    QHash<int, QString> unitSymbols;
    QHash<int, Name> unitNames;
    QHash<std::pair<int, int>, QString> specialUnits; ///< by multiplier and unit: "%", "t", "GJ"
    QHash<QString, int> spellings;
    QHash<QString, int> looseSpellings; ///< lower case; -1 where that is ambiguous
    int spellingGroups = 0;
};

} // namespace cems::productmodel
