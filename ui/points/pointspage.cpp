// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/points/pointspage.h"

#include "gateway/gatewaysession.h"
#include "settings/appsettings.h"
#include "text/words.h"
#include "ui/common/celldelegate.h"
#include "ui/common/emptystate.h"
#include "ui/common/filterbox.h"
#include "ui/common/lineicon.h"
#include "ui/common/tableviews.h"
#include "ui/points/readoutcome.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QStyle>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace cems::ui {

using namespace Qt::StringLiterals;
using itemmodels::PointTableModel;

namespace {

constexpr std::chrono::milliseconds kAgeInterval{1000};

QHash<int, CellDelegate::Style> columnStyles()
{
    using Style = CellDelegate::Style;
    QHash<int, Style> styles{{PointTableModel::NameColumn, Style::Text},
                             {PointTableModel::ValueColumn, Style::StrongNumber},
                             {PointTableModel::QualityColumn, Style::StateWord},
                             {PointTableModel::TrendColumn, Style::Sparkline}};
    for (const int column : {PointTableModel::IdColumn, PointTableModel::DeviceColumn,
                             PointTableModel::TypeColumn, PointTableModel::UnitColumn}) {
        styles.insert(column, Style::Secondary);
    }
    for (int column = PointTableModel::GatewayTimeColumn; column <= PointTableModel::MaxColumn; ++column) {
        styles.insert(column, Style::Number);
    }
    return styles;
}

QToolButton* barButton(QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setProperty("role", u"button"_s);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    return button;
}

} // namespace

PointsPage::PointsPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_noPoints(std::make_shared<TextPool>())
    , m_model(std::make_unique<PointTableModel>(m_noPoints))
    , m_filter(new FilterBox(this))
    , m_freezeButton(barButton(this))
    , m_readButton(barButton(this))
    , m_exportButton(barButton(this))
    , m_columnsButton(barButton(this))
    , m_notice(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(u"points"_s, this))
    , m_freeze(new QAction(this))
    , m_read(new QAction(this))
    , m_exportAction(new QAction(this))
{
    buildTable();
    buildActions();
    layOut();
    m_ageTimer.setInterval(kAgeInterval);
    connect(&m_ageTimer, &QTimer::timeout, this, &PointsPage::showAges);
    connect(m_filter, &FilterBox::filterChanged, this, &PointsPage::applyFilter);
    connect(m_filter, &FilterBox::leftDownwards, this, [this] { m_table->setFocus(); });
    m_filter->setRecent(m_context.settings.get<settings::keys::PointFilters>());
    connect(m_filter, &FilterBox::recentChanged, this,
            [this] { m_context.settings.set<settings::keys::PointFilters>(m_filter->recent()); });
    retranslate();
    showCounts();
}

PointsPage::~PointsPage() = default;

void PointsPage::buildTable()
{
    setUpTable(m_table);
    exchangeModel(m_table, m_model.get());
    setColumnWidths(m_table, {14, 7, 13, 10, 12, 5, 18, 13, 12, 10, 10, 8, 10, 10, 6});
    for (const int column :
         {PointTableModel::TypeColumn, PointTableModel::ReceivedColumn, PointTableModel::CountColumn}) {
        m_table->setColumnHidden(column, true);
    }
    m_table->setObjectName(u"pointTable"_s);
    m_table->setItemDelegate(new CellDelegate(columnStyles(), m_table));
    m_table->setSortingEnabled(
        false); // the model is ordered by the header's signal, so that the third click can undo it
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSectionsClickable(true);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &PointsPage::applyOrder);
    connect(m_table, &QTableView::doubleClicked, this, &PointsPage::readNow);
}

