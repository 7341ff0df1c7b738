// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/packet.h"

#include <QStringView>

#include <optional>

namespace cems::wire {

// Every operation of the message set, chapters 6.1 to 6.13: enumerator, id in profile files, direction, chapter.
// clang-format off
#define CEMS_OPERATIONS(X) \
    X(CommandRequest, "command.request", Down, "6.1") \
    X(CommandResponse, "command.response", Up, "6.1") \
    X(MessageDown, "message.down", Down, "6.2") \
    X(MessageUp, "message.up", Up, "6.2") \
    X(CommPortQuery, "commPortQuery", Down, "6.3") \
    X(CommPortReport, "commPortReport", Up, "6.3") \
    X(CommPortConfig, "commPortConfig", Down, "6.3") \
    X(CommPortConfigResponse, "commPortConfigResponse", Up, "6.3") \
    X(CommPortConfirm, "commPortConfirm", Down, "6.3") \
    X(PortTransmit, "portTransmit", Down, "6.3") \
    X(PortTransmitResponse, "portTransmitResponse", Up, "6.3") \
    X(MonitorPointConfigQuery, "monitorPointConfigQuery", Down, "6.4") \
    X(MonitorPointConfigReport, "monitorPointConfigReport", Up, "6.4") \
    X(MonitorPointConfig, "monitorPointConfig", Down, "6.4") \
    X(MonitorPointConfigResponse, "monitorPointConfigResponse", Up, "6.4") \
    X(MonitorPointQuery, "monitorPointQuery", Down, "6.4") \
    X(MonitorPointReport, "monitorPointReport", Up, "6.4") \
    X(MonitorPointControl, "monitorPointControl", Down, "6.4") \
    X(MonitorPointControlResponse, "monitorPointControlResponse", Up, "6.4") \
    X(MeterReadingQuery, "meterReadingQuery", Down, "6.5") \
    X(MeterReadingReport, "meterReadingReport", Up, "6.5") \
    X(PropertyReport, "property.report", Up, "6.6") \
    X(PropertyBatchReport, "property.batchReport", Up, "6.6") \
    X(PropertySet, "property.set", Down, "6.6") \
    X(PropertySetResponse, "property.setResponse", Up, "6.6") \
    X(PropertyGet, "property.get", Down, "6.6") \
    X(PropertyGetResponse, "property.getResponse", Up, "6.6") \
    X(ShadowGet, "shadow.get", Up, "6.6") \
    X(ShadowGetResponse, "shadow.getResponse", Down, "6.6") \
    X(AddSubDeviceNotify, "addSubDeviceNotify", Down, "6.6") \
    X(DeleteSubDeviceNotify, "deleteSubDeviceNotify", Down, "6.6") \
    X(SubDeviceSyncRequest, "subDeviceSyncRequest", Up, "6.6") \
    X(SubDeviceUpdateStatus, "subDeviceUpdateStatus", Up, "6.6") \
    X(SubDeviceUpdateStatusResponse, "subDeviceUpdateStatusResponse", Down, "6.6") \
    X(AddSubDeviceRequest, "addSubDeviceRequest", Up, "6.6") \
    X(AddSubDeviceResponse, "addSubDeviceResponse", Down, "6.6") \
    X(DeleteSubDeviceRequest, "deleteSubDeviceRequest", Up, "6.6") \
    X(DeleteSubDeviceResponse, "deleteSubDeviceResponse", Down, "6.6") \
    X(VersionQuery, "versionQuery", Down, "6.7") \
    X(VersionReport, "versionReport", Up, "6.7") \
    X(FirmwareUpgrade, "firmwareUpgrade", Down, "6.7") \
    X(SoftwareUpgrade, "softwareUpgrade", Down, "6.7") \
    X(UpgradeProgressReport, "upgradeProgressReport", Up, "6.7") \
    X(UpgradeCancel, "upgradeCancel", Down, "6.7") \
    X(GetUploadUrl, "getUploadUrl", Up, "6.8") \
    X(GetUploadUrlResponse, "getUploadUrlResponse", Down, "6.8") \
    X(UploadResultReport, "uploadResultReport", Up, "6.8") \
    X(GetDownloadUrl, "getDownloadUrl", Up, "6.8") \
    X(GetDownloadUrlResponse, "getDownloadUrlResponse", Down, "6.8") \
    X(DownloadResultReport, "downloadResultReport", Up, "6.8") \
    X(FileListQuery, "fileListQuery", Down, "6.8") \
    X(FileListReport, "fileListReport", Up, "6.8") \
    X(FileUploadRequest, "fileUploadRequest", Down, "6.8") \
    X(FileUploadResponse, "fileUploadResponse", Up, "6.8") \
    X(FileDownloadRequest, "fileDownloadRequest", Down, "6.8") \
    X(FileDownloadResponse, "fileDownloadResponse", Up, "6.8") \
    X(FileDeleteRequest, "fileDeleteRequest", Down, "6.8") \
    X(FileDeleteResponse, "fileDeleteResponse", Up, "6.8") \
    X(BlockRequest, "blockRequest", Up, "6.8") \
    X(BlockDown, "block.down", Down, "6.8") \
    X(BlockReport, "blockReport", Up, "6.8") \
    X(BlockAck, "blockAck", Down, "6.8") \
    X(TransferAbortUp, "transferAbort.up", Up, "6.8") \
    X(TransferAbortDown, "transferAbort.down", Down, "6.8") \
    X(TimeSyncRequest, "timeSyncRequest", Up, "6.9") \
    X(TimeSyncResponse, "timeSyncResponse", Down, "6.9") \
    X(TimeQuery, "timeQuery", Down, "6.9") \
    X(TimeReport, "timeReport", Up, "6.9") \
    X(TimeSet, "timeSet", Down, "6.9") \
    X(TimeSetResponse, "timeSetResponse", Up, "6.9") \
    X(DeviceInfoQuery, "deviceInfoQuery", Down, "6.10") \
    X(DeviceInfoReport, "deviceInfoReport", Up, "6.10") \
    X(ProductModelQuery, "productModelQuery", Down, "6.10") \
    X(ProductModelReport, "productModelReport", Up, "6.10") \
    X(LogConfig, "logConfig", Down, "6.11") \
    X(LogConfigResponse, "logConfigResponse", Up, "6.11") \
    X(LogQuery, "logQuery", Down, "6.11") \
    X(LogReport, "logReport", Up, "6.11") \
    X(AlarmQuery, "alarmQuery", Down, "6.12") \
    X(AlarmReport, "alarmReport", Up, "6.12") \
    X(AlarmConfirm, "alarmConfirm", Down, "6.12") \
    X(AlarmConfirmResponse, "alarmConfirmResponse", Up, "6.12") \
    X(ResumeStart, "resumeStart", Up, "6.13") \
    X(ResumeEnd, "resumeEnd", Up, "6.13") \
    X(ResumeConfig, "resumeConfig", Down, "6.13") \
    X(ResumeConfigResponse, "resumeConfigResponse", Up, "6.13") \
    X(ResumeQuery, "resumeQuery", Down, "6.13") \
    X(ResumeStatusQuery, "resumeStatusQuery", Down, "6.13") \
    X(ResumeStatus, "resumeStatus", Up, "6.13")
// clang-format on

/// What a message is about. The bytes that stand for it are the profile's matter.
enum class Operation : quint8
{
#define CEMS_X(name, id, direction, chapter) name,
    CEMS_OPERATIONS(CEMS_X)
#undef CEMS_X
        Unknown, ///< no operation of the profile; kept raw
};
inline constexpr int kOperationCount = static_cast<int>(Operation::Unknown);

[[nodiscard]] QLatin1StringView operationId(Operation operation); ///< "unknown" for Unknown
[[nodiscard]] std::optional<Operation> operationFromId(QStringView id);
[[nodiscard]] Direction directionOf(Operation operation);
[[nodiscard]] QLatin1StringView chapterOf(Operation operation);

} // namespace cems::wire
