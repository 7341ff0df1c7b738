// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/connectedcommand.h"

#include "cli/translation.h"
#include "text/errortext.h"

#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cems::cli {

namespace {

connection::ConnectionService::Options serviceOptions(const Options& options)
{
    connection::ConnectionService::Options service;
    // The user's profiles are the window's, whatever this program is called.
    service.profileFolder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/cems-commissioner/profiles";
    service.assumeOnline = options.assumeOnline;
    service.autoModel = false; // each command asks for what it needs
    return service;
}

/// What the connection was waiting for when the time was over.
Error slowRung(const connection::Connection& connection)
{
    const settings::SiteConnection& site = connection.site();
    const QString address = site.host + u':' + QString::number(site.port);
    const auto& ladder = connection.ladder();
    const auto running = std::find_if(ladder.begin(), ladder.end(), [](const LadderStep& step) {
        return step.state == RungState::Running;
    });
    const QString detail = u"the time limit was over"_s;
    switch (running == ladder.end() ? LadderRung::Tcp : running->rung) {
    case LadderRung::Name:
        return failure(ErrorCode::NameNotFound, site.host, detail);
    case LadderRung::Tls:
        return failure(ErrorCode::TlsHandshakeFailed, address, detail);
    case LadderRung::Connack:
    case LadderRung::Suback:
        return failure(ErrorCode::MqttSilent, address, detail);
    default:
        return failure(ErrorCode::ConnectTimeout, address, detail);
    }
}

} // namespace

ConnectedCommand::ConnectedCommand(const Options& options, Printer& printer)
    : Command(options, printer)
    , m_service(serviceOptions(options), m_clock)
    , m_limit(this)
{
    m_limit.setSingleShot(true);
    // Open requests end now, while the whole command is there to hear of it, not in the destructor.
    connect(this, &Command::finished, &m_service, &connection::ConnectionService::shutdown);
}

void ConnectedCommand::start()
{
    const auto connection = m_service.create(options().site, options().secrets);
    if (!connection) {
        fail(connection.error());
        return;
    }
    m_connection = *connection;
    connect(m_connection, &connection::Connection::stateChanged, this, &ConnectedCommand::onStateChanged);
    connect(&session(), &gateway::ConnectionSession::secondHostChanged, this,
            &ConnectedCommand::onSecondHost);
    connect(&m_limit, &QTimer::timeout, this, &ConnectedCommand::onTimeout);
    m_limit.start(options().timeout);
    m_connection->open();
}

void ConnectedCommand::onStateChanged()
{
    using State = connection::Connection::State;
    const State state = m_connection->state();
    if (isFinished() || (state != State::Connected && state != State::Waiting && state != State::Failed))
        return;
    if (state == State::Connected) {
        // Queued: the session learns that it is connected in this same moment.
        if (!std::exchange(m_hasConnected, true))
            QMetaObject::invokeMethod(
                this, [this] { onConnected(); }, Qt::QueuedConnection);
        return;
    }
    const Error cause = m_connection->error().value_or(failure(ErrorCode::Internal, options().site.name));
    const bool isWatching = m_hasConnected && options().isWatch;
    if (!isWatching || state == State::Failed)
        fail(cause); // a single answer does not outlive its connection
    else
        printer().error(cause); // the connection comes back by itself
}

void ConnectedCommand::onSecondHost()
{
    if (!session().isSecondHostLocked())
        return;
    if (options().despiteSecondHost)
        session().confirmSecondHost();
    else
        printer().error(failure(ErrorCode::SecondHost, options().gateway.value));
}

void ConnectedCommand::onTimeout()
{
    if (!m_hasConnected)
        fail(m_connection->error().value_or(slowRung(*m_connection)));
    else
        fail(failure(ErrorCode::Timeout, options().gateway.value));
}

void ConnectedCommand::watchUntilTold(std::optional<milliseconds> fallback)
{
    m_limit.stop();
    const auto duration = options().watchFor ? options().watchFor : fallback;
    if (!duration)
        return;
    m_limit.disconnect(this);
    connect(&m_limit, &QTimer::timeout, this, [this] { onWatched(); });
    m_limit.start(*duration);
}

gateway::GatewaySession& ConnectedCommand::gatewaySession() const
{
    return *session().addGateway(options().gateway);
}

} // namespace cems::cli
