// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "simulator/quantity.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace cems::simulator {

/// A point that the simulated gateway reports.
struct SimulatedPoint
{
    enum class Kind : quint8
    {
        Integer,
        Decimal,
        Boolean,
        Text
    };
    QString deviceID; ///< empty = the gateway itself
    QString pointID;
    int feeder = 0; ///< whose values it shows
    Quantity quantity = Quantity::Other;
    Kind kind = Kind::Decimal;
    int precision = 2;
    double min = 0.0;
    double max = 100.0;
};

/// A product model as a simulated gateway sees it: what it answers with, and where each point's value comes from.
/// Points of one device stand together.
class SimulatedModel
{
public:
    /// Takes the points out of a product model; refuses one without any.
    [[nodiscard]] static Result<SimulatedModel> fromJson(const QJsonObject& json, const QString& subject);
    [[nodiscard]] static Result<SimulatedModel> load(const QString& path);

    [[nodiscard]] const std::vector<SimulatedPoint>& points() const { return m_points; }
    [[nodiscard]] int feederCount() const { return m_feederCount; }
    /// The model of one gateway of the rack.
    [[nodiscard]] QJsonObject jsonFor(const QString& gatewayID) const;

private:
    QJsonObject m_json;
    std::vector<SimulatedPoint> m_points;
    int m_feederCount = 0;
};

} // namespace cems::simulator
