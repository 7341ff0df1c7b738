// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/messages/messagespage.h"

#include "connection/connection.h"
#include "itemmodels/packettext.h"
#include "itemmodels/payloadtext.h"
#include "itemmodels/pointcells.h"
#include "settings/appsettings.h"
#include "text/words.h"
#include "ui/common/celldelegate.h"
#include "ui/common/emptystate.h"
#include "ui/common/filterbox.h"
#include "ui/common/payloadview.h"
#include "ui/common/tableviews.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cems::ui {

using namespace Qt::StringLiterals;
using itemmodels::TraceTableModel;

namespace {

QToolButton* barButton(QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setProperty("role", u"button"_s);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    return button;
}

QLabel* plainLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", u"secondary"_s);
    return label;
}

} // namespace

MessagesPage::MessagesPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(std::make_unique<TraceTableModel>(m_noMessages))
    , m_filter(new FilterBox(this))
    , m_freezeButton(barButton(this))
    , m_copyButton(barButton(this))
    , m_secretsButton(barButton(this))
    , m_notice(plainLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_table(new QTableView(this))
    , m_packetTitle(plainLabel(this))
    , m_payload(new PayloadView(this))
    , m_empty(new EmptyState(u"messages"_s, this))
    , m_freeze(new QAction(this))
    , m_showSecrets(new QAction(this))
    , m_copyMenu(new QMenu(this))
{
    buildTable();
    buildActions();
    layOut();
    connect(m_filter, &FilterBox::filterChanged, this, &MessagesPage::applyFilter);
    connect(m_filter, &FilterBox::leftDownwards, this, [this] { m_table->setFocus(); });
    m_filter->setRecent(m_context.settings.get<settings::keys::MessageFilters>());
    connect(m_filter, &FilterBox::recentChanged, this,
            [this] { m_context.settings.set<settings::keys::MessageFilters>(m_filter->recent()); });
    retranslate();
    showCounts();
    showDetails();
}

MessagesPage::~MessagesPage() = default;

void MessagesPage::buildTable()
{
    using Style = CellDelegate::Style;
    setUpTable(m_table);
    exchangeModel(m_table, m_model.get());
    setColumnWidths(m_table, {13, 10, 28, 14, 10, 9, 10, 40});
    m_table->setObjectName(u"messageTable"_s);
    m_table->setItemDelegate(new CellDelegate({{TraceTableModel::TimeColumn, Style::Secondary},
                                               {TraceTableModel::DirectionColumn, Style::Secondary},
                                               {TraceTableModel::KindColumn, Style::Text},
                                               {TraceTableModel::DeviceColumn, Style::Secondary},
                                               {TraceTableModel::SizeColumn, Style::Number},
                                               {TraceTableModel::LatencyColumn, Style::Number},
                                               {TraceTableModel::FindingsColumn, Style::StateWord},
                                               {TraceTableModel::TopicColumn, Style::Secondary}},
                                              m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    addCopyAction(m_table, {});
}

void MessagesPage::buildActions()
{
    m_freeze->setCheckable(true);
    m_freeze->setShortcut(Qt::Key_Space);
    m_freeze->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_freeze);
    m_showSecrets->setCheckable(true);
    connect(m_freeze, &QAction::toggled, this, &MessagesPage::setFrozen);
    connect(m_showSecrets, &QAction::toggled, this, &MessagesPage::showDetails);
    for (const CopyForm form : {CopyForm::Text, CopyForm::Json, CopyForm::Hex, CopyForm::CommandLine}) {
        m_copyForms[static_cast<int>(form)] =
            m_copyMenu->addAction(QString(), this, [this, form] { copy(form); });
    }
    m_freezeButton->setDefaultAction(m_freeze);
    m_secretsButton->setDefaultAction(m_showSecrets);
    m_copyButton->setProperty("menu", true);
    m_copyButton->setMenu(m_copyMenu);
    m_copyButton->setPopupMode(QToolButton::InstantPopup);
}

void MessagesPage::layOut()
{
    auto* detail = new QWidget(this);
    auto* detailLayout = new QVBoxLayout(detail);
    detailLayout->setContentsMargins(0, 8, 0, 0);
    detailLayout->setSpacing(4);
    auto* buttons = new QWidget(this);
    auto* buttonsLayout = new QHBoxLayout(buttons);
    buttonsLayout->setContentsMargins(0, 0, 0, 2);
    buttonsLayout->addWidget(m_secretsButton);
    buttonsLayout->addWidget(m_copyButton);
    m_payload->setCornerWidget(buttons); // beside the tabs: a row of its own would cost two lines of payload
    detailLayout->addWidget(m_packetTitle);
    detailLayout->addWidget(m_payload, 1);
    m_packetTitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_splitter->setObjectName(u"messageSplitter"_s);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);

    auto* bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_freezeButton, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_notice);
}

