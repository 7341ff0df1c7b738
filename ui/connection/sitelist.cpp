// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connection/sitelist.h"

#include "settings/sitestore.h"
#include "ui/common/lineicon.h"

#include <QEvent>
#include <QHash>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace cems::ui {

using namespace Qt::StringLiterals;
using Kind = settings::SiteConnection::Kind;

namespace {

constexpr int kIdRole = Qt::UserRole + 1;

QString iconOf(Kind kind)
{
    switch (kind) {
    case Kind::LocalBroker:
        return u"laptop"_s;
    case Kind::Demo:
        return u"demo"_s;
    case Kind::Broker:
        break;
    }
    return u"broker"_s;
}

QStandardItem* makeItem(const settings::SiteConnection& site)
{
    auto* item = new QStandardItem(lineIcon(iconOf(site.kind)), site.name);
    item->setData(site.id.value, kIdRole);
    item->setEditable(false);
    item->setToolTip((site.kind == Kind::Broker ? settings::displayUrl(site) : site.name).toHtmlEscaped());
    return item;
}

} // namespace

SiteList::SiteList(const settings::SiteStore& sites, QWidget* parent)
    : QWidget(parent)
    , m_sites(sites)
    , m_model(new QStandardItemModel(this))
    , m_found(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit)
    , m_tree(new QTreeView)
{
    m_found->setSourceModel(m_model);
    m_found->setRecursiveFilteringEnabled(true);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setClearButtonEnabled(true);
    m_tree->setModel(m_found);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(12);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search);
    layout->addWidget(m_tree, 1);

    connect(&sites, &settings::SiteStore::changed, this, &SiteList::fill);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_found->setFilterFixedString(text);
        m_tree->expandAll();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!current().isEmpty()) {
            emit currentChanged(current());
        }
    });
    connect(m_tree, &QTreeView::activated, this, [this] {
        if (!current().isEmpty()) {
            emit activated(current());
        }
    });
    fill();
    retranslate();
}

void SiteList::fill()
{
    const ConnectionId before = current();
    const QSignalBlocker quiet(m_tree->selectionModel());
    m_model->clear();
    QHash<QString, QStandardItem*> groups;
    for (const settings::SiteConnection& site : m_sites.connections()) {
        QStandardItem* parent = m_model->invisibleRootItem();
        if (!site.group.isEmpty()) {
            QStandardItem*& group = groups[site.group];
            if (!group) {
                group = new QStandardItem(site.group);
                group->setFlags(Qt::ItemIsEnabled);
                m_model->appendRow(group);
            }
            parent = group;
        }
        parent->appendRow(makeItem(site));
    }
    m_tree->expandAll();
    setCurrent(before);
}

QModelIndex SiteList::indexOf(const ConnectionId& id) const
{
    const QModelIndexList found =
        m_found->match(m_found->index(0, 0), kIdRole, id.value, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex() : found.constFirst();
}

ConnectionId SiteList::current() const
{
    return {m_tree->currentIndex().data(kIdRole).toString()};
}

void SiteList::setCurrent(const ConnectionId& id)
{
    if (const QModelIndex index = indexOf(id); index.isValid()) {
        m_tree->setCurrentIndex(index);
    }
}

void SiteList::clearCurrent()
{
    m_tree->setCurrentIndex({});
    m_tree->clearSelection();
}

void SiteList::retranslate()
{
    m_search->setPlaceholderText(tr("Search saved connections"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_tree->setAccessibleName(tr("Saved connections"));
}

void SiteList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace cems::ui
