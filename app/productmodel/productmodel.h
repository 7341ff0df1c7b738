// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "wire/finding.h"

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace cems::productmodel {

enum class PointType : quint8
{
    Telemetry,
    Signal,
    Control,
    Setpoint,
    Counter,
    Unknown
};
enum class DataType : quint8
{
    Int,
    Long,
    Decimal,
    String,
    DateTime,
    Boolean,
    Enum,
    JsonObject,
    StringList,
    Unknown
};
enum class ControlMode : quint8
{
    SelectBeforeOperate,
    Direct
};

/// A monitoring point as the product model declares it.
struct MonitorPoint
{
    QString pointID, name, deviceID, unit, readingTypeID, meterID, feedbackPointID, side, group;
    PointType type = PointType::Unknown;
    DataType dataType = DataType::Unknown;
    ControlMode controlMode = ControlMode::SelectBeforeOperate;
    std::optional<double> scale, offset, min, max, upper2, upper, lower, lower2, deadband;
    std::optional<double> reportPeriodS, feedbackTimeoutS;
    std::optional<int> precision, pulseMs;
    bool reportOnChange = false;
    bool isWritable = false;
    QMap<QString, QString> stateTexts; ///< keys "0", "1" ...
    QJsonObject acquisition; ///< how the gateway reads it: protocolID, address ...
    QJsonObject others; ///< members that the schema does not know

    /// reportPeriodS, at most a year; 0 = not said.
    [[nodiscard]] milliseconds reportPeriod() const;
};

struct Device
{
    QString deviceID, name, productID, manufacturer, model, serialNumber, parentDeviceID, commPortID,
        protocolID, address;
    QString status; ///< online, offline, inactive, lower case; empty if not said
    std::optional<double> ct, pt;
    QJsonObject others;
};

struct Meter
{
    QString meterID, deviceID, name, meterType, accuracyClass;
    std::optional<double> ct, pt; ///< win over the device's
    QStringList readingTypeIDs;
    QJsonObject others;
};

struct MeteredObject
{
    QString meteredObjectID, name, type, parentID;
    QStringList meterIDs;
    QJsonObject others;
};

/// What a gateway and the devices behind it can do. Immutable once loaded; shared between threads.
/// Parts that no chapter works with yet stay as the JSON they came as.
class ProductModel
{
public:
    static constexpr qsizetype kMaxBytes = 64 << 20;
    static constexpr qsizetype kMaxPoints = 100'000;
    static constexpr qsizetype kMaxDevices = 10'000;

    QString modelVersion;
    QJsonObject product;
    QString gatewayID, gatewayName, gatewayLocation;
    std::vector<Device> devices;
    std::vector<MonitorPoint> points;
    std::vector<Meter> meters;
    std::vector<MeteredObject> meteredObjects;
    QJsonArray services, commPorts, protocols, alarms;
    QJsonObject gatewayOthers; ///< further members of "gateway"
    QJsonObject others; ///< further members of the model

    /// Position in points; the device may be empty if the point is unique in the gateway or its own.
    [[nodiscard]] std::optional<std::size_t> findPoint(const PointRef& ref) const;
    /// The same for "device/point", or "point" where unique, as people and references write it.
    [[nodiscard]] std::optional<std::size_t> findPoint(const QString& reference) const;
    [[nodiscard]] const Device* findDevice(const QString& deviceID) const;
    /// After the vectors were filled or changed.
    void rebuildIndex();

private:
    QHash<PointRef, std::size_t> m_pointByRef;
    QHash<QString, std::size_t> m_pointById; // first of that id; unique only where m_ambiguous lacks it
    QSet<QString> m_ambiguousIds;
    QHash<QString, std::size_t> m_deviceById;
};

class ReadingTypeCatalogue;

/// A model with everything that is wrong with it. A model that breaks the schema is still used as far as it can be read.
struct LoadedModel
{
    std::shared_ptr<const ProductModel> model;
    std::vector<wire::Finding> findings; ///< the first kMaxFindings
    std::size_t findingsLeftOut = 0;

    static constexpr std::size_t kMaxFindings = 10'000;
};

/// Reads, validates against resources/schemas/product-model.schema.json and checks references. Works for seconds on a
/// large model, on all cores: call it in the pool. Fails only where nothing can be used: too large, not JSON, not an object.
/// catalogue: knows the codes of reading types; the shipped one if null.
[[nodiscard]] Result<LoadedModel> loadModel(const QByteArray& json,
                                            const ReadingTypeCatalogue* catalogue = nullptr);
[[nodiscard]] Result<LoadedModel> loadModelFile(const QString& path,
                                                const ReadingTypeCatalogue* catalogue = nullptr);
/// A model of nothing but points, as read page by page (monitorPointConfigReport).
[[nodiscard]] LoadedModel modelFromPoints(const QString& gatewayID, const QJsonArray& monitorPoints,
                                          const ReadingTypeCatalogue* catalogue = nullptr);
/// JSON again, members in the order of the schema.
[[nodiscard]] QByteArray saveModel(const ProductModel& model);

[[nodiscard]] QLatin1StringView pointTypeId(PointType type); ///< "telemetry"
[[nodiscard]] QLatin1StringView dataTypeId(DataType type); ///< "decimal"

} // namespace cems::productmodel
