// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/payloadview.h"

#include "itemmodels/jsontreemodel.h"
#include "ui/common/hexview.h"
#include "ui/common/tableviews.h"
#include "ui/common/textview.h"
#include "ui/common/textwidth.h"

#include <QEvent>
#include <QHeaderView>
#include <QTreeView>

#include <algorithm>
#include <utility>

namespace cems::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kOpenedMembers = 400; // documents up to about this size are shown opened

} // namespace

PayloadView::PayloadView(QWidget* parent)
    : QTabWidget(parent)
    , m_tree(new QTreeView(this))
    , m_text(new TextView(this))
    , m_hex(new HexView(this))
    , m_json(new itemmodels::JsonTreeModel(this))
{
    setDocumentMode(true);
    setUpTree(m_tree);
    m_tree->setModel(m_json);
    m_tree->setFont(fixedFont());
    m_tree->setProperty("frameless", true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(itemmodels::JsonTreeModel::KeyColumn, 240);
    addTab(m_tree, QString());
    addTab(m_text, QString());
    addTab(m_hex, QString());
    connect(this, &QTabWidget::currentChanged, this, &PayloadView::fillCurrent);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid()) {
                    m_isFilled[HexTab] = true;
                    m_hex->setBytes(m_bytes);
                    m_hex->mark(index.data(itemmodels::JsonTreeModel::OffsetRole).toLongLong(),
                                index.data(itemmodels::JsonTreeModel::LengthRole).toLongLong());
                }
            });
    retranslate();
}

void PayloadView::setBytes(const QByteArray& bytes)
{
    m_bytes = bytes;
    std::fill(std::begin(m_isFilled), std::end(m_isFilled), false);
    fillCurrent();
}

void PayloadView::fillCurrent()
{
    const int tab = currentIndex();
    if (tab < 0 || std::exchange(m_isFilled[tab], true)) {
        return;
    }
    switch (tab) {
    case TreeTab:
        fillTree();
        break;
    case TextTab:
        m_text->setBytes(m_bytes);
        break;
    default:
        m_hex->setBytes(m_bytes);
    }
}

void PayloadView::fillTree()
{
    const bool isJson = m_json->setBytes(m_bytes);
    if (!isJson && !m_bytes.isEmpty()) {
        setCurrentIndex(TextTab);
        return;
    }
    if (m_json->json().tokens().size() <= kOpenedMembers) {
        m_tree->expandAll();
    } else {
        m_tree->expandToDepth(1);
    }
}

void PayloadView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QTabWidget::changeEvent(event);
}

void PayloadView::retranslate()
{
    setTabText(TreeTab, tr("Tree"));
    setTabText(TextTab, tr("Text"));
    setTabText(HexTab, tr("Hex"));
    m_tree->setAccessibleName(tr("Payload as a tree"));
    m_hex->setAccessibleName(tr("Payload in hexadecimal"));
    m_json->retranslate();
}

} // namespace cems::ui
