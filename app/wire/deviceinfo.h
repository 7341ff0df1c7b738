// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/envelope.h"

namespace cems::wire {

/// Chapter 6.10. Absent members are empty or nullopt; people see "not reported".
struct DeviceInfo
{
    QString deviceSdkVersion, swVersion, fwVersion, hwVersion, manufacturer, model, serialNumber, deviceIP,
        mac;
    std::optional<qint64> uptimeS, cachedRecords;
    std::optional<double> cpuPercent, memoryPercent, storagePercent, signalDbm;
    QStringList capabilities;
    QString productModelHash; ///< opaque; unchanged = the cached model still holds
};
[[nodiscard]] DeviceInfo readDeviceInfo(const Profile& profile, const Entry& entry,
                                        std::vector<Finding>& findings);
[[nodiscard]] QJsonObject writeDeviceInfo(const Profile& profile, const DeviceInfo& info);

/// Product model inline (model, canonical names, untouched bytes) or as a file's name.
struct ProductModelReport
{
    QString hashCode;
    QByteArray model;
    QString fileName;
};
[[nodiscard]] ProductModelReport readProductModelReport(const Profile& profile, const Entry& entry,
                                                        std::vector<Finding>& findings);
[[nodiscard]] QJsonObject writeProductModelReport(const Profile& profile, const QString& hashCode,
                                                  const QJsonObject& model, const QString& fileName);

} // namespace cems::wire
