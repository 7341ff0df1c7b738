// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/gatewayrail.h"

#include "connection/connectionservice.h"
#include "text/words.h"
#include "ui/shell/raildelegate.h"
#include "ui/shell/selection.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace cems::ui {

using namespace Qt::StringLiterals;
using connection::Connection;
using connection::ConnectionService;
using gateway::ConnectionSession;
using gateway::GatewaySession;
using itemmodels::GatewayTreeModel;
using itemmodels::State;

namespace {

constexpr int kIndent = 14;
constexpr int kMaxOffered = 30; // more do not fit a menu; the connection's form takes any id

} // namespace

GatewayRail::GatewayRail(ConnectionService& service, Selection& selection, const Clock& clock,
                         QWidget* parent)
    : QFrame(parent)
    , m_service(service)
    , m_selection(selection)
    , m_model(new GatewayTreeModel(clock, this))
    , m_heading(new QLabel)
    , m_tree(new QTreeView)
    , m_heard(new QPushButton)
{
    setProperty("role", u"rail"_s);
    m_heading->setProperty("role", u"secondary"_s);
    m_heading->setContentsMargins(8, 8, 8, 4);
    QFont headingFont = m_heading->font();
    headingFont.setWeight(QFont::DemiBold);
    m_heading->setFont(headingFont);

    m_tree->setObjectName(u"gatewayTree"_s);
    m_tree->setProperty("frameless", true);
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new RailDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(kIndent);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setMouseTracking(true);
    m_heard->setProperty("role", u"link"_s);
    m_heard->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 6);
    layout->setSpacing(4);
    layout->addWidget(m_heading);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_heard);

    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &GatewayRail::takeCurrent);
    connect(m_heard, &QPushButton::clicked, this, &GatewayRail::offerHeard);
    connect(&selection, &Selection::gatewayChanged, this, &GatewayRail::followSelection);
    connect(&selection, &Selection::connectionChanged, this, &GatewayRail::followSelection);
    connect(&service, &ConnectionService::connectionAdded, this, &GatewayRail::add);
    connect(&service, &ConnectionService::connectionRemoved, this, [this](Connection* connection) {
        m_model->removeConnection(connection->site().id);
        updateHeard();
    });
    for (Connection* connection : service.connections()) {
        add(connection);
    }
    retranslate();
}

GatewayRail::~GatewayRail() = default;

void GatewayRail::add(Connection* connection)
{
    const settings::SiteConnection& site = connection->site();
    m_model->addConnection(site.id, site.name, connection->session());
    showState(*connection);
    connect(connection, &Connection::stateChanged, this, [this, connection] { showState(*connection); });
    connect(&connection->session(), &ConnectionSession::gatewayHeard, this, &GatewayRail::updateHeard);
    connect(&connection->session(), &ConnectionSession::gatewayAdded, this, [this] {
        m_tree->expandToDepth(0);
        followSelection();
        updateHeard();
    });
    m_tree->expandToDepth(0);
    followSelection(); // its gateway may have been selected before this tree knew of it
}

void GatewayRail::showState(const Connection& connection)
{
    const ConnectionId& id = connection.site().id;
    switch (connection.state()) {
    case Connection::State::Idle:
        m_model->setConnectionState(id, State::Stale, tr("closed"));
        break;
    case Connection::State::Connecting:
        m_model->setConnectionState(id, State::Notice, tr("connecting"));
        break;
    case Connection::State::Connected:
        m_model->setConnectionState(id, State::Good, {});
        break;
    case Connection::State::Waiting:
        m_model->setConnectionState(id, State::Warning, tr("waiting"));
        break;
    case Connection::State::Failed:
        m_model->setConnectionState(id, State::Bad, tr("failed"));
        break;
    case Connection::State::Closing:
        m_model->setConnectionState(id, State::Stale, tr("closing"));
        break;
    }
}

void GatewayRail::select(const QModelIndex& index)
{
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void GatewayRail::focusTree()
{
    m_tree->setFocus(Qt::ShortcutFocusReason);
}

void GatewayRail::takeCurrent(const QModelIndex& index)
{
    if (!index.isValid()) {
        return;
    }
    const GatewayTreeModel::Target target = m_model->target(index);
    for (Connection* connection : m_service.connections()) {
        if (connection->site().id == target.connection) {
            GatewaySession* gateway = target.gateway;
            const auto& gateways = connection->session().gateways();
            if (!gateway && !gateways.empty()) {
                gateway = gateways.front();
            }
            m_selection.select(connection, gateway, target.device);
        }
    }
}

void GatewayRail::followSelection()
{
    const GatewaySession* gateway = m_selection.gateway();
    const QModelIndex current = m_tree->currentIndex();
    if (gateway && (!current.isValid() || m_model->target(current).gateway != gateway)) {
        if (const QModelIndex index = m_model->indexOfGateway(gateway); index.isValid()) {
            select(index);
        }
    }
    updateHeard();
}

void GatewayRail::updateHeard()
{
    const Connection* connection = m_selection.connection();
    const auto count = connection ? connection->session().heardGateways().size() : 0;
    m_heard->setVisible(count > 0);
    m_heard->setText(tr("%n more gateway(s) heard…", nullptr, static_cast<int>(count)));
}

void GatewayRail::offerHeard()
{
    Connection* connection = m_selection.connection();
    if (!connection) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Serve all of them"), connection,
                    [connection] { connection->session().setServeAll(true); });
    menu->addSeparator();
    const QList<GatewayId> heard = connection->session().heardGateways();
    for (const GatewayId& id : heard.first(qMin(heard.size(), qsizetype{kMaxOffered}))) {
        QString name = id.value;
        menu->addAction(name.replace(u'&', u"&&"_s), connection,
                        [connection, id] { connection->session().addGateway(id); });
    }
    menu->popup(m_heard->mapToGlobal(QPoint(0, 0)));
}

void GatewayRail::retranslate()
{
    m_heading->setText(tr("Gateways"));
    m_tree->setAccessibleName(tr("Gateways and their devices"));
    m_model->retranslate();
    for (const Connection* connection : m_service.connections()) {
        showState(*connection);
    }
    updateHeard();
}

void GatewayRail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void GatewayRail::showEvent(QShowEvent* event)
{
    m_model->setActive(true);
    QFrame::showEvent(event);
}

void GatewayRail::hideEvent(QHideEvent* event)
{
    m_model->setActive(false);
    QFrame::hideEvent(event);
}

} // namespace cems::ui
