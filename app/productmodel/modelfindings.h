// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/finding.h"

#include <QJsonValue>

#include <cstddef>
#include <vector>

namespace cems::productmodel {

/// Findings of one pass, bounded: what does not fit is counted.
class FindingList
{
public:
    explicit FindingList(std::size_t capacity)
        : m_capacity(capacity)
    {
    }

    void add(wire::Finding finding)
    {
        if (isFull()) {
            ++m_leftOut;
        } else {
            m_findings.push_back(std::move(finding));
        }
    }
    void append(FindingList other)
    {
        m_leftOut += other.m_leftOut;
        for (wire::Finding& finding : other.m_findings) {
            add(std::move(finding));
        }
    }

    [[nodiscard]] bool isFull() const { return m_findings.size() >= m_capacity; }
    [[nodiscard]] std::size_t leftOut() const { return m_leftOut; }
    [[nodiscard]] std::vector<wire::Finding> take() { return std::move(m_findings); }

private:
    std::vector<wire::Finding> m_findings;
    std::size_t m_capacity;
    std::size_t m_leftOut = 0;
};

[[nodiscard]] wire::Finding modelFinding(wire::Rule rule, const QString& path, const QString& subject,
                                         const QByteArray& expected = {}, const QByteArray& found = {});
/// The value as JSON, cut to what a finding holds.
[[nodiscard]] QByteArray jsonText(const QJsonValue& value);

} // namespace cems::productmodel
