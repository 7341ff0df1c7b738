// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/findingnote.h"

#include <algorithm>
#include <array>

namespace cems::wire {

namespace {

bool isNoted(const std::vector<Finding>& findings, Rule rule, QByteArrayView subject)
{
    return findings.size() >= kMaxFindingsPerMessage
        || std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
               return finding.rule == rule && finding.subject == subject;
           });
}

constexpr std::array<bool, 256> identifierBytes()
{
    std::array<bool, 256> allowed{};
    for (const char c :
         std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.:-")) {
        allowed[static_cast<unsigned char>(c)] = true;
    }
    return allowed;
}

} // namespace

void note(std::vector<Finding>& findings, Rule rule, const JsonValue& at, QByteArrayView subject,
          QByteArrayView expected, const char* chapter)
{
    if (!isNoted(findings, rule, subject)) {
        findings.push_back(
            {rule, at.path(), subject.toByteArray(), expected.toByteArray(), excerpt(at.raw()), chapter});
    }
}

void note(std::vector<Finding>& findings, Finding finding)
{
    if (!isNoted(findings, finding.rule, finding.subject)) {
        findings.push_back(std::move(finding));
    }
}

QByteArray excerpt(std::string_view bytes)
{
    constexpr std::size_t kMax = 80;
    std::size_t size = std::min(bytes.size(), kMax);
    while (size < bytes.size() && size > 0 && (static_cast<unsigned char>(bytes[size]) & 0xC0u) == 0x80u) {
        --size;
    }
    return view(bytes.substr(0, size)).toByteArray();
}

bool isPlainIdentifier(std::string_view id, qint64 maxLength)
{
    static constexpr std::array<bool, 256> allowed = identifierBytes();
    return !id.empty() && static_cast<qint64>(id.size()) <= maxLength
        && std::all_of(id.begin(), id.end(), [](char c) { return allowed[static_cast<unsigned char>(c)]; });
}

} // namespace cems::wire
