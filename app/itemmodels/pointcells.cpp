// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/pointcells.h"

#include "itemmodels/pointtablemodel.h"
#include "itemmodels/qualitystate.h"
#include "itemmodels/translation.h"
#include "text/words.h"
#include "wire/monitorpoint.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace cems::itemmodels {

using namespace Qt::StringLiterals;

QString clockText(qint64 utcMs, UtcTime now)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(utcMs);
    const QDate today = QDateTime::fromMSecsSinceEpoch(msSinceEpoch(now)).date();
    return time.toString(time.date() == today ? u"HH:mm:ss.zzz" : u"yyyy-MM-dd HH:mm:ss");
}

QString exactTimeText(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString zoneText()
{
    const int minutes = QDateTime::currentDateTime().offsetFromUtc() / 60;
    return u"UTC%1%2:%3"_s.arg(minutes < 0 ? u'-' : u'+')
        .arg(std::abs(minutes) / 60, 2, 10, QChar(u'0'))
        .arg(std::abs(minutes) % 60, 2, 10, QChar(u'0'));
}

const QString& deviceIdOf(const gateway::PointStore& store, PointIndex point)
{
    const auto* declared = store.declared(point);
    return declared && !declared->deviceID.isEmpty() ? declared->deviceID : store.ref(point).device.value;
}

QString pointColumnTitle(int column)
{
    static constexpr const char* kTitles[] = {
        QT_TRANSLATE_NOOP("cems::itemmodels::PointCells", "Name"),
        QT_TRANSLATE_NOOP("cems::itemmodels::PointCells", "Id"),
        QT_TRANSLATE_NOOP("cems::itemmodels::PointCells", "Device"),
        QT_TRANSLATE_NOOP("cems::itemmodels::PointCells", "Type"),
        QT_TRANSLATE_NOOP("cems::itemmodels::PointCells", "Value"),
        QT_TRANSLATE_NOOP("cems::itemmodels::PointCells", "Unit"),
        QT_TRANSLATE_NOOP("cems::itemmodels::PointCells", "Quality"),
        QT_TRANSLATE_NOOP("cems::itemmodels::PointCells", "Gateway time"),
        QT_TRANSLATE_NOOP("cems::itemmodels::PointCells", "Received"),
        QT_TRANSLATE_NOOP("cems::itemmodels::PointCells", "Difference"),
        QT_TRANSLATE_NOOP("cems::itemmodels::PointCells", "Age"),
        QT_TRANSLATE_NOOP("cems::itemmodels::PointCells", "Count"),
        QT_TRANSLATE_NOOP("cems::itemmodels::PointCells", "Minimum"),
        QT_TRANSLATE_NOOP("cems::itemmodels::PointCells", "Maximum"),
        QT_TRANSLATE_NOOP("cems::itemmodels::PointCells", "Trend"),
    };
    static_assert(std::size(kTitles) == PointTableModel::ColumnCount);
    return QCoreApplication::translate("cems::itemmodels::PointCells", kTitles[column]);
}

bool isNumericPointColumn(int column)
{
    return column == PointTableModel::ValueColumn
        || (column >= PointTableModel::GatewayTimeColumn && column <= PointTableModel::MaxColumn);
}

namespace {

constexpr milliseconds kStaleTelemetry{5 * 60'000}; // where the product model names no period

QString nameCellText(const gateway::PointStore& store, PointIndex point, int column)
{
    const auto* declared = store.declared(point);
    switch (column) {
    case PointTableModel::NameColumn:
        return store.name(point);
    case PointTableModel::IdColumn:
        return store.ref(point).pointID;
    case PointTableModel::DeviceColumn:
        return store.deviceName(point);
    case PointTableModel::TypeColumn:
        return declared ? pointTypeWord(declared->type) : QString();
    default:
        return declared ? declared->unit : QString();
    }
}

} // namespace

QString pointCellText(const gateway::PointStore& store, PointIndex point, int column, UtcTime now)
{
    if (column < PointTableModel::ValueColumn || column == PointTableModel::UnitColumn) {
        return nameCellText(store, point, column);
    }
    if (column == PointTableModel::QualityColumn) {
        return stateWord(store, point);
    }
    if (!store.hasValue(point)) {
        return {};
    }
    const Sample& sample = store.last(point);
    switch (column) {
    case PointTableModel::ValueColumn:
        return store.valueText(point);
    case PointTableModel::GatewayTimeColumn:
        return clockText(sample.dataTimeMs, now);
    case PointTableModel::ReceivedColumn:
        return clockText(sample.receivedMs, now);
    case PointTableModel::DifferenceColumn:
        return differenceText(sample);
    case PointTableModel::AgeColumn:
        return ageText(now - utcFromMs(sample.receivedMs));
    case PointTableModel::CountColumn:
        return QString::number(store.count(point));
    case PointTableModel::MinColumn:
        return extremeText(store, point, store.min(point));
    case PointTableModel::MaxColumn:
        return extremeText(store, point, store.max(point));
    default:
        return {};
    }
}

QString pointCellRawText(const gateway::PointStore& store, PointIndex point, int column)
{
    if (!store.hasValue(point)) {
        return pointCellText(store, point, column, {});
    }
    const Sample& sample = store.last(point);
    switch (column) {
    case PointTableModel::ValueColumn:
        return QString::fromUtf8(wire::cellText(sample.value, store.texts()));
    case PointTableModel::GatewayTimeColumn:
        return exactTimeText(sample.dataTimeMs);
    case PointTableModel::ReceivedColumn:
        return exactTimeText(sample.receivedMs);
    case PointTableModel::DifferenceColumn:
        return QString::number(sample.receivedMs - sample.dataTimeMs) + u" ms";
    default:
        return pointCellText(store, point, column, utcFromMs(sample.receivedMs));
    }
}

QString differenceText(const Sample& sample)
{
    const bool isLive =
        !sample.flags.testAnyFlags(SampleFlag::Late | SampleFlag::Retained | SampleFlag::TimeFromReceipt);
    if (!isLive) {
        return u"—"_s;
    }
    const milliseconds difference{sample.receivedMs - sample.dataTimeMs};
    return difference.count() < 0 ? u'−' + text::duration(-difference) : text::duration(difference);
}

QString ageText(milliseconds age)
{
    constexpr double kMsPerS = 1000.0;
    if (age >= seconds{1}) {
        return text::duration(age);
    }
    const auto ms = static_cast<double>(std::max(age, milliseconds{0}).count());
    return QString::number(ms / kMsPerS, 'f', 1) + u" s";
}

QString extremeText(const gateway::PointStore& store, PointIndex point, double extreme)
{
    if (!store.value(point).isNumber() || !std::isfinite(extreme)) {
        return {};
    }
    const QString shortest = QString::number(extreme, 'g', QLocale::FloatingPointShortest);
    const auto decimals = [](const QString& text) {
        const qsizetype dot = text.indexOf(u'.');
        return dot < 0 ? qsizetype{0} : text.size() - dot - 1;
    };
    const QString value = store.valueText(point);
    const bool isPlain = !shortest.contains(u'e') && !value.contains(u'e', Qt::CaseInsensitive);
    return isPlain && decimals(shortest) < decimals(value)
        ? QString::number(extreme, 'f', static_cast<int>(decimals(value)))
        : shortest;
}

bool isPointStale(const gateway::PointStore& store, PointIndex point, UtcTime now)
{
    if (!store.hasValue(point)) {
        return true;
    }
    const Sample& sample = store.last(point);
    if (sample.quality.meaning == QualityMeaning::LastKnown) {
        return true;
    }
    const auto* declared = store.declared(point);
    milliseconds limit = milliseconds::max();
    if (declared && declared->reportPeriodS) {
        limit =
            milliseconds{static_cast<qint64>(std::clamp(*declared->reportPeriodS * 3000.0, 10'000.0, 1e12))};
    } else if (!declared || declared->type == productmodel::PointType::Telemetry) {
        limit = kStaleTelemetry;
    }
    return milliseconds{msSinceEpoch(now) - sample.receivedMs} > limit;
}

QString pointToolTip(const gateway::PointStore& store, PointIndex point)
{
    const auto line = [](const QString& label, const QString& text) {
        return text.isEmpty() ? QString() : QString(u'\n' + label.arg(text));
    };
    QString tip = store.name(point)
        + line(translate("cems::itemmodels::PointCells", "Id: %1"), store.ref(point).pointID)
        + line(translate("cems::itemmodels::PointCells", "Device: %1"), store.deviceName(point));
    if (const auto* declared = store.declared(point)) {
        tip += line(translate("cems::itemmodels::PointCells", "Type: %1"), pointTypeWord(declared->type))
            + line(translate("cems::itemmodels::PointCells", "Reading type: %1"), declared->readingTypeID);
    } else {
        tip += u'\n' + translate("cems::itemmodels::PointCells", "Not in the product model.");
    }
    if (store.hasValue(point)) {
        const Sample& sample = store.last(point);
        tip += line(translate("cems::itemmodels::PointCells", "Gateway's time: %1"),
                    exactTimeText(sample.dataTimeMs))
            + line(translate("cems::itemmodels::PointCells", "Received: %1"),
                   exactTimeText(sample.receivedMs));
    }
    return tip;
}

} // namespace cems::itemmodels
