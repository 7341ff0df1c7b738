// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"
#include "base/valuecell.h"

#include <type_traits>

namespace cems {

/// What a quality code means, whatever scheme it came in. Codes and texts stand in resources/quality/.
enum class QualityMeaning : quint8
{
    Good,
    Raw,
    LastKnown, ///< communication lost, old value kept
    NoValue, ///< could not be read
    DeviceFault,
    OutOfService,
    OutOfRange,
    Questionable,
    Substituted,
    Estimated,
    Derived,
    Test,
    Partial,
    ClockFault,
    PowerFailure,
    Unknown, ///< a code that the scheme does not know; shown raw with "?"
};

/// How far a value may be trusted, for lamps and counts.
enum class QualityState : quint8
{
    Good,
    Uncertain,
    Bad
};
[[nodiscard]] constexpr QualityState qualityState(QualityMeaning meaning)
{
    switch (meaning) {
    case QualityMeaning::Good:
    case QualityMeaning::Raw:
    case QualityMeaning::Derived:
        return QualityState::Good;
    case QualityMeaning::LastKnown:
    case QualityMeaning::NoValue:
    case QualityMeaning::DeviceFault:
    case QualityMeaning::OutOfService:
        return QualityState::Bad;
    default:
        return QualityState::Uncertain;
    }
}

/// rawId: TextPool id of the code as it was sent, 0 if absent.
struct Quality
{
    QualityMeaning meaning = QualityMeaning::Good;
    quint32 rawId = 0;
};

enum class SampleFlag : quint8
{
    Late = 1, ///< old data sent afterwards
    Retained = 2, ///< stored by the broker, age unknown
    TimeFromEvent = 4, ///< the point had no time, its message had
    TimeFromReceipt = 8, ///< neither had one
    TimeCorrected = 16, ///< a false Z: dataTimeMs is corrected, the sent time is dataTimeMs + falseZoneMs
    Query = 32, ///< came as the answer to "read now"
};
Q_DECLARE_FLAGS(SampleFlags, SampleFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(SampleFlags)

/// One value of one point on its way from the link's thread to the store.
struct Sample
{
    PointIndex point;
    ValueCell value;
    Quality quality;
    SampleFlags flags;
    qint64 dataTimeMs = 0; ///< gateway's time, UTC
    qint64 receivedMs = 0; ///< laptop's time, UTC
    qint64 falseZoneMs = 0; ///< what was taken off a time with a false Z
};
static_assert(std::is_trivially_copyable_v<Sample>);

} // namespace cems
