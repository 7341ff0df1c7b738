// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace cems::simulator {

/// A number as a gateway spells it: rounded to precision places, without needless zeros, but 50.0 keeps one.
void appendNumber(QByteArray& out, double value, int precision);

} // namespace cems::simulator
