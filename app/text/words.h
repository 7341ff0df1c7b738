// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/sample.h"
#include "text/errortext.h"
#include "wire/finding.h"
#include "wire/operation.h"
#include "wire/profile.h"

namespace cems::text {

/// "zh" or "en": the language for names that come as data (return codes, reading types), after the program's.
[[nodiscard]] QString dataLanguage();

/// "Communication port report"; the kind of a message in words.
[[nodiscard]] QString operationWord(wire::Operation operation);
[[nodiscard]] QString qualityWord(QualityMeaning meaning);
[[nodiscard]] QString severityWord(wire::Severity severity);
/// "A number was sent as text", for lists of rules.
[[nodiscard]] QString ruleWord(wire::Rule rule);
/// The finding as a sentence with what was expected and found, and what to change.
[[nodiscard]] Explanation explain(const wire::Finding& finding);
/// "404: no such point", in the current language.
[[nodiscard]] QString returnCodeWord(const wire::Profile& profile, int code);
/// "3.1 s", "20 min", "2 d 4 h"; rounded for people.
[[nodiscard]] QString duration(milliseconds time);
/// "12.4 MB"
[[nodiscard]] QString dataSize(qint64 bytes);

} // namespace cems::text
