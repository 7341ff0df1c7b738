// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/timestamp.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <string>

namespace cems::wire {

namespace {

constexpr qint64 kMsPerDay = 86'400'000;
constexpr qint64 kQuarterHourMs = 900'000;

/// Walks over a text; every reader leaves it untouched on failure.
class Cursor
{
public:
    explicit Cursor(std::string_view text)
        : m_rest(text)
    {
    }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    bool skip(char c)
    {
        if (m_rest.empty() || m_rest.front() != c) {
            return false;
        }
        m_rest.remove_prefix(1);
        return true;
    }
    /// Exactly count digits.
    bool digits(std::size_t count, int& number)
    {
        int value = 0;
        if (m_rest.size() < count) {
            return false;
        }
        for (std::size_t i = 0; i < count; ++i) {
            const auto digit = static_cast<unsigned>(m_rest[i] - '0');
            if (digit > 9) {
                return false;
            }
            value = value * 10 + static_cast<int>(digit);
        }
        m_rest.remove_prefix(count);
        number = value;
        return true;
    }
    [[nodiscard]] std::size_t digitsAhead() const
    {
        std::size_t count = 0;
        while (count < m_rest.size() && m_rest[count] >= '0' && m_rest[count] <= '9') {
            ++count;
        }
        return count;
    }
    /// A fraction of a second of any length, as ms.
    bool fraction(int& ms)
    {
        const std::size_t count = digitsAhead();
        if (count == 0) {
            return false;
        }
        ms = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            ms = ms * 10 + (i < count ? m_rest[i] - '0' : 0);
        }
        m_rest.remove_prefix(count);
        return true;
    }

private:
    std::string_view m_rest;
};

struct Fields
{
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int ms = 0;
};

bool isLeap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/// Second 60 (a leap second) is read as the following second.
bool isValid(const Fields& f)
{
    constexpr std::array kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (f.year < 1970 || f.month < 1 || f.month > 12 || f.day < 1 || f.hour > 23 || f.minute > 59
        || f.second > 60) {
        return false;
    }
    const int days = kDays[static_cast<std::size_t>(f.month - 1)] + (f.month == 2 && isLeap(f.year) ? 1 : 0);
    return f.day <= days;
}

qint64 msOf(const Fields& f)
{
    using namespace std::chrono;
    const sys_days day = year_month_day(year(f.year), month(static_cast<unsigned>(f.month)),
                                        std::chrono::day(static_cast<unsigned>(f.day)));
    return day.time_since_epoch().count() * kMsPerDay + f.hour * 3'600'000LL + f.minute * 60'000LL
        + f.second * 1000LL + f.ms;
}

/// Z, +hh, +hhmm or +hh:mm; nothing: local. False if something else stands there.
bool readZone(Cursor& cursor, ReadTime& time, qint64 localMs, seconds zoneOffset)
{
    time.hadZone = !cursor.atEnd();
    if (cursor.atEnd()) {
        time.utcMs = localMs - zoneOffset.count() * 1000;
        return true;
    }
    if (cursor.skip('Z') || cursor.skip('z')) {
        time.utcMs = localMs;
        return cursor.atEnd();
    }
    const bool isEast = cursor.skip('+');
    if (!isEast && !cursor.skip('-')) {
        return false;
    }
    int hours = 0;
    int minutes = 0;
    if (!cursor.digits(2, hours)) {
        return false;
    }
    if (!cursor.atEnd()) {
        cursor.skip(':');
        if (!cursor.digits(2, minutes)) {
            return false;
        }
    }
    const qint64 offsetMs = (hours * 60 + minutes) * 60'000LL;
    time.utcMs = localMs - (isEast ? offsetMs : -offsetMs);
    return cursor.atEnd() && hours <= 18 && minutes <= 59;
}

/// yyyyMMdd'T'HHmmss[SSS][.fff][zone], and the same with - and : between.
std::optional<ReadTime> readCalendar(std::string_view text, seconds zoneOffset)
{
    Cursor cursor(text);
    Fields f;
    ReadTime time;
    if (!cursor.digits(4, f.year)) {
        return std::nullopt;
    }
    const char between = cursor.skip('-') ? '-' : cursor.skip('/') ? '/' : '\0';
    const bool isDashed = between != '\0';
    if (!cursor.digits(2, f.month) || (isDashed && !cursor.skip(between)) || !cursor.digits(2, f.day)) {
        return std::nullopt;
    }
    const bool hasT = cursor.skip('T') || cursor.skip('t');
    if (!hasT && !cursor.skip(' ')) {
        return std::nullopt;
    }
    if (!cursor.digits(2, f.hour)) {
        return std::nullopt;
    }
    const bool hasColons = cursor.skip(':');
    if (!cursor.digits(2, f.minute) || (hasColons && !cursor.skip(':')) || !cursor.digits(2, f.second)) {
        return std::nullopt;
    }
    bool hasMs = cursor.digitsAhead() == 3 && cursor.digits(3, f.ms);
    const bool isPlainMs = hasMs;
    if (!hasMs && (cursor.skip('.') || cursor.skip(','))) {
        hasMs = cursor.fraction(f.ms);
        if (!hasMs) {
            return std::nullopt;
        }
    }
    const bool endsWithZ = text.back() == 'Z';
    if (!isValid(f) || !readZone(cursor, time, msOf(f), zoneOffset)) {
        return std::nullopt;
    }
    const bool isCompact = !isDashed && hasT && !hasColons;
    if (isCompact && endsWithZ && hasMs == isPlainMs) {
        time.form = hasMs ? TimeForm::CompactUtcMs : TimeForm::CompactUtc;
    } else {
        time.form = isDashed && !(hasT && time.hadZone) ? TimeForm::Dashed : TimeForm::Iso8601;
    }
    return time;
}

/// The two forms that we write ourselves, and nearly everybody else.
bool looksCompact(std::string_view text)
{
    return (text.size() == 16 || text.size() == 19) && text[8] == 'T' && text.back() == 'Z';
}

std::optional<ReadTime> readCompact(std::string_view text)
{
    const bool hasMs = text.size() == 19;
    bool isGood = true;
    const auto number = [&](std::size_t at, std::size_t count) {
        int value = 0;
        for (std::size_t i = at; i < at + count; ++i) {
            const auto digit = static_cast<unsigned>(text[i] - '0');
            isGood = isGood && digit <= 9;
            value = value * 10 + static_cast<int>(digit);
        }
        return value;
    };
    const Fields f{number(0, 4),
                   number(4, 2),
                   number(6, 2),
                   number(9, 2),
                   number(11, 2),
                   number(13, 2),
                   hasMs ? number(15, 3) : 0};
    if (!isGood || !isValid(f)) {
        return std::nullopt;
    }
    return ReadTime{msOf(f), hasMs ? TimeForm::CompactUtcMs : TimeForm::CompactUtc, true};
}

/// 14 digits yyyyMMddHHmmss, 13 digits ms, 10 digits s.
std::optional<ReadTime> readDigits(std::string_view text, seconds zoneOffset)
{
    Cursor cursor(text);
    ReadTime time;
    if (text.size() == 14) {
        Fields f;
        if (!cursor.digits(4, f.year) || !cursor.digits(2, f.month) || !cursor.digits(2, f.day)
            || !cursor.digits(2, f.hour) || !cursor.digits(2, f.minute) || !cursor.digits(2, f.second)
            || !isValid(f)) {
            return std::nullopt;
        }
        time.form = TimeForm::Digits14;
        time.utcMs = msOf(f) - zoneOffset.count() * 1000;
        return time;
    }
    if (text.size() != 13 && text.size() != 10) {
        return std::nullopt;
    }
    qint64 number = 0;
    for (const char c : text) {
        number = number * 10 + (c - '0');
    }
    time.form = text.size() == 13 ? TimeForm::EpochMs : TimeForm::EpochS;
    time.utcMs = text.size() == 13 ? number : number * 1000;
    time.hadZone = true; // the epoch is UTC by definition
    return time;
}

} // namespace

