// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/operationtraits.h"

namespace cems::gateway {

using wire::Operation;

bool isQuery(Operation operation)
{
    switch (operation) {
    case Operation::CommPortQuery:
    case Operation::MonitorPointConfigQuery:
    case Operation::MonitorPointQuery:
    case Operation::MeterReadingQuery:
    case Operation::PropertyGet:
    case Operation::VersionQuery:
    case Operation::FileListQuery:
    case Operation::TimeQuery:
    case Operation::DeviceInfoQuery:
    case Operation::ProductModelQuery:
    case Operation::LogQuery:
    case Operation::AlarmQuery:
    case Operation::ResumeQuery:
    case Operation::ResumeStatusQuery:
        return true;
    default:
        return false;
    }
}

bool isDownwardRequest(Operation operation)
{
    switch (operation) {
    case Operation::Unknown:
    case Operation::ShadowGetResponse:
    case Operation::SubDeviceUpdateStatusResponse:
    case Operation::AddSubDeviceResponse:
    case Operation::DeleteSubDeviceResponse:
    case Operation::GetUploadUrlResponse:
    case Operation::GetDownloadUrlResponse:
    case Operation::BlockDown:
    case Operation::BlockAck:
    case Operation::TransferAbortDown:
    case Operation::TimeSyncResponse:
        return false;
    default:
        return wire::directionOf(operation) == Direction::Down;
    }
}

bool isSpontaneousReport(Operation operation)
{
    switch (operation) {
    case Operation::MonitorPointReport:
    case Operation::CommPortReport:
    case Operation::MeterReadingReport:
    case Operation::AlarmReport:
    case Operation::LogReport:
        return true;
    default:
        return false;
    }
}

bool completesAtOnce(Operation operation)
{
    return operation == Operation::DeviceInfoReport || operation == Operation::VersionReport;
}

} // namespace cems::gateway
