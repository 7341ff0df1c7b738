// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/topbar.h"

#include "connection/connection.h"
#include "text/words.h"
#include "ui/shell/barbuttons.h"
#include "ui/shell/selection.h"
#include "ui/shell/shellactions.h"

#include <QEvent>
#include <QHBoxLayout>

namespace cems::ui {

using namespace Qt::StringLiterals;
using connection::Connection;
using itemmodels::State;
using settings::SiteConnection;

namespace {

QString addressOf(const SiteConnection& site)
{
    if (site.kind != SiteConnection::Kind::Broker) {
        return {};
    }
    const QString address = u"%1:%2"_s.arg(site.host).arg(site.port);
    return site.tls ? address + u" · TLS"_s : address;
}

} // namespace

TopBar::TopBar(Selection& selection, const ShellActions& actions, QMenu* connections,
               std::chrono::seconds quietAfter, QWidget* parent)
    : QFrame(parent)
    , m_selection(selection)
    , m_actions(actions)
    , m_quietAfter(quietAfter)
    , m_connection(new ConnectionButton)
    , m_search(new SearchButton)
{
    setProperty("role", u"bar"_s);
    m_connection->setMenu(connections);
    m_connection->setObjectName(u"connectionButton"_s);

    auto* toggle = new QToolButton;
    toggle->setProperty("role", u"button"_s);
    toggle->setToolButtonStyle(Qt::ToolButtonTextOnly);
    toggle->setDefaultAction(&actions[ActionId::ToggleConnection]);

    auto* segments = new QHBoxLayout;
    segments->setSpacing(0);
    const std::pair<ActionId, QString> modes[] = {{ActionId::ModeObserve, u"first"_s},
                                                  {ActionId::ModeCommission, u"middle"_s},
                                                  {ActionId::ModeExpert, u"last"_s}};
    for (const auto& [mode, place] : modes) {
        auto* segment = new QToolButton;
        segment->setProperty("role", u"segment"_s);
        segment->setProperty("place", place);
        segment->setToolButtonStyle(Qt::ToolButtonTextOnly);
        segment->setDefaultAction(&actions[mode]);
        segments->addWidget(segment);
    }

    connect(m_search, &QToolButton::clicked, &actions[ActionId::Palette], &QAction::trigger);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 7, 12, 7);
    layout->setSpacing(8);
    layout->addWidget(m_connection);
    layout->addWidget(toggle);
    layout->addSpacing(16);
    layout->addLayout(segments);
    layout->addStretch(1);
    layout->addWidget(m_search);

    m_second.setInterval(std::chrono::seconds{1});
    connect(&m_second, &QTimer::timeout, this, &TopBar::showConnection);
    connect(&selection, &Selection::connectionChanged, this, &TopBar::showConnection);
    connect(&selection, &Selection::connectionStateChanged, this, &TopBar::showConnection);
    showConnection();
}

bool TopBar::isQuiet()
{
    const quint64 received = m_selection.connection()->session().counters().received;
    m_quietSeconds = received == m_lastReceived ? m_quietSeconds + 1 : 0;
    m_lastReceived = received;
    return m_quietSeconds > m_quietAfter.count();
}

void TopBar::showConnection()
{
    m_search->setTexts(tr("Search actions, devices, points…"),
                       m_actions[ActionId::Palette].shortcut().toString(QKeySequence::NativeText));
    const Connection* connection = m_selection.connection();
    if (!connection) {
        m_second.stop();
        m_connection->show(State::Stale, tr("Not connected"), {}, {});
        return;
    }
    State state = State::Stale;
    QString words;
    switch (connection->state()) {
    case Connection::State::Idle:
        words = tr("closed");
        break;
    case Connection::State::Connecting:
        state = State::Notice;
        words = tr("connecting, attempt %1").arg(connection->attempt());
        break;
    case Connection::State::Connected: {
        const bool isSilent = isQuiet();
        state = isSilent ? State::Warning : State::Good;
        words = isSilent ? tr("no data for %1").arg(text::duration(seconds{m_quietSeconds})) : QString();
        break;
    }
    case Connection::State::Waiting:
        state = State::Warning;
        words = tr("next attempt in %1").arg(text::duration(connection->retryIn().value_or(milliseconds{0})));
        break;
    case Connection::State::Failed:
        state = State::Bad;
        words = tr("failed");
        break;
    case Connection::State::Closing:
        words = tr("closing");
        break;
    }
    const bool isTimed = connection->state() == Connection::State::Connected
        || connection->state() == Connection::State::Waiting;
    if (isTimed && !m_second.isActive()) {
        m_quietSeconds = 0;
        m_second.start();
    } else if (!isTimed) {
        m_second.stop();
    }
    m_connection->show(state, connection->site().name, addressOf(connection->site()), words);
}

void TopBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        showConnection();
    }
    QFrame::changeEvent(event);
}

} // namespace cems::ui
