// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <array>
#include <memory>
#include <vector>

namespace cems::productmodel {

/// A reading type id of IEC 61968-9 with its 18 parts. Unknown codes stay as numbers.
struct ReadingType
{
    static constexpr int kParts = 18;
    std::array<int, kParts> parts{};

    friend bool operator==(const ReadingType&, const ReadingType&) = default;
};

enum class ReadingTypeMatch
{
    None,
    Close,
    Exact
};

/// The catalogue and code tables of resources/readingtypes/. Immutable; made once and handed in.
class ReadingTypeCatalogue
{
public:
    struct Entry
    {
        ReadingType type;
        QString id, zh, en, unit;
        bool isSeen = false; ///< this very id was seen in public sources, else composed of the code tables
    };
    struct Explanation
    {
        QString title; ///< the catalogue's name where there is one, else composed of the parts
        QStringList parts; ///< every part that says something, in words
        QString unit; ///< "kWh"
        ReadingTypeMatch match = ReadingTypeMatch::None;
        QStringList unknownCodes; ///< "measurementKind 901"
    };

    ReadingTypeCatalogue(); ///< knows nothing
    /// A file readingtypes.json in userFolder adds entries and codes or replaces them; it looks like the shipped ones.
    [[nodiscard]] static Result<ReadingTypeCatalogue> load(const QString& userFolder = {});

    /// Refuses what is not 18 numbers, naming the part.
    [[nodiscard]] static Result<ReadingType> parse(QStringView id);
    /// language: "zh" or "en".
    [[nodiscard]] Explanation explain(const ReadingType& type, const QString& language) const;
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    /// The entry with this id, else one that means the same with tolerance; nullptr if there is none.
    [[nodiscard]] const Entry* find(const ReadingType& type, ReadingTypeMatch* match = nullptr) const;
    /// "measurementKind 901" for every part that the tables do not know.
    [[nodiscard]] QStringList unknownCodes(const ReadingType& type) const;
    /// Multiplier and unit in symbols: "kWh"; empty for a number without unit.
    [[nodiscard]] QString unitText(const ReadingType& type) const;
    /// False only if both units are known and differ; spellings ("m3", "m³", "立方米") count as one.
    [[nodiscard]] bool isSameUnit(const QString& unit, const QString& other) const;

private:
    struct Tables;
    std::vector<Entry> m_entries;
    std::shared_ptr<const Tables> m_tables;
};

} // namespace cems::productmodel
