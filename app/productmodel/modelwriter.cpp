// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "productmodel/modelwriter.h"

#include "wire/jsontext.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace cems::productmodel {
namespace {

using namespace Qt::StringLiterals;
using wire::JsonValue;

/// Collects the members of one object; what is empty or absent is left out.
class MemberWriter
{
public:
    explicit MemberWriter(QJsonObject others)
        : m_object(std::move(others))
    {
    }

    MemberWriter& put(QLatin1StringView name, const QString& text)
    {
        return text.isEmpty() ? *this : putValue(name, text);
    }
    template<typename Number>
    MemberWriter& put(QLatin1StringView name, const std::optional<Number>& number)
    {
        return number ? putValue(name, *number) : *this;
    }
    MemberWriter& put(QLatin1StringView name, const QJsonObject& object)
    {
        return object.isEmpty() ? *this : putValue(name, object);
    }
    MemberWriter& put(QLatin1StringView name, const QJsonArray& array)
    {
        return array.isEmpty() ? *this : putValue(name, array);
    }
    MemberWriter& putIf(bool condition, QLatin1StringView name, const QJsonValue& value)
    {
        return condition ? putValue(name, value) : *this;
    }
    MemberWriter& putValue(QLatin1StringView name, const QJsonValue& value)
    {
        m_object.insert(name, value);
        return *this;
    }
    [[nodiscard]] const QJsonObject& object() const { return m_object; }

private:
    QJsonObject m_object;
};

template<typename Entry>
QJsonArray listOf(const std::vector<Entry>& entries)
{
    QJsonArray array;
    for (const Entry& entry : entries) {
        array.append(toJson(entry));
    }
    return array;
}

/// Writes JSON with the members of each object in the order in which the schema lists them, others behind.
class OrderedWriter
{
public:
    explicit OrderedWriter(JsonValue schema)
        : m_definitions(schema.member("definitions"))
    {
    }

    void write(const QJsonValue& value, JsonValue schema, int depth = 0)
    {
        if (value.isObject()) {
            writeObject(value.toObject(), resolved(schema), depth);
        } else if (value.isArray()) {
            writeArray(value.toArray(), resolved(schema).member("items"), depth);
        } else {
            const QByteArray inArray = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
            m_out.append(inArray.constData() + 1, inArray.size() - 2);
        }
    }

    [[nodiscard]] const QByteArray& out() const { return m_out; }

private:
    /// Down to this depth each member has a line of its own; a list's entry has one line.
    static constexpr int kLineDepth = 2;

    [[nodiscard]] JsonValue resolved(JsonValue schema) const
    {
        const std::string_view reference = schema.member("$ref").plain();
        return reference.empty() ? schema
                                 : m_definitions.member(reference.substr(reference.find_last_of('/') + 1));
    }

    void writeObject(const QJsonObject& object, JsonValue schema, int depth)
    {
        const JsonValue members = schema.member("properties");
        QJsonObject rest = object;
        bool isFirst = true;
        m_out.append('{');
        for (JsonValue member = members.firstChild(); member.exists(); member = member.nextSibling()) {
            const QString key =
                QString::fromUtf8(member.key().data(), static_cast<qsizetype>(member.key().size()));
            const auto found = object.constFind(key);
            if (found != object.constEnd()) {
                writeMember(key, found.value(), member, depth, std::exchange(isFirst, false));
                rest.remove(key);
            }
        }
        for (auto member = rest.constBegin(); member != rest.constEnd(); ++member) {
            writeMember(member.key(), member.value(), {}, depth, std::exchange(isFirst, false));
        }
        breakLine(depth, !isFirst && depth < kLineDepth);
        m_out.append('}');
    }

    void writeMember(const QString& key, const QJsonValue& value, JsonValue schema, int depth, bool isFirst)
    {
        m_out.append(isFirst ? "" : depth < kLineDepth ? "," : ", ");
        breakLine(depth + 1, true);
        write(key, {}, depth + 1);
        m_out.append(": ");
        write(value, schema, depth + 1);
    }

    void writeArray(const QJsonArray& array, JsonValue itemSchema, int depth)
    {
        m_out.append('[');
        for (qsizetype i = 0; i < array.size(); ++i) {
            m_out.append(i == 0 ? "" : depth < kLineDepth ? "," : ", ");
            breakLine(depth + 1, true);
            write(array.at(i), itemSchema, std::max(depth + 1, kLineDepth));
        }
        breakLine(depth, !array.isEmpty() && depth < kLineDepth);
        m_out.append(']');
    }

    void breakLine(int depth, bool isWanted)
    {
        if (isWanted && depth <= kLineDepth && m_out.back() != '\n') {
            m_out.append('\n').append(QByteArray(depth * 2, ' '));
        }
    }

    JsonValue m_definitions;
    QByteArray m_out;
};

} // namespace

