// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/pointfilter.h"

#include "itemmodels/pointcells.h"
#include "itemmodels/qualitystate.h"
#include "itemmodels/translation.h"
#include "text/words.h"

#include <algorithm>

namespace cems::itemmodels {

using namespace Qt::StringLiterals;

ParsedFilter<PointFilter> PointFilter::parse(const QString& text)
{
    ParsedFilter<PointFilter> result;
    const FilterTerms split = splitFilter(text);
    result.problem = split.problem;
    for (const FilterTerm& term : split.terms) {
        if (result.problem) {
            break;
        }
        result.problem = addTerm(result.filter, term);
    }
    if (result.problem) {
        result.filter = {};
    }
    return result;
}

std::optional<FilterProblem> PointFilter::addTerm(PointFilter& filter, const FilterTerm& source)
{
    static const QHash<QString, Term::What> kKeys = {
        {u"device"_s, Term::What::Device}, {u"name"_s, Term::What::Name}, {u"id"_s, Term::What::Name},
        {u"type"_s, Term::What::Type},     {u"unit"_s, Term::What::Unit}, {u"quality"_s, Term::What::Quality},
        {u"value"_s, Term::What::Value}};
    Term term;
    term.isNegated = source.isNegated;
    term.comparison = source.comparison;
    if (!source.key.isEmpty()) {
        const auto known = kKeys.constFind(source.key);
        if (known == kKeys.constEnd()) {
            return unknownKey(source, u"device:, name:, type:, unit:, quality:, value"_s);
        }
        term.what = *known;
    }
    term.number = source.value.toDouble(&term.isNumber);
    const bool isOrder = term.comparison >= Comparison::Less;
    if (isOrder && (term.what != Term::What::Value || !term.isNumber)) {
        return FilterProblem{
            source.position, source.length,
            term.what == Term::What::Value
                ? translate("cems::itemmodels::Filter", "“%1” is not a number.").arg(source.value)
                : translate("cems::itemmodels::Filter", "Only value can be compared with < and >.")};
    }
    if (term.comparison == Comparison::NotEqual) {
        term.comparison = Comparison::Equal;
        term.isNegated = !term.isNegated;
    }
    term.text = TextMatcher(
        source, term.what == Term::What::Words ? TextMatcher::Mode::Contains : TextMatcher::Mode::Whole);
    if (!term.text.isValid()) {
        return badRegex(source, term.text);
    }
    if (term.what == Term::What::Quality) {
        lookUpQuality(term);
    }
    const bool isLive = term.what == Term::What::Value || term.what == Term::What::Quality;
    (isLive ? filter.m_live : filter.m_still).push_back(std::move(term));
    return {};
}

// Words are compared once, here; a value then costs two table look-ups.
void PointFilter::lookUpQuality(Term& term)
{
    for (std::size_t state = 0; state < term.states.size(); ++state) {
        term.states[state] = term.text.matches(QString(stateId(static_cast<State>(state))));
    }
    for (std::size_t meaning = 0; meaning < term.meanings.size(); ++meaning) {
        term.meanings[meaning] = term.text.matches(text::qualityWord(static_cast<QualityMeaning>(meaning)));
    }
    term.isRetained = term.text.matches(u"retained");
}

bool PointFilter::holdsForQuality(const Term& term, const gateway::PointStore& store, PointIndex point)
{
    if (!store.hasValue(point)) {
        return term.states[static_cast<std::size_t>(State::None)];
    }
    const Sample& sample = store.last(point);
    if (term.states[static_cast<std::size_t>(stateOf(sample))]
        || term.meanings[static_cast<std::size_t>(sample.quality.meaning)]
        || (term.isRetained && sample.flags.testFlag(SampleFlag::Retained))) {
        return true;
    }
    return sample.quality.rawId != 0 && sample.quality.meaning == QualityMeaning::Unknown
        && term.text.matches(QString::fromUtf8(store.texts().text(sample.quality.rawId)));
}

bool PointFilter::matchesNames(const gateway::PointStore& store, PointIndex point) const
{
    return std::all_of(m_still.begin(), m_still.end(),
                       [&](const Term& term) { return holdsForNames(term, store, point) != term.isNegated; });
}

bool PointFilter::matchesValue(const gateway::PointStore& store, PointIndex point) const
{
    return std::all_of(m_live.begin(), m_live.end(),
                       [&](const Term& term) { return holdsForValue(term, store, point) != term.isNegated; });
}

bool PointFilter::holdsForNames(const Term& term, const gateway::PointStore& store, PointIndex point)
{
    const auto* declared = store.declared(point);
    const auto any = [&](auto... texts) { return (term.text.matches(texts) || ...); };
    switch (term.what) {
    case Term::What::Device:
        return any(deviceIdOf(store, point), store.deviceName(point));
    case Term::What::Name:
        return any(store.ref(point).pointID, store.name(point));
    case Term::What::Type: {
        const auto type = declared ? declared->type : productmodel::PointType::Unknown;
        return any(QString(productmodel::pointTypeId(type)), pointTypeWord(type));
    }
    case Term::What::Unit:
        return declared && any(declared->unit);
    default:
        break;
    }
    return any(store.name(point), store.ref(point).pointID, deviceIdOf(store, point),
               store.deviceName(point));
}

bool PointFilter::holdsForValue(const Term& term, const gateway::PointStore& store, PointIndex point)
{
    if (term.what == Term::What::Quality) {
        return holdsForQuality(term, store, point);
    }
    if (!store.hasValue(point)) {
        return false;
    }
    const ValueCell& cell = store.value(point);
    if (term.isNumber && term.comparison != Comparison::Matches && cell.kind != ValueCell::Kind::Text) {
        return cell.kind != ValueCell::Kind::None && compare(cell.number(), term.comparison, term.number);
    }
    return term.comparison < Comparison::Less && term.text.matches(store.valueText(point));
}

} // namespace cems::itemmodels
