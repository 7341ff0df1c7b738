// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "productmodel/readingtype.h"

#include "productmodel/readingtypetables.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace cems::productmodel {
namespace {

using namespace Qt::StringLiterals;

/// Codes that the comparison of meanings needs.
constexpr int kSum = 26, kAverage = 2;
constexpr int kIndicating = 6, kInstantaneous = 12;
constexpr int kForward = 1, kNet = 4;
constexpr int kSecondaryMetered = 1, kPrimaryMetered = 2;
constexpr int kPowerFactor = 38, kVolume = 58, kVolumetricFlow = 155;
constexpr int kCosPhi = 65, kWattPerVoltAmpere = 153;
constexpr int kThreePhase = 224;

int& partOf(ReadingType& type, Part part)
{
    return type.parts[static_cast<std::size_t>(part)];
}

/// The same meaning written one way: senders write totals, phases and instantaneous values in several.
/// Multiplier and macro period are left out; they are for the caller to compare.
ReadingType normalised(ReadingType type, const QSet<int>& flowUnits)
{
    const auto replace = [&type](Part part, int from, int to) {
        if (partOf(type, part) == from) {
            partOf(type, part) = to;
        }
    };
    partOf(type, Part::MacroPeriod) = 0;
    partOf(type, Part::Multiplier) = 0;
    replace(Part::Commodity, kPrimaryMetered, kSecondaryMetered);
    if (partOf(type, Part::Phases) == kThreePhase) {
        replace(Part::Aggregate, kSum, 0);
        partOf(type, Part::Phases) = 0;
    }
    constexpr int kNeutral = 1; // a phase against the neutral conductor is the phase
    for (const int phase : {128, 64, 32}) {
        replace(Part::Phases, phase + kNeutral, phase);
    }
    const int accumulation = partOf(type, Part::Accumulation);
    if (accumulation == 0 || accumulation == kIndicating || accumulation == kInstantaneous) {
        partOf(type, Part::Accumulation) = kInstantaneous;
        partOf(type, Part::MeasuringPeriod) = 0;
        replace(Part::Aggregate, kAverage, 0);
    }
    if (partOf(type, Part::MeasurementKind) == kPowerFactor) {
        replace(Part::Unit, 0, kCosPhi);
        replace(Part::Unit, kWattPerVoltAmpere, kCosPhi);
    }
    if (flowUnits.contains(partOf(type, Part::Unit))) {
        replace(Part::MeasurementKind, kVolume, kVolumetricFlow);
    }
    return type;
}

/// Net, forward and unsaid are close; reverse is another quantity.
bool isCloseFlow(int a, int b)
{
    const auto isPositive = [](int flow) { return flow == 0 || flow == kForward || flow == kNet; };
    return a == b || ((a == 0 || b == 0) && isPositive(a) && isPositive(b));
}

Result<QJsonObject> readJson(const QString& path)
{
    constexpr qint64 kMaxBytes = 4 << 20;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileIo, path, file.errorString());
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(kMaxBytes), &error);
    if (!document.isObject()) {
        return failure(ErrorCode::InvalidInput, path,
                       QStringLiteral("byte %1: %2").arg(error.offset).arg(error.errorString()));
    }
    return document.object();
}

/// Adds the entries of one file; an id that is there already is replaced.
Result<> addEntries(const QJsonObject& json, const QString& path,
                    std::vector<ReadingTypeCatalogue::Entry>& entries)
{
    for (const QJsonValue row : json.value("readingTypes"_L1).toArray()) {
        const QString id = row["id"_L1].toString();
        const Result<ReadingType> type = ReadingTypeCatalogue::parse(id);
        if (!type) {
            return failure(ErrorCode::InvalidInput, path, id + u": "_s + type.error().detail);
        }
        ReadingTypeCatalogue::Entry entry{*type,
                                          id,
                                          row["zh"_L1].toString(),
                                          row["en"_L1].toString(),
                                          row["unit"_L1].toString(),
                                          row["basis"_L1].toString() == "seen"_L1};
        const auto same = std::find_if(entries.begin(), entries.end(),
                                       [&type](const auto& known) { return known.type == *type; });
        if (same != entries.end()) {
            *same = std::move(entry);
        } else {
            entries.push_back(std::move(entry));
        }
    }
    return {};
}

} // namespace

ReadingTypeCatalogue::ReadingTypeCatalogue()
    : m_tables(std::make_shared<Tables>())
{
}

Result<ReadingTypeCatalogue> ReadingTypeCatalogue::load(const QString& userFolder)
{
    QStringList files{u":/cems/readingtypes/codes.json"_s, u":/cems/readingtypes/catalogue.json"_s};
    const QString own = userFolder + u"/readingtypes.json"_s;
    if (!userFolder.isEmpty() && QFile::exists(own)) {
        files.append(own);
    }
    const auto tables = std::make_shared<Tables>();
    ReadingTypeCatalogue catalogue;
    for (const QString& path : std::as_const(files)) {
        const Result<QJsonObject> json = readJson(path);
        if (!json) {
            return json.error();
        }
        tables->apply(*json);
        if (const Result<> added = addEntries(*json, path, catalogue.m_entries); !added) {
            return added.error();
        }
    }
    catalogue.m_tables = tables;
    return catalogue;
}