void PointsPage::buildActions()
{
    m_freeze->setCheckable(true);
    m_freeze->setShortcut(Qt::Key_Space);
    m_read->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    connect(m_freeze, &QAction::toggled, this, &PointsPage::setFrozen);
    connect(m_read, &QAction::triggered, this, &PointsPage::readNow);
    connect(m_exportAction, &QAction::triggered, this, &PointsPage::exportRows);
    for (QAction* action : {m_freeze, m_read, m_exportAction}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    m_freezeButton->setDefaultAction(m_freeze);
    m_readButton->setDefaultAction(m_read);
    m_exportButton->setDefaultAction(m_exportAction);
    auto* columns = new QMenu(m_columnsButton);
    connect(columns, &QMenu::aboutToShow, this, [this, columns] { fillColumnsMenu(columns, m_table); });
    m_columnsButton->setProperty("menu", true);
    m_columnsButton->setMenu(columns);
    m_columnsButton->setPopupMode(QToolButton::InstantPopup);
}

void PointsPage::layOut()
{
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_filter, 1);
    for (QToolButton* button : {m_freezeButton, m_readButton, m_exportButton, m_columnsButton}) {
        bar->addWidget(button, 0, Qt::AlignTop);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(bar);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
}

void PointsPage::setConnection(connection::Connection* connection)
{
    if (!connection) {
        setGateway(nullptr);
    }
}

void PointsPage::setGateway(gateway::GatewaySession* gateway)
{
    if (gateway == m_gateway) {
        return;
    }
    m_export.reset();
    if (m_gateway) {
        m_gateway->disconnect(this);
    }
    m_gateway = gateway;
    m_freeze->setChecked(false);
    m_notice->hide();
    showStore(gateway ? gateway->mutablePoints() : m_noPoints);
}

void PointsPage::showStore(gateway::PointStore& store)
{
    auto model = std::make_unique<PointTableModel>(store);
    if (m_gateway) {
        connect(m_gateway, &gateway::GatewaySession::valuesApplied, model.get(),
                &PointTableModel::applyValues);
        connect(m_gateway, &gateway::GatewaySession::pointsDeclared, model.get(),
                &PointTableModel::takeNewPoints);
        connect(m_gateway, &gateway::GatewaySession::modelChanged, model.get(), &PointTableModel::takeNames);
    }
    connect(model.get(), &PointTableModel::countsChanged, this, &PointsPage::showCounts);
    exchangeModel(m_table, model.get());
    m_model = std::move(model);
    m_model->setDevice(m_device);
    applyFilter(m_filter->text());
    applyOrder();
    m_model->setActive(m_isActive);
    showAges();
    showCounts();
}

void PointsPage::setDevice(const DeviceId& device)
{
    m_device = device;
    m_model->setDevice(device);
    showCounts();
}

void PointsPage::setActive(bool active)
{
    m_isActive = active;
    m_model->setActive(active);
    if (active) {
        showAges();
        m_ageTimer.start();
    } else {
        m_ageTimer.stop();
    }
}

void PointsPage::focusFilter()
{
    m_filter->focus();
}

void PointsPage::reveal(const PageTarget& target)
{
    if (!target.filter.isEmpty()) {
        m_filter->setText(target.filter);
    }
    if (!m_gateway || target.pointID.isEmpty()) {
        return;
    }
    const auto point = m_gateway->points().find({target.device, target.pointID});
    if (point && m_model->rowOf(point->value) < 0) {
        m_filter->setText({});
    }
    if (const int row = point ? m_model->rowOf(point->value) : -1; row >= 0) {
        m_table->setCurrentIndex(m_model->index(row, PointTableModel::NameColumn));
        m_table->setFocus();
    }
}

QList<QAction*> PointsPage::pageActions() const
{
    return {m_freeze, m_read, m_exportAction};
}

void PointsPage::applyFilter(const QString& text)
{
    const auto parsed = itemmodels::PointFilter::parse(text);
    m_filter->setProblem(parsed.problem);
    if (!parsed.problem) {
        m_model->setFilter(parsed.filter);
    }
}

void PointsPage::applyOrder()
{
    const QHeaderView* header = m_table->horizontalHeader();
    if (header->sortIndicatorSection() < PointTableModel::ColumnCount) {
        m_model->sort(header->sortIndicatorSection(), header->sortIndicatorOrder());
    }
}

void PointsPage::showCounts()
{
    const int shown = m_model->rowCount();
    const int total = m_model->total();
    m_filter->setCounts(shown, total, m_model->isArranging());
    m_read->setEnabled(m_gateway != nullptr);
    m_exportAction->setEnabled(shown > 0 && !m_export);
    m_freeze->setEnabled(m_gateway != nullptr);
    if (!m_gateway) {
        m_empty->setTexts(tr("No gateway is selected"),
                          tr("Connect with Ctrl+N, then choose a gateway on the left."));
    } else if (total == 0) {
        m_empty->setTexts(
            tr("No points yet"),
            tr("Points appear as soon as the gateway reports them or its product model is known. "
               "“Read now” asks for all of them."));
    } else {
        m_empty->setTexts(tr("No point matches the filter"),
                          tr("Change the filter or empty it with Esc; %1 points are hidden.").arg(total));
    }
    const bool isBusy = m_model->isArranging() && total > 0;
    m_stack->setCurrentWidget(shown > 0 || isBusy ? static_cast<QWidget*>(m_table) : m_empty);
}

void PointsPage::showAges()
{
    const auto [first, last] = visibleRows(m_table);
    m_model->setNow(m_context.clock.now(), first, last);
}

void PointsPage::setFrozen(bool frozen)
{
    m_model->setFrozen(frozen);
    if (frozen) {
        say(tr("The view is frozen; values go on being received. Press Space to go on."),
            itemmodels::State::Notice);
    } else {
        m_notice->hide();
    }
}

// The selected points; without a selection what the filter shows, and all by one question if that is everything.
std::vector<PointIndex> PointsPage::pointsToRead() const
{
    std::vector<PointIndex> points;
    for (const int row : selectedRows(m_table)) {
        points.push_back(m_model->pointAt(row));
    }
    const bool isEverything = m_model->rowCount() == static_cast<int>(m_gateway->points().size());
    if (points.empty() && !isEverything) {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            points.push_back(m_model->pointAt(row));
        }
    }
    return points;
}

