// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/pointlines.h"

#include "cli/columns.h"
#include "cli/jsonline.h"
#include "cli/translation.h"
#include "text/errortext.h"
#include "text/words.h"
#include "wire/monitorpoint.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace cems::cli {

namespace {

enum Column
{
    DeviceColumn,
    PointColumn,
    NameColumn,
    ValueColumn,
    UnitColumn,
    TimeColumn,
    QualityColumn
};

QStringList header()
{
    return {translated(QT_TRANSLATE_NOOP("cems::cli", "Device")),
            translated(QT_TRANSLATE_NOOP("cems::cli", "Point")),
            translated(QT_TRANSLATE_NOOP("cems::cli", "Name")),
            translated(QT_TRANSLATE_NOOP("cems::cli", "Value")),
            translated(QT_TRANSLATE_NOOP("cems::cli", "Unit")),
            translated(QT_TRANSLATE_NOOP("cems::cli", "Time")),
            translated(QT_TRANSLATE_NOOP("cems::cli", "Quality"))};
}

QString localTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
}

} // namespace

PointLines::PointLines(const gateway::GatewaySession& session, Printer& printer, bool isJson)
    : m_session(session)
    , m_printer(printer)
    , m_isJson(isJson)
{
}

void PointLines::print(std::span<const gateway::ReadPoint> points)
{
    if (m_isJson) {
        for (const gateway::ReadPoint& point : points)
            m_printer.rawLine(jsonLine(point));
        m_printer.flush();
        return;
    }
    QList<QStringList> rows;
    if (!std::exchange(m_hasHeader, true))
        rows.append(header());
    const qsizetype first = rows.size();
    for (const gateway::ReadPoint& point : points)
        rows.append(row(point));
    const QStringList lines = aligned(rows, m_widths);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isBad = i >= first && !rows[i][QualityColumn].isEmpty();
        m_printer.line(marked(lines[i], isBad && m_printer.hasColour()));
    }
    m_printer.flush();
}

QByteArray PointLines::jsonLine(const gateway::ReadPoint& point) const
{
    const gateway::PointStore& store = m_session.points();
    const PointRef& ref = store.ref(point.point);
    const Sample& sample = point.sample;
    JsonLine line;
    line.text("gatewayID"_L1, m_session.id().value);
    line.textIf("deviceID"_L1, ref.device.value);
    line.text("pointID"_L1, ref.pointID);
    if (point.resultCode != 0)
        return line.json("resultCode"_L1, point.resultCode).line();

    const QByteArray value = wire::cellText(sample.value, store.texts());
    if (sample.value.kind == ValueCell::Kind::Text && !sample.value.isNumberToken)
        line.text("value"_L1, QString::fromUtf8(value));
    else
        line.token("value"_L1, value.isEmpty() ? "null"_ba : value);
    if (sample.quality.rawId != 0)
        line.text("quality"_L1, QString::fromUtf8(store.texts().text(sample.quality.rawId)));
    line.time("time"_L1, utcFromMs(sample.dataTimeMs));
    line.time("receivedAt"_L1, utcFromMs(sample.receivedMs));
    if (sample.flags.testFlag(SampleFlag::Late))
        line.json("late"_L1, true);
    if (sample.flags.testFlag(SampleFlag::Retained))
        line.json("retained"_L1, true);
    return line.line();
}

QString PointLines::valueText(const gateway::ReadPoint& point) const
{
    const gateway::PointStore& store = m_session.points();
    if (point.resultCode != 0)
        return text::returnCodeWord(m_session.profile(), point.resultCode);
    return store.valueText(point.point, point.sample.value);
}

QString PointLines::qualityText(const Sample& sample) const
{
    QStringList words;
    if (sample.quality.meaning != QualityMeaning::Good)
        words.append(text::qualityWord(sample.quality.meaning));
    if (sample.quality.meaning == QualityMeaning::Unknown)
        words.append(QString::fromUtf8(m_session.points().texts().text(sample.quality.rawId)) + u'?');
    if (sample.flags.testFlag(SampleFlag::Late))
        words.append(translated(QT_TRANSLATE_NOOP("cems::cli", "late")));
    if (sample.flags.testFlag(SampleFlag::Retained))
        words.append(translated(QT_TRANSLATE_NOOP("cems::cli", "stored by the broker")));
    return words.join(u", "_s);
}

QStringList PointLines::row(const gateway::ReadPoint& point) const
{
    const gateway::PointStore& store = m_session.points();
    const auto* declared = store.declared(point.point);
    const QString name = declared ? declared->name : QString();
    QStringList cells{store.deviceName(point.point),
                      store.ref(point.point).pointID,
                      name,
                      valueText(point),
                      declared ? declared->unit : QString(),
                      point.resultCode == 0 ? localTime(point.sample.dataTimeMs) : QString(),
                      point.resultCode == 0 ? qualityText(point.sample) : QString()};
    for (QString& cell : cells)
        cell = text::terminalText(cell);
    return cells;
}

} // namespace cems::cli
