// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "productmodel/productmodel.h"

// JSON objects as the structs of the model, leniently: what has another type than the schema says is taken where it makes
// sense ("12.5" for 12.5, 7 for "7"), else left out. Members that no struct knows go into others.
namespace cems::productmodel {

[[nodiscard]] Device readDevice(const QJsonObject& json);
[[nodiscard]] MonitorPoint readMonitorPoint(const QJsonObject& json);
[[nodiscard]] Meter readMeter(const QJsonObject& json);
[[nodiscard]] MeteredObject readMeteredObject(const QJsonObject& json);
/// Everything but the points, which the loader adds.
void readOuter(const QJsonObject& json, ProductModel& model);

} // namespace cems::productmodel
