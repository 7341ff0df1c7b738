// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "productmodel/productmodel.h"

namespace cems::productmodel {

// The structs as JSON objects; absent members are left out.
[[nodiscard]] QJsonObject toJson(const Device& device);
[[nodiscard]] QJsonObject toJson(const MonitorPoint& point);
[[nodiscard]] QJsonObject toJson(const Meter& meter);
[[nodiscard]] QJsonObject toJson(const MeteredObject& object);
[[nodiscard]] QJsonObject toJson(const ProductModel& model);

} // namespace cems::productmodel
