// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pagearea.h"

#include "ui/common/lineicon.h"
#include "ui/shell/selection.h"
#include "ui/shell/uistatekeeper.h"

#include <QEvent>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace cems::ui {

using namespace Qt::StringLiterals;

PageArea::PageArea(std::vector<const PageEntry*> entries, const PageContext& context, Selection& selection,
                   UiStateKeeper& keeper, QWidget* parent)
    : QWidget(parent)
    , m_entries(std::move(entries))
    , m_context(context)
    , m_selection(selection)
    , m_keeper(keeper)
    , m_tabs(new QTabBar)
    , m_stack(new QStackedWidget)
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    auto* head = new QFrame;
    head->setProperty("role", u"bar"_s);
    m_head = new QHBoxLayout(head);
    m_head->setContentsMargins(8, 0, 8, 0);
    m_head->addWidget(m_tabs, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_stack, 1);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        m_tabs->addTab({});
    }
    updateTitles();

    connect(m_tabs, &QTabBar::currentChanged, this, &PageArea::showCurrent);
    connect(&selection, &Selection::connectionChanged, this, [this] {
        for (Page* page : std::as_const(m_pages)) {
            page->setConnection(m_selection.connection());
        }
    });
    connect(&selection, &Selection::gatewayChanged, this, [this] {
        for (Page* page : std::as_const(m_pages)) {
            page->setGateway(m_selection.gateway());
        }
    });
    connect(&selection, &Selection::deviceChanged, this, [this] {
        for (Page* page : std::as_const(m_pages)) {
            page->setDevice(m_selection.device());
        }
    });
}

QString PageArea::titleOf(int index) const
{
    return m_entries[static_cast<std::size_t>(index)]->title();
}

QString PageArea::idOf(int index) const
{
    return m_entries[static_cast<std::size_t>(index)]->id;
}

QString PageArea::currentId() const
{
    return m_tabs->currentIndex() < 0 ? QString() : idOf(m_tabs->currentIndex());
}

Page* PageArea::currentPage() const
{
    return m_pages.value(m_tabs->currentIndex());
}

bool PageArea::showPage(QStringView id)
{
    const int index = indexOf(id);
    if (index >= 0) {
        m_tabs->setCurrentIndex(index);
    }
    return index >= 0;
}

void PageArea::step(int by)
{
    if (count() > 0) {
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + count()) % count());
    }
}

Page* PageArea::page(QStringView id)
{
    const int index = indexOf(id);
    return index < 0 ? nullptr : build(index);
}

int PageArea::indexOf(QStringView id) const
{
    for (int i = 0; i < count(); ++i) {
        if (m_entries[static_cast<std::size_t>(i)]->id == id) {
            return i;
        }
    }
    return -1;
}

Page* PageArea::build(int index)
{
    if (Page* known = m_pages.value(index)) {
        return known;
    }
    Page* page = m_entries[static_cast<std::size_t>(index)]->create(m_context, this);
    page->setObjectName(idOf(index));
    m_stack->addWidget(page);
    m_pages.insert(index, page);
    if (QWidget* bar = page->barWidget()) {
        m_head->addWidget(bar);
        bar->hide();
    }
    m_keeper.restoreInside(*page);
    page->setConnection(m_selection.connection());
    page->setGateway(m_selection.gateway());
    page->setDevice(m_selection.device());
    connect(page, &Page::badgeChanged, this, &PageArea::updateTitles);
    connect(page, &Page::revealRequested, this, &PageArea::revealRequested);
    return page;
}

void PageArea::showCurrent()
{
    if (!isVisible() || m_tabs->currentIndex() < 0) {
        return;
    }
    Page* page = build(m_tabs->currentIndex());
    if (m_active != page) {
        if (m_active) {
            m_active->setActive(false);
        }
        m_active = page;
        for (const Page* any : std::as_const(m_pages)) {
            if (QWidget* bar = any->barWidget()) {
                bar->setVisible(any == page);
            }
        }
        m_stack->setCurrentWidget(page);
        page->setActive(true);
    }
    updateTitles();
    emit currentChanged();
}

void PageArea::updateTitles()
{
    for (int i = 0; i < count(); ++i) {
        const Page* page = m_pages.value(i);
        const QString badge = page ? page->badge() : QString();
        const QString title = badge.isEmpty() ? titleOf(i) : titleOf(i) + u' ' + badge;
        if (m_tabs->tabText(i) != title) {
            m_tabs->setTabText(i, title);
        }
    }
}

void PageArea::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        updateTitles();
        m_tabs->setAccessibleName(tr("Pages"));
    }
    QWidget::changeEvent(event);
}

void PageArea::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showCurrent();
}

void PageArea::hideEvent(QHideEvent* event)
{
    if (m_active) {
        m_active->setActive(false);
        m_active = nullptr;
    }
    QWidget::hideEvent(event);
}

} // namespace cems::ui
