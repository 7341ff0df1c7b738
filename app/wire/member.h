// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>

namespace cems::wire {

// Every canonical member name of the message set, each once, by the chapter that needs it first.
// A profile maps each to what stands on the wire.
// clang-format off
#define CEMS_MEMBERS(X) \
    /* envelopes */ \
    X(objectDeviceID) X(deviceID) X(devices) X(services) X(serviceID) X(eventType) X(eventTime) X(eventID) \
    X(paras) X(properties) X(resultCode) X(resultDesc) X(results) X(more) X(late) X(resumeID) X(cause) \
    /* 6.1, 6.2 */ \
    X(commandName) X(responseName) X(name) X(id) X(content) \
    /* 6.3 */ \
    X(commPortIDs) X(commPorts) X(commPortID) X(confirmTimeoutS) X(type) X(enabled) X(status) X(protocolID) \
    X(commPortPara) X(statistics) X(txFrames) X(rxFrames) X(errorFrames) X(timeouts) X(lastError) \
    X(lastErrorTime) X(lastCommTime) X(errorRate) X(data) X(timeoutMs) \
    X(baudRate) X(dataBits) X(parity) X(stopBits) X(flowControl) X(retries) X(frameGapMs) \
    X(mac) X(dhcp) X(ip) X(mask) X(gateway) X(dns) X(vlan) X(mtu) \
    X(apn) X(user) X(password) X(network) X(imei) X(iccid) X(rssi) X(rsrp) X(sinr) \
    X(ssid) X(security) X(key) X(channel) \
    /* 6.4 */ \
    X(offset) X(limit) X(total) X(monitorPoints) X(pointID) X(pointIDs) X(points) X(value) X(quality) X(time) \
    X(mode) X(selectTimeoutS) X(validUntil) \
    /* monitoring points of the product model */ \
    X(dataType) X(unit) X(scale) X(min) X(max) X(upper2) X(upper) X(lower) X(lower2) X(deadband) \
    X(reportPeriodS) X(reportOnChange) X(stateTexts) X(writable) X(controlMode) X(feedbackPointID) \
    X(feedbackTimeoutS) X(pulseMs) X(precision) X(side) X(group) X(acquisition) X(function) X(address) X(bit) \
    X(dataFormat) X(byteOrder) \
    /* 6.5 */ \
    X(meterIDs) X(readingTypeIDs) X(startTime) X(endTime) X(meterReadings) X(meterID) X(meteredObjectID) \
    X(readings) X(readingTypeID) X(timeStamp) X(intervalLength) \
    /* 6.6 and sub-devices */ \
    X(propertyName) X(shadow) X(desired) X(reported) X(version) \
    X(parentDeviceID) X(nodeID) X(productID) X(description) X(manufacturerID) X(manufacturer) X(model) \
    X(fwVersion) X(swVersion) X(hwVersion) X(extensionInfo) X(deviceStatuses) X(successfulDevices) \
    X(failedDevices) X(errorCode) X(errorMsg) \
    /* 6.7 */ \
    X(url) X(fileSize) X(fileName) X(sign) X(accessToken) X(expires) X(customInfo) X(progress) \
    X(taskID) X(subDeviceCount) X(taskExtInfo) \
    /* 6.8 */ \
    X(fileAttributes) X(size) X(hashCode) X(bucketName) X(objectName) X(expire) X(statusCode) \
    X(statusDescription) X(path) X(files) X(inline_) X(blockLength) X(window) X(transferID) X(length) X(last) \
    /* 6.9 */ \
    X(deviceSendTime) X(hostRecvTime) X(hostSendTime) X(deviceRecvTime) \
    /* 6.10 */ \
    X(deviceSdkVersion) X(serialNumber) X(deviceIP) X(uptimeS) X(cpuPercent) X(memoryPercent) \
    X(storagePercent) X(signalDbm) X(cachedRecords) X(capabilities) X(productModelHash) \
    /* 6.11 */ \
    X(switch_) X(level) X(types) X(timestamp) X(module) X(logs) \
    /* 6.12 */ \
    X(alarms) X(state) X(alarmIDs) X(alarmID) X(remark) X(alarmCode) X(category) X(acknowledged) X(sourceType) \
    X(sourceID) X(threshold) X(reason) X(suggestion) \
    /* 6.13 */ \
    X(sent) X(lost) X(maxRecords) X(maxAgeH) X(ratePerS) X(oldestTime) X(capacity)
// clang-format on

/// A member of a message by its canonical name.
enum class Member : quint16
{
#define CEMS_X(name) name,
    CEMS_MEMBERS(CEMS_X)
#undef CEMS_X
        Unknown,
};
inline constexpr int kMemberCount = static_cast<int>(Member::Unknown);

/// The canonical name, without the underscore that keeps inline_ and switch_ apart from C++ words.
[[nodiscard]] QLatin1StringView canonicalName(Member member);
[[nodiscard]] std::optional<Member> memberFromCanonicalName(QStringView name);

} // namespace cems::wire
