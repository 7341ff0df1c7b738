// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/overview/overviewpage.h"

#include "connection/connection.h"
#include "gateway/gatewaysession.h"
#include "ui/common/emptystate.h"
#include "ui/overview/infocard.h"
#include "ui/overview/overviewlines.h"

#include <QEvent>
#include <QGridLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cems::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kRefreshInterval{1000};
constexpr int kCardWidthInCharacters = 40; // narrower cards break their lines too often

} // namespace

OverviewPage::OverviewPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_stack(new QStackedWidget(this))
    , m_board(new QWidget(this))
    , m_empty(new EmptyState(u"overview"_s, this))
    , m_identity(new InfoCard(m_board))
    , m_traffic(new InfoCard(m_board))
    , m_quality(new InfoCard(m_board))
    , m_findings(new InfoCard(m_board))
    , m_resources(new InfoCard(m_board))
    , m_model(new InfoCard(m_board))
    , m_link(new InfoCard(m_board))
    , m_missing(new InfoCard(m_board))
{
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_board);
    scroll->viewport()->setAutoFillBackground(false);
    m_board->setAutoFillBackground(false);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_stack);
    auto* grid = new QGridLayout(m_board);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    m_refresh.setInterval(kRefreshInterval);
    connect(&m_refresh, &QTimer::timeout, this, &OverviewPage::refresh);
    retranslate();
    arrangeCards();
    refresh();
}

void OverviewPage::setConnection(connection::Connection* connection)
{
    m_connection = connection;
    if (!connection) {
        m_gateway = nullptr;
    }
    refresh();
}

void OverviewPage::setGateway(gateway::GatewaySession* gateway)
{
    if (m_gateway) {
        m_gateway->disconnect(this);
    }
    m_gateway = gateway;
    if (gateway) {
        connect(gateway, &gateway::GatewaySession::infoChanged, this, &OverviewPage::refresh);
        connect(gateway, &gateway::GatewaySession::modelChanged, this, &OverviewPage::refresh);
    }
    refresh();
}

void OverviewPage::setActive(bool active)
{
    if (active) {
        refresh();
        m_refresh.start();
    } else {
        m_refresh.stop();
    }
}

void OverviewPage::refresh()
{
    const bool hasSubject = m_gateway && m_connection;
    m_stack->setCurrentIndex(hasSubject ? 0 : 1);
    if (!m_connection) {
        m_empty->setTexts(tr("Not connected"),
                          tr("Connect to a broker with Ctrl+N; its gateways then appear on the left."));
    } else if (!m_gateway) {
        m_empty->setTexts(tr("No gateway yet"),
                          tr("Gateways appear on the left as soon as they are heard; choose one."));
    }
    if (!hasSubject) {
        return;
    }
    const UtcTime now = m_context.clock.now();
    m_identity->setLines(identityLines(*m_gateway));
    m_traffic->setLines(trafficLines(*m_gateway, now));
    m_quality->setLines(qualityLines(*m_gateway));
    m_findings->setLines(findingLines(*m_gateway));
    m_resources->setLines(resourceLines(*m_gateway, now));
    m_model->setLines(modelLines(*m_gateway));
    m_link->setLines(connectionLines(*m_connection, now));
    m_missing->setLines(missingLines());
}

// As many columns of cards as fit: three on a laptop, two on a narrow or enlarged window.
void OverviewPage::arrangeCards()
{
    const int cardWidth = fontMetrics().horizontalAdvance(u'0') * kCardWidthInCharacters;
    const int columns = std::clamp(width() / std::max(cardWidth, 1), 1, 3);
    if (columns == m_columns) {
        return;
    }
    m_columns = columns;
    auto* grid = static_cast<QGridLayout*>(m_board->layout());
    const QList<InfoCard*> cards{m_traffic,   m_quality, m_findings, m_identity,
                                 m_resources, m_model,   m_link,     m_missing};
    for (InfoCard* card : cards) {
        grid->removeWidget(card);
    }
    int cell = 0;
    int taken = -1;
    for (InfoCard* card : cards) {
        cell += cell == taken ? 1 : 0;
        const bool isTall =
            columns == 3 && card == m_findings; // sentences need the height of two other cards
        grid->addWidget(card, cell / columns, cell % columns, isTall ? 2 : 1, 1);
        taken = isTall ? cell + columns : taken;
        ++cell;
    }
    for (int n = 0; n < 3; ++n) {
        grid->setColumnStretch(n, n < columns ? 1 : 0);
    }
    const int rows = (cell + columns - 1) / columns;
    for (int n = 0; n <= cards.size() + 1; ++n) {
        grid->setRowStretch(n, n == rows ? 1 : 0);
    }
}

void OverviewPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrangeCards();
}

void OverviewPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    Page::changeEvent(event);
}

void OverviewPage::retranslate()
{
    m_identity->setTitle(tr("Identity and versions"));
    m_traffic->setTitle(tr("Now"));
    m_quality->setTitle(tr("Points by quality"));
    m_findings->setTitle(tr("Latest findings"));
    m_resources->setTitle(tr("Resources"));
    m_model->setTitle(tr("Product model"));
    m_link->setTitle(tr("Connection"));
    m_missing->setTitle(tr("Still to come"));
}

} // namespace cems::ui
