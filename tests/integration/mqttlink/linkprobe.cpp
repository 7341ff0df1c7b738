// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linkprobe.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cems::testing {

LinkProbe::LinkProbe(const link::MqttOptions& options, link::MqttBackend backend)
    : link(link::createMqttLink(options, backend))
{
    link->setSink(this);
    connect(link.get(), &Link::opened, this, [this](const Result<>& result) { opened += result; });
    connect(link.get(), &Link::lost, this, [this](const Error& cause) { lost += cause; });
    connect(link.get(), &Link::closed, this, [this] { ++closedCount; });
    connect(link.get(), &Link::subscribed, this, [this](const QByteArray& filter, const Result<>& result) {
        subscribed += std::pair(filter, result);
    });
    connect(link.get(), &Link::stepChanged, this,
            [this](const LadderStep& step) { m_steps[step.rung] = step; });
}

void LinkProbe::receive(std::span<const Packet> received)
{
    packets.insert(packets.end(), received.begin(), received.end());
}

bool LinkProbe::open()
{
    const auto before = opened.size();
    link->open();
    return QTest::qWaitFor([&] { return opened.size() > before; }, 15000);
}

bool LinkProbe::subscribe(const QByteArrayList& filters)
{
    const auto expected = subscribed.size() + filters.size();
    link->subscribe(filters);
    return QTest::qWaitFor([&] { return subscribed.size() >= expected; }, 10000);
}

bool LinkProbe::close()
{
    const int before = closedCount;
    link->close();
    return QTest::qWaitFor([&] { return closedCount > before; }, 2000);
}

bool LinkProbe::waitForPackets(std::size_t count, int timeoutMs)
{
    return QTest::qWaitFor([&] { return packets.size() >= count; }, timeoutMs);
}

bool LinkProbe::waitForLoss(int timeoutMs)
{
    return QTest::qWaitFor([&] { return !lost.isEmpty(); }, timeoutMs);
}

std::optional<Error> LinkProbe::openError() const
{
    return opened.size() == 1 && !opened.constFirst() ? std::optional(opened.constFirst().error())
                                                      : std::nullopt;
}

std::size_t LinkProbe::upCount() const
{
    return static_cast<std::size_t>(
        std::count_if(packets.begin(), packets.end(), [](const Packet& packet) { return !packet.own; }));
}

void LinkProbe::publish(const QByteArray& topic, const QByteArray& payload, quint8 qos)
{
    Packet packet;
    packet.topic = topic;
    packet.payload = payload;
    packet.qos = qos;
    link->publish(packet);
}

link::MqttOptions plainOptions(quint16 port)
{
    link::MqttOptions options;
    options.host = u"127.0.0.1"_s;
    options.port = port;
    options.connectTimeout = seconds(2);
    return options;
}

QByteArray backendName(link::MqttBackend backend)
{
    return backend == link::MqttBackend::Mosquitto ? "libmosquitto" : "Qt MQTT";
}

void addBackendRows()
{
    QTest::addColumn<link::MqttBackend>("backend");
    for (const auto backend : link::availableMqttBackends()) {
        QTest::newRow(backendName(backend).constData()) << backend;
    }
}

void addBackendRows(const QList<QByteArray>& cases)
{
    QTest::addColumn<link::MqttBackend>("backend");
    QTest::addColumn<QByteArray>("situation");
    for (const auto backend : link::availableMqttBackends()) {
        for (const auto& situation : cases) {
            const QByteArray name = backendName(backend) + ", " + situation;
            QTest::newRow(name.constData()) << backend << situation;
        }
    }
}

} // namespace cems::testing
