// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "productmodel/modelfindings.h"
#include "productmodel/productmodel.h"
#include "productmodel/readingtype.h"

namespace cems::productmodel {

/// What a schema cannot say: references between the parts of a model, ids used twice, cycles, ranges, reading types and
/// units. Works on a model whose index is built; callable from any thread.
class ModelChecks
{
public:
    enum class Scope
    {
        Whole,
        PointsOnly ///< devices, meters and protocols are not known: references to them prove nothing
    };
    ModelChecks(const ProductModel& model, const ReadingTypeCatalogue& catalogue, Scope scope);

    /// Everything but the points.
    void checkOuter(FindingList& findings) const;
    /// The points from first up to but without last.
    void checkPoints(std::size_t first, std::size_t last, FindingList& findings) const;

private:
    struct ReadingVerdict
    {
        QByteArray fault; ///< empty: well-formed and all codes known
        QString unit; ///< composed of multiplier and unit; empty: none to compare with
    };
    using Verdicts = QHash<QString, ReadingVerdict>;

    void checkPoint(std::size_t position, Verdicts& verdicts, FindingList& findings) const;
    [[nodiscard]] bool hasKnownReferences(const MonitorPoint& point) const;
    [[nodiscard]] bool isKnownDevice(const QString& deviceID) const;
    void checkPointReferences(const MonitorPoint& point, const QString& path, FindingList& findings) const;
    void checkDevices(FindingList& findings) const;
    void checkMeters(FindingList& findings) const;
    void checkMeteredObjects(FindingList& findings) const;
    void checkPorts(FindingList& findings) const;
    void checkServices(FindingList& findings) const;
    void checkAlarms(FindingList& findings) const;
    void checkDeviceReference(const QString& deviceID, const QString& path, QLatin1StringView member,
                              FindingList& findings) const;
    void checkPointReference(const QString& reference, const QString& deviceID, const QString& path,
                             QLatin1StringView member, FindingList& findings) const;
    [[nodiscard]] ReadingVerdict verdictOn(const QString& readingTypeID) const;

    const ProductModel& m_model;
    const ReadingTypeCatalogue& m_catalogue;
    const Scope m_scope;
    QSet<QString> m_ports;
    QSet<QString> m_protocols;
    QSet<QString> m_meters;
};

} // namespace cems::productmodel
