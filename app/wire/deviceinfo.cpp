// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/deviceinfo.h"

#include "wire/canonicaljson.h"

namespace cems::wire {

namespace {

constexpr const char* kChapter = "6.10";

} // namespace

DeviceInfo readDeviceInfo(const Profile& profile, const Entry& entry, std::vector<Finding>& findings)
{
    const BodyReader reader(profile, entry.body, findings, kChapter);
    reader.allow({Member::deviceSdkVersion, Member::swVersion, Member::fwVersion, Member::hwVersion,
                  Member::manufacturer, Member::model, Member::serialNumber, Member::deviceIP, Member::mac,
                  Member::uptimeS, Member::cachedRecords, Member::cpuPercent, Member::memoryPercent,
                  Member::storagePercent, Member::signalDbm, Member::capabilities, Member::productModelHash});
    DeviceInfo info;
    info.deviceSdkVersion = reader.text(Member::deviceSdkVersion);
    info.swVersion = reader.text(Member::swVersion);
    info.fwVersion = reader.text(Member::fwVersion);
    info.hwVersion = reader.text(Member::hwVersion);
    info.manufacturer = reader.text(Member::manufacturer);
    info.model = reader.text(Member::model);
    info.serialNumber = reader.text(Member::serialNumber);
    info.deviceIP = reader.text(Member::deviceIP);
    info.mac = reader.text(Member::mac);
    info.uptimeS = reader.integer(Member::uptimeS);
    info.cachedRecords = reader.integer(Member::cachedRecords);
    info.cpuPercent = reader.number(Member::cpuPercent);
    info.memoryPercent = reader.number(Member::memoryPercent);
    info.storagePercent = reader.number(Member::storagePercent);
    info.signalDbm = reader.number(Member::signalDbm);
    const QStringList capabilities = reader.texts(Member::capabilities);
    for (const QString& capability : capabilities) {
        info.capabilities.append(profile.enumWord(u"capability", capability).value_or(capability));
    }
    info.productModelHash = reader.text(Member::productModelHash);
    return info;
}

QJsonObject writeDeviceInfo(const Profile& profile, const DeviceInfo& info)
{
    BodyWriter body(profile);
    body.putIf(Member::deviceSdkVersion, info.deviceSdkVersion)
        .putIf(Member::swVersion, info.swVersion)
        .putIf(Member::fwVersion, info.fwVersion)
        .putIf(Member::hwVersion, info.hwVersion)
        .putIf(Member::manufacturer, info.manufacturer)
        .putIf(Member::model, info.model)
        .putIf(Member::serialNumber, info.serialNumber)
        .putIf(Member::deviceIP, info.deviceIP)
        .putIf(Member::mac, info.mac)
        .putIf(Member::uptimeS, info.uptimeS)
        .putIf(Member::cachedRecords, info.cachedRecords)
        .putIf(Member::cpuPercent, info.cpuPercent)
        .putIf(Member::memoryPercent, info.memoryPercent)
        .putIf(Member::storagePercent, info.storagePercent)
        .putIf(Member::signalDbm, info.signalDbm)
        .putIf(Member::productModelHash, info.productModelHash);
    QJsonArray capabilities;
    for (const QString& capability : info.capabilities) {
        capabilities.append(profile.enumText(u"capability", capability));
    }
    if (!capabilities.isEmpty()) {
        body.put(Member::capabilities, capabilities);
    }
    return body.object();
}

ProductModelReport readProductModelReport(const Profile& profile, const Entry& entry,
                                          std::vector<Finding>& findings)
{
    const BodyReader reader(profile, entry.body, findings, kChapter);
    reader.allow({Member::hashCode, Member::model, Member::fileName});
    ProductModelReport report;
    report.hashCode = reader.text(Member::hashCode);
    report.model = withCanonicalNames(profile, reader.value(Member::model));
    report.fileName = reader.text(Member::fileName);
    const bool isRefusal = reader.value(Member::resultCode).exists();
    if (!isRefusal) {
        reader.require({Member::hashCode});
        if (report.model.isEmpty() && report.fileName.isEmpty()) {
            reader.require({Member::model});
        }
    }
    return report;
}

QJsonObject writeProductModelReport(const Profile& profile, const QString& hashCode, const QJsonObject& model,
                                    const QString& fileName)
{
    BodyWriter body(profile);
    body.put(Member::hashCode, hashCode).putIf(Member::fileName, fileName);
    if (!model.isEmpty()) {
        body.put(Member::model, withWireNames(profile, model));
    }
    return body.object();
}

} // namespace cems::wire
