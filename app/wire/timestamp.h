// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "wire/jsontext.h"

#include <QString>

#include <array>
#include <optional>

namespace cems::wire {

/// The forms in which a time may arrive; the first two are the ones we write.
enum class TimeForm : quint8
{
    CompactUtc,
    CompactUtcMs,
    Iso8601,
    Dashed,
    Digits14,
    EpochMs,
    EpochS
};

struct ReadTime
{
    qint64 utcMs = 0; ///< as sent; a false Z is not corrected here
    TimeForm form = TimeForm::CompactUtcMs;
    bool hadZone = false; ///< Z or an offset stood there
};

/// Reads any form by hand, without QDateTime. zoneOffset: the gateway's zone, for local forms. nullopt: not a time.
[[nodiscard]] std::optional<ReadTime> readTime(std::string_view text, seconds zoneOffset);
[[nodiscard]] std::optional<ReadTime> readTime(const JsonValue& value, seconds zoneOffset);

/// The same for times of which many in a row lie in the same minute, as those of one report do.
class TimeReader
{
public:
    explicit TimeReader(seconds zoneOffset)
        : m_zoneOffset(zoneOffset)
    {
    }
    [[nodiscard]] std::optional<ReadTime> read(const JsonValue& value);

private:
    const seconds m_zoneOffset;
    std::array<char, 13> m_minute{}; // yyyyMMdd'T'HHmm of the last time in this form
    qint64 m_minuteMs = 0;
};

/// A Z that cannot be true: 1 to 14 h in the future as seen at receivedMs. Returns what to take off: the zone's offset
/// where that explains it, else the nearest whole quarter hours; 0 if the time is plausible.
[[nodiscard]] qint64 falseZone(qint64 utcMs, qint64 receivedMs, seconds zoneOffset);

[[nodiscard]] QString writeTime(UtcTime time); ///< yyyyMMdd'T'HHmmss'Z'
[[nodiscard]] QString writeTimeMs(UtcTime time); ///< yyyyMMdd'T'HHmmssSSS'Z'

} // namespace cems::wire
