// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ladder.h"
#include "itemmodels/modelroles.h"

#include <span>

namespace cems::ui {

/// What a rung's state looks like.
[[nodiscard]] itemmodels::State lampOf(RungState state);
/// The word for a rung's state. isOver: the attempt has failed, and what waits is not reached any more.
[[nodiscard]] QString stateText(const LadderStep& step, bool isOver);
/// "12 ms"; empty while there is nothing to measure.
[[nodiscard]] QString tookText(const LadderStep& step);
/// One certificate in lines: subject, issuer, names, dates, fingerprint.
[[nodiscard]] QString certificateText(const CertificateInfo& certificate);
/// The whole ladder as plain text, for a mail.
[[nodiscard]] QString ladderText(std::span<const LadderStep> steps, bool isOver);

} // namespace cems::ui
