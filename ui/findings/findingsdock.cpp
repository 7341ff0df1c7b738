// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/findings/findingsdock.h"

#include "gateway/gatewaysession.h"
#include "ui/common/celldelegate.h"
#include "ui/common/emptystate.h"
#include "ui/common/tableviews.h"

#include <QAction>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace cems::ui {

using namespace Qt::StringLiterals;
using itemmodels::FindingTableModel;

FindingsDock::FindingsDock(const PageContext& /*context*/, QWidget* parent)
    : Page(parent)
    , m_model(std::make_unique<FindingTableModel>(m_noFindings))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(u"check-circle"_s, this))
    , m_bar(new QWidget(this))
    , m_past(new QCheckBox(m_bar))
    , m_jumpButton(new QPushButton(m_bar))
    , m_jump(new QAction(this))
{
    using Style = CellDelegate::Style;
    setUpTable(m_table);
    exchangeModel(m_table, m_model.get());
    setColumnWidths(m_table, {58, 8, 10, 22, 28});
    m_table->setObjectName(u"findingTable"_s);
    m_table->setProperty("frameless", true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new CellDelegate({{FindingTableModel::SentenceColumn, Style::Lamp},
                                               {FindingTableModel::ChapterColumn, Style::Secondary},
                                               {FindingTableModel::CountColumn, Style::Secondary},
                                               {FindingTableModel::SpanColumn, Style::Secondary},
                                               {FindingTableModel::RemedyColumn, Style::Secondary}},
                                              m_table));
    addCopyAction(m_table, {});
    connect(m_table, &QTableView::activated, this, &FindingsDock::jump);
    connect(m_jump, &QAction::triggered, this, &FindingsDock::jump);
    connect(m_jumpButton, &QPushButton::clicked, this, &FindingsDock::jump);
    connect(m_past, &QCheckBox::toggled, this, [this](bool shown) {
        m_model->setPastShown(shown);
        showState();
    });
    m_jumpButton->setProperty("role", u"link"_s);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_bar->hide(); // until somebody gives it a place
    auto* bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(0, 0, 4, 0);
    bar->setSpacing(16);
    bar->addWidget(m_past);
    bar->addWidget(m_jumpButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->addWidget(m_stack, 1);
    retranslate();
    showState();
}

FindingsDock::~FindingsDock() = default;

void FindingsDock::setConnection(connection::Connection* connection)
{
    if (!connection) {
        setGateway(nullptr);
    }
}

void FindingsDock::setGateway(gateway::GatewaySession* gateway)
{
    if (gateway == m_gateway) {
        return;
    }
    if (m_gateway) {
        m_gateway->disconnect(this);
    }
    m_gateway = gateway;
    auto model = std::make_unique<FindingTableModel>(gateway ? gateway->findings() : m_noFindings);
    model->setPastShown(m_past->isChecked());
    model->setActive(m_isActive);
    exchangeModel(m_table, model.get());
    m_model = std::move(model);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FindingsDock::showState);
    if (gateway) {
        connect(gateway, &gateway::GatewaySession::findingsChanged, this, &FindingsDock::takeChanges);
    }
    takeChanges();
}

void FindingsDock::setActive(bool active)
{
    m_isActive = active;
    m_model->setActive(active);
    showState();
}

// The badge is on the tab and counts even while the dock is hidden.
void FindingsDock::takeChanges()
{
    m_model->takeChanges();
    const std::size_t count = m_gateway ? m_gateway->findings().standingCount() : 0;
    if (count != m_badgeCount) {
        m_badgeCount = count;
        emit badgeChanged();
    }
    showState();
}

QString FindingsDock::badge() const
{
    return m_badgeCount > 0 ? QString::number(m_badgeCount) : QString();
}

QList<QAction*> FindingsDock::pageActions() const
{
    return {m_jump};
}

void FindingsDock::showState()
{
    const bool hasRows = m_model->rowCount() > 0;
    m_stack->setCurrentWidget(hasRows ? static_cast<QWidget*>(m_table) : m_empty);
    if (!m_gateway) {
        m_empty->setTexts(tr("No gateway is selected"),
                          tr("Findings of the gateway chosen on the left appear here."));
    } else {
        m_empty->setTexts(tr("Nothing found so far"),
                          tr("Every message is compared with the standard and the product model."));
    }
    const int row = hasRows ? m_table->currentIndex().row() : -1;
    const bool canJump = row >= 0 && m_model->findingAt(row).packetSeq != 0;
    m_jump->setEnabled(canJump);
    m_jumpButton->setEnabled(canJump);
}

void FindingsDock::jump()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || m_model->findingAt(row).packetSeq == 0) {
        return;
    }
    PageTarget target;
    target.pageId = u"messages"_s;
    target.packetSeq = m_model->findingAt(row).packetSeq;
    emit revealRequested(target);
}

void FindingsDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_model->retranslate();
        showState();
    }
    Page::changeEvent(event);
}

void FindingsDock::retranslate()
{
    m_past->setText(tr("Show those that no longer stand"));
    m_jump->setText(tr("Show the message"));
    m_jumpButton->setText(tr("Show the message"));
    m_table->setAccessibleName(tr("Findings"));
    m_table->actions().constFirst()->setText(tr("Copy rows"));
}

} // namespace cems::ui
