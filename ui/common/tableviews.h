// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

class QAbstractItemModel;
class QMenu;
class QTableView;
class QTreeView;
class QWidget;

namespace cems::ui {

/// How every dense table looks and behaves: fixed rows of text height and 6 px, whole rows selected, columns to move and
/// hide, a click on a title sorts and the third click returns to the natural order.
void setUpTable(QTableView* view);
void setUpTree(QTreeView* view);

/// Gives a view another model of the same columns; widths, order and hidden columns stay. The former model may go after it.
void exchangeModel(QTableView* view, QAbstractItemModel* model);

/// Widths in characters of the view's font, per column from the left.
void setColumnWidths(QTableView* view, const QList<int>& characters);

/// Fills a menu with one check mark per column of the view, each time it opens.
void fillColumnsMenu(QMenu* menu, QTableView* view);

/// Ctrl+C copies the selected rows as text, shown columns only, exact values.
void addCopyAction(QTableView* view, const QString& text);
[[nodiscard]] QList<int> shownColumns(const QTableView* view);
[[nodiscard]] QList<int> selectedRows(const QTableView* view);

/// First and last row on the screen, (-1, -1) for none.
[[nodiscard]] std::pair<int, int> visibleRows(const QTableView* view);

} // namespace cems::ui
