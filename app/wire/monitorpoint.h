// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textpool.h"
#include "base/valuecell.h"
#include "wire/envelope.h"

#include <deque>

namespace cems::wire {

/// Chapter 6.4, monitoring points. Views and values live as long as the message they were read from.
struct PointValue
{
    std::string_view pointID; ///< without quotes
    JsonValue value; ///< !exists() where the gateway sent a resultCode instead
    JsonValue quality; ///< !exists() if absent: good
    QualityMeaning meaning = QualityMeaning::Good; ///< of quality, in the profile's scheme
    std::optional<ReadTime> time;
    std::optional<int> resultCode;
    quint32 token = 0; ///< of the element, for the finding's path
};

struct PointReport
{
    QByteArray cause; ///< canonical: periodic, change, query, control, resend; empty if absent
    bool isLate = false;
    bool hasMore = false;
    QByteArray resumeID;
    std::vector<PointValue> points;
    std::deque<QByteArray> unescaped; ///< holds the rare ids that were sent with escapes
};

/// Fills report (whose memory is reused). The hot path: no allocation per point in the steady state.
/// Notes what a message alone shows, a false Z included; what needs the model or earlier messages is not its matter.
void readPointReport(const Profile& profile, const Entry& entry, PointReport& report,
                     std::vector<Finding>& findings);
/// The value as a cell with its spelling; text and long spellings go into pool. Kind::None for NaN, null and structures.
[[nodiscard]] ValueCell readCell(const JsonValue& value, TextPool& pool);
/// The cell as it was sent: numbers and booleans as JSON token, a text bare in UTF-8.
[[nodiscard]] QByteArray cellText(const ValueCell& cell, const TextPool& pool);

/// Pages of the point configuration; the points are product-model MonitorPoint objects with canonical names.
struct PointConfigReport
{
    qint64 total = 0;
    qint64 offset = 0;
    bool hasMore = false;
    QJsonArray monitorPoints;
};
[[nodiscard]] PointConfigReport readPointConfigReport(const Profile& profile, const Entry& entry,
                                                      std::vector<Finding>& findings);

[[nodiscard]] QJsonObject writePointQuery(const Profile& profile,
                                          const QStringList& pointIDs); ///< empty = all
[[nodiscard]] QJsonObject writePointConfigQuery(const Profile& profile, qint64 offset, int limit);

/// The gateway's side (simulator).
struct OutgoingPoint
{
    QString pointID;
    QJsonValue value; ///< Undefined: resultCode is written instead
    QString qualityCode; ///< empty = good
    std::optional<UtcTime> time;
    int resultCode = 0;
};
[[nodiscard]] QJsonObject writePointReport(const Profile& profile, const QString& cause,
                                           const std::vector<OutgoingPoint>& points, bool isLate = false);
/// One page of the configuration; points with canonical names.
[[nodiscard]] QJsonObject writePointConfigReport(const Profile& profile, qint64 total, qint64 offset,
                                                 const QJsonArray& monitorPoints);

/// A request of the host, as the gateway reads it.
struct PointQuery
{
    QStringList pointIDs; ///< empty = all
};
[[nodiscard]] PointQuery readPointQuery(const Profile& profile, const Entry& entry,
                                        std::vector<Finding>& findings);
struct PointConfigQuery
{
    qint64 offset = 0;
    int limit = 0; ///< 0 = as many as the message set allows
};
[[nodiscard]] PointConfigQuery readPointConfigQuery(const Profile& profile, const Entry& entry,
                                                    std::vector<Finding>& findings);

} // namespace cems::wire
