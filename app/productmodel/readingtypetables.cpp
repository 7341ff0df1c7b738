// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "productmodel/readingtypetables.h"

#include <QJsonArray>

#include <algorithm>

namespace cems::productmodel {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kPartNames{
    "macroPeriod"_L1,
    "aggregate"_L1,
    "measuringPeriod"_L1,
    "accumulation"_L1,
    "flowDirection"_L1,
    "commodity"_L1,
    "measurementKind"_L1,
    "interharmonicNumerator"_L1,
    "interharmonicDenominator"_L1,
    "argumentNumerator"_L1,
    "argumentDenominator"_L1,
    "tou"_L1,
    "cpp"_L1,
    "consumptionTier"_L1,
    "phases"_L1,
    "multiplier"_L1,
    "unit"_L1,
    "currency"_L1,
};
static_assert(kPartNames.size() == ReadingType::kParts);

template<typename Name>
Name nameOf(const QJsonValue& json)
{
    return {json["zh"_L1].toString(), json["en"_L1].toString()};
}

template<typename Name>
void addNames(const QJsonValue& json, QHash<int, Name>& names)
{
    const QJsonObject object = json.toObject();
    for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry) {
        names.insert(entry.key().toInt(), nameOf<Name>(entry.value()));
    }
}

void addConductors(const QJsonValue& json, std::vector<std::pair<int, QString>>& conductors)
{
    const QJsonObject object = json.toObject();
    for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry) {
        conductors.emplace_back(entry.key().toInt(), entry.value().toString());
    }
    std::sort(conductors.begin(), conductors.end(),
              [](const auto& a, const auto& b) { return a.first > b.first; });
}

QString conductorsOf(int bits, const std::vector<std::pair<int, QString>>& conductors)
{
    QString text;
    for (const auto& [bit, conductor] : conductors) {
        text += (bits & bit) != 0 ? conductor : QString();
    }
    return text;
}

/// Kilo cubic metres are not cubic kilometres.
bool isPower(const QString& symbol)
{
    return symbol.contains(u'³') || symbol.contains(u'²');
}

} // namespace

QLatin1StringView partName(int part)
{
    return kPartNames[static_cast<std::size_t>(part)];
}

void ReadingTypeCatalogue::Tables::apply(const QJsonObject& json)
{
    for (const QJsonValue element : json.value("elements"_L1).toArray()) {
        const auto name = std::find(kPartNames.cbegin(), kPartNames.cend(), element["name"_L1].toString());
        if (name == kPartNames.cend()) {
            continue;
        }
        Element& known = elements[static_cast<std::size_t>(name - kPartNames.cbegin())];
        if (element["en"_L1].isString()) {
            known.title = nameOf<Name>(element);
        }
        known.isNumber |= element["isNumber"_L1].toBool();
        addNames(element["codes"_L1], known.codes);
    }
    const QJsonValue phases = json.value("phases"_L1);
    addConductors(phases["from"_L1], fromPhases);
    addConductors(phases["to"_L1], toPhases);
    addNames(phases["named"_L1], namedPhases);
    addNames(json.value("electricKinds"_L1), electricKinds);
    addNames(json.value("unitAdjectives"_L1), unitAdjectives);
    addNames(json.value("units"_L1), unitNames);
    for (const QJsonValue unit : json.value("flowUnits"_L1).toArray()) {
        flowUnits.insert(unit.toInt());
    }
    const QJsonObject exponents = json.value("multipliers"_L1).toObject();
    for (auto entry = exponents.constBegin(); entry != exponents.constEnd(); ++entry) {
        multipliers.insert(entry.key().toInt(), entry.value().toString());
    }
    const QJsonObject units = json.value("units"_L1).toObject();
    for (auto entry = units.constBegin(); entry != units.constEnd(); ++entry) {
        unitSymbols.insert(entry.key().toInt(), entry.value()["symbol"_L1].toString());
    }
    const QJsonObject special = json.value("unitNames"_L1).toObject();
    for (auto entry = special.constBegin(); entry != special.constEnd(); ++entry) {
        specialUnits.insert({entry.key().section(u'.', 0, 0).toInt(), entry.key().section(u'.', 1).toInt()},
                            entry.value().toString());
    }
    for (const QJsonValue group : json.value("unitSpellings"_L1).toArray()) {
        const int number = spellingGroups++;
        for (const QJsonValue spelling : group.toArray()) {
            const QString text = spelling.toString();
            spellings.insert(text, number);
            const auto loose = looseSpellings.constFind(text.toLower());
            const bool isTaken = loose != looseSpellings.cend() && *loose != number;
            looseSpellings.insert(text.toLower(), isTaken ? -1 : number);
        }
    }
}

