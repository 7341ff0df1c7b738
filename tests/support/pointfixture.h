// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/pointstore.h"

#include <QJsonArray>
#include <QJsonObject>

namespace cems::testing {

/// A PointStore that a test fills by hand, with its pool of texts.
struct PointFixture
{
    std::shared_ptr<TextPool> texts = std::make_shared<TextPool>();
    gateway::PointStore store{texts, DeviceId{QStringLiteral("GW-01")}};

    PointIndex declare(const QString& device, const QString& pointID)
    {
        const PointIndex index{static_cast<quint32>(store.size())};
        store.declare(index, PointRef{DeviceId{device}, pointID});
        return index;
    }

    /// spelling: the number as it would stand in the message.
    static Sample number(PointIndex point, std::string_view spelling, qint64 timeMs,
                         QualityMeaning quality = QualityMeaning::Good)
    {
        Sample sample;
        sample.point = point;
        sample.value.kind = ValueCell::Kind::Double;
        sample.value.doubleValue =
            QByteArray(spelling.data(), static_cast<qsizetype>(spelling.size())).toDouble();
        sample.value.setSpelling(spelling);
        sample.quality.meaning = quality;
        sample.dataTimeMs = timeMs;
        sample.receivedMs = timeMs + 300;
        return sample;
    }

    void apply(const Sample& sample, quint32 count = 1)
    {
        StagedSample staged;
        staged.last = sample;
        staged.count = count;
        staged.min = staged.max = sample.value.number();
        store.apply({&staged, 1});
    }
    void setNumber(PointIndex point, std::string_view spelling, qint64 timeMs = 1'763'900'000'000)
    {
        apply(number(point, spelling, timeMs));
    }
};

} // namespace cems::testing
