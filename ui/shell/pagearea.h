// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/page.h"
#include "ui/shell/pageregistry.h"

#include <QHash>

class QHBoxLayout;
class QStackedWidget;
class QTabBar;

namespace cems::ui {

class Selection;
class UiStateKeeper;

/// The pages of one place behind tabs. A page is built when it is first shown, told of the selection, and kept.
/// Only the current page of a visible area is active.
class PageArea : public QWidget
{
    Q_OBJECT

public:
    PageArea(std::vector<const PageEntry*> entries, const PageContext& context, Selection& selection,
             UiStateKeeper& keeper, QWidget* parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] QString titleOf(int index) const;
    [[nodiscard]] QString idOf(int index) const;
    [[nodiscard]] QString currentId() const;
    /// nullptr before the first show.
    [[nodiscard]] Page* currentPage() const;
    /// False: not of this area.
    bool showPage(QStringView id);
    void step(int by);
    /// Builds the page if need be.
    Page* page(QStringView id);

signals:
    void currentChanged();
    void revealRequested(const cems::ui::PageTarget& target);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] int indexOf(QStringView id) const;
    Page* build(int index);
    void showCurrent();
    void updateTitles();

    const std::vector<const PageEntry*> m_entries;
    const PageContext m_context;
    Selection& m_selection;
    UiStateKeeper& m_keeper;
    QHBoxLayout* m_head = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    QHash<int, Page*> m_pages;
    Page* m_active = nullptr;
};

} // namespace cems::ui