std::optional<ReadTime> readTime(std::string_view text, seconds zoneOffset)
{
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    if (text.size() < 10 || text.size() > 40) {
        return std::nullopt;
    }
    if (looksCompact(text)) {
        if (const std::optional<ReadTime> time = readCompact(text)) {
            return time;
        } // else one with a fraction such as .12, which is as long
    }
    return Cursor(text).digitsAhead() == text.size() ? readDigits(text, zoneOffset)
                                                     : readCalendar(text, zoneOffset);
}

std::optional<ReadTime> readTime(const JsonValue& value, seconds zoneOffset)
{
    if (value.isString()) {
        return value.hasEscapes() ? readTime(value.utf8().toStdString(), zoneOffset)
                                  : readTime(value.plain(), zoneOffset);
    }
    if (value.kind() != JsonText::Kind::Number) {
        return std::nullopt;
    }
    if (const std::optional<qint64> whole = value.toInt64()) {
        return readTime(std::to_string(*whole), zoneOffset);
    }
    // Seconds with a fraction: 1763900000.123
    const double real = value.toDouble().value_or(0.0);
    if (real < 1e9 || real >= 1e10) {
        return std::nullopt;
    }
    return ReadTime{static_cast<qint64>(std::llround(real * 1000.0)), TimeForm::EpochS, true};
}

