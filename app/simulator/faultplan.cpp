// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/faultplan.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cems::simulator {

namespace {

using Unit = FaultInfo::Unit;

constexpr std::array<FaultInfo, kFaultCount> kFaults{{
    {Fault::WrongType, "wrongtype"_L1, Unit::Percent, 2.0,
     QT_TRANSLATE_NOOP("cems::simulator", "values that are sent as text")},
    {Fault::OutOfRange, "outofrange"_L1, Unit::Percent, 2.0,
     QT_TRANSLATE_NOOP("cems::simulator", "values far outside the range of the product model")},
    {Fault::UnknownPoint, "unknownpoint"_L1, Unit::Percent, 2.0,
     QT_TRANSLATE_NOOP("cems::simulator", "points that the product model does not know")},
    {Fault::UnknownQuality, "badquality"_L1, Unit::Percent, 2.0,
     QT_TRANSLATE_NOOP("cems::simulator", "quality codes that no scheme knows")},
    {Fault::NotANumber, "nan"_L1, Unit::Percent, 2.0,
     QT_TRANSLATE_NOOP("cems::simulator", "NaN in place of a number")},
    {Fault::DuplicateKey, "dupkey"_L1, Unit::Percent, 2.0,
     QT_TRANSLATE_NOOP("cems::simulator", "the same member twice in one object")},
    {Fault::Late, "late"_L1, Unit::Percent, 5.0,
     QT_TRANSLATE_NOOP("cems::simulator", "reports of an hour ago, marked as late")},
    {Fault::Duplicate, "duplicate"_L1, Unit::Percent, 5.0,
     QT_TRANSLATE_NOOP("cems::simulator", "reports that are sent twice")},
    {Fault::Clock, "clock"_L1, Unit::Seconds, 90.0,
     QT_TRANSLATE_NOOP("cems::simulator", "a clock that is off by so many seconds")},
    {Fault::LocalZ, "localz"_L1, Unit::None, 0.0,
     QT_TRANSLATE_NOOP("cems::simulator", "local time that claims to be UTC")},
    {Fault::BadJson, "badjson"_L1, Unit::Percent, 2.0,
     QT_TRANSLATE_NOOP("cems::simulator", "reports that are cut off in the middle")},
    {Fault::BadUtf8, "badutf8"_L1, Unit::Percent, 2.0,
     QT_TRANSLATE_NOOP("cems::simulator", "bytes that are not UTF-8")},
    {Fault::Deep, "deep"_L1, Unit::Percent, 2.0,
     QT_TRANSLATE_NOOP("cems::simulator", "a value that is nested 40 levels deep")},
    {Fault::ForeignDevice, "foreign"_L1, Unit::Percent, 2.0,
     QT_TRANSLATE_NOOP("cems::simulator", "reports of a device that the gateway does not have")},
    {Fault::Huge, "huge"_L1, Unit::Seconds, 10.0,
     QT_TRANSLATE_NOOP("cems::simulator", "a message of 2 MiB every so many seconds")},
    {Fault::NoEventId, "noeventid"_L1, Unit::None, 0.0,
     QT_TRANSLATE_NOOP("cems::simulator", "answers without the eventID of their request")},
    {Fault::Refuse, "refuse"_L1, Unit::None, 0.0,
     QT_TRANSLATE_NOOP("cems::simulator", "every request is refused with 401")},
    {Fault::NoAnswer, "noanswer"_L1, Unit::None, 0.0,
     QT_TRANSLATE_NOOP("cems::simulator", "requests are not answered, reports go on")},
    {Fault::Silent, "silent"_L1, Unit::Seconds, 0.0,
     QT_TRANSLATE_NOOP("cems::simulator", "says nothing at all after so many seconds")},
}};

constexpr double kLongestS = 1e9;

/// "5%", "5", "90s" as a number.
std::optional<double> readAmount(QStringView text, Unit unit)
{
    const QChar suffix = unit == Unit::Percent ? u'%' : u's';
    if (text.endsWith(suffix))
        text.chop(1);
    bool ok = false;
    const double amount = text.toDouble(&ok);
    const bool fits = unit == Unit::Percent ? amount >= 0.0 && amount <= 100.0
                                            : unit == Unit::Seconds && std::abs(amount) <= kLongestS;
    return ok && fits ? std::optional(amount) : std::nullopt;
}

} // namespace

std::span<const FaultInfo> FaultPlan::known()
{
    return kFaults;
}

Result<FaultPlan> FaultPlan::parse(const QString& list)
{
    FaultPlan plan;
    const QStringList words = list.split(u',', Qt::SkipEmptyParts);
    for (const QString& item : words) {
        const QString word = item.section(u':', 0, 0).trimmed();
        const auto info = std::find_if(kFaults.begin(), kFaults.end(),
                                       [&word](const FaultInfo& known) { return known.word == word; });
        if (info == kFaults.end())
            return failure(ErrorCode::InvalidInput, u"--faults %1"_s.arg(item), u"unknown fault"_s);
        const auto index = static_cast<std::size_t>(info->fault);
        plan.m_amount[index] = info->amount;
        if (item.contains(u':')) {
            const auto amount = readAmount(item.section(u':', 1).trimmed(), info->unit);
            if (!amount)
                return failure(ErrorCode::InvalidInput, u"--faults %1"_s.arg(item),
                               u"the amount does not fit this fault"_s);
            plan.m_amount[index] = *amount;
        }
        plan.m_isOn[index] = true;
        plan.m_isEmpty = false;
    }
    return plan;
}

bool FaultPlan::strikes(Fault fault)
{
    if (!isOn(fault))
        return false;
    const double range = static_cast<double>(std::minstd_rand::max());
    return static_cast<double>(m_random()) / range * 100.0 < m_amount[static_cast<std::size_t>(fault)];
}

} // namespace cems::simulator
