// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connection/connectdialog.h"

#include "settings/sitestore.h"
#include "text/errortext.h"
#include "ui/common/lineicon.h"
#include "ui/common/textwidth.h"
#include "ui/connection/ladderwidget.h"
#include "ui/connection/siteform.h"
#include "ui/connection/sitelist.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QUuid>

#include <algorithm>

namespace cems::ui {

using namespace Qt::StringLiterals;
using connection::Connection;
using Kind = settings::SiteConnection::Kind;

namespace {

constexpr int kWidthChars = 120;
constexpr int kListChars = 34;
constexpr int kHeightLines = 34;

settings::SiteConnection newSite(Kind kind)
{
    settings::SiteConnection site;
    site.id.value = QUuid::createUuid().toString(QUuid::WithoutBraces);
    site.kind = kind;
    site.port = kind == Kind::Broker ? 1883 : 0;
    return site;
}

} // namespace

ConnectDialog::ConnectDialog(settings::SiteStore& sites, const QStringList& profiles, QWidget* parent)
    : QDialog(parent)
    , m_sites(sites)
    , m_list(new SiteList(sites))
    , m_form(new SiteForm(profiles))
    , m_formArea(new QScrollArea)
    , m_ladder(new LadderWidget)
    , m_title(new QLabel)
    , m_problem(new QLabel)
    , m_new(new QPushButton)
    , m_remove(new QPushButton)
    , m_save(new QPushButton)
    , m_back(new QPushButton)
    , m_close(new QPushButton)
    , m_connect(new QPushButton)
{
    buildLayout();
    auto* kinds = new QMenu(this);
    m_newBroker =
        kinds->addAction(lineIcon(u"broker"_s), QString(), this, [this] { startNew(Kind::Broker); });
    m_newLocal =
        kinds->addAction(lineIcon(u"laptop"_s), QString(), this, [this] { startNew(Kind::LocalBroker); });
    m_newDemo = kinds->addAction(lineIcon(u"demo"_s), QString(), this, [this] { startNew(Kind::Demo); });
    m_new->setMenu(kinds);

    connect(m_list, &SiteList::currentChanged, this, &ConnectDialog::choose);
    connect(m_list, &SiteList::activated, this, [this](const ConnectionId& id) {
        choose(id);
        requestConnect();
    });
    connect(m_form, &SiteForm::edited, this, [this] { showProblem({}); });
    connect(m_remove, &QPushButton::clicked, this, &ConnectDialog::removeCurrent);
    connect(m_save, &QPushButton::clicked, this, &ConnectDialog::saveOnly);
    connect(m_connect, &QPushButton::clicked, this, &ConnectDialog::requestConnect);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_connection && m_connection->state() != Connection::State::Connected) {
            m_connection->close();
        }
        setLadderShown(false);
    });
    retranslate();
    resize(textWidth(*this, kWidthChars), fontMetrics().height() * kHeightLines);
}

ConnectDialog::~ConnectDialog() = default;

