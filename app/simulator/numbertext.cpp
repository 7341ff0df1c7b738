// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/numbertext.h"

#include <array>
#include <charconv>
#include <cmath>

namespace cems::simulator {

void appendNumber(QByteArray& out, double value, int precision)
{
    // By hand, since this is most of what a fast gateway spends its time on.
    constexpr std::array<qint64, 7> kPowers{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};
    const qint64 power = kPowers[static_cast<std::size_t>(precision)];
    constexpr double kExact = 9e15; // beyond it a double has no decimals, and soon no room in 64 bits
    if (!(std::abs(value) * static_cast<double>(power) < kExact)) {
        out.append(QByteArray::number(value, 'g', 17));
        return;
    }
    const qint64 scaled = std::llround(std::abs(value) * static_cast<double>(power));
    std::array<char, 48> text;
    char* end = text.data();
    if (value < 0.0 && scaled != 0)
        *end++ = '-';
    end = std::to_chars(end, text.data() + text.size(), scaled / power).ptr;
    if (precision > 0) {
        *end++ = '.';
        qint64 rest = scaled % power;
        for (qint64 digit = power / 10; digit > 0; digit /= 10) {
            *end++ = static_cast<char>('0' + rest / digit);
            rest %= digit;
        }
        while (end[-1] == '0' && end[-2] != '.')
            --end;
    }
    out.append(text.data(), end - text.data());
}

} // namespace cems::simulator
