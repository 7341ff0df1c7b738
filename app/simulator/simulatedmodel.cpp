// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/simulatedmodel.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cems::simulator {

namespace {

SimulatedPoint::Kind kindOf(const QString& dataType)
{
    using Kind = SimulatedPoint::Kind;
    if (dataType == "boolean"_L1)
        return Kind::Boolean;
    if (dataType == "int"_L1 || dataType == "long"_L1)
        return Kind::Integer;
    return dataType == "decimal"_L1 || dataType.isEmpty() ? Kind::Decimal : Kind::Text;
}

SimulatedPoint readPoint(const QJsonObject& json)
{
    SimulatedPoint point;
    point.deviceID = json["deviceID"_L1].toString();
    point.pointID = json["pointID"_L1].toString();
    point.kind = kindOf(json["dataType"_L1].toString());
    point.quantity = quantityOf(point.pointID.section(u'.', -1), json["type"_L1].toString(),
                                json["readingTypeID"_L1].toString());
    point.precision = std::clamp(json["precision"_L1].toInt(2), 0, 6);
    point.min = json["min"_L1].toDouble(0.0);
    point.max = std::max(point.min, json["max"_L1].toDouble(point.min + 100.0));
    return point;
}

} // namespace

Result<SimulatedModel> SimulatedModel::fromJson(const QJsonObject& json, const QString& subject)
{
    SimulatedModel model;
    model.m_json = json;
    QHash<QString, int> feederOfDevice;
    const QJsonArray points = json["monitorPoints"_L1].toArray();
    model.m_points.reserve(static_cast<std::size_t>(points.size()));
    for (const QJsonValue& value : points) {
        SimulatedPoint point = readPoint(value.toObject());
        if (point.pointID.isEmpty())
            continue;
        const auto next = static_cast<int>(feederOfDevice.size());
        point.feeder = feederOfDevice.value(point.deviceID, next);
        feederOfDevice.insert(point.deviceID, point.feeder);
        model.m_points.push_back(std::move(point));
    }
    if (model.m_points.empty())
        return failure(ErrorCode::InvalidInput, subject, u"the product model has no monitorPoints"_s);
    std::stable_sort(model.m_points.begin(), model.m_points.end(),
                     [](const SimulatedPoint& a, const SimulatedPoint& b) { return a.feeder < b.feeder; });
    model.m_feederCount = static_cast<int>(feederOfDevice.size());
    return model;
}

Result<SimulatedModel> SimulatedModel::load(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileIo, path, file.errorString());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return failure(ErrorCode::InvalidInput, path,
                       error.error == QJsonParseError::NoError
                           ? u"not a JSON object"_s
                           : u"%1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    return fromJson(document.object(), path);
}

QJsonObject SimulatedModel::jsonFor(const QString& gatewayID) const
{
    QJsonObject json = m_json;
    QJsonObject gateway = json["gateway"_L1].toObject();
    gateway["gatewayID"_L1] = gatewayID;
    json["gateway"_L1] = gateway;
    return json;
}

} // namespace cems::simulator
