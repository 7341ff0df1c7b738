// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/envelope.h"
#include "wire/findingnote.h"

#include <algorithm>
#include <limits>

namespace cems::wire {

Outcome readOutcome(const Profile& profile, const Entry& entry, std::vector<Finding>& findings)
{
    constexpr qint64 kMaxCode = std::numeric_limits<int>::max();
    const bool isOperation = entry.operation != Operation::Unknown;
    const char* chapter = isOperation ? chapterOf(entry.operation).data() : "4.6";
    const BodyReader body(profile, entry.body, findings, chapter);
    const BodyReader element(profile, entry.entry, findings, chapter);
    Outcome outcome;
    std::optional<qint64> code = body.integer(Member::resultCode);
    const bool bodyIsEntry = entry.body.exists() && entry.body.token() == entry.entry.token();
    const bool isInBody = code.has_value() || bodyIsEntry;
    if (!isInBody) {
        code = element.integer(Member::resultCode);
    }
    outcome.description = body.text(Member::resultDesc);
    if (outcome.description.isEmpty() && !isInBody) {
        outcome.description = element.text(Member::resultDesc);
    }
    const bool absentIsSuccess = !isOperation || profile.operation(entry.operation).absentResultIsSuccess;
    if (code) {
        outcome.code = static_cast<int>(std::clamp<qint64>(*code, -kMaxCode, kMaxCode));
        outcome.isSuccess = *outcome.code == 0;
    } else if (absentIsSuccess) {
        outcome.isSuccess = entry.refusedRequest == Operation::Unknown;
    } else {
        const QByteArray name = profile.name(Member::resultCode).toUtf8();
        note(findings,
             Finding{Rule::MissingResultCode,
                     entry.entry.path() + '.' + name,
                     "resultCode",
                     "0 or a return code",
                     {},
                     chapter});
    }
    return outcome;
}

bool hasMoreParts(const Profile& profile, const Entry& entry)
{
    std::vector<Finding> ignored; // noted when the chapter reads the body
    return BodyReader(profile, entry.body, ignored, "").boolean(Member::more).value_or(false);
}

} // namespace cems::wire
