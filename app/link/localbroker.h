// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QObject>

#include <memory>

namespace cems::link {

/// A mosquitto broker on this laptop, for gateways that dial in. GUI thread. Loopback only unless asked for the LAN.
/// Ends with the program, even if that is killed.
class LocalBroker : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        quint16 port = 0; ///< 0 = a free one
        bool onLan = false; ///< then user and password are demanded
        QString user;
        QString password; ///< handed over in a file of mode 0600, never on a command line
    };

    explicit LocalBroker(QObject* parent = nullptr);
    ~LocalBroker() override;

    /// Exactly one started() follows. BrokerNotInstalled names the package.
    void start(const Options& options);
    void stop();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] quint16 port() const;
    /// Path of mosquitto, /usr/sbin searched too; empty if there is none.
    [[nodiscard]] static QString findExecutable();

signals:
    void started(const cems::Result<>& result);
    void stopped(const cems::Error& cause); ///< it ended by itself

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cems::link
