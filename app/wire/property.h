// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/envelope.h"

namespace cems::wire {

/// Chapter 6.6, property reports: one service of one device with its properties, as views into the message.
struct PropertyValue
{
    std::string_view propertyName;
    JsonValue value;
};
struct PropertyReport
{
    QByteArray deviceID; ///< empty = the gateway
    QByteArray serviceID;
    bool isLate = false;
    QByteArray resumeID;
    std::optional<ReadTime> eventTime;
    std::vector<PropertyValue> properties;
};
/// One entry of a report, a batch report or the answer to a query, appended to reports: each is one service of one device. Property values also feed the point table,
/// as pointID "serviceID.propertyName".
void readPropertyReports(const Profile& profile, const Entry& entry, std::vector<PropertyReport>& reports,
                         std::vector<Finding>& findings);
/// The gateway's side (simulator): services[] of one device.
struct OutgoingService
{
    QString serviceID;
    QJsonObject properties;
    std::optional<UtcTime> eventTime;
};
[[nodiscard]] QByteArray writePropertyReport(const Profile& profile, const QString& objectDeviceID,
                                             const std::vector<OutgoingService>& services);

} // namespace cems::wire
