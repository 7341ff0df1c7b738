// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/connectionbanners.h"

#include "connection/connection.h"
#include "text/words.h"
#include "ui/shell/notifier.h"
#include "ui/shell/selection.h"
#include "ui/shell/shellactions.h"

namespace cems::ui {

using namespace Qt::StringLiterals;
using connection::Connection;
using itemmodels::State;

namespace {

const QString kLossKey = u"loss"_s;
const QString kTrustKey = u"trust"_s;
const QString kSecondHostKey = u"secondHost"_s;

} // namespace

ConnectionBanners::ConnectionBanners(Selection& selection, Notifier& notifier, const ShellActions& actions,
                                     QObject* parent)
    : QObject(parent)
    , m_selection(selection)
    , m_notifier(notifier)
    , m_actions(actions)
{
    m_second.setInterval(std::chrono::seconds{1});
    connect(&m_second, &QTimer::timeout, this, &ConnectionBanners::update);
    connect(&selection, &Selection::connectionChanged, this, &ConnectionBanners::update);
    connect(&selection, &Selection::connectionStateChanged, this, &ConnectionBanners::update);
    update();
}

void ConnectionBanners::update()
{
    const Connection* connection = m_selection.connection();
    updateLoss(connection);
    updateTrust(connection);
    updateSecondHost(connection);
}

void ConnectionBanners::updateLoss(const Connection* connection)
{
    const bool isWaiting = connection && connection->state() == Connection::State::Waiting;
    const bool isFailed = connection && connection->state() == Connection::State::Failed;
    if (isWaiting) {
        m_second.start();
    } else {
        m_second.stop();
    }
    if (connection && connection->state() == Connection::State::Connecting && connection->attempt() > 1) {
        return; // the banner of the loss stands until the attempt's outcome
    }
    if (!isWaiting && !isFailed) {
        m_notifier.clear(kLossKey);
        return;
    }
    const text::Explanation why = connection->error() ? text::explain(*connection->error())
                                                      : text::Explanation{tr("No connection."), {}};
    QString remedy = why.remedy;
    QList<QAction*> actions{&m_actions[ActionId::RetryNow]};
    if (isWaiting) {
        const auto wait = std::chrono::ceil<seconds>(connection->retryIn().value_or(milliseconds{0}));
        remedy =
            tr("Attempt %1 follows in %2 s. %3")
                .arg(QString::number(connection->attempt() + 1), QString::number(wait.count()), why.remedy);
        actions.append(&m_actions[ActionId::StopRetrying]);
    }
    m_notifier.set(kLossKey,
                   {.state = isWaiting ? State::Warning : State::Bad,
                    .sentence = why.sentence,
                    .remedy = remedy,
                    .actions = actions,
                    .canDismiss = false});
}

void ConnectionBanners::updateTrust(const Connection* connection)
{
    const bool isOpen = connection && connection->state() == Connection::State::Connected;
    if (!isOpen || !connection->site().tls || connection->site().verify) {
        m_notifier.clear(kTrustKey);
        return;
    }
    m_notifier.set(
        kTrustKey,
        {.state = State::Bad,
         .sentence = tr("The broker's certificate is not verified."),
         .remedy = tr("Anybody in between can read and change what is sent. Set a CA file and switch "
                      "verification on."),
         .actions = {},
         .canDismiss = false});
}

void ConnectionBanners::updateSecondHost(const Connection* connection)
{
    if (!connection || !connection->session().isSecondHostLocked()) {
        m_notifier.clear(kSecondHostKey);
        return;
    }
    m_notifier.set(kSecondHostKey,
                   {.state = State::Warning,
                    .sentence = tr("Another host sends requests to this gateway."),
                    .remedy = tr("Only queries are sent until you confirm."),
                    .actions = {&m_actions[ActionId::ConfirmSecondHost]},
                    .canDismiss = false});
}

} // namespace cems::ui
