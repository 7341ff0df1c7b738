// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/tracefilter.h"

#include "itemmodels/translation.h"
#include "text/words.h"

#include <algorithm>

namespace cems::itemmodels {

using namespace Qt::StringLiterals;

namespace {

// Bytes of a plain word compared without regard to ASCII case, without decoding or copying the payload.
bool containsWord(QByteArrayView haystack, const QByteArray& lowerWord)
{
    const auto isSame = [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
    };
    return std::search(haystack.begin(), haystack.end(), lowerWord.begin(), lowerWord.end(), isSame)
        != haystack.end();
}

std::optional<Direction> directionFromWord(const QString& word)
{
    const QString lower = word.toLower();
    if (lower == u"up" || lower == u"in") {
        return Direction::Up;
    }
    if (lower == u"down" || lower == u"out") {
        return Direction::Down;
    }
    return {};
}

} // namespace

ParsedFilter<TraceFilter> TraceFilter::parse(const QString& text)
{
    ParsedFilter<TraceFilter> result;
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

std::optional<FilterProblem> TraceFilter::addTerm(TraceFilter& filter, const FilterTerm& source)
{
    static const QHash<QString, Term::What> kKeys = {
        {u"kind"_s, Term::What::Kind},        {u"device"_s, Term::What::Device},
        {u"topic"_s, Term::What::Topic},      {u"dir"_s, Term::What::Direction},
        {u"size"_s, Term::What::Size},        {u"latency"_s, Term::What::Latency},
        {u"findings"_s, Term::What::Findings}};
    Term term;
    term.isNegated = source.isNegated;
    term.isRegex = source.isRegex;
    term.comparison = source.comparison;
    if (!source.key.isEmpty()) {
        const auto known = kKeys.constFind(source.key);
        if (known == kKeys.constEnd()) {
            return unknownKey(source, u"kind:, device:, topic:, dir:, size>, latency>, findings>"_s);
        }
        term.what = *known;
    }
    if (term.comparison == Comparison::NotEqual) {
        term.comparison = Comparison::Equal;
        term.isNegated = !term.isNegated;
    }
    if (const auto problem = setValue(term, source)) {
        return problem;
    }
    filter.m_terms.push_back(std::move(term));
    return {};
}

std::optional<FilterProblem> TraceFilter::setValue(Term& term, const FilterTerm& source)
{
    if (term.what >= Term::What::Size) {
        bool isNumber = false;
        term.number = source.value.toDouble(&isNumber);
        return isNumber
            ? std::nullopt
            : std::optional(FilterProblem{
                source.position, source.length,
                translate("cems::itemmodels::Filter", "“%1” is not a number.").arg(source.value)});
    }
    if (term.comparison >= Comparison::Less) {
        return FilterProblem{source.position, source.length,
                             translate("cems::itemmodels::Filter",
                                       "Only size, latency and findings can be compared with < and >.")};
    }
    if (term.what == Term::What::Direction) {
        const auto direction = directionFromWord(source.value);
        term.direction = direction.value_or(Direction::Up);
        return direction ? std::nullopt
                         : std::optional(FilterProblem{
                             source.position, source.length,
                             translate("cems::itemmodels::Filter", "A direction is up or down.")});
    }
    const bool isWord = term.what == Term::What::Words || term.what == Term::What::Kind;
    term.text = TextMatcher(source, isWord ? TextMatcher::Mode::Contains : TextMatcher::Mode::Whole);
    if (!term.text.isValid()) {
        return badRegex(source, term.text);
    }
    term.bytes = source.value.toLower().toUtf8();
    if (term.what == Term::What::Kind) {
        for (int number = 0; number <= wire::kOperationCount; ++number) {
            const auto operation = static_cast<wire::Operation>(number);
            term.operations.push_back(term.text.matches(QString(wire::operationId(operation)))
                                      || term.text.matches(text::operationWord(operation)));
        }
    }
    return {};
}

bool TraceFilter::matches(const gateway::TracedPacket& traced) const
{
    return std::all_of(m_terms.begin(), m_terms.end(),
                       [&](const Term& term) { return holds(term, traced) != term.isNegated; });
}

bool TraceFilter::holds(const Term& term, const gateway::TracedPacket& traced)
{
    const auto matches = [&](const QByteArray& bytes) { return term.text.matches(QString::fromUtf8(bytes)); };
    switch (term.what) {
    case Term::What::Words:
        return term.isRegex ? matches(traced.packet.payload) || matches(traced.packet.topic)
                            : containsWord(traced.packet.topic, term.bytes)
                || containsWord(traced.packet.payload, term.bytes);
    case Term::What::Kind:
        return term.operations[static_cast<std::size_t>(traced.operation)];
    case Term::What::Device:
        return matches(traced.gatewayID) || matches(traced.objectDeviceID);
    case Term::What::Topic:
        return matches(traced.packet.topic);
    case Term::What::Direction:
        return traced.packet.direction == term.direction;
    case Term::What::Size:
        return compare(static_cast<double>(traced.packet.fullSize), term.comparison, term.number);
    case Term::What::Latency:
        return traced.latency
            && compare(static_cast<double>(traced.latency->count()), term.comparison, term.number);
    case Term::What::Findings:
        break;
    }
    return compare(traced.findingCount, term.comparison, term.number);
}

} // namespace cems::itemmodels
