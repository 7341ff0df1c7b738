// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "productmodel/modelreader.h"

#include <QVarLengthArray>

#include <algorithm>
#include <cmath>

namespace cems::productmodel {
namespace {

using namespace Qt::StringLiterals;

QString textOf(const QJsonValue& value)
{
    if (value.isDouble()) {
        const qint64 whole = value.toInteger();
        return static_cast<double>(whole) == value.toDouble() ? QString::number(whole)
                                                              : QString::number(value.toDouble(), 'g', 17);
    }
    return value.toString();
}

/// Reads members of one object and remembers which, so that the rest can be kept.
class MemberReader
{
public:
    explicit MemberReader(const QJsonObject& object)
        : m_object(object)
    {
    }

    QJsonValue value(QLatin1StringView name)
    {
        const auto member = m_object.constFind(name);
        if (member == m_object.constEnd()) {
            return QJsonValue::Undefined;
        }
        m_used.append(name);
        return member.value();
    }

    QString text(QLatin1StringView name) { return textOf(value(name)); }

    std::optional<double> number(QLatin1StringView name)
    {
        const QJsonValue found = value(name);
        if (found.isDouble()) {
            return found.toDouble();
        }
        bool isNumber = false;
        const double number = found.toString().toDouble(&isNumber);
        return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
    }

    std::optional<int> integer(QLatin1StringView name)
    {
        constexpr double kLimit = 1e9;
        const std::optional<double> found = number(name);
        return found && *found >= -kLimit && *found <= kLimit ? std::optional(static_cast<int>(*found))
                                                              : std::nullopt;
    }

    bool boolean(QLatin1StringView name)
    {
        const QJsonValue found = value(name);
        return found.isBool()
            ? found.toBool()
            : found.toDouble() != 0.0 || found.toString().compare("true"_L1, Qt::CaseInsensitive) == 0;
    }

    QStringList texts(QLatin1StringView name)
    {
        QStringList list;
        for (const QJsonValue element : value(name).toArray()) {
            list.append(textOf(element));
        }
        return list;
    }