void MessagesPage::setConnection(connection::Connection* connection)
{
    if (m_connection) {
        m_connection->session().disconnect(this);
    }
    m_shown.reset();
    m_gateway = {};
    m_device = {};
    m_freeze->setChecked(false);
    m_connection = connection;
    showStore(connection ? connection->session().trace() : m_noMessages);
    showDetails();
}

void MessagesPage::showStore(const gateway::TraceStore& store)
{
    auto owned = std::make_unique<TraceTableModel>(store);
    TraceTableModel* model = owned.get();
    if (m_connection) {
        const gateway::ConnectionSession& session = m_connection->session();
        connect(&session, &gateway::ConnectionSession::traceAppended, model, &TraceTableModel::takeAppended);
        connect(&session, &gateway::ConnectionSession::countersChanged, this, &MessagesPage::showCounts);
    }
    connect(model, &TraceTableModel::countsChanged, this, &MessagesPage::showCounts);
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar* bar = m_table->verticalScrollBar();
        m_wasAtEnd = bar->value() >= bar->maximum();
    });
    connect(model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex&, int first, int last) { keepPlace(last - first + 1); });
    connect(model, &QAbstractItemModel::rowsInserted, this, &MessagesPage::followNewest,
            Qt::QueuedConnection);
    exchangeModel(m_table, model);
    m_model = std::move(owned);
    applyFilter(m_filter->text());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { showPacket(current.row()); });
    model->setActive(m_isActive);
    m_wasAtEnd = true;
    followNewest();
    showCounts();
}

void MessagesPage::setGateway(gateway::GatewaySession* gateway)
{
    m_gateway = gateway ? gateway->id() : GatewayId{};
    m_model->setGateway(m_gateway);
}

void MessagesPage::setDevice(const DeviceId& device)
{
    m_device = device;
    m_model->setDevice(device.value == m_gateway.value ? DeviceId{} : device);
}

void MessagesPage::setActive(bool active)
{
    m_isActive = active;
    m_model->setActive(active);
}

void MessagesPage::focusFilter()
{
    m_filter->focus();
}

void MessagesPage::reveal(const PageTarget& target)
{
    if (!target.filter.isEmpty()) {
        m_filter->setText(target.filter);
    }
    if (target.packetSeq == 0) {
        return;
    }
    if (m_model->rowOfSeq(target.packetSeq) < 0) {
        m_filter->setText({});
    }
    const int row = m_model->rowOfSeq(target.packetSeq);
    m_freeze->setChecked(row >= 0);
    if (row >= 0) {
        m_table->setCurrentIndex(m_model->index(row, TraceTableModel::KindColumn));
        m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
    } else {
        m_notice->setText(tr("That message is no longer kept."));
    }
}

QList<QAction*> MessagesPage::pageActions() const
{
    return {m_freeze};
}

void MessagesPage::applyFilter(const QString& text)
{
    const auto parsed = itemmodels::TraceFilter::parse(text);
    m_filter->setProblem(parsed.problem);
    if (!parsed.problem) {
        m_model->setFilter(parsed.filter);
    }
}

void MessagesPage::showCounts()
{
    const int shown = m_model->rowCount();
    const int total = m_connection ? static_cast<int>(m_connection->session().trace().size()) : 0;
    m_filter->setCounts(shown, total, m_model->isLooking());
    m_freeze->setEnabled(m_connection != nullptr);
    if (!m_connection) {
        m_empty->setTexts(tr("No connection is selected"),
                          tr("Connect with Ctrl+N; every message then appears here."));
    } else if (total == 0) {
        m_empty->setTexts(
            tr("No messages yet"),
            tr("Nothing has come from the broker. Is a gateway connected to it and publishing?"));
    } else {
        m_empty->setTexts(
            tr("No message matches"),
            tr("Change the filter or empty it with Esc; choose the connection on the left to see the "
               "messages of all gateways."));
    }
    const bool isBusy = m_model->isLooking();
    m_stack->setCurrentWidget(shown > 0 || isBusy ? static_cast<QWidget*>(m_splitter) : m_empty);
    if (!m_connection) {
        m_notice->clear();
        return;
    }
    const gateway::ConnectionSession& session = m_connection->session();
    QString notice = tr("%1 kept, %2 older ones given up, %3 not kept for lack of time")
                         .arg(total)
                         .arg(session.trace().removed())
                         .arg(session.counters().traceSkipped);
    if (m_model->isFrozen()) {
        notice += u" · " + tr("frozen, %1 newer").arg(m_model->waiting());
    }
    m_notice->setText(notice);
}

