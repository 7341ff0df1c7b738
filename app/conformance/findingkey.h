// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/finding.h"

namespace cems::conformance {

/// What a finding is counted by: rule and subject.
[[nodiscard]] inline QByteArray findingKey(const wire::Finding& finding)
{
    return QByteArray(1, static_cast<char>(finding.rule)) + finding.subject;
}

} // namespace cems::conformance
