// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/finding.h"
#include "wire/jsontext.h"

namespace cems::wire {

/// Findings kept of one message; a worse message is no better understood.
inline constexpr std::size_t kMaxFindingsPerMessage = 500;

/// Adds what deviates at a value. Path and excerpt are built here only. A second finding of the same rule and subject in
/// one message is not added: they are counted by message.
void note(std::vector<Finding>& findings, Rule rule, const JsonValue& at, QByteArrayView subject,
          QByteArrayView expected, const char* chapter);
/// The same for what has no value: a topic, a byte offset, a missing member.
void note(std::vector<Finding>& findings, Finding finding);

/// At most 80 bytes of what stood there, cut between characters.
[[nodiscard]] QByteArray excerpt(std::string_view bytes);

/// Letters, digits and _ . : - up to maxLength: what an id may be made of.
[[nodiscard]] bool isPlainIdentifier(std::string_view id, qint64 maxLength);

[[nodiscard]] inline QByteArrayView view(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace cems::wire