    [[nodiscard]] QJsonObject others() const
    {
        QJsonObject rest;
        if (m_used.size() == m_object.size()) {
            return rest;
        }
        for (auto member = m_object.constBegin(); member != m_object.constEnd(); ++member) {
            if (std::find(m_used.cbegin(), m_used.cend(), member.key()) == m_used.cend()) {
                rest.insert(member.key(), member.value());
            }
        }
        return rest;
    }

private:
    const QJsonObject& m_object;
    QVarLengthArray<QLatin1StringView, 48> m_used;
};

template<typename Enum>
Enum fromId(const QString& id, QLatin1StringView (*idOf)(Enum))
{
    for (int n = 0; n < static_cast<int>(Enum::Unknown); ++n) {
        if (id.compare(idOf(static_cast<Enum>(n)), Qt::CaseInsensitive) == 0) {
            return static_cast<Enum>(n);
        }
    }
    return Enum::Unknown;
}

QMap<QString, QString> readStateTexts(const QJsonObject& json)
{
    QMap<QString, QString> states;
    for (auto state = json.constBegin(); state != json.constEnd(); ++state) {
        states.insert(state.key(), textOf(state.value()));
    }
    return states;
}

template<typename Entry>
std::vector<Entry> readList(const QJsonValue& json, Entry (*read)(const QJsonObject&))
{
    const QJsonArray array = json.toArray();
    std::vector<Entry> entries;
    entries.reserve(static_cast<std::size_t>(array.size()));
    std::transform(array.cbegin(), array.cend(), std::back_inserter(entries),
                   [read](const QJsonValue& element) { return read(element.toObject()); });
    return entries;
}

} // namespace

Device readDevice(const QJsonObject& json)
{
    MemberReader reader(json);
    Device device;
    device.deviceID = reader.text("deviceID"_L1);
    device.name = reader.text("name"_L1);
    device.productID = reader.text("productID"_L1);
    device.manufacturer = reader.text("manufacturer"_L1);
    device.model = reader.text("model"_L1);
    device.serialNumber = reader.text("serialNumber"_L1);
    device.parentDeviceID = reader.text("parentDeviceID"_L1);
    device.commPortID = reader.text("commPortID"_L1);
    device.protocolID = reader.text("protocolID"_L1);
    device.address = reader.text("address"_L1);
    device.status = reader.text("status"_L1).toLower();
    device.ct = reader.number("ct"_L1);
    device.pt = reader.number("pt"_L1);
    device.others = reader.others();
    return device;
}

MonitorPoint readMonitorPoint(const QJsonObject& json)
{
    MemberReader reader(json);
    MonitorPoint point;
    point.pointID = reader.text("pointID"_L1);
    point.name = reader.text("name"_L1);
    point.deviceID = reader.text("deviceID"_L1);
    point.type = fromId(reader.text("type"_L1), pointTypeId);
    point.dataType = fromId(reader.text("dataType"_L1), dataTypeId);
    point.unit = reader.text("unit"_L1);
    point.readingTypeID = reader.text("readingTypeID"_L1);
    point.meterID = reader.text("meterID"_L1);
    point.group = reader.text("group"_L1);
    point.side = reader.text("side"_L1);
    point.scale = reader.number("scale"_L1);
    point.offset = reader.number("offset"_L1);
    point.min = reader.number("min"_L1);
    point.max = reader.number("max"_L1);
    point.upper2 = reader.number("upper2"_L1);
    point.upper = reader.number("upper"_L1);
    point.lower = reader.number("lower"_L1);
    point.lower2 = reader.number("lower2"_L1);
    point.deadband = reader.number("deadband"_L1);
    point.precision = reader.integer("precision"_L1);
    point.reportPeriodS = reader.number("reportPeriodS"_L1);
    point.reportOnChange = reader.boolean("reportOnChange"_L1);
    point.isWritable = reader.boolean("writable"_L1);
    point.controlMode =
        reader.text("controlMode"_L1) == "direct"_L1 ? ControlMode::Direct : ControlMode::SelectBeforeOperate;
    point.feedbackPointID = reader.text("feedbackPointID"_L1);
    point.feedbackTimeoutS = reader.number("feedbackTimeoutS"_L1);
    point.pulseMs = reader.integer("pulseMs"_L1);
    point.stateTexts = readStateTexts(reader.value("stateTexts"_L1).toObject());
    point.acquisition = reader.value("acquisition"_L1).toObject();
    point.others = reader.others();
    return point;
}

Meter readMeter(const QJsonObject& json)
{
    MemberReader reader(json);
    Meter meter;
    meter.meterID = reader.text("meterID"_L1);
    meter.deviceID = reader.text("deviceID"_L1);
    meter.name = reader.text("name"_L1);
    meter.meterType = reader.text("meterType"_L1);
    meter.ct = reader.number("ct"_L1);
    meter.pt = reader.number("pt"_L1);
    meter.accuracyClass = reader.text("accuracyClass"_L1);
    meter.readingTypeIDs = reader.texts("readingTypeIDs"_L1);
    meter.others = reader.others();
    return meter;
}

MeteredObject readMeteredObject(const QJsonObject& json)
{
    MemberReader reader(json);
    MeteredObject object;
    object.meteredObjectID = reader.text("meteredObjectID"_L1);
    object.name = reader.text("name"_L1);
    object.type = reader.text("type"_L1);
    object.parentID = reader.text("parentID"_L1);
    object.meterIDs = reader.texts("meterIDs"_L1);
    object.others = reader.others();
    return object;
}

void readOuter(const QJsonObject& json, ProductModel& model)
{
    MemberReader reader(json);
    model.modelVersion = reader.text("modelVersion"_L1);
    model.product = reader.value("product"_L1).toObject();
    const QJsonObject gatewayJson = reader.value("gateway"_L1).toObject();
    MemberReader gateway(gatewayJson);
    model.gatewayID = gateway.text("gatewayID"_L1);
    model.gatewayName = gateway.text("name"_L1);
    model.gatewayLocation = gateway.text("location"_L1);
    model.gatewayOthers = gateway.others();
    model.devices = readList(reader.value("devices"_L1), readDevice);
    model.meters = readList(reader.value("meters"_L1), readMeter);
    model.meteredObjects = readList(reader.value("meteredObjects"_L1), readMeteredObject);
    model.services = reader.value("services"_L1).toArray();
    model.commPorts = reader.value("commPorts"_L1).toArray();
    model.protocols = reader.value("protocols"_L1).toArray();
    model.alarms = reader.value("alarms"_L1).toArray();
    (void)reader.value("monitorPoints"_L1);
    model.others = reader.others();
}

} // namespace cems::productmodel
