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
    };
    struct Explanation
    {
        QString title; ///< the catalogue's name where there is one, else composed of the parts
        QStringList parts; ///< every part that says something, in words
        QString unit; ///< "kWh"
        ReadingTypeMatch match = ReadingTypeMatch::None;
        QStringList unknownCodes; ///< "measurementKind 901"
    };

    [[nodiscard]] static Result<ReadingTypeCatalogue> load(const QString& userFolder = {});

    /// Refuses what is not 18 numbers, naming the part.
    [[nodiscard]] static Result<ReadingType> parse(QStringView id);
    /// language: "zh" or "en".
    [[nodiscard]] Explanation explain(const ReadingType& type, const QString& language) const;
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }

private:
    std::vector<Entry> m_entries;
    struct Tables;
    std::shared_ptr<const Tables> m_tables;
};

} // namespace cems::productmodel
