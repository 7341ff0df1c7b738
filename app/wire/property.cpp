// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/property.h"

#include "wire/findingnote.h"

namespace cems::wire {

void readPropertyReports(const Profile& profile, const Entry& entry, std::vector<PropertyReport>& reports,
                         std::vector<Finding>& findings)
{
    if (!entry.body.isObject()) {
        return; // the envelope has noted it
    }
    const BodyReader reader(profile, entry.entry, findings, "6.6");
    PropertyReport& report = reports.emplace_back();
    report.deviceID = entry.objectDeviceID;
    report.serviceID = entry.serviceID;
    report.eventTime = entry.eventTime;
    report.isLate = reader.boolean(Member::late).value_or(false);
    report.resumeID = reader.text(Member::resumeID).toUtf8();
    report.properties.reserve(entry.body.count());
    for (JsonValue child = entry.body.firstChild(); child.exists(); child = child.nextSibling()) {
        if (!child.isShadowed()) {
            report.properties.push_back({child.key(), child});
        }
    }
}

QByteArray writePropertyReport(const Profile& profile, const QString& objectDeviceID,
                               const std::vector<OutgoingService>& services)
{
    std::vector<OutgoingEntry> entries;
    entries.reserve(services.size());
    for (const OutgoingService& service : services) {
        entries.push_back({{objectDeviceID, service.serviceID, {}, service.eventTime}, service.properties});
    }
    return encodeMessage(profile, Operation::PropertyReport, entries);
}

} // namespace cems::wire
