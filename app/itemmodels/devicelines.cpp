// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/devicelines.h"

#include "itemmodels/pointcells.h"

#include <QSet>

namespace cems::itemmodels {

namespace {

constexpr std::size_t kMaxDevices = productmodel::ProductModel::kMaxDevices;

} // namespace

std::vector<DeviceLine> devicesOf(const gateway::GatewaySession& session)
{
    std::vector<DeviceLine> lines;
    QSet<QString> seen{session.id().value};
    QHash<QString, QString> meterNames;
    if (const auto model = session.model()) {
        for (const productmodel::Meter& meter : model->meters) {
            meterNames.insert(meter.deviceID, meter.name);
        }
        for (const productmodel::Device& device : model->devices) {
            if (!seen.contains(device.deviceID) && lines.size() < kMaxDevices) {
                seen.insert(device.deviceID);
                const bool isMeter = meterNames.contains(device.deviceID);
                const QString name = device.name.isEmpty() ? meterNames.value(device.deviceID) : device.name;
                lines.push_back({device.deviceID, name.isEmpty() ? device.deviceID : name, isMeter});
            }
        }
    }
    const gateway::PointStore& points = session.points();
    for (quint32 row = 0; row < points.size() && lines.size() < kMaxDevices; ++row) {
        const QString& id = deviceIdOf(points, {row});
        if (!id.isEmpty() && !seen.contains(id)) {
            seen.insert(id);
            lines.push_back({id, points.deviceName({row}), meterNames.contains(id)});
        }
    }
    return lines;
}

} // namespace cems::itemmodels
