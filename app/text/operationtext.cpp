// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/translation.h"
#include "text/words.h"

#include <array>

namespace cems::text {
namespace {

using wire::Operation;

struct OperationWord
{
    Operation value;
    const char* word;
};

// clang-format off
constexpr std::array kOperationWords{
    OperationWord{Operation::CommandRequest, QT_TRANSLATE_NOOP("cems::text", "Command")},
    OperationWord{Operation::CommandResponse, QT_TRANSLATE_NOOP("cems::text", "Command response")},
    OperationWord{Operation::MessageDown, QT_TRANSLATE_NOOP("cems::text", "Message to the gateway")},
    OperationWord{Operation::MessageUp, QT_TRANSLATE_NOOP("cems::text", "Message from the gateway")},
    OperationWord{Operation::CommPortQuery, QT_TRANSLATE_NOOP("cems::text", "Communication port query")},
    OperationWord{Operation::CommPortReport, QT_TRANSLATE_NOOP("cems::text", "Communication port report")},
    OperationWord{Operation::CommPortConfig, QT_TRANSLATE_NOOP("cems::text", "Communication port configuration")},
    OperationWord{Operation::CommPortConfigResponse, QT_TRANSLATE_NOOP("cems::text", "Communication port configuration response")},
    OperationWord{Operation::CommPortConfirm, QT_TRANSLATE_NOOP("cems::text", "Communication port confirmation")},
    OperationWord{Operation::PortTransmit, QT_TRANSLATE_NOOP("cems::text", "Transparent frame")},
    OperationWord{Operation::PortTransmitResponse, QT_TRANSLATE_NOOP("cems::text", "Transparent frame response")},
    OperationWord{Operation::MonitorPointConfigQuery, QT_TRANSLATE_NOOP("cems::text", "Monitoring point configuration query")},
    OperationWord{Operation::MonitorPointConfigReport, QT_TRANSLATE_NOOP("cems::text", "Monitoring point configuration report")},
    OperationWord{Operation::MonitorPointConfig, QT_TRANSLATE_NOOP("cems::text", "Monitoring point configuration")},
    OperationWord{Operation::MonitorPointConfigResponse, QT_TRANSLATE_NOOP("cems::text", "Monitoring point configuration response")},
    OperationWord{Operation::MonitorPointQuery, QT_TRANSLATE_NOOP("cems::text", "Monitoring point query")},
    OperationWord{Operation::MonitorPointReport, QT_TRANSLATE_NOOP("cems::text", "Monitoring point report")},
    OperationWord{Operation::MonitorPointControl, QT_TRANSLATE_NOOP("cems::text", "Monitoring point control")},
    OperationWord{Operation::MonitorPointControlResponse, QT_TRANSLATE_NOOP("cems::text", "Monitoring point control response")},
    OperationWord{Operation::MeterReadingQuery, QT_TRANSLATE_NOOP("cems::text", "Meter reading query")},
    OperationWord{Operation::MeterReadingReport, QT_TRANSLATE_NOOP("cems::text", "Meter reading report")},
    OperationWord{Operation::PropertyReport, QT_TRANSLATE_NOOP("cems::text", "Property report")},
    OperationWord{Operation::PropertyBatchReport, QT_TRANSLATE_NOOP("cems::text", "Property batch report")},
    OperationWord{Operation::PropertySet, QT_TRANSLATE_NOOP("cems::text", "Property setting")},
    OperationWord{Operation::PropertySetResponse, QT_TRANSLATE_NOOP("cems::text", "Property setting response")},
    OperationWord{Operation::PropertyGet, QT_TRANSLATE_NOOP("cems::text", "Property query")},
    OperationWord{Operation::PropertyGetResponse, QT_TRANSLATE_NOOP("cems::text", "Property query response")},
    OperationWord{Operation::ShadowGet, QT_TRANSLATE_NOOP("cems::text", "Device shadow query")},
    OperationWord{Operation::ShadowGetResponse, QT_TRANSLATE_NOOP("cems::text", "Device shadow query response")},
    OperationWord{Operation::AddSubDeviceNotify, QT_TRANSLATE_NOOP("cems::text", "Sub-devices added")},
    OperationWord{Operation::DeleteSubDeviceNotify, QT_TRANSLATE_NOOP("cems::text", "Sub-devices deleted")},
    OperationWord{Operation::SubDeviceSyncRequest, QT_TRANSLATE_NOOP("cems::text", "Sub-device list request")},
    OperationWord{Operation::SubDeviceUpdateStatus, QT_TRANSLATE_NOOP("cems::text", "Sub-device status update")},
    OperationWord{Operation::SubDeviceUpdateStatusResponse, QT_TRANSLATE_NOOP("cems::text", "Sub-device status update response")},
    OperationWord{Operation::AddSubDeviceRequest, QT_TRANSLATE_NOOP("cems::text", "Request to add sub-devices")},
    OperationWord{Operation::AddSubDeviceResponse, QT_TRANSLATE_NOOP("cems::text", "Response to adding sub-devices")},
    OperationWord{Operation::DeleteSubDeviceRequest, QT_TRANSLATE_NOOP("cems::text", "Request to delete sub-devices")},
    OperationWord{Operation::DeleteSubDeviceResponse, QT_TRANSLATE_NOOP("cems::text", "Response to deleting sub-devices")},
    OperationWord{Operation::VersionQuery, QT_TRANSLATE_NOOP("cems::text", "Version query")},
    OperationWord{Operation::VersionReport, QT_TRANSLATE_NOOP("cems::text", "Version report")},
    OperationWord{Operation::FirmwareUpgrade, QT_TRANSLATE_NOOP("cems::text", "Firmware upgrade")},
    OperationWord{Operation::SoftwareUpgrade, QT_TRANSLATE_NOOP("cems::text", "Software upgrade")},
    OperationWord{Operation::UpgradeProgressReport, QT_TRANSLATE_NOOP("cems::text", "Upgrade progress report")},
    OperationWord{Operation::UpgradeCancel, QT_TRANSLATE_NOOP("cems::text", "Upgrade cancellation")},
    OperationWord{Operation::GetUploadUrl, QT_TRANSLATE_NOOP("cems::text", "Upload URL request")},
    OperationWord{Operation::GetUploadUrlResponse, QT_TRANSLATE_NOOP("cems::text", "Upload URL response")},
    OperationWord{Operation::UploadResultReport, QT_TRANSLATE_NOOP("cems::text", "Upload result report")},
    OperationWord{Operation::GetDownloadUrl, QT_TRANSLATE_NOOP("cems::text", "Download URL request")},
    OperationWord{Operation::GetDownloadUrlResponse, QT_TRANSLATE_NOOP("cems::text", "Download URL response")},
    OperationWord{Operation::DownloadResultReport, QT_TRANSLATE_NOOP("cems::text", "Download result report")},
    OperationWord{Operation::FileListQuery, QT_TRANSLATE_NOOP("cems::text", "File list query")},
    OperationWord{Operation::FileListReport, QT_TRANSLATE_NOOP("cems::text", "File list report")},
    OperationWord{Operation::FileUploadRequest, QT_TRANSLATE_NOOP("cems::text", "Order to upload a file")},
    OperationWord{Operation::FileUploadResponse, QT_TRANSLATE_NOOP("cems::text", "Response to the upload order")},
    OperationWord{Operation::FileDownloadRequest, QT_TRANSLATE_NOOP("cems::text", "Order to download a file")},
    OperationWord{Operation::FileDownloadResponse, QT_TRANSLATE_NOOP("cems::text", "Response to the download order")},
    OperationWord{Operation::FileDeleteRequest, QT_TRANSLATE_NOOP("cems::text", "File deletion")},
    OperationWord{Operation::FileDeleteResponse, QT_TRANSLATE_NOOP("cems::text", "File deletion response")},
    OperationWord{Operation::BlockRequest, QT_TRANSLATE_NOOP("cems::text", "File block request")},
    OperationWord{Operation::BlockDown, QT_TRANSLATE_NOOP("cems::text", "File block to the gateway")},
    OperationWord{Operation::BlockReport, QT_TRANSLATE_NOOP("cems::text", "File block from the gateway")},
    OperationWord{Operation::BlockAck, QT_TRANSLATE_NOOP("cems::text", "File block acknowledgement")},
    OperationWord{Operation::TransferAbortUp, QT_TRANSLATE_NOOP("cems::text", "Transfer aborted by the gateway")},
    OperationWord{Operation::TransferAbortDown, QT_TRANSLATE_NOOP("cems::text", "Transfer aborted by the host")},
    OperationWord{Operation::TimeSyncRequest, QT_TRANSLATE_NOOP("cems::text", "Time synchronisation request")},
    OperationWord{Operation::TimeSyncResponse, QT_TRANSLATE_NOOP("cems::text", "Time synchronisation response")},
    OperationWord{Operation::TimeQuery, QT_TRANSLATE_NOOP("cems::text", "Time query")},
    OperationWord{Operation::TimeReport, QT_TRANSLATE_NOOP("cems::text", "Time report")},
    OperationWord{Operation::TimeSet, QT_TRANSLATE_NOOP("cems::text", "Time setting")},
    OperationWord{Operation::TimeSetResponse, QT_TRANSLATE_NOOP("cems::text", "Time setting response")},
    OperationWord{Operation::DeviceInfoQuery, QT_TRANSLATE_NOOP("cems::text", "Device info query")},
    OperationWord{Operation::DeviceInfoReport, QT_TRANSLATE_NOOP("cems::text", "Device info report")},
    OperationWord{Operation::ProductModelQuery, QT_TRANSLATE_NOOP("cems::text", "Product model query")},
    OperationWord{Operation::ProductModelReport, QT_TRANSLATE_NOOP("cems::text", "Product model report")},
    OperationWord{Operation::LogConfig, QT_TRANSLATE_NOOP("cems::text", "Log configuration")},
    OperationWord{Operation::LogConfigResponse, QT_TRANSLATE_NOOP("cems::text", "Log configuration response")},
    OperationWord{Operation::LogQuery, QT_TRANSLATE_NOOP("cems::text", "Log query")},
    OperationWord{Operation::LogReport, QT_TRANSLATE_NOOP("cems::text", "Log report")},
    OperationWord{Operation::AlarmQuery, QT_TRANSLATE_NOOP("cems::text", "Alarm query")},
    OperationWord{Operation::AlarmReport, QT_TRANSLATE_NOOP("cems::text", "Alarm report")},
    OperationWord{Operation::AlarmConfirm, QT_TRANSLATE_NOOP("cems::text", "Alarm confirmation")},
    OperationWord{Operation::AlarmConfirmResponse, QT_TRANSLATE_NOOP("cems::text", "Alarm confirmation response")},
    OperationWord{Operation::ResumeStart, QT_TRANSLATE_NOOP("cems::text", "Start of stored data")},
    OperationWord{Operation::ResumeEnd, QT_TRANSLATE_NOOP("cems::text", "End of stored data")},
    OperationWord{Operation::ResumeConfig, QT_TRANSLATE_NOOP("cems::text", "Store-and-forward configuration")},
    OperationWord{Operation::ResumeConfigResponse, QT_TRANSLATE_NOOP("cems::text", "Store-and-forward configuration response")},
    OperationWord{Operation::ResumeQuery, QT_TRANSLATE_NOOP("cems::text", "Request for stored data")},
    OperationWord{Operation::ResumeStatusQuery, QT_TRANSLATE_NOOP("cems::text", "Store-and-forward status query")},
    OperationWord{Operation::ResumeStatus, QT_TRANSLATE_NOOP("cems::text", "Store-and-forward status")},
    OperationWord{Operation::Unknown, QT_TRANSLATE_NOOP("cems::text", "Unknown message")},
};
// clang-format on

static_assert(kOperationWords.size() == wire::kOperationCount + 1 && isInOrder(kOperationWords));

} // namespace

QString operationWord(wire::Operation operation)
{
    return translated(rowOf(kOperationWords, operation).word);
}

} // namespace cems::text
