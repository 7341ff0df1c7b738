// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/pointstore.h"

#include "wire/monitorpoint.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cems::gateway {

namespace {

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

bool isLate(const Sample& sample)
{
    return sample.flags.testFlag(SampleFlag::Late);
}

std::size_t& bucket(PointStore::QualityCounts& counts, const Sample& sample)
{
    if (sample.value.kind == ValueCell::Kind::None) {
        return counts.bad;
    }
    switch (qualityState(sample.quality.meaning)) {
    case QualityState::Good:
        return counts.good;
    case QualityState::Uncertain:
        return counts.uncertain;
    case QualityState::Bad:
        break;
    }
    return counts.bad;
}

} // namespace

PointStore::PointStore(std::shared_ptr<TextPool> texts, DeviceId gateway)
    : m_texts(std::move(texts))
    , m_gateway(std::move(gateway))
{
}

void PointStore::declare(PointIndex index, const PointRef& ref)
{
    Q_ASSERT(index.value == m_refs.size());
    m_refs.push_back(ref);
    m_last.emplace_back().point = index;
    m_count.push_back(0);
    m_min.push_back(kNoNumber);
    m_max.push_back(kNoNumber);
    m_trend.emplace_back();
    m_isDirty.push_back(false);
    m_index.insert(ref, index);
    const auto sameId = m_indexOfId.find(ref.pointID);
    if (sameId == m_indexOfId.end()) {
        m_indexOfId.insert(ref.pointID, index);
    } else {
        *sameId = PointIndex{};
    }
    m_modelPoint.push_back(positionInModel(ref));
    ++m_qualities.noValue;
}

qint32 PointStore::positionInModel(const PointRef& ref) const
{
    if (!m_model) {
        return -1;
    }
    auto position = m_model->findPoint(ref);
    if (!position && ref.device == m_gateway) {
        position = m_model->findPoint({{}, ref.pointID}); // sent without its device
    }
    return position ? static_cast<qint32>(*position) : -1;
}

void PointStore::setModel(std::shared_ptr<const productmodel::ProductModel> model)
{
    m_model = std::move(model);
    for (std::size_t row = 0; row < m_refs.size(); ++row) {
        m_modelPoint[row] = positionInModel(m_refs[row]);
        markDirty(static_cast<quint32>(row));
    }
}

void PointStore::apply(std::span<const StagedSample> samples)
{
    for (const StagedSample& staged : samples) {
        const quint32 row = staged.last.point.value;
        if (row >= m_refs.size()) {
            continue; // its name is still on the way; the session offers the sample again
        }
        const bool isFirst = m_count[row] == 0;
        m_count[row] += staged.count;
        m_applied += staged.count;
        if (staged.min <= staged.max) {
            m_min[row] = std::fmin(m_min[row], staged.min); // fmin and fmax pass over the NaN of "none yet"
            m_max[row] = std::fmax(m_max[row], staged.max);
        }
        const bool isOld =
            !isFirst && isLate(staged.last) && staged.last.dataTimeMs <= m_last[row].dataTimeMs;
        if (!isOld) {
            replaceLast(row, staged.last, isFirst);
        }
        markDirty(row);
    }
}

void PointStore::replaceLast(quint32 row, const Sample& sample, bool isFirst)
{
    if (isFirst) {
        --m_qualities.noValue;
    } else {
        --bucket(m_qualities, m_last[row]);
        m_qualities.late -= isLate(m_last[row]) ? 1 : 0;
    }
    m_last[row] = sample;
    ++bucket(m_qualities, sample);
    m_qualities.late += isLate(sample) ? 1 : 0;
    if (sample.value.isNumber() || sample.value.kind == ValueCell::Kind::Bool) {
        m_trend[row].add(static_cast<float>(sample.value.number()), sample.receivedMs / 1000);
    }
}

void PointStore::Trend::add(float value, qint64 second)
{
    if (length > 0 && second == lastSecond) {
        values[length - 1] = value;
        return;
    }
    if (length == values.size()) {
        std::shift_left(values.begin(), values.end(), 1);
        --length;
    }
    values[length++] = value;
    lastSecond = second;
}

void PointStore::markDirty(quint32 row)
{
    if (!m_isDirty[row]) {
        m_isDirty[row] = true;
        m_dirty.push_back({row});
    }
}

void PointStore::takeDirty(std::vector<PointIndex>& out)
{
    out.clear();
    out.swap(m_dirty);
    for (const PointIndex index : out) {
        m_isDirty[index.value] = false;
    }
    std::sort(out.begin(), out.end());
}

const productmodel::MonitorPoint* PointStore::declared(PointIndex index) const
{
    const qint32 position = m_modelPoint[index.value];
    return position < 0 ? nullptr : &m_model->points[static_cast<std::size_t>(position)];
}

const QString& PointStore::name(PointIndex index) const
{
    const auto* point = declared(index);
    return point && !point->name.isEmpty() ? point->name : ref(index).pointID;
}

const QString& PointStore::deviceName(PointIndex index) const
{
    const auto* point = declared(index);
    const QString& id = point && !point->deviceID.isEmpty() ? point->deviceID : ref(index).device.value;
    const auto* device = m_model ? m_model->findDevice(id) : nullptr;
    return device && !device->name.isEmpty() ? device->name : id;
}

std::optional<PointIndex> PointStore::find(const PointRef& ref) const
{
    if (const auto known = m_index.constFind(ref); known != m_index.constEnd()) {
        return *known;
    }
    const auto unique = ref.device.isEmpty() ? m_indexOfId.constFind(ref.pointID) : m_indexOfId.constEnd();
    return unique != m_indexOfId.constEnd() && unique->isValid() ? std::optional(*unique) : std::nullopt;
}

std::span<const float> PointStore::trend(PointIndex index) const
{
    const Trend& trend = m_trend[index.value];
    return {trend.values.data(), trend.length};
}

QString PointStore::valueText(PointIndex index) const
{
    return valueText(index, value(index));
}

QString PointStore::valueText(PointIndex index, const ValueCell& cell) const
{
    const auto* point = declared(index);
    const bool isState =
        cell.isNumber() || cell.kind == ValueCell::Kind::Bool; // NaN or nothing is no state 0
    if (isState && point && !point->stateTexts.isEmpty()) {
        const auto text = point->stateTexts.constFind(QString::number(cell.number(), 'g', 17));
        if (text != point->stateTexts.constEnd()) {
            return *text;
        }
    }
    return QString::fromUtf8(wire::cellText(cell, *m_texts));
}

} // namespace cems::gateway