bool ReadingTypeCatalogue::Tables::knows(Part part, int code) const
{
    if (code == 0) {
        return true;
    }
    switch (part) {
    case Part::Phases:
        return (code > 0 && code < 256) || namedPhases.contains(code);
    case Part::Multiplier:
        return multipliers.contains(code);
    case Part::Unit:
        return unitSymbols.contains(code);
    default: {
        const Element& element = elements[static_cast<std::size_t>(part)];
        return element.isNumber || element.codes.contains(code);
    }
    }
}

QString ReadingTypeCatalogue::Tables::word(Part part, int code, const QString& language) const
{
    if (part == Part::Phases) {
        return phasesText(code, language);
    }
    if (part == Part::Multiplier) {
        return u"10^%1"_s.arg(code);
    }
    const QHash<int, Name>& names =
        part == Part::Unit ? unitNames : elements[static_cast<std::size_t>(part)].codes;
    const auto name = names.constFind(code);
    return name == names.cend() ? QString::number(code) : name->in(language);
}

QString ReadingTypeCatalogue::Tables::phasesText(int phases, const QString& language) const
{
    if (const auto name = namedPhases.constFind(phases); name != namedPhases.cend()) {
        return name->in(language);
    }
    if (phases <= 0 || phases > 255) {
        return QString::number(phases);
    }
    return conductorsOf(phases, fromPhases) + conductorsOf(phases, toPhases);
}

QString ReadingTypeCatalogue::Tables::unitText(int multiplier, int unit) const
{
    if (const auto special = specialUnits.constFind({multiplier, unit}); special != specialUnits.cend()) {
        return *special;
    }
    const QString symbol = unitSymbols.value(unit);
    if (symbol.isEmpty() || multiplier == 0) {
        return symbol;
    }
    if (isPower(symbol) || !multipliers.contains(multiplier)) {
        return u"10^%1 %2"_s.arg(multiplier).arg(symbol);
    }
    return multipliers.value(multiplier) + symbol;
}

int ReadingTypeCatalogue::Tables::spellingGroup(const QString& unit) const
{
    const QString text = unit.trimmed();
    const int exact = spellings.value(text, -1);
    return exact >= 0 ? exact : looseSpellings.value(text.toLower(), -1);
}

QString ReadingTypeCatalogue::Tables::composedTitle(const ReadingType& type, const QString& language) const
{
    const bool isChinese = language == "zh"_L1;
    QStringList words;
    const auto add = [&](Part part) {
        if (at(type, part) != 0) {
            words.append(word(part, at(type, part), language));
        }
    };
    const int commodity = at(type, Part::Commodity);
    const int kind = at(type, Part::MeasurementKind);
    const bool isElectric = commodity == 1 || commodity == 2 || commodity == 26;
    add(Part::MacroPeriod);
    add(Part::Aggregate);
    if (const int phases = at(type, Part::Phases); phases != 0) {
        const QString text = phasesText(phases, language);
        words.append(isChinese ? (namedPhases.contains(phases) ? text : text + u'相') : u"phase "_s + text);
    }
    add(Part::FlowDirection);
    if (!isElectric) {
        add(Part::Commodity);
    }
    if (const auto adjective = unitAdjectives.constFind(at(type, Part::Unit));
        isElectric && adjective != unitAdjectives.cend()) {
        words.append(adjective->in(language));
    }
    if (const int order = at(type, Part::InterharmonicNumerator); order != 0) {
        words.append(isChinese ? u"%1次谐波"_s.arg(order) : u"harmonic %1"_s.arg(order));
    }
    if (const auto electric = electricKinds.constFind(kind); isElectric && electric != electricKinds.cend()) {
        words.append(electric->in(language));
    } else {
        add(Part::MeasurementKind);
    }
    add(Part::Tou);
    QString title = words.join(isChinese ? QString() : u" "_s);
    constexpr int kDelta = 4;
    if (at(type, Part::Accumulation) == kDelta) {
        title += isChinese ? u"("_s + word(Part::Accumulation, kDelta, language) + u')'
                           : u" ("_s + word(Part::Accumulation, kDelta, language) + u')';
    }
    return title.isEmpty() ? title : title.front().toUpper() + title.mid(1);
}

} // namespace cems::productmodel
