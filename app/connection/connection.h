// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ladder.h"
#include "gateway/connectionsession.h"
#include "settings/siteconnection.h"

#include <QObject>

#include <array>
#include <memory>
#include <optional>

namespace cems::connection {

/// What may not stand in a site file; captured when an attempt starts.
struct Secrets
{
    QString password;
    QString keyPassphrase;
};

/// One running connection: its link in a thread of its own, its supervision, its sessions. GUI thread; owned by ConnectionService.
class Connection : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        Idle, ///< never opened, or closed by the user
        Connecting,
        Connected,
        Waiting, ///< lost or refused; the next attempt comes by itself, see retryIn()
        Failed, ///< given up; error() says why
        Closing,
    };

    ~Connection() override;

    [[nodiscard]] const settings::SiteConnection& site() const;
    [[nodiscard]] State state() const;
    [[nodiscard]] const std::optional<Error>& error() const; ///< of the last attempt or loss
    [[nodiscard]] std::optional<milliseconds> retryIn() const;
    [[nodiscard]] int attempt() const; ///< 1 for the first
    [[nodiscard]] const std::array<LadderStep, kLadderRungCount>& ladder() const;
    [[nodiscard]] gateway::ConnectionSession& session() const;

public slots:
    /// Starts attempts; repeats them by itself after a loss, not after a refusal that cannot heal.
    void open();
    void retryNow();
    /// Within 500 ms Idle, whatever the load.
    void close();

signals:
    void stateChanged();
    void ladderChanged();

private:
    friend class ConnectionService;
    struct Private;
    explicit Connection(std::unique_ptr<Private> data, QObject* parent);
    std::unique_ptr<Private> d;
};

} // namespace cems::connection
