// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conformance/valuecheck.h"

#include "base/textpool.h"
#include "wire/monitorpoint.h"

#include <algorithm>
#include <initializer_list>

namespace cems::conformance {
namespace {

using productmodel::DataType;
using productmodel::MonitorPoint;
using productmodel::PointType;
using Kind = ValueCell::Kind;

constexpr qsizetype kMaxFound = 80;

/// Two-state points may be sent as true/false or as 1/0.
bool hasStates(const MonitorPoint& point)
{
    return point.dataType == DataType::Boolean || point.dataType == DataType::Enum
        || point.type == PointType::Signal || point.type == PointType::Control || !point.stateTexts.isEmpty();
}

/// Bit n for each state n; 0 where a key is no small number, and then nothing is checked.
quint64 stateBits(const MonitorPoint& point, int limit)
{
    quint64 bits = 0;
    for (auto state = point.stateTexts.cbegin(); state != point.stateTexts.cend(); ++state) {
        bool isNumber = false;
        const int number = state.key().toInt(&isNumber);
        if (!isNumber || number < 0 || number >= limit) {
            return 0;
        }
        bits |= quint64{1} << number;
    }
    return bits;
}

QByteArray rangeText(const MonitorPoint& point)
{
    const auto number = [](double value) { return QByteArray::number(value, 'g', 12); };
    if (point.min && point.max) {
        return number(*point.min) + " .. " + number(*point.max);
    }
    return point.min ? ">= " + number(*point.min)
        : point.max  ? "<= " + number(*point.max)
                     : QByteArray("32 bit");
}

QByteArray expectedText(wire::Rule rule, const MonitorPoint& point)
{
    switch (rule) {
    case wire::Rule::ValueOutOfRange:
        return rangeText(point);
    case wire::Rule::ValueNotInEnum:
        return point.stateTexts.isEmpty() ? QByteArray("0, 1") : point.stateTexts.keys().join(u", ").toUtf8();
    default:
        return QByteArray(productmodel::dataTypeId(point.dataType).data());
    }
}

} // namespace

ValueCheck::ValueCheck(const productmodel::ProductModel& model)
{
    m_limits.reserve(model.points.size());
    std::transform(model.points.cbegin(), model.points.cend(), std::back_inserter(m_limits), limitsOf);
}

ValueCheck::Limits ValueCheck::limitsOf(const MonitorPoint& point)
{
    Limits limits;
    const auto accept = [&limits](std::initializer_list<Kind> kinds) {
        for (const Kind kind : kinds) {
            limits.accepts |= bit(kind);
        }
    };
    accept({Kind::None});
    switch (point.dataType) {
    case DataType::Int:
        limits.min = std::numeric_limits<qint32>::min();
        limits.max = std::numeric_limits<qint32>::max();
        [[fallthrough]];
    case DataType::Long:
        limits.isWhole = true;
        accept({Kind::Int, Kind::Double});
        break;
    case DataType::Decimal:
        accept({Kind::Int, Kind::Double});
        break;
    case DataType::Boolean:
        limits.states = 0b11;
        accept({Kind::Bool, Kind::Int});
        break;
    case DataType::Enum:
        accept({Kind::Int, Kind::Text});
        break;
    case DataType::String:
        accept({Kind::Text});
        break;
    case DataType::DateTime:
        accept({Kind::Text, Kind::Int});
        break;
    case DataType::JsonObject:
    case DataType::StringList:
        break;
    case DataType::Unknown:
        accept({Kind::Int, Kind::Double, Kind::Bool, Kind::Text});
        break;
    }
    if (hasStates(point) && limits.accepts & bit(Kind::Int)) {
        accept({Kind::Bool});
        if (!point.stateTexts.isEmpty()) {
            limits.states = stateBits(point, kMaxStates);
        }
    }
    if (!point.min || !point.max || *point.min <= *point.max) {
        limits.min = std::max(limits.min, point.min.value_or(limits.min));
        limits.max = std::min(limits.max, point.max.value_or(limits.max));
    }
    return limits;
}

wire::Finding ValueCheck::finding(wire::Rule rule, const MonitorPoint& point, const ValueCell& cell,
                                  const TextPool& texts, QByteArray path)
{
    wire::Finding finding;
    finding.rule = rule;
    finding.path = std::move(path);
    finding.subject = (point.deviceID + u'/' + point.pointID).toUtf8();
    finding.expected = expectedText(rule, point);
    finding.found = wire::cellText(cell, texts).left(kMaxFound);
    finding.chapter = "6.4";
    return finding;
}

} // namespace cems::conformance
