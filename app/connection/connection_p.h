// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/retrypolicy.h"
#include "connection/connection.h"
#include "connection/linkthread.h"
#include "connection/localservices.h"

#include <QSet>
#include <QTimer>

namespace cems::connection {

/// The inside of a Connection: the course from open() to closed, and from a loss to the next attempt.
struct Connection::Private : public QObject
{
    Private(settings::SiteConnection connectionSite, Secrets connectionSecrets, LinkFactory linkFactory,
            gateway::SessionOptions options, const Clock& clock);
    ~Private() override;

    void setState(State next);
    void start();
    void attemptNow();
    void openLink();
    void linkOpened(const Result<>& result);
    void subscribe();
    void filterAnswered(const QByteArray& filter, const Result<>& result);
    void subscribed();
    void endDiscovery();
    void linkLost(const Error& cause);
    void failed(const Error& cause);
    void giveUp(const Error& cause);
    void finishClose();
    /// Ends the link once its signals have returned.
    void dropLink();
    void setStep(const LadderStep& step);
    void resetLadder();
    [[nodiscard]] QByteArrayList filters() const;
    [[nodiscard]] bool send(const Packet& packet);

    Connection* q = nullptr;
    const settings::SiteConnection site;
    const Secrets secrets;
    const LinkFactory factory;
    const Clock& clock;
    std::unique_ptr<gateway::ConnectionSession> session;
    LocalServices services;
    std::unique_ptr<LinkThread> link; // after the session: it must not outlive its sink
    std::unique_ptr<LinkThread> retired; // dropped, ends in a moment
    RetryPolicy retry;
    QTimer retryTimer;
    QTimer closeTimer;
    QTimer discoveryTimer;
    State state = State::Idle;
    std::optional<Error> error;
    std::array<LadderStep, kLadderRungCount> ladder;
    int attempt = 0;
    bool isDiscovering = false;
    bool hasDiscovered = false;
    milliseconds connectedAt{0};
    milliseconds subscribedAt{0}; // when the filters went out
    QSet<QByteArray> unanswered; // filters without a SUBACK yet
    QByteArrayList granted;
    std::optional<Error> refusal; // of the first filter that was refused
};

} // namespace cems::connection