void PointsPage::readNow()
{
    if (!m_gateway) {
        return;
    }
    say(tr("Reading…"), itemmodels::State::Notice);
    gateway::GatewaySession* asked = m_gateway;
    asked->readPoints(pointsToRead())
        .then(this, [this, asked](const Result<gateway::ReadPointsReply>& result) {
            if (asked == m_gateway) {
                const ReadOutcome outcome = readOutcome(result, *asked);
                say(outcome.text, outcome.state);
            }
        });
}

void PointsPage::exportRows()
{
    auto* dialog = new QFileDialog(this, tr("Export the points shown"), QString(), tr("CSV file (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &PointsPage::startExport);
    dialog->open();
}

void PointsPage::startExport(const QString& path)
{
    // Of a copy: the table goes on being ordered and filtered while rows are written.
    auto copy = m_model->snapshot();
    m_export = std::make_unique<itemmodels::CsvExport>(*copy, shownColumns(m_table), path,
                                                       itemmodels::CsvExport::Options{});
    copy.release()->setParent(m_export.get());
    connect(m_export.get(), &itemmodels::CsvExport::progressed, this, [this](int row, int ofRows) {
        say(tr("Writing row %1 of %2…").arg(row).arg(ofRows), itemmodels::State::Notice);
    });
    connect(m_export.get(), &itemmodels::CsvExport::finished, this, [this, path](const Result<>& result) {
        say(result ? tr("%n row(s) written to %1.", nullptr, m_export->rowsWritten()).arg(path)
                   : text::explain(result.error()).sentence,
            result ? itemmodels::State::Good : itemmodels::State::Bad);
        m_export.release()->deleteLater();
        showCounts();
    });
    m_export->start();
    showCounts();
}

void PointsPage::say(const QString& text, itemmodels::State state)
{
    m_notice->setText(text);
    const bool isBad = state == itemmodels::State::Bad;
    m_notice->setProperty("role",
                          isBad                                     ? u"bad"_s
                              : state == itemmodels::State::Warning ? u"warning"_s
                                                                    : u"secondary"_s);
    m_notice->style()->polish(m_notice);
    m_notice->show();
}

void PointsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        applyFilter(m_filter->text());
        m_model->retranslate();
        showCounts();
    }
    Page::changeEvent(event);
}

void PointsPage::retranslate()
{
    m_filter->setPlaceholder(tr("Filter: words, device:2AA*, type:signal, quality:bad, value>230, /regex/"));
    m_freeze->setText(tr("Freeze"));
    m_freeze->setToolTip(tr("Keep the view as it is (Space); nothing is lost meanwhile"));
    m_read->setText(tr("Read now"));
    m_read->setToolTip(
        tr("Ask the gateway for the selected points, or for all that are shown (double-click, Ctrl+Enter)"));
    m_exportAction->setText(tr("Export…"));
    m_exportAction->setToolTip(tr("Write the rows and columns shown to a CSV file"));
    m_columnsButton->setText(tr("Columns"));
    m_table->setAccessibleName(tr("Monitoring points"));
    m_notice->setAccessibleName(tr("Result of the last action"));
    if (m_table->actions().isEmpty()) {
        addCopyAction(m_table, {});
    }
    m_table->actions().constFirst()->setText(tr("Copy rows"));
}

} // namespace cems::ui
