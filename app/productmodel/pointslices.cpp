// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "productmodel/pointslices.h"

#include <algorithm>

namespace cems::productmodel {
namespace {

/// Walks over JSON text by brackets and quotes.
class Scanner
{
public:
    explicit Scanner(QByteArrayView text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    void step() { ++m_at; }

    void skipSpace()
    {
        while (!atEnd() && (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t')) {
            ++m_at;
        }
    }
    bool take(char wanted)
    {
        skipSpace();
        if (peek() != wanted) {
            return false;
        }
        ++m_at;
        return true;
    }
    /// A string with its quotes; stops at the end of the text.
    QByteArrayView takeString()
    {
        const qsizetype begin = m_at++;
        while (!atEnd() && peek() != '"') {
            m_at += peek() == '\\' ? 2 : 1;
        }
        m_at = std::min(m_at + 1, m_text.size());
        return m_text.sliced(begin, m_at - begin);
    }
    /// Behind one value, or at a closing bracket or comma that ends it.
    void skipValue()
    {
        int depth = 0;
        while (!atEnd()) {
            const char c = peek();
            if (c == '"') {
                takeString();
                continue;
            }
            if (depth == 0 && (c == ',' || c == '}' || c == ']')) {
                return;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            ++m_at;
        }
    }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

struct Range
{
    qsizetype begin = -1; ///< behind the list's bracket
    qsizetype end = -1; ///< at the closing one
};

/// Contents of the last member "monitorPoints" of the outermost object.
Range findPoints(QByteArrayView json)
{
    Range range;
    Scanner scanner(json);
    if (json.startsWith("\xEF\xBB\xBF")) {
        return range;
    }
    if (!scanner.take('{')) {
        return range;
    }
    do {
        scanner.skipSpace();
        if (scanner.peek() != '"') {
            break;
        }
        const QByteArrayView key = scanner.takeString();
        if (!scanner.take(':')) {
            break;
        }
        scanner.skipSpace();
        const qsizetype begin = scanner.at();
        const bool isList = scanner.peek() == '[';
        scanner.skipValue();
        if (key == "\"monitorPoints\"") {
            const QByteArrayView value = json.sliced(begin, scanner.at() - begin).trimmed();
            range = isList && value.endsWith(']') ? Range{begin + 1, begin + value.size() - 1} : Range{};
        }
    } while (scanner.take(','));
    return range;
}

std::vector<PointSlice> cut(QByteArrayView points, qsizetype bytesPerSlice)
{
    std::vector<PointSlice> slices;
    Scanner scanner(points);
    scanner.skipSpace();
    qsizetype begin = scanner.at();
    std::size_t position = 0;
    std::size_t first = 0;
    while (!scanner.atEnd()) {
        scanner.skipValue();
        ++position;
        const bool isLast = scanner.peek() != ',';
        if (isLast || scanner.at() - begin >= bytesPerSlice) {
            slices.push_back({points.sliced(begin, scanner.at() - begin), first, position - first});
            begin = scanner.at() + 1;
            first = position;
        }
        if (isLast) {
            break;
        }
        scanner.step();
    }
    return slices;
}

} // namespace

SlicedModel slicePoints(QByteArrayView json, qsizetype bytesPerSlice)
{
    SlicedModel sliced;
    const Range range = findPoints(json);
    const QByteArrayView points =
        range.begin < 0 ? QByteArrayView() : json.sliced(range.begin, range.end - range.begin).trimmed();
    if (points.isEmpty() || points.endsWith(',')) { // a comma too many is for the parser to refuse
        sliced.outer = json.toByteArray();
        return sliced;
    }
    sliced.outer = json.first(range.begin).toByteArray().append(json.sliced(range.end));
    sliced.slices = cut(points, bytesPerSlice);
    for (const PointSlice& slice : sliced.slices) {
        sliced.pointCount += slice.count;
    }
    return sliced;
}

} // namespace cems::productmodel
