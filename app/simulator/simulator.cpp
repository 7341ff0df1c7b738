// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/simulator.h"

#include "link/mqttlink.h"
#include "simulator/signon.h"

#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cems::simulator {

Simulator::Simulator(RackOptions options, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_clock(clock)
    , m_deadline(this)
{
    qRegisterMetaType<Packet>();
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Simulator::finished);
    const auto cores = static_cast<std::size_t>(std::max(1, QThread::idealThreadCount()));
    for (std::size_t i = 0; i < std::min(cores, m_options.gateways.size()); ++i)
        m_threads.push_back(std::make_unique<QThread>());
    for (std::size_t i = 0; i < m_options.gateways.size(); ++i)
        addRunner(i);
}

Simulator::~Simulator()
{
    for (const auto& thread : m_threads) {
        thread->quit();
        thread->wait();
    }
}

void Simulator::addRunner(std::size_t index)
{
    SimulatedGateway::Options gateway;
    gateway.id = m_options.gateways[index];
    gateway.profile = m_options.profile;
    gateway.model = m_options.model;
    gateway.pointsPerS = m_options.pointsPerS / static_cast<double>(m_options.gateways.size());
    gateway.batch = m_options.batch;
    gateway.seed = m_options.seed + index;
    gateway.faults = m_options.faults;

    const GatewayId id = gateway.id;
    auto factory = [options = m_options, id, &clock = m_clock] { return makeLink(options, id, clock.now()); };
    auto* runner = new GatewayRunner(std::move(gateway), std::move(factory), m_clock);
    QThread* thread = m_threads[index % m_threads.size()].get();
    runner->moveToThread(thread);
    connect(thread, &QThread::started, runner, &GatewayRunner::start);
    connect(thread, &QThread::finished, runner, &QObject::deleteLater);
    connect(runner, &GatewayRunner::connected, this, [this, id] {
        const auto before = static_cast<std::size_t>(m_connected.size());
        m_connected.insert(id.value);
        if (before < m_runners.size() && static_cast<std::size_t>(m_connected.size()) == m_runners.size())
            emit allConnected();
    });
    connect(runner, &GatewayRunner::disconnected, this,
            [this, id](const Error& cause) { emit disconnected(id, cause); });
    connect(runner, &GatewayRunner::stopped, this, [this] {
        if (++m_stopped == m_runners.size()) {
            m_deadline.stop();
            emit finished();
        }
    });
    m_runners.push_back(runner);
}

std::unique_ptr<Link> Simulator::makeLink(const RackOptions& options, const GatewayId& gateway, UtcTime now)
{
    const SignOn own = signOn(gateway.value, options.password, now);
    link::MqttOptions mqtt;
    mqtt.host = options.broker.host;
    mqtt.port = options.broker.port;
    mqtt.tls.isOn = options.broker.tls;
    mqtt.tls.caFile = options.broker.caFile;
    mqtt.clientId = own.clientId;
    if (!options.broker.user.isEmpty()) {
        mqtt.user = options.broker.user;
        mqtt.password = options.password;
    } else if (!options.password.isEmpty()) {
        mqtt.user = own.user;
        mqtt.password = own.password;
    }
    return link::createMqttLink(mqtt);
}

void Simulator::start()
{
    for (const auto& thread : m_threads)
        thread->start();
}

void Simulator::stop()
{
    m_deadline.start(kStopWithin);
    for (GatewayRunner* runner : m_runners)
        QMetaObject::invokeMethod(runner, &GatewayRunner::stop, Qt::QueuedConnection);
}

} // namespace cems::simulator