std::optional<ReadTime> TimeReader::read(const JsonValue& value)
{
    const std::string_view text = value.isString() ? value.plain() : std::string_view();
    const bool isUsual = text.size() == 19 && text.back() == 'Z' && !value.hasEscapes();
    if (!isUsual) {
        return readTime(value, m_zoneOffset);
    }
    unsigned highest = 0;
    const auto digit = [&](std::size_t at) {
        const auto found = static_cast<unsigned char>(text[at] - '0');
        highest = std::max<unsigned>(highest, found);
        return static_cast<qint64>(found);
    };
    const qint64 second = digit(13) * 10 + digit(14);
    const qint64 inMinuteMs = second * 1000 + digit(15) * 100 + digit(16) * 10 + digit(17);
    if (highest <= 9 && second <= 60 && std::memcmp(text.data(), m_minute.data(), m_minute.size()) == 0) {
        return ReadTime{m_minuteMs + inMinuteMs, TimeForm::CompactUtcMs, true};
    }
    const std::optional<ReadTime> time = readTime(text, m_zoneOffset);
    if (time && time->form == TimeForm::CompactUtcMs) {
        std::copy_n(text.begin(), m_minute.size(), m_minute.begin());
        m_minuteMs = time->utcMs - inMinuteMs;
    }
    return time;
}

qint64 falseZone(qint64 utcMs, qint64 receivedMs, seconds zoneOffset)
{
    const qint64 ahead = utcMs - receivedMs;
    if (ahead < 3'600'000 || ahead > 14 * 3'600'000LL) {
        return 0;
    }
    // A value may be older than its message, so any time up to the zone's offset ahead is explained by it.
    const qint64 zoneMs = zoneOffset.count() * 1000;
    if (zoneMs > 0 && ahead <= zoneMs + kQuarterHourMs / 2) {
        return zoneMs;
    }
    return (ahead + kQuarterHourMs / 2) / kQuarterHourMs * kQuarterHourMs;
}

namespace {

void appendPadded(QString& text, int number, int width)
{
    for (int scale = width == 4 ? 1000 : width == 3 ? 100 : 10; scale > 0; scale /= 10) {
        text.append(QChar(u'0' + number / scale % 10));
    }
}

QString written(UtcTime time, bool withMs)
{
    using namespace std::chrono;
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    QString text;
    text.reserve(20);
    appendPadded(text, static_cast<int>(date.year()), 4);
    appendPadded(text, static_cast<int>(static_cast<unsigned>(date.month())), 2);
    appendPadded(text, static_cast<int>(static_cast<unsigned>(date.day())), 2);
    text.append(u'T');
    appendPadded(text, static_cast<int>(clock.hours().count()), 2);
    appendPadded(text, static_cast<int>(clock.minutes().count()), 2);
    appendPadded(text, static_cast<int>(clock.seconds().count()), 2);
    if (withMs) {
        appendPadded(text, static_cast<int>(clock.subseconds().count()), 3);
    }
    text.append(u'Z');
    return text;
}

} // namespace

QString writeTime(UtcTime time)
{
    return written(time, false);
}

QString writeTimeMs(UtcTime time)
{
    return written(time, true);
}

} // namespace cems::wire