Result<ReadingType> ReadingTypeCatalogue::parse(QStringView id)
{
    const auto refused = [id](const QString& detail) {
        constexpr qsizetype kMaxShown = 80;
        return failure(ErrorCode::InvalidInput, id.left(kMaxShown).toString(), detail);
    };
    const qsizetype count = id.count(u'.') + 1;
    if (count != ReadingType::kParts) {
        return refused(u"%1 parts, expected %2"_s.arg(count).arg(ReadingType::kParts));
    }
    ReadingType type;
    int part = 0;
    for (const QStringView text : id.tokenize(u'.')) {
        bool isNumber = false;
        type.parts[static_cast<std::size_t>(part)] = text.toInt(&isNumber);
        if (!isNumber) {
            return refused(u"part %1 (%2) is no number"_s.arg(part + 1).arg(partName(part)));
        }
        ++part;
    }
    return type;
}

const ReadingTypeCatalogue::Entry* ReadingTypeCatalogue::find(const ReadingType& type,
                                                              ReadingTypeMatch* match) const
{
    const auto found = [match](const Entry* entry, ReadingTypeMatch how) {
        if (match != nullptr) {
            *match = how;
        }
        return entry;
    };
    const Entry* close = nullptr;
    int fewest = std::numeric_limits<int>::max();
    const ReadingType wanted = normalised(type, m_tables->flowUnits);
    for (const Entry& entry : m_entries) {
        if (entry.type == type) {
            return found(&entry, ReadingTypeMatch::Exact);
        }
        ReadingType candidate = normalised(entry.type, m_tables->flowUnits);
        const int flow = at(candidate, Part::FlowDirection);
        const int wantedFlow = at(wanted, Part::FlowDirection);
        partOf(candidate, Part::FlowDirection) = wantedFlow;
        if (candidate != wanted || !isCloseFlow(flow, wantedFlow)) {
            continue;
        }
        const int differences = (flow != wantedFlow ? 1 : 0)
            + (at(entry.type, Part::Multiplier) != at(type, Part::Multiplier) ? 1 : 0)
            + (at(entry.type, Part::MacroPeriod) != at(type, Part::MacroPeriod) ? 2 : 0)
            + (at(entry.type, Part::MacroPeriod) != 0 ? 1 : 0);
        if (differences < fewest) {
            fewest = differences;
            close = &entry;
        }
    }
    return found(close, close != nullptr ? ReadingTypeMatch::Close : ReadingTypeMatch::None);
}

QStringList ReadingTypeCatalogue::unknownCodes(const ReadingType& type) const
{
    QStringList unknown;
    for (int part = 0; part < ReadingType::kParts; ++part) {
        const int code = type.parts[static_cast<std::size_t>(part)];
        if (!m_tables->knows(static_cast<Part>(part), code)) {
            unknown.append(partName(part) + u' ' + QString::number(code));
        }
    }
    return unknown;
}

QString ReadingTypeCatalogue::unitText(const ReadingType& type) const
{
    return m_tables->unitText(at(type, Part::Multiplier), at(type, Part::Unit));
}

bool ReadingTypeCatalogue::isSameUnit(const QString& unit, const QString& other) const
{
    const int group = m_tables->spellingGroup(unit);
    const int otherGroup = m_tables->spellingGroup(other);
    return group < 0 || otherGroup < 0 || group == otherGroup;
}

ReadingTypeCatalogue::Explanation ReadingTypeCatalogue::explain(const ReadingType& type,
                                                                const QString& language) const
{
    Explanation explanation;
    const Entry* entry = find(type, &explanation.match);
    const int macroPeriod = at(type, Part::MacroPeriod);
    const bool isOtherPeriod = entry != nullptr && at(entry->type, Part::MacroPeriod) != macroPeriod;
    if (entry == nullptr || (isOtherPeriod && at(entry->type, Part::MacroPeriod) != 0)) {
        explanation.title = m_tables->composedTitle(type, language);
    } else {
        explanation.title = language == "zh"_L1 ? entry->zh : entry->en;
        if (isOtherPeriod) {
            explanation.title.prepend(m_tables->word(Part::MacroPeriod, macroPeriod, language) + u' ');
        }
    }
    explanation.unit = unitText(type);
    explanation.unknownCodes = unknownCodes(type);
    for (int part = 0; part < ReadingType::kParts; ++part) {
        const int code = type.parts[static_cast<std::size_t>(part)];
        if (code != 0) {
            const Tables::Element& element = m_tables->elements[static_cast<std::size_t>(part)];
            explanation.parts.append(element.title.in(language) + QStringLiteral(": ")
                                     + m_tables->word(static_cast<Part>(part), code, language));
        }
    }
    return explanation;
}

} // namespace cems::productmodel
