// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/pointdirectory.h"

#include <QJsonArray>
#include <QJsonObject>

namespace cems::gateway {

using namespace Qt::StringLiterals;

namespace {

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

ModelRules::ModelRules(std::shared_ptr<const productmodel::ProductModel> productModel)
    : model(std::move(productModel))
    , values(*model)
{
    for (const auto& device : model->devices) {
        devices.insert(device.deviceID.toStdString());
    }
    for (const auto& service : model->services) {
        const QString prefix = service[u"serviceID"_s].toString() + u'.';
        const QJsonArray list = service[u"properties"_s].toArray();
        for (const auto& property : list) {
            properties.insert(QString(prefix + property[u"propertyName"_s].toString()).toStdString());
        }
    }
}

PointDirectory::PointDirectory(const GatewayId& gateway)
    : m_gateway(gateway.value.toStdString())
{
}

void PointDirectory::declare(std::span<const PointRef> points)
{
    const auto guard = lock();
    for (const PointRef& point : points) {
        setDevice(point.device.value.toStdString());
        static_cast<void>(resolve(point.pointID.toStdString()));
    }
}

void PointDirectory::setRules(std::shared_ptr<const ModelRules> rules)
{
    const auto guard = lock();
    m_rules = std::move(rules);
    ++m_revision;
}

void PointDirectory::setDevice(std::string_view device)
{
    m_key.assign(device.empty() ? std::string_view(m_gateway) : device);
    m_key.push_back('\0');
    m_prefix = m_key.size();
}

PointIndex PointDirectory::resolve(std::string_view pointID)
{
    const PointIndex known = find(pointID);
    return known.isValid() ? known : add(pointID);
}

PointIndex PointDirectory::find(std::string_view pointID)
{
    if (isExpected(pointID)) {
        return m_names[m_lastName].point;
    }
    m_key.resize(m_prefix);
    m_key.append(pointID);
    const auto known = m_nameOfKey.find(std::string_view(m_key));
    if (known == m_nameOfKey.end()) {
        return {};
    }
    if (m_lastName != kNoName) {
        m_names[m_lastName].next = known->second;
    }
    m_lastName = known->second;
    return m_names[m_lastName].point;
}

/// A gateway names its points in the same order again and again: one comparison instead of a look-up that misses the
/// processor's caches.
bool PointDirectory::isExpected(std::string_view pointID)
{
    if (m_lastName == kNoName || m_names[m_lastName].next == kNoName) {
        return false;
    }
    const quint32 next = m_names[m_lastName].next;
    const Name& name = m_names[next];
    const std::string_view key(m_keys.data() + name.begin, name.length);
    const std::string_view prefix(m_key.data(), m_prefix);
    if (key.size() != prefix.size() + pointID.size() || !key.starts_with(prefix) || !key.ends_with(pointID)) {
        return false;
    }
    m_lastName = next;
    return true;
}

/// The name in m_key is one of the point's.
void PointDirectory::addName(PointIndex point)
{
    const auto number = static_cast<quint32>(m_names.size());
    m_names.push_back({m_keys.size(), m_key.size(), point});
    m_keys.insert(m_keys.end(), m_key.begin(), m_key.end());
    m_nameOfKey.emplace(m_key, number);
    if (m_lastName != kNoName) {
        m_names[m_lastName].next = number;
    }
    m_lastName = number;
}

/// m_key holds the whole name.
PointIndex PointDirectory::add(std::string_view pointID)
{
    const std::string_view device(m_key.data(), m_prefix - 1);
    const auto sameId = m_indexOfId.find(pointID);
    if (device == m_gateway && m_rules && sameId != m_indexOfId.end() && sameId->second.isValid()) {
        addName(sameId->second); // sent without its device, and unique in the gateway
        return sameId->second;
    }
    if (m_states.size() >= kMaxPoints || m_key.size() > kMaxName) {
        return {};
    }
    const PointIndex index{static_cast<quint32>(m_states.size())};
    addName(index);
    if (sameId != m_indexOfId.end()) {
        sameId->second = {};
    } else {
        m_indexOfId.emplace(pointID, index);
    }
    m_states.emplace_back().modelRevision = m_revision - 1;
    const PointRef& ref = m_refs.emplace_back(PointRef{{fromView(device)}, fromView(pointID)});
    m_new.push(ref);
    return index;
}

PointDirectory::State& PointDirectory::state(PointIndex index)
{
    State& state = m_states[index.value];
    if (state.modelRevision != m_revision) {
        relink(state, index);
    }
    return state;
}

void PointDirectory::relink(State& state, PointIndex index)
{
    state.modelRevision = m_revision;
    state.modelPoint = -1;
    state.periodMs = 0;
    if (!m_rules) {
        return;
    }
    const PointRef& ref = m_refs[index.value];
    auto position = m_rules->model->findPoint(ref);
    if (!position && ref.device.value == QString::fromStdString(m_gateway)) {
        position = m_rules->model->findPoint({{}, ref.pointID});
    }
    if (position) {
        const auto& point = m_rules->model->points[*position];
        state.modelPoint = static_cast<qint32>(*position);
        state.periodMs = point.reportPeriod().count();
    }
}

} // namespace cems::gateway