QJsonObject toJson(const Device& device)
{
    return MemberWriter(device.others)
        .put("deviceID"_L1, device.deviceID)
        .put("name"_L1, device.name)
        .put("productID"_L1, device.productID)
        .put("manufacturer"_L1, device.manufacturer)
        .put("model"_L1, device.model)
        .put("serialNumber"_L1, device.serialNumber)
        .put("parentDeviceID"_L1, device.parentDeviceID)
        .put("commPortID"_L1, device.commPortID)
        .put("protocolID"_L1, device.protocolID)
        .put("address"_L1, device.address)
        .put("status"_L1, device.status)
        .put("ct"_L1, device.ct)
        .put("pt"_L1, device.pt)
        .object();
}

QJsonObject toJson(const MonitorPoint& point)
{
    QJsonObject states;
    for (auto state = point.stateTexts.cbegin(); state != point.stateTexts.cend(); ++state) {
        states.insert(state.key(), state.value());
    }
    return MemberWriter(point.others)
        .put("pointID"_L1, point.pointID)
        .put("name"_L1, point.name)
        .put("deviceID"_L1, point.deviceID)
        .putIf(point.type != PointType::Unknown, "type"_L1, pointTypeId(point.type))
        .putIf(point.dataType != DataType::Unknown, "dataType"_L1, dataTypeId(point.dataType))
        .put("unit"_L1, point.unit)
        .put("readingTypeID"_L1, point.readingTypeID)
        .put("meterID"_L1, point.meterID)
        .put("group"_L1, point.group)
        .put("scale"_L1, point.scale)
        .put("offset"_L1, point.offset)
        .put("min"_L1, point.min)
        .put("max"_L1, point.max)
        .put("upper2"_L1, point.upper2)
        .put("upper"_L1, point.upper)
        .put("lower"_L1, point.lower)
        .put("lower2"_L1, point.lower2)
        .put("deadband"_L1, point.deadband)
        .put("precision"_L1, point.precision)
        .put("reportPeriodS"_L1, point.reportPeriodS)
        .putIf(point.reportOnChange, "reportOnChange"_L1, true)
        .put("stateTexts"_L1, states)
        .putIf(point.isWritable, "writable"_L1, true)
        .putIf(point.controlMode == ControlMode::Direct, "controlMode"_L1, "direct"_L1)
        .put("feedbackPointID"_L1, point.feedbackPointID)
        .put("feedbackTimeoutS"_L1, point.feedbackTimeoutS)
        .put("pulseMs"_L1, point.pulseMs)
        .put("side"_L1, point.side)
        .put("acquisition"_L1, point.acquisition)
        .object();
}

QJsonObject toJson(const Meter& meter)
{
    return MemberWriter(meter.others)
        .put("meterID"_L1, meter.meterID)
        .put("deviceID"_L1, meter.deviceID)
        .put("name"_L1, meter.name)
        .put("meterType"_L1, meter.meterType)
        .put("ct"_L1, meter.ct)
        .put("pt"_L1, meter.pt)
        .put("accuracyClass"_L1, meter.accuracyClass)
        .putValue("readingTypeIDs"_L1, QJsonArray::fromStringList(meter.readingTypeIDs))
        .object();
}

QJsonObject toJson(const MeteredObject& object)
{
    return MemberWriter(object.others)
        .put("meteredObjectID"_L1, object.meteredObjectID)
        .put("name"_L1, object.name)
        .put("type"_L1, object.type)
        .put("parentID"_L1, object.parentID)
        .putValue("meterIDs"_L1, QJsonArray::fromStringList(object.meterIDs))
        .object();
}

QJsonObject toJson(const ProductModel& model)
{
    const QJsonObject gateway = MemberWriter(model.gatewayOthers)
                                    .put("gatewayID"_L1, model.gatewayID)
                                    .put("name"_L1, model.gatewayName)
                                    .put("location"_L1, model.gatewayLocation)
                                    .object();
    return MemberWriter(model.others)
        .put("modelVersion"_L1, model.modelVersion)
        .put("product"_L1, model.product)
        .put("gateway"_L1, gateway)
        .putValue("devices"_L1, listOf(model.devices))
        .put("services"_L1, model.services)
        .putValue("monitorPoints"_L1, listOf(model.points))
        .put("meters"_L1, listOf(model.meters))
        .put("meteredObjects"_L1, listOf(model.meteredObjects))
        .put("commPorts"_L1, model.commPorts)
        .put("protocols"_L1, model.protocols)
        .put("alarms"_L1, model.alarms)
        .object();
}

QByteArray saveModel(const ProductModel& model)
{
    QFile file(u":/cems/schemas/product-model.schema.json"_s);
    wire::JsonText schema;
    if (file.open(QIODevice::ReadOnly)) {
        schema.parse(file.readAll());
    }
    OrderedWriter writer(schema.root());
    writer.write(toJson(model), schema.root());
    return writer.out() + '\n';
}

} // namespace cems::productmodel