void MessagesPage::showPacket(int row)
{
    const gateway::TracedPacket* traced = m_model->packetAt(row);
    if (traced) {
        m_shown = *traced;
        showDetails();
    }
}

void MessagesPage::showDetails()
{
    m_copyButton->setEnabled(m_shown.has_value());
    m_secretsButton->setVisible(false);
    if (!m_shown) {
        m_packetTitle->setText(tr("Choose a message to see its bytes."));
        m_payload->setBytes({});
        return;
    }
    const Packet& packet = m_shown->packet;
    m_packetTitle->setText(itemmodels::packetTitle(*m_shown));
    m_packetTitle->setToolTip(QString::fromUtf8(packet.topic).toHtmlEscaped());
    const QByteArray masked = m_connection
        ? itemmodels::maskedSecrets(packet.payload, m_connection->session().profile())
        : packet.payload;
    m_secretsButton->setVisible(masked != packet.payload);
    m_payload->setBytes(m_showSecrets->isChecked() ? packet.payload : masked);
}

void MessagesPage::setFrozen(bool frozen)
{
    m_model->setFrozen(frozen);
    showCounts();
}

void MessagesPage::copy(CopyForm form) const
{
    if (!m_shown) {
        return;
    }
    const QByteArray& payload = m_payload->bytes();
    QString text;
    switch (form) {
    case CopyForm::Text:
        text = itemmodels::packetTitle(*m_shown) + u'\n' + itemmodels::visibleText(payload);
        break;
    case CopyForm::Json:
        text = QString::fromUtf8(itemmodels::packetAsJson(m_shown->packet, payload));
        break;
    case CopyForm::Hex:
        text = itemmodels::hexDump(payload);
        break;
    case CopyForm::CommandLine: {
        const QString host = m_connection ? m_connection->site().host : QString();
        text = itemmodels::mosquittoPubLine(
            host.isEmpty() ? u"localhost"_s : host, m_connection ? m_connection->site().port : quint16{1883},
            m_shown->packet.topic, payload, m_shown->packet.qos, m_shown->packet.retained);
        break;
    }
    }
    QGuiApplication::clipboard()->setText(text);
}

// What somebody reads stays where it is while old rows leave above it.
void MessagesPage::keepPlace(int rowsGone)
{
    QScrollBar* bar = m_table->verticalScrollBar();
    if (bar->value() < bar->maximum()) {
        bar->setValue(std::max(0, bar->value() - rowsGone));
    }
}

void MessagesPage::followNewest()
{
    if (m_wasAtEnd && m_isActive) {
        m_table->scrollToBottom();
    }
}

void MessagesPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        applyFilter(m_filter->text());
        m_model->retranslate();
        showCounts();
        showDetails();
    }
    Page::changeEvent(event);
}

void MessagesPage::retranslate()
{
    m_filter->setPlaceholder(
        tr("Filter: words, kind:points, device:GW-01, topic:*report*, dir:up, size>1000, /regex/"));
    m_freeze->setText(tr("Freeze"));
    m_freeze->setToolTip(tr("Stop the list (Space); messages go on being received"));
    m_showSecrets->setText(tr("Show secrets"));
    m_showSecrets->setToolTip(tr("Passwords and keys in this message are masked with *"));
    m_copyButton->setText(tr("Copy"));
    m_copyForms[static_cast<int>(CopyForm::Text)]->setText(tr("As text"));
    m_copyForms[static_cast<int>(CopyForm::Json)]->setText(tr("As JSON"));
    m_copyForms[static_cast<int>(CopyForm::Hex)]->setText(tr("As hex"));
    m_copyForms[static_cast<int>(CopyForm::CommandLine)]->setText(tr("As mosquitto_pub line"));
    m_table->setAccessibleName(tr("Messages"));
    m_table->actions().constFirst()->setText(tr("Copy rows"));
}

} // namespace cems::ui
