// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRegularExpression>
#include <QString>

#include <optional>
#include <vector>

namespace cems::itemmodels {

/// What is wrong with a filter text, and where: characters [position, position + length).
struct FilterProblem
{
    qsizetype position = 0;
    qsizetype length = 0;
    QString sentence; ///< for people, current language
};

template<typename Filter>
struct ParsedFilter
{
    Filter filter;
    std::optional<FilterProblem> problem; ///< set: filter lets everything through
};

enum class Comparison
{
    None, ///< a plain word
    Matches, ///< key:pattern
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual
};
[[nodiscard]] bool compare(double value, Comparison comparison, double limit);

/// One term of a filter text: [NOT|-][key(:|=|!=|<|<=|>|>=)]value, where value is a word, "quoted words" or /regex/.
struct FilterTerm
{
    QString key; ///< lower case; empty for a plain word
    Comparison comparison = Comparison::None;
    QString value; ///< without quotes or slashes
    bool isRegex = false;
    bool isNegated = false;
    qsizetype position = 0;
    qsizetype length = 0;
};

struct FilterTerms
{
    std::vector<FilterTerm> terms;
    std::optional<FilterProblem> problem;
};
[[nodiscard]] FilterTerms splitFilter(QStringView text);

/// Compares texts without regard to case: part of it, the whole of it with * and ?, or a regular expression.
class TextMatcher
{
public:
    enum class Mode
    {
        Contains, ///< plain words anywhere
        Whole, ///< the whole text; * and ? stand for others
    };

    TextMatcher() = default;
    /// Not valid for a bad regular expression.
    TextMatcher(const FilterTerm& term, Mode mode);

    [[nodiscard]] bool isValid() const { return !m_isRegex || m_regex.isValid(); }
    [[nodiscard]] QString errorString() const { return m_regex.errorString(); }
    [[nodiscard]] bool matches(QStringView text) const;

private:
    QString m_part;
    QRegularExpression m_regex;
    Mode m_mode = Mode::Contains;
    bool m_isRegex = false;
};

/// The sentence for a regular expression that cannot be used, at the term's place.
[[nodiscard]] FilterProblem badRegex(const FilterTerm& term, const TextMatcher& matcher);
/// The sentence for a key that the filter does not know; known is listed as the remedy.
[[nodiscard]] FilterProblem unknownKey(const FilterTerm& term, const QString& known);

} // namespace cems::itemmodels
