// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtEndian>

#include <bit>

namespace cems::wire {

/// A number as meters send it: at most eight bytes of digits, one of them perhaps a point, behind a minus or not.
struct ShortDecimal
{
    quint32 digits = 0; ///< without the point
    int decimals = 0;
    bool isNegative = false;
};

/// Reads eight bytes at once: in loops over digits every change of length is a branch that the processor guesses wrong.
/// Behind text eight more bytes must be readable, as they are in a JsonText. False: a longer number, or none by JSON.
[[nodiscard]] inline bool readShortDecimal(const char* text, std::size_t length, ShortDecimal& number)
{
    constexpr quint64 kZeros = 0x3030303030303030;
    number.isNegative = *text == '-';
    text += number.isNegative ? 1 : 0;
    length -= number.isNegative ? 1 : 0;
    if (length == 0 || length > 8) {
        return false;
    }
    // The first digit in the lowest byte, behind as many zeros as there is room for.
    const unsigned unusedBits = 64 - 8 * static_cast<unsigned>(length);
    quint64 bytes = qFromLittleEndian<quint64>(text) << unusedBits | (kZeros & ~(~quint64{0} << unusedBits));
    const quint64 values = bytes ^ kZeros;
    const quint64 strange =
        (((values & 0x7F7F7F7F7F7F7F7F) + 0x7676767676767676) | values) & 0x8080808080808080;
    std::size_t wholeLength = length;
    number.decimals = 0;
    if (strange != 0) {
        const auto pointBits = static_cast<unsigned>(std::countr_zero(strange)) & ~7u;
        wholeLength = (pointBits - unusedBits) / 8;
        if ((strange & (strange - 1)) != 0 || (bytes >> pointBits & 0xFF) != '.' || wholeLength == 0
            || pointBits == 56) {
            return false;
        }
        number.decimals = static_cast<int>(7 - pointBits / 8);
        const quint64 below = bytes & ~(~quint64{0} << pointBits);
        const quint64 above = bytes & ~quint64{0} << (pointBits + 8);
        bytes = above | below << 8 | '0';
    }
    if (*text == '0' && wholeLength > 1) {
        return false;
    }
    // Neighbours are joined to pairs, pairs to fours, fours to eight.
    quint64 joined = bytes - kZeros;
    joined = joined * 10 + (joined >> 8);
    constexpr quint64 kPairs = 0x000000FF000000FF;
    joined = (joined & kPairs) * 0x000F424000000064 + (joined >> 16 & kPairs) * 0x0000271000000001;
    number.digits = static_cast<quint32>(joined >> 32);
    return true;
}

} // namespace cems::wire
