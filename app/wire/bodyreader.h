// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/finding.h"
#include "wire/jsontext.h"
#include "wire/profile.h"
#include "wire/timestamp.h"

#include <initializer_list>
#include <optional>

namespace cems::wire {

/// Reads members of one JSON object by canonical name and notes what is wrong with them as findings.
class BodyReader
{
public:
    BodyReader(const Profile& profile, const JsonValue& object, std::vector<Finding>& findings,
               const char* chapter);

    [[nodiscard]] JsonValue value(Member member) const; ///< !exists() if absent; "" and null count as absent
    [[nodiscard]] QString text(Member member) const;
    [[nodiscard]] std::optional<double>
    number(Member member) const; ///< a number sent as text is taken, with a finding
    [[nodiscard]] std::optional<qint64> integer(Member member) const;
    [[nodiscard]] std::optional<bool> boolean(Member member) const;
    [[nodiscard]] std::optional<ReadTime> time(Member member) const;
    /// A word of an enum in canonical form; unknown words come back as they are, with a finding.
    [[nodiscard]] QString word(Member member, std::string_view enumName) const;
    [[nodiscard]] QStringList texts(Member member) const; ///< of a list
    /// Missing members of these become findings.
    void require(std::initializer_list<Member> members) const;
    /// Members beside these, and beside those that any body may have, become findings.
    void allow(std::initializer_list<Member> members) const;

private:
    [[nodiscard]] JsonValue find(Member member) const;
    void noteType(const JsonValue& value, Member member, QByteArrayView expected) const;

    const Profile& m_profile;
    JsonValue m_object;
    std::vector<Finding>& m_findings;
    const char* m_chapter;
};

/// What is odd about a time that could be read; receivedMs 0: not compared with the clock.
void noteTime(std::vector<Finding>& findings, const JsonValue& at, QByteArrayView subject,
              const ReadTime& time, TimeForm expected, qint64 receivedMs, seconds zoneOffset,
              const char* chapter);

} // namespace cems::wire
