// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QPersistentModelIndex>
#include <QSaveFile>
#include <QTimer>

class QAbstractItemModel;

namespace cems::itemmodels {

/// One cell as CSV: quoted where needed; text that a spreadsheet would take for a formula gets an apostrophe in front,
/// numbers stay numbers.
[[nodiscard]] QString csvCell(const QString& text);
[[nodiscard]] QString csvLine(const QStringList& cells);

/// Writes a table's rows to a CSV file in slices of the event loop, so that the window stays alive: one object, one file,
/// exactly one finished(). The file appears only when it is complete. Deleting the object cancels it.
class CsvExport final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        bool byteOrderMark = true; ///< spreadsheets take a file without for the local code page
    };

    /// The model must outlive the export; rows that come or go meanwhile are followed, an order that changes is not.
    CsvExport(const QAbstractItemModel& model, QList<int> columns, const QString& path, Options options,
              QObject* parent = nullptr);

    void start();
    void cancel();
    [[nodiscard]] int rowsWritten() const { return m_written; }

signals:
    void progressed(int rows, int ofRows);
    void finished(const cems::Result<>& result);

private:
    void writeSlice();
    void writeRow(const QStringList& cells);
    void finish(const Result<>& result);

    const QAbstractItemModel& m_model;
    const QList<int> m_columns;
    QSaveFile m_file;
    const Options m_options;
    QTimer m_slice;
    int m_next = 0;
    int m_written = 0;
    bool m_isDone = false;
};

/// Rows of a table as text for the clipboard: tab between cells, line per row, titles first.
[[nodiscard]] QString rowsAsText(const QAbstractItemModel& model, const QList<int>& rows,
                                 const QList<int>& columns);

} // namespace cems::itemmodels
