// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/words.h"

#include "text/translation.h"

#include <array>
#include <chrono>

namespace cems::text {
namespace {

// clang-format off
struct QualityWord
{
    QualityMeaning value;
    const char* word;
};

constexpr std::array kQualityWords{
    QualityWord{QualityMeaning::Good, QT_TRANSLATE_NOOP("cems::text", "good")},
    QualityWord{QualityMeaning::Raw, QT_TRANSLATE_NOOP("cems::text", "raw, not validated")},
    QualityWord{QualityMeaning::LastKnown, QT_TRANSLATE_NOOP("cems::text", "no communication, last value kept")},
    QualityWord{QualityMeaning::NoValue, QT_TRANSLATE_NOOP("cems::text", "could not be read")},
    QualityWord{QualityMeaning::DeviceFault, QT_TRANSLATE_NOOP("cems::text", "device or sensor fault")},
    QualityWord{QualityMeaning::OutOfService, QT_TRANSLATE_NOOP("cems::text", "out of service")},
    QualityWord{QualityMeaning::OutOfRange, QT_TRANSLATE_NOOP("cems::text", "out of measuring range")},
    QualityWord{QualityMeaning::Questionable, QT_TRANSLATE_NOOP("cems::text", "questionable")},
    QualityWord{QualityMeaning::Substituted, QT_TRANSLATE_NOOP("cems::text", "set by hand")},
    QualityWord{QualityMeaning::Estimated, QT_TRANSLATE_NOOP("cems::text", "estimated")},
    QualityWord{QualityMeaning::Derived, QT_TRANSLATE_NOOP("cems::text", "calculated")},
    QualityWord{QualityMeaning::Test, QT_TRANSLATE_NOOP("cems::text", "test or maintenance")},
    QualityWord{QualityMeaning::Partial, QT_TRANSLATE_NOOP("cems::text", "incomplete interval")},
    QualityWord{QualityMeaning::ClockFault, QT_TRANSLATE_NOOP("cems::text", "clock fault")},
    QualityWord{QualityMeaning::PowerFailure, QT_TRANSLATE_NOOP("cems::text", "power failure")},
    QualityWord{QualityMeaning::Unknown, QT_TRANSLATE_NOOP("cems::text", "unknown code")},
};
// clang-format on

static_assert(kQualityWords.size() == static_cast<std::size_t>(QualityMeaning::Unknown) + 1
              && isInOrder(kQualityWords));

/// "2 d 4 h": the larger unit, and the rest if there is one.
QString twoUnits(qint64 smaller, qint64 perLarger, QLatin1StringView largerUnit,
                 QLatin1StringView smallerUnit)
{
    const qint64 rest = smaller % perLarger;
    QString text = QString::number(smaller / perLarger) + u' ' + largerUnit;
    if (rest > 0) {
        text += u' ' + QString::number(rest) + u' ' + smallerUnit;
    }
    return text;
}

} // namespace

QString dataLanguage()
{
    //: Not shown: the language of names that come as data. Translate as "zh" in Chinese.
    return QCoreApplication::translate("cems::text", "en");
}

QString qualityWord(QualityMeaning meaning)
{
    return translated(rowOf(kQualityWords, meaning).word);
}

QString severityWord(wire::Severity severity)
{
    switch (severity) {
    case wire::Severity::Notice:
        return QCoreApplication::translate("cems::text", "notice");
    case wire::Severity::Warning:
        return QCoreApplication::translate("cems::text", "warning");
    case wire::Severity::Bad:
        return QCoreApplication::translate("cems::text", "bad");
    }
    return {};
}

QString duration(milliseconds time)
{
    if (time < milliseconds::zero()) {
        return u'-' + duration(-time);
    }
    const qint64 ms = time.count();
    if (ms < 1'000) {
        return QString::number(ms) + QStringLiteral(" ms");
    }
    if (ms < 9'950) {
        return QString::number(static_cast<double>(ms) / 1'000, 'f', 1) + QStringLiteral(" s");
    }
    const qint64 s = (ms + 500) / 1'000;
    if (s < 60) {
        return QString::number(s) + QStringLiteral(" s");
    }
    if (s < 600) {
        return twoUnits(s, 60, QLatin1StringView("min"), QLatin1StringView("s"));
    }
    const qint64 min = (s + 30) / 60;
    if (min < 60) {
        return QString::number(min) + QStringLiteral(" min");
    }
    if (min < 24 * 60) {
        return twoUnits(min, 60, QLatin1StringView("h"), QLatin1StringView("min"));
    }
    return twoUnits((min + 30) / 60, 24, QLatin1StringView("d"), QLatin1StringView("h"));
}

QString dataSize(qint64 bytes)
{
    if (bytes < 1'000) {
        return QString::number(bytes) + QStringLiteral(" B");
    }
    constexpr std::array kUnits{"kB", "MB", "GB", "TB", "PB", "EB"};
    double amount = static_cast<double>(bytes) / 1'000;
    std::size_t unit = 0;
    while (amount >= 999.95 && unit + 1 < kUnits.size()) {
        amount /= 1'000;
        ++unit;
    }
    return QString::number(amount, 'f', 1) + u' ' + QLatin1StringView(kUnits[unit]);
}

} // namespace cems::text
