// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/infocommand.h"

#include "cli/columns.h"
#include "cli/jsonline.h"
#include "cli/translation.h"
#include "text/errortext.h"
#include "wire/member.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cems::cli {

namespace {

using wire::Member;

struct InfoRow
{
    Member member;
    const char* label;
    QJsonValue (*value)(const wire::DeviceInfo& info); ///< Undefined: not reported
};

template<QString wire::DeviceInfo::*field>
QJsonValue textOf(const wire::DeviceInfo& info)
{
    return (info.*field).isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(info.*field);
}

template<auto field>
QJsonValue numberOf(const wire::DeviceInfo& info)
{
    return (info.*field) ? QJsonValue(*(info.*field)) : QJsonValue(QJsonValue::Undefined);
}

QJsonValue capabilitiesOf(const wire::DeviceInfo& info)
{
    return info.capabilities.isEmpty() ? QJsonValue(QJsonValue::Undefined)
                                       : QJsonValue(QJsonArray::fromStringList(info.capabilities));
}

using wire::DeviceInfo;

constexpr InfoRow kRows[]{
    {Member::manufacturer, QT_TRANSLATE_NOOP("cems::cli", "Manufacturer"), textOf<&DeviceInfo::manufacturer>},
    {Member::model, QT_TRANSLATE_NOOP("cems::cli", "Model"), textOf<&DeviceInfo::model>},
    {Member::serialNumber, QT_TRANSLATE_NOOP("cems::cli", "Serial number"),
     textOf<&DeviceInfo::serialNumber>},
    {Member::swVersion, QT_TRANSLATE_NOOP("cems::cli", "Software version"), textOf<&DeviceInfo::swVersion>},
    {Member::fwVersion, QT_TRANSLATE_NOOP("cems::cli", "Firmware version"), textOf<&DeviceInfo::fwVersion>},
    {Member::hwVersion, QT_TRANSLATE_NOOP("cems::cli", "Hardware version"), textOf<&DeviceInfo::hwVersion>},
    {Member::deviceSdkVersion, QT_TRANSLATE_NOOP("cems::cli", "SDK version"),
     textOf<&DeviceInfo::deviceSdkVersion>},
    {Member::deviceIP, QT_TRANSLATE_NOOP("cems::cli", "IP address"), textOf<&DeviceInfo::deviceIP>},
    {Member::mac, QT_TRANSLATE_NOOP("cems::cli", "MAC address"), textOf<&DeviceInfo::mac>},
    {Member::uptimeS, QT_TRANSLATE_NOOP("cems::cli", "Uptime, s"), numberOf<&DeviceInfo::uptimeS>},
    {Member::cpuPercent, QT_TRANSLATE_NOOP("cems::cli", "Processor, %"), numberOf<&DeviceInfo::cpuPercent>},
    {Member::memoryPercent, QT_TRANSLATE_NOOP("cems::cli", "Memory, %"),
     numberOf<&DeviceInfo::memoryPercent>},
    {Member::storagePercent, QT_TRANSLATE_NOOP("cems::cli", "Storage, %"),
     numberOf<&DeviceInfo::storagePercent>},
    {Member::signalDbm, QT_TRANSLATE_NOOP("cems::cli", "Signal, dBm"), numberOf<&DeviceInfo::signalDbm>},
    {Member::cachedRecords, QT_TRANSLATE_NOOP("cems::cli", "Cached records"),
     numberOf<&DeviceInfo::cachedRecords>},
    {Member::capabilities, QT_TRANSLATE_NOOP("cems::cli", "Capabilities"), capabilitiesOf},
    {Member::productModelHash, QT_TRANSLATE_NOOP("cems::cli", "Product model hash"),
     textOf<&DeviceInfo::productModelHash>},
};

QString displayText(const QJsonValue& value)
{
    return value.isArray() ? value.toVariant().toStringList().join(u", "_s) : value.toVariant().toString();
}

} // namespace

void InfoCommand::onConnected()
{
    gateway::GatewaySession& gateway = gatewaySession();
    if (isHost() && has(wire::Operation::DeviceInfoQuery)) {
        gateway.queryDeviceInfo().then(this, [this](const Result<wire::DeviceInfo>& result) {
            if (result)
                show(*result);
            else
                fail(result.error());
        });
        return;
    }
    // Nothing to ask with: the gateway's own report has to do.
    connect(&gateway, &gateway::GatewaySession::infoChanged, this,
            [this, &gateway] { show(gateway.info().value_or(wire::DeviceInfo())); });
}

void InfoCommand::show(const wire::DeviceInfo& info)
{
    if (isFinished())
        return;
    JsonLine line;
    line.text("gatewayID"_L1, options().gateway.value);
    QList<QStringList> rows{{translated(QT_TRANSLATE_NOOP("cems::cli", "Gateway")), options().gateway.value}};
    for (const InfoRow& row : kRows) {
        const QJsonValue value = row.value(info);
        const bool isReported = !value.isUndefined();
        if (isReported)
            line.json(wire::canonicalName(row.member), value);
        rows.append({translated(row.label),
                     isReported ? text::terminalText(displayText(value))
                                : translated(QT_TRANSLATE_NOOP("cems::cli", "not reported"))});
    }
    line.time("receivedAt"_L1, SystemClock().now());
    if (options().isJson) {
        printer().rawLine(line.line());
    } else {
        const QStringList lines = aligned(rows);
        for (const QString& text : lines)
            printer().line(text);
    }
    finish(ExitCode::Done);
}

} // namespace cems::cli
