// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/modelgenerator.h"

#include "simulator/energyworld.h"
#include "simulator/quantity.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace cems::simulator {

namespace {

constexpr auto kMetersPort = "COM1"_L1;
constexpr auto kMetersProtocol = "dlt645"_L1;

QString meterId(int meter)
{
    return u"m%1"_s.arg(meter + 1, 3, 10, QChar(u'0'));
}

QString pointId(const ModelPlan& plan, QLatin1StringView id)
{
    return plan.service.isEmpty() ? QString(id) : plan.service % u'.' % id;
}

QJsonObject deviceObject(int meter)
{
    return {{u"deviceID"_s, meterId(meter)},
            {u"name"_s, EnergyWorld::feederName(meter)},
            {u"manufacturer"_s, u"Simulated"_s},
            {u"model"_s, u"SIM-3P4W"_s},
            {u"serialNumber"_s, u"SN%1"_s.arg(meter + 1, 8, 10, QChar(u'0'))},
            {u"commPortID"_s, kMetersPort},
            {u"protocolID"_s, kMetersProtocol},
            {u"address"_s, u"%1"_s.arg(meter + 1, 12, 10, QChar(u'0'))},
            {u"status"_s, u"online"_s},
            {u"ct"_s, meter % EnergyWorld::kFeedersPerBoard == 0 ? 400 : 60},
            {u"pt"_s, 1}};
}

QJsonObject pointObject(const ModelPlan& plan, int meter, const QuantityInfo& info)
{
    QJsonObject point{{u"pointID"_s, pointId(plan, info.pointID)},
                      {u"name"_s, info.name.toString()},
                      {u"deviceID"_s, meterId(meter)},
                      {u"type"_s, info.type},
                      {u"dataType"_s, info.quantity == Quantity::Breaker ? u"boolean"_s : u"decimal"_s},
                      {u"meterID"_s, meterId(meter)}};
    if (!info.unit.isEmpty())
        point.insert(u"unit"_s, info.unit);
    if (!info.readingTypeID.isEmpty())
        point.insert(u"readingTypeID"_s, info.readingTypeID);
    if (plan.reportPeriodS > 0.0)
        point.insert(u"reportPeriodS"_s, plan.reportPeriodS);
    if (info.quantity == Quantity::Breaker) {
        point.insert(u"reportOnChange"_s, true);
        point.insert(u"stateTexts"_s, QJsonObject{{u"0"_s, u"分"_s}, {u"1"_s, u"合"_s}});
        return point;
    }
    point.insert(u"min"_s, info.min);
    point.insert(u"max"_s, info.max);
    point.insert(u"precision"_s, info.precision);
    if (info.unit == "V"_L1) {
        point.insert(u"lower2"_s, 198);
        point.insert(u"lower"_s, 213.9);
        point.insert(u"upper"_s, 246.1);
        point.insert(u"upper2"_s, 253);
    }
    if (info.quantity == Quantity::PowerLimit) {
        point.insert(u"writable"_s, true);
        point.insert(u"feedbackPointID"_s, pointId(plan, info.pointID));
    }
    return point;
}

QJsonArray commPorts()
{
    return {QJsonObject{
                {u"commPortID"_s, kMetersPort},
                {u"name"_s, u"RS485-1"_s},
                {u"type"_s, u"RS485"_s},
                {u"enabled"_s, true},
                {u"status"_s, u"up"_s},
                {u"protocolID"_s, kMetersProtocol},
                {u"commPortPara"_s,
                 QJsonObject{
                     {u"baudRate"_s, 9600}, {u"dataBits"_s, 8}, {u"parity"_s, u"E"_s}, {u"stopBits"_s, 1}}}},
            QJsonObject{{u"commPortID"_s, u"ETH0"_s},
                        {u"name"_s, u"LAN"_s},
                        {u"type"_s, u"Ethernet"_s},
                        {u"enabled"_s, true},
                        {u"status"_s, u"up"_s},
                        {u"commPortPara"_s,
                         QJsonObject{{u"dhcp"_s, false},
                                     {u"ip"_s, u"192.168.1.20"_s},
                                     {u"mask"_s, u"255.255.255.0"_s},
                                     {u"gateway"_s, u"192.168.1.1"_s}}}}};
}

QJsonArray meterReadingTypes()
{
    QJsonArray types;
    for (const QuantityInfo& info : quantities())
        if (info.type == "counter"_L1)
            types.append(info.readingTypeID);
    return types;
}

/// The service whose properties the points are, where the profile reports them so.
QJsonArray services(const ModelPlan& plan)
{
    if (plan.service.isEmpty())
        return {};
    QJsonArray properties;
    for (const QuantityInfo& info : quantities()) {
        const bool isSwitch = info.quantity == Quantity::Breaker;
        QJsonObject property{{u"propertyName"_s, info.pointID},
                             {u"dataType"_s, isSwitch ? u"boolean"_s : u"decimal"_s},
                             {u"method"_s, u"RE"_s},
                             {u"description"_s, info.name.toString()}};
        if (!isSwitch) {
            property.insert(u"min"_s, info.min);
            property.insert(u"max"_s, info.max);
        }
        if (!info.unit.isEmpty())
            property.insert(u"unit"_s, info.unit);
        properties.append(property);
    }
    return {QJsonObject{{u"serviceID"_s, plan.service},
                        {u"serviceType"_s, plan.service},
                        {u"option"_s, u"Mandatory"_s},
                        {u"commands"_s, QJsonArray()},
                        {u"properties"_s, properties},
                        {u"events"_s, QJsonArray()}}};
}

} // namespace