void ConnectDialog::buildLayout()
{
    m_title->setProperty("role", u"heading1"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_problem->setProperty("role", u"bad"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_formArea->setWidget(m_form);
    m_formArea->setWidgetResizable(true);
    m_formArea->setFrameShape(QFrame::NoFrame);
    m_formArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_connect->setDefault(true);
    for (QPushButton* button : {m_new, m_remove, m_save, m_back, m_close}) {
        button->setAutoDefault(false); // Enter connects, wherever the focus is
    }
    auto* left = new QWidget;
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->addWidget(m_list, 1);
    auto* leftButtons = new QHBoxLayout;
    leftButtons->addWidget(m_new, 1);
    leftButtons->addWidget(m_remove);
    leftLayout->addLayout(leftButtons);
    left->setFixedWidth(textWidth(*this, kListChars));

    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_title);
    right->addWidget(m_problem);
    right->addWidget(m_formArea, 1);
    right->addWidget(m_ladder, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_connect);
    right->addLayout(buttons);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(left);
    layout->addLayout(right, 1);
    setLadderShown(false);
}

void ConnectDialog::chooseLast()
{
    const auto saved = m_sites.connections();
    if (saved.empty()) {
        startNew(Kind::Broker);
        return;
    }
    choose(saved.front().id);
    m_connect->setFocus();
}

void ConnectDialog::startNew(Kind kind)
{
    m_list->clearCurrent();
    m_remove->setEnabled(false);
    setLadderShown(false);
    showProblem({});
    m_form->setGroups(m_sites.groups());
    m_form->setSite(newSite(kind));
    m_form->focusFirst();
    retranslate();
}

void ConnectDialog::choose(const ConnectionId& id)
{
    if (const auto site = m_sites.find(id)) {
        m_list->setCurrent(id);
        m_remove->setEnabled(true);
        setLadderShown(false);
        showProblem({});
        m_form->setGroups(m_sites.groups());
        m_form->setSite(*site);
        retranslate();
    }
}

void ConnectDialog::setKeyStoreAvailable(bool available)
{
    m_form->setKeyStoreAvailable(available);
}

void ConnectDialog::requestConnect()
{
    const QString problem = m_form->problem();
    showProblem(problem);
    if (problem.isEmpty()) {
        const settings::SiteConnection site = m_form->site();
        emit connectRequested(site, m_form->secrets(), site.passwordKept);
    }
}

void ConnectDialog::saveOnly()
{
    const QString problem = m_form->problem();
    showProblem(problem);
    if (!problem.isEmpty()) {
        return;
    }
    const settings::SiteConnection site = m_form->site();
    if (const Result<> saved = m_sites.save(site); !saved) {
        showProblem(text::oneLine(saved.error()));
        return;
    }
    choose(site.id);
}

void ConnectDialog::removeCurrent()
{
    const ConnectionId id = m_list->current();
    if (id.isEmpty()) {
        return;
    }
    auto* question = new QMessageBox(QMessageBox::Question, tr("Remove connection"),
                                     tr("Remove the saved connection %1?").arg(m_form->site().name),
                                     QMessageBox::Cancel, this);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QAbstractButton* yes = question->addButton(tr("Remove"), QMessageBox::AcceptRole);
    connect(question, &QMessageBox::buttonClicked, this, [this, id, yes](const QAbstractButton* clicked) {
        if (clicked != yes) {
            return;
        }
        const Result<> removed = m_sites.remove(id);
        chooseLast();
        if (removed) {
            emit siteRemoved(id);
        } else {
            showProblem(text::oneLine(removed.error()));
        }
    });
    question->open();
}

void ConnectDialog::watch(Connection* connection)
{
    if (m_connection) {
        disconnect(m_connection, nullptr, this, nullptr);
    }
    m_connection = connection;
    connect(connection, &Connection::ladderChanged, this, &ConnectDialog::showAttempt);
    connect(connection, &Connection::stateChanged, this, &ConnectDialog::showAttempt);
    setLadderShown(true);
    showAttempt();
}

void ConnectDialog::showAttempt()
{
    if (!m_connection) {
        return;
    }
    const LadderWidget::Ladder& ladder = m_connection->ladder();
    const LadderStep& firstMessage = ladder[static_cast<std::size_t>(LadderRung::FirstMessage)];
    const bool isConnected = m_connection->state() == Connection::State::Connected;
    const bool isFailed = m_connection->state() == Connection::State::Failed
        || m_connection->state() == Connection::State::Waiting;
    m_ladder->setLadder(ladder, isFailed);
    if (isConnected && firstMessage.state == RungState::Done) {
        accept();
        return;
    }
    const bool isExplained = std::any_of(ladder.begin(), ladder.end(),
                                         [](const LadderStep& step) { return step.error.has_value(); });
    const auto error = m_connection->error();
    // A broker or a simulator of our own that does not start fails before the first rung.
    const bool isBefore = isFailed && error && !isExplained;
    const text::Explanation why = isBefore ? text::explain(*error) : text::Explanation{};
    showProblem(isBefore ? why.sentence + u'\n' + why.remedy : QString());
    m_connect->setVisible(isFailed);
    m_connect->setText(tr("Try again"));
    if (isFailed) {
        m_connect->setFocus();
    }
    m_back->setText(isConnected || isFailed ? tr("Back") : tr("Cancel"));
    m_title->setText(isConnected    ? tr("Connected. Waiting for the first message of a gateway.")
                         : isFailed ? tr("No connection to %1").arg(m_connection->site().name)
                                    : tr("Connecting to %1").arg(m_connection->site().name));
}

void ConnectDialog::setLadderShown(bool shown)
{
    m_ladder->setVisible(shown);
    m_formArea->setVisible(!shown);
    m_save->setVisible(!shown);
    m_back->setVisible(shown);
    m_connect->setVisible(!shown);
    if (!shown) {
        if (m_connection) {
            disconnect(m_connection, nullptr, this, nullptr);
        }
        m_connection = nullptr;
        retranslate();
    }
}

void ConnectDialog::showProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void ConnectDialog::retranslate()
{
    setWindowTitle(tr("Connect"));
    m_new->setText(tr("New"));
    m_remove->setText(tr("Remove"));
    m_save->setText(tr("Save"));
    m_close->setText(tr("Close"));
    m_back->setText(tr("Back"));
    m_connect->setText(tr("Connect"));
    if (m_newBroker) {
        m_newBroker->setText(tr("Broker"));
        m_newLocal->setText(tr("Local broker on this laptop"));
        m_newDemo->setText(tr("Demo gateway"));
    }
    switch (m_form->site().kind) {
    case Kind::Broker:
        m_title->setText(tr("MQTT broker"));
        break;
    case Kind::LocalBroker:
        m_title->setText(tr("Local broker on this laptop"));
        break;
    case Kind::Demo:
        m_title->setText(tr("Demo gateway"));
        break;
    }
    if (m_connection) {
        showAttempt();
    }
}

void ConnectDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace cems::ui
