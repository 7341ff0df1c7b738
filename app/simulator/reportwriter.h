// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/packet.h"
#include "simulator/energyworld.h"
#include "simulator/faultplan.h"
#include "simulator/simulatedmodel.h"
#include "wire/profile.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace cems::simulator {

/// Points of one device that go into one message: [first, first + count) of the model.
struct PointGroup
{
    std::size_t first = 0;
    std::size_t count = 0;
};

struct ReportFields
{
    QString cause; ///< canonical: periodic, change, query
    QString eventID;
    bool hasMore = false;
    bool isLate = false;
};

/// A report cut at the places of its points and of its one time, in the order in which they stand.
struct ReportFrame
{
    QByteArray head;
    QByteArray middle; ///< only where there is a time
    QByteArray end;
    enum class Time
    {
        InEachItem,
        BeforeItems,
        BehindItems
    } time = Time::InEachItem;
};

/// Writes point reports: monitor point reports, or property reports where the profile has no monitor points.
/// What stays the same is encoded once; filling a frame only adds values and times.
class ReportWriter
{
public:
    ReportWriter(std::shared_ptr<const wire::Profile> profile, std::shared_ptr<const SimulatedModel> model,
                 QString gatewayID);

    /// The operation that a report of this profile and device is.
    [[nodiscard]] wire::Operation operation(const PointGroup& group) const;
    /// All points, device by device, at most batch in each.
    [[nodiscard]] std::vector<PointGroup> groups(std::size_t batch) const;

    [[nodiscard]] ReportFrame frame(const PointGroup& group, const ReportFields& fields) const;
    /// With present values at this time; faults may spoil single items where it is not null.
    [[nodiscard]] QByteArray fill(const ReportFrame& frame, const PointGroup& group, const EnergyWorld& world,
                                  UtcTime time, FaultPlan* faults = nullptr) const;

private:
    [[nodiscard]] bool isGateway(const SimulatedPoint& point) const;
    [[nodiscard]] QByteArray encodePoints(const SimulatedPoint& first, const ReportFields& fields) const;
    [[nodiscard]] QByteArray encodeProperties(const SimulatedPoint& first, bool isLate) const;
    void appendSpoiled(QByteArray& out, const QByteArray& head, const QByteArray& value,
                       FaultPlan& faults) const;

    std::shared_ptr<const wire::Profile> m_profile;
    std::shared_ptr<const SimulatedModel> m_model;
    QString m_gatewayID;
    bool m_hasPoints; ///< the profile knows monitor points
    std::vector<QByteArray> m_itemHeads; ///< by point: all of an item before its value
    QByteArray m_valueKey; ///< "value": where items are objects
    QByteArray m_timeKey; ///< ,"time":
    QByteArray m_qualityKey; ///< ,"quality":
};

} // namespace cems::simulator
