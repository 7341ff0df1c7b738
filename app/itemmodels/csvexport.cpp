// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/csvexport.h"

#include "base/clock.h"
#include "itemmodels/modelroles.h"

#include <QAbstractItemModel>
#include <QElapsedTimer>

namespace cems::itemmodels {

using namespace Qt::StringLiterals;

namespace {

constexpr milliseconds kSlice{5};
constexpr int kRowsPerLook = 32; // rows between two looks at the clock

bool looksLikeFormula(const QString& text)
{
    static constexpr QStringView kStarts = u"=+-@\t\r";
    if (text.isEmpty() || !kStarts.contains(text.front())) {
        return false;
    }
    bool isNumber = false;
    text.toDouble(&isNumber);
    return !isNumber;
}

QStringList titlesOf(const QAbstractItemModel& model, const QList<int>& columns)
{
    QStringList titles;
    for (const int column : columns) {
        titles.append(model.headerData(column, Qt::Horizontal).toString());
    }
    return titles;
}

QStringList cellsOf(const QAbstractItemModel& model, int row, const QList<int>& columns)
{
    QStringList cells;
    for (const int column : columns) {
        cells.append(model.index(row, column).data(RawTextRole).toString());
    }
    return cells;
}

} // namespace

QString csvCell(const QString& text)
{
    QString cell = looksLikeFormula(text) ? QString(u'\'' + text) : text;
    const bool needsQuotes = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n')
        || cell.contains(u'\r') || cell.startsWith(u' ') || cell.endsWith(u' ');
    if (needsQuotes) {
        cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    }
    return cell;
}

QString csvLine(const QStringList& cells)
{
    QStringList quoted;
    quoted.reserve(cells.size());
    for (const QString& cell : cells) {
        quoted.append(csvCell(cell));
    }
    return quoted.join(u',') + u"\r\n";
}

CsvExport::CsvExport(const QAbstractItemModel& model, QList<int> columns, const QString& path,
                     Options options, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_columns(std::move(columns))
    , m_file(path)
    , m_options(options)
{
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &CsvExport::writeSlice);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex&, int first, int last) {
                if (first < m_next) {
                    m_next -= std::min(last + 1, m_next) - first;
                }
            });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        finish(failure(ErrorCode::Cancelled, m_file.fileName(), u"the table was replaced"_s));
    });
}

void CsvExport::start()
{
    if (!m_file.open(QIODevice::WriteOnly)) {
        // Not from within the call: whoever starts it connects first, but may not expect an answer yet.
        QTimer::singleShot(
            0, this, [this] { finish(failure(ErrorCode::FileIo, m_file.fileName(), m_file.errorString())); });
        return;
    }
    if (m_options.byteOrderMark) {
        m_file.write("\xEF\xBB\xBF");
    }
    writeRow(titlesOf(m_model, m_columns));
    m_slice.start();
}

void CsvExport::cancel()
{
    finish(failure(ErrorCode::Cancelled, m_file.fileName()));
}

void CsvExport::writeSlice()
{
    QElapsedTimer slice;
    slice.start();
    while (m_next < m_model.rowCount()) {
        writeRow(cellsOf(m_model, m_next++, m_columns));
        ++m_written;
        if (m_written % kRowsPerLook == 0 && slice.elapsed() >= kSlice.count()) {
            emit progressed(m_written, m_model.rowCount());
            return;
        }
    }
    if (m_file.commit()) {
        finish({});
    } else {
        finish(failure(ErrorCode::FileIo, m_file.fileName(), m_file.errorString()));
    }
}

void CsvExport::writeRow(const QStringList& cells)
{
    m_file.write(csvLine(cells).toUtf8()); // a failed write is remembered by the file and refused by commit()
}

void CsvExport::finish(const Result<>& result)
{
    if (m_isDone) {
        return;
    }
    m_isDone = true;
    m_slice.stop();
    if (!result) {
        m_file.cancelWriting();
    }
    emit finished(result);
}

QString rowsAsText(const QAbstractItemModel& model, const QList<int>& rows, const QList<int>& columns)
{
    QString text = titlesOf(model, columns).join(u'\t') + u'\n';
    for (const int row : rows) {
        QStringList cells = cellsOf(model, row, columns);
        for (QString& cell : cells) {
            cell.replace(u'\t', u' ').replace(u'\n', u' ');
        }
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace cems::itemmodels
