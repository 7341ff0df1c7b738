// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "link/mqttlink.h"

#include <QList>
#include <QMap>

#include <memory>
#include <optional>
#include <vector>

namespace cems::testing {

/// A link in the test's thread, with everything it ever said.
class LinkProbe final : public QObject, public PacketSink
{
    Q_OBJECT

public:
    LinkProbe(const link::MqttOptions& options, link::MqttBackend backend);

    void receive(std::span<const Packet> packets) override;

    // Each waits for its outcome and is false when there is none in time.
    [[nodiscard]] bool open();
    [[nodiscard]] bool subscribe(const QByteArrayList& filters);
    [[nodiscard]] bool close();
    [[nodiscard]] bool waitForPackets(std::size_t count, int timeoutMs = 10000);
    [[nodiscard]] bool waitForLoss(int timeoutMs);

    /// Of the only attempt; a null code when there was not exactly one outcome or it was good.
    [[nodiscard]] std::optional<Error> openError() const;
    [[nodiscard]] LadderStep step(LadderRung rung) const { return m_steps.value(rung); }
    [[nodiscard]] std::size_t upCount() const;
    void publish(const QByteArray& topic, const QByteArray& payload, quint8 qos);

    std::unique_ptr<Link> link;
    QList<Result<>> opened;
    QList<std::pair<QByteArray, Result<>>> subscribed;
    QList<Error> lost;
    int closedCount = 0;
    std::vector<Packet> packets;

private:
    QMap<LadderRung, LadderStep> m_steps;
};

[[nodiscard]] link::MqttOptions plainOptions(quint16 port);
/// One row per library.
void addBackendRows();
/// One row per library and case.
void addBackendRows(const QList<QByteArray>& cases);
[[nodiscard]] QByteArray backendName(link::MqttBackend backend);

} // namespace cems::testing

Q_DECLARE_METATYPE(cems::link::MqttBackend)
