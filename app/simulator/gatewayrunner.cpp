// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/gatewayrunner.h"

#include "base/logging.h"

namespace cems::simulator {

GatewayRunner::GatewayRunner(SimulatedGateway::Options options, LinkFactory makeLink, const Clock& clock)
    : m_options(std::move(options))
    , m_makeLink(std::move(makeLink))
    , m_clock(clock)
{
}

GatewayRunner::~GatewayRunner() = default;

void GatewayRunner::start()
{
    m_retry = std::make_unique<QTimer>();
    m_retry->setSingleShot(true);
    connect(m_retry.get(), &QTimer::timeout, this, &GatewayRunner::attempt);
    m_gateway = std::make_unique<SimulatedGateway>(m_options, m_clock);
    connect(m_gateway.get(), &SimulatedGateway::published, this, [this](const Packet& packet) {
        if (m_link)
            m_link->publish(packet);
    });
    attempt();
}

void GatewayRunner::attempt()
{
    m_link = m_makeLink();
    m_link->setSink(m_gateway.get());
    connect(m_link.get(), &Link::opened, this, &GatewayRunner::onOpened);
    connect(m_link.get(), &Link::subscribed, this,
            [this](const QByteArray&, const Result<>& result) { onSubscribed(result); });
    connect(m_link.get(), &Link::lost, this, &GatewayRunner::retryAfter);
    connect(m_link.get(), &Link::closed, this, [this] {
        if (m_isStopping)
            emit stopped();
    });
    m_link->open();
}

void GatewayRunner::onOpened(const Result<>& result)
{
    if (!result) {
        retryAfter(result.error());
        return;
    }
    const QByteArrayList filters = m_gateway->filters();
    m_missingSubscriptions = static_cast<int>(filters.size());
    m_link->subscribe(filters);
}

void GatewayRunner::onSubscribed(const Result<>& result)
{
    if (!result && result.error().code == ErrorCode::LinkLost)
        return; // lost() follows
    // A gateway that may not listen still reports: brokers with narrow rights are common.
    if (!result)
        qCWarning(logSimulator) << m_options.id.value << "subscription refused:" << result.error().detail;
    if (--m_missingSubscriptions > 0)
        return;
    m_policy.reset();
    emit connected();
    m_gateway->start();
}

void GatewayRunner::retryAfter(const Error& cause)
{
    m_gateway->stop();
    if (m_isStopping)
        return;
    emit disconnected(cause);
    dropLink();
    m_retry->start(m_policy.next());
}

void GatewayRunner::dropLink()
{
    m_link->disconnect(this);
    m_link.release()->deleteLater(); // it is in the middle of a signal
}

void GatewayRunner::stop()
{
    m_isStopping = true;
    m_retry->stop();
    m_gateway->stop();
    if (m_link)
        m_link->close();
    else
        emit stopped();
}

} // namespace cems::simulator
