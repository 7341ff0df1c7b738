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
        return text::duration(std::max(now - utcFromMs(sample.receivedMs), milliseconds{0}));
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

QString extremeText(const gateway::PointStore& store, PointIndex point, double extreme)
{
    return store.value(point).isNumber() && std::isfinite(extreme)
        ? QString::number(extreme, 'g', QLocale::FloatingPointShortest)
        : QString();
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
