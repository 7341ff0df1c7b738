// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/filterterms.h"

#include "itemmodels/translation.h"

namespace cems::itemmodels {

using namespace Qt::StringLiterals;

namespace {

struct Operator
{
    QLatin1StringView text;
    Comparison comparison;
};
constexpr Operator kOperators[] = {
    {QLatin1StringView(">="), Comparison::GreaterOrEqual},
    {QLatin1StringView("<="), Comparison::LessOrEqual},
    {QLatin1StringView("!="), Comparison::NotEqual},
    {QLatin1StringView(">"), Comparison::Greater},
    {QLatin1StringView("<"), Comparison::Less},
    {QLatin1StringView("="), Comparison::Equal},
    {QLatin1StringView(":"), Comparison::Matches},
};

/// Reads one term after the other; a position is an offset into the text as typed.
class TermReader
{
public:
    explicit TermReader(QStringView text)
        : m_text(text)
    {
    }

    FilterTerms readAll()
    {
        FilterTerms result;
        for (skipSpaces(); m_pos < m_text.size() && !m_problem; skipSpaces()) {
            FilterTerm term = readTerm();
            if (!m_problem) {
                result.terms.push_back(std::move(term));
            }
        }
        result.problem = m_problem;
        return result;
    }

private:
    void skipSpaces()
    {
        while (m_pos < m_text.size() && m_text[m_pos].isSpace()) {
            ++m_pos;
        }
    }

    [[nodiscard]] bool atEndOfTerm() const { return m_pos >= m_text.size() || m_text[m_pos].isSpace(); }

    void fail(qsizetype from, const QString& sentence)
    {
        m_problem = FilterProblem{from, std::max<qsizetype>(m_text.size() - from, 1), sentence};
    }

    FilterTerm readTerm()
    {
        FilterTerm term;
        term.position = m_pos;
        readNegation(term);
        if (atEndOfTerm()) {
            fail(term.position,
                 translate("cems::itemmodels::Filter", "Something must follow NOT or the minus."));
            return term;
        }
        readKey(term);
        if (!m_problem) {
            readValue(term);
        }
        term.length = m_pos - term.position;
        return term;
    }

    void readNegation(FilterTerm& term)
    {
        if (m_text[m_pos] == u'-') {
            term.isNegated = true;
            ++m_pos;
        } else if (m_text.mid(m_pos, 3) == "NOT"_L1
                   && (m_pos + 3 == m_text.size() || m_text[m_pos + 3].isSpace())) {
            term.isNegated = true;
            m_pos += 3;
            skipSpaces();
        }
    }

    // A key is letters directly followed by an operator; anything else is part of a word.
    void readKey(FilterTerm& term)
    {
        qsizetype end = m_pos;
        while (end < m_text.size() && (m_text[end].isLetter() || m_text[end] == u'_')) {
            ++end;
        }
        if (end == m_pos) {
            return;
        }
        for (const Operator& candidate : kOperators) {
            if (m_text.mid(end).startsWith(candidate.text)) {
                term.key = m_text.mid(m_pos, end - m_pos).toString().toLower();
                term.comparison = candidate.comparison;
                m_pos = end + candidate.text.size();
                if (atEndOfTerm()) {
                    fail(term.position,
                         translate("cems::itemmodels::Filter", "A value is missing after “%1”.")
                             .arg(m_text.mid(end - term.key.size(), m_pos - end + term.key.size())));
                }
                return;
            }
        }
    }

    void readValue(FilterTerm& term)
    {
        const QChar first = m_text[m_pos];
        if (first == u'"' || (first == u'/' && m_text.mid(m_pos + 1).contains(u'/'))) {
            const qsizetype end = closing(first);
            if (end < 0) {
                fail(m_pos, translate("cems::itemmodels::Filter", "The closing quotation mark is missing."));
                return;
            }
            term.isRegex = first == u'/';
            term.value = m_text.mid(m_pos + 1, end - m_pos - 1).toString();
            m_pos = end + 1;
            return;
        }
        const qsizetype from = m_pos;
        while (!atEndOfTerm()) {
            ++m_pos;
        }
        term.value = m_text.mid(from, m_pos - from).toString();
    }

    // A regular expression may hold escaped slashes and spaces; it ends at a slash that ends the term.
    [[nodiscard]] qsizetype closing(QChar mark) const
    {
        for (qsizetype i = m_pos + 1; i < m_text.size(); ++i) {
            if (mark == u'/' && m_text[i] == u'\\') {
                ++i;
            } else if (m_text[i] == mark && (i + 1 == m_text.size() || m_text[i + 1].isSpace())) {
                return i;
            }
        }
        return -1;
    }

    QStringView m_text;
    qsizetype m_pos = 0;
    std::optional<FilterProblem> m_problem;
};

} // namespace

bool compare(double value, Comparison comparison, double limit)
{
    switch (comparison) {
    case Comparison::Less:
        return value < limit;
    case Comparison::LessOrEqual:
        return value <= limit;
    case Comparison::Greater:
        return value > limit;
    case Comparison::GreaterOrEqual:
        return value >= limit;
    case Comparison::NotEqual:
        return value != limit;
    case Comparison::None:
    case Comparison::Matches:
    case Comparison::Equal:
        break;
    }
    return value == limit;
}

FilterTerms splitFilter(QStringView text)
{
    return TermReader(text).readAll();
}

TextMatcher::TextMatcher(const FilterTerm& term, Mode mode)
    : m_part(term.value)
    , m_mode(mode)
    , m_isRegex(term.isRegex)
{
    const bool hasWildcard = term.value.contains(u'*') || term.value.contains(u'?');
    if (!term.isRegex && mode == Mode::Whole && hasWildcard) {
        m_isRegex = true;
        m_regex.setPattern(QRegularExpression::anchoredPattern(
            QRegularExpression::escape(term.value).replace(u"\\*"_s, u".*"_s).replace(u"\\?"_s, u"."_s)));
    } else if (term.isRegex) {
        m_regex.setPattern(term.value);
    }
    if (m_isRegex) {
        m_regex.setPatternOptions(QRegularExpression::CaseInsensitiveOption);
        m_regex.optimize();
    }
}

bool TextMatcher::matches(QStringView text) const
{
    if (m_isRegex) {
        return m_regex.match(text).hasMatch();
    }
    return m_mode == Mode::Whole ? text.compare(m_part, Qt::CaseInsensitive) == 0
                                 : text.contains(m_part, Qt::CaseInsensitive);
}

FilterProblem badRegex(const FilterTerm& term, const TextMatcher& matcher)
{
    return {term.position, term.length,
            translate("cems::itemmodels::Filter", "The regular expression cannot be used: %1.")
                .arg(matcher.errorString())};
}

FilterProblem unknownKey(const FilterTerm& term, const QString& known)
{
    return {term.position, term.length,
            translate("cems::itemmodels::Filter", "“%1:” is not known here; use %2.").arg(term.key, known)};
}

} // namespace cems::itemmodels