QJsonObject generateModel(const ModelPlan& plan)
{
    const int perMeter = kQuantityCount;
    const int wanted = plan.points > 0
        ? plan.points
        : perMeter * (plan.meters > 0 ? plan.meters : ModelPlan::kDefaultMeters);
    const int meters = std::max(plan.meters, (wanted + perMeter - 1) / perMeter);
    const QJsonArray readingTypes = meterReadingTypes();

    QJsonArray devices;
    QJsonArray meterObjects;
    QJsonArray circuits;
    QJsonArray points;
    for (int meter = 0; meter < meters; ++meter) {
        const QString id = meterId(meter);
        devices.append(deviceObject(meter));
        meterObjects.append(QJsonObject{{u"meterID"_s, id},
                                        {u"deviceID"_s, id},
                                        {u"name"_s, EnergyWorld::feederName(meter)},
                                        {u"meterType"_s, u"electricity"_s},
                                        {u"accuracyClass"_s, u"0.5S"_s},
                                        {u"readingTypeIDs"_s, readingTypes}});
        circuits.append(QJsonObject{{u"meteredObjectID"_s, u"c%1"_s.arg(meter + 1)},
                                    {u"name"_s, EnergyWorld::feederName(meter)},
                                    {u"type"_s, u"circuit"_s},
                                    {u"meterIDs"_s, QJsonArray{id}}});
        // Meters asked for beyond what the points need get at least one each.
        const int left = wanted - static_cast<int>(points.size());
        const int count = std::clamp(left - (meters - meter - 1), 1, perMeter);
        for (const QuantityInfo& info : quantities().first(static_cast<std::size_t>(count)))
            points.append(pointObject(plan, meter, info));
    }

    return {{u"modelVersion"_s, u"1.0"_s},
            {u"product"_s,
             QJsonObject{{u"productID"_s, u"cems-simgateway"_s},
                         {u"name"_s, u"Simulated gateway"_s},
                         {u"manufacturer"_s, u"CEMS Commissioner"_s},
                         {u"model"_s, u"SIM-GW"_s},
                         {u"protocolType"_s, u"MQTT"_s}}},
            {u"gateway"_s, QJsonObject{{u"gatewayID"_s, QString()}, {u"name"_s, u"1号配电室网关"_s}}},
            {u"devices"_s, devices},
            {u"services"_s, services(plan)},
            {u"monitorPoints"_s, points},
            {u"meters"_s, meterObjects},
            {u"meteredObjects"_s, circuits},
            {u"commPorts"_s, commPorts()},
            {u"protocols"_s,
             QJsonArray{QJsonObject{{u"protocolID"_s, kMetersProtocol},
                                    {u"name"_s, u"DLT645"_s},
                                    {u"connectionPara"_s, QJsonObject()},
                                    {u"protocolPara"_s, QJsonObject()}}}},
            {u"alarms"_s, QJsonArray()}};
}

} // namespace cems::simulator
