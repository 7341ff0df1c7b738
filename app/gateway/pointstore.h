// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/latestvaluestage.h"
#include "base/textpool.h"
#include "productmodel/productmodel.h"

#include <QString>

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace cems::gateway {

/// Monitoring points of one gateway as columns by PointIndex: names once, values as plain cells. GUI thread only.
/// Models read it in place; nothing is copied, no signal per point.
class PointStore
{
public:
    static constexpr int kTrendLength = 32;

    /// gateway: the device that points without a device of their own belong to.
    explicit PointStore(std::shared_ptr<TextPool> texts, DeviceId gateway = {});

    /// Adds the next point; index is size(). The intake gives the indices.
    void declare(PointIndex index, const PointRef& ref);
    /// Names, units, limits and state texts for the points it knows; what it adds is declared through the intake.
    void setModel(std::shared_ptr<const productmodel::ProductModel> model);

    /// Applies what came since the last tick and marks it dirty.
    void apply(std::span<const StagedSample> samples);
    /// Points changed since the last call, ascending; empties the list.
    void takeDirty(std::vector<PointIndex>& out);

    [[nodiscard]] std::size_t size() const { return m_refs.size(); }
    [[nodiscard]] const PointRef& ref(PointIndex index) const { return m_refs[index.value]; }
    [[nodiscard]] const productmodel::MonitorPoint*
    declared(PointIndex index) const; ///< nullptr: not in the model
    [[nodiscard]] const QString& name(PointIndex index) const; ///< the model's, else the pointID
    [[nodiscard]] const QString& deviceName(PointIndex index) const;
    [[nodiscard]] std::optional<PointIndex>
    find(const PointRef& ref) const; ///< device may be empty if unique

    [[nodiscard]] const ValueCell& value(PointIndex index) const { return m_last[index.value].value; }
    [[nodiscard]] const Quality& quality(PointIndex index) const { return m_last[index.value].quality; }
    [[nodiscard]] const Sample& last(PointIndex index) const { return m_last[index.value]; }
    [[nodiscard]] bool hasValue(PointIndex index) const { return m_count[index.value] > 0; }
    [[nodiscard]] quint64 count(PointIndex index) const { return m_count[index.value]; }
    [[nodiscard]] double min(PointIndex index) const { return m_min[index.value]; }
    [[nodiscard]] double max(PointIndex index) const { return m_max[index.value]; }
    /// Oldest first, at most kTrendLength values, one a second at most.
    [[nodiscard]] std::span<const float> trend(PointIndex index) const;
    /// The value as people read it: state text, else the spelling as sent.
    [[nodiscard]] QString valueText(PointIndex index) const;
    /// The same for another value of this point, such as the answer to "read now".
    [[nodiscard]] QString valueText(PointIndex index, const ValueCell& cell) const;
    [[nodiscard]] const TextPool& texts() const { return *m_texts; }

    [[nodiscard]] quint64 applied() const { return m_applied; } ///< samples, coalesced ones included
    /// Points by quality: good, questionable, bad, without a value; kept per tick.
    struct QualityCounts
    {
        std::size_t good = 0, uncertain = 0, bad = 0, noValue = 0, late = 0;
    };
    [[nodiscard]] const QualityCounts& qualityCounts() const { return m_qualities; }

private:
    struct Trend
    {
        std::array<float, kTrendLength> values{};
        quint32 length = 0;
        qint64 lastSecond = 0;

        void add(float value, qint64 second);
    };

    [[nodiscard]] qint32 positionInModel(const PointRef& ref) const;
    void replaceLast(quint32 row, const Sample& sample, bool isFirst);
    void markDirty(quint32 row);

    std::shared_ptr<TextPool> m_texts;
    const DeviceId m_gateway;
    std::shared_ptr<const productmodel::ProductModel> m_model;
    std::vector<PointRef> m_refs;
    std::vector<qint32> m_modelPoint; // position in the model, -1 = none
    std::vector<Sample> m_last;
    std::vector<quint64> m_count;
    std::vector<double> m_min, m_max;
    std::vector<Trend> m_trend;
    std::vector<PointIndex> m_dirty;
    std::vector<bool> m_isDirty;
    QHash<PointRef, PointIndex> m_index;
    QHash<QString, PointIndex> m_indexOfId; // invalid where several devices have the id
    quint64 m_applied = 0;
    QualityCounts m_qualities;
};

} // namespace cems::gateway
