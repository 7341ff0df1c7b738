// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"
#include "base/link.h"
#include "simulator/requestanswers.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <vector>

namespace cems::simulator {

/// The gateway's side of the protocol: reports its points at a rate, answers requests, makes the mistakes it was told to.
/// A sink for what its link receives; lives in the link's thread.
class SimulatedGateway : public QObject, public PacketSink
{
    Q_OBJECT

public:
    struct Options
    {
        GatewayId id;
        std::shared_ptr<const wire::Profile> profile;
        std::shared_ptr<const SimulatedModel> model;
        double pointsPerS = 0.0;
        std::size_t batch = 20; ///< points in one message
        quint64 seed = 1;
        FaultPlan faults;
    };

    SimulatedGateway(Options options, const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] const GatewayId& id() const { return m_options.id; }
    /// What it wants to hear.
    [[nodiscard]] QByteArrayList filters() const;
    void start(); ///< connected and subscribed: announces itself and reports from now on
    void stop();

    void receive(std::span<const Packet> packets) override;

public slots:
    /// Sends what is due by now; called by its own timer.
    void report();

signals:
    void published(const cems::Packet& packet);

private:
    struct Remembered
    {
        QString id;
        std::vector<Packet> answers;
    };

    void answerEntry(const wire::Message& message, const wire::Entry& entry);
    [[nodiscard]] std::vector<Packet> makeAnswers(const Request& request);
    void sendGroup(std::size_t index, UtcTime now);
    void sendChange(int feeder, UtcTime now);
    void sendHuge();
    void send(Packet packet);
    [[nodiscard]] bool isSilent() const;
    [[nodiscard]] UtcTime gatewayTime(UtcTime now) const; ///< with the faults of its clock

    Options m_options;
    const Clock& m_clock;
    EnergyWorld m_world;
    ReportWriter m_writer;
    RequestAnswers m_answers;
    wire::MessageDecoder m_decoder;
    std::vector<PointGroup> m_groups;
    std::vector<ReportFrame> m_frames; ///< by group
    std::vector<Packet> m_envelopes; ///< by group: topic and QoS
    std::size_t m_nextGroup = 0;
    double m_due = 0.0; ///< points
    milliseconds m_lastReport{0};
    milliseconds m_started{0};
    milliseconds m_nextHuge{0};
    std::deque<Remembered> m_memory; ///< the newest answers, for requests that are repeated
    QTimer m_timer;
};

} // namespace cems::simulator
