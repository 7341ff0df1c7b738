// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/tableviews.h"

#include "itemmodels/csvexport.h"
#include "ui/common/celldelegate.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace cems::ui {

using namespace Qt::StringLiterals;

namespace {

/// Keeps the rows of a table at its font's height; asks no row for its size.
class RowHeightKeeper final : public QObject
{
    Q_OBJECT

public:
    explicit RowHeightKeeper(QTableView* view)
        : QObject(view)
        , m_view(view)
    {
        view->installEventFilter(this);
        apply();
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
            apply();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void apply()
    {
        const int height = rowHeight(m_view->fontMetrics());
        m_view->verticalHeader()->setMinimumSectionSize(height);
        m_view->verticalHeader()->setDefaultSectionSize(height);
    }

    QTableView* m_view;
};

} // namespace

void setUpTable(QTableView* view)
{
    view->setShowGrid(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->setCornerButtonEnabled(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = view->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(header, &QHeaderView::customContextMenuRequested, view, [view](const QPoint& at) {
        auto* menu = new QMenu(view);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnsMenu(menu, view);
        menu->popup(view->horizontalHeader()->mapToGlobal(at));
    });
    new RowHeightKeeper(view);
}

void setUpTree(QTreeView* view)
{
    view->setUniformRowHeights(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setAnimated(false);
    view->setAllColumnsShowFocus(true);
}

void exchangeModel(QTableView* view, QAbstractItemModel* model)
{
    const bool hadModel = view->model() != nullptr;
    const QByteArray state = view->horizontalHeader()->saveState();
    auto* selection = view->selectionModel();
    view->setModel(model);
    if (selection) {
        selection->deleteLater();
    }
    if (hadModel) {
        view->horizontalHeader()->restoreState(state);
    }
}

void setColumnWidths(QTableView* view, const QList<int>& characters)
{
    const int width = view->fontMetrics().horizontalAdvance(u'0');
    for (int column = 0; column < characters.size(); ++column) {
        view->setColumnWidth(column, characters[column] * width + 16);
    }
}

void fillColumnsMenu(QMenu* menu, QTableView* view)
{
    menu->clear();
    if (!view->model()) {
        return;
    }
    const bool isLastShown = shownColumns(view).size() == 1;
    for (int column = 0; column < view->model()->columnCount(); ++column) {
        QAction* action = menu->addAction(view->model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!view->isColumnHidden(column));
        action->setEnabled(view->isColumnHidden(column) || !isLastShown);
        QObject::connect(action, &QAction::toggled, view,
                         [view, column](bool shown) { view->setColumnHidden(column, !shown); });
    }
}

void addCopyAction(QTableView* view, const QString& text)
{
    auto* copy = new QAction(text, view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, view, [view] {
        if (view->model()) {
            QGuiApplication::clipboard()->setText(
                itemmodels::rowsAsText(*view->model(), selectedRows(view), shownColumns(view)));
        }
    });
    view->addAction(copy);
}

QList<int> shownColumns(const QTableView* view)
{
    QList<int> columns;
    const QHeaderView* header = view->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!view->isColumnHidden(column)) {
            columns.append(column);
        }
    }
    return columns;
}

QList<int> selectedRows(const QTableView* view)
{
    QList<int> rows;
    if (view->selectionModel()) {
        for (const QModelIndex& index : view->selectionModel()->selectedRows()) {
            rows.append(index.row());
        }
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::pair<int, int> visibleRows(const QTableView* view)
{
    if (!view->model() || view->model()->rowCount() == 0) {
        return {-1, -1};
    }
    const int first = view->rowAt(0);
    const int last = view->rowAt(view->viewport()->height() - 1);
    return {std::max(first, 0), last < 0 ? view->model()->rowCount() - 1 : last};
}

} // namespace cems::ui

#include "tableviews.moc"
