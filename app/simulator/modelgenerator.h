// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

namespace cems::simulator {

/// What a generated product model shall hold.
struct ModelPlan
{
    static constexpr int kDefaultMeters = 8;

    int meters = 0; ///< 0 = as many as the points need
    int points = 0; ///< 0 = all that the meters have
    double reportPeriodS = 0.0; ///< 0 = not declared
    QString
        service; ///< prefix of the point ids, for a profile that reports points as properties of a service
};

/// A product model of a switchboard with one meter per feeder; valid and without findings.
[[nodiscard]] QJsonObject generateModel(const ModelPlan& plan);

} // namespace cems::simulator
