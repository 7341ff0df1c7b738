// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "link/publishguard.h"

#include <QIODevice>
#include <QTcpSocket>

#include <functional>
#include <memory>

namespace cems::link {

/// A connected socket as Qt MQTT sees it. Qt MQTT 6.4 to 6.8 copies its whole receive buffer once per packet, so that a
/// burst collapses; here it gets at most 16 KiB at a time. Never blocks: Qt MQTT waits up to 30 s for its DISCONNECT.
class PacedTransport final : public QIODevice
{
    Q_OBJECT

public:
    PacedTransport(std::unique_ptr<QTcpSocket> socket, qint64 maxPayload);

    /// Called after each turn in which bytes were handed on. A callback, since Qt MQTT cuts all signals of its transport.
    void setTurnDone(std::function<void()> turnDone) { m_turnDone = std::move(turnDone); }
    [[nodiscard]] PublishGuard& guard() { return m_guard; }
    [[nodiscard]] PublishGuard::Fault fault() const { return m_fault; }
    [[nodiscard]] QTcpSocket& socket() { return *m_socket; }
    void stopReading() { m_isReading = false; }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_ready.size() + QIODevice::bytesAvailable();
    }
    [[nodiscard]] qint64 bytesToWrite() const override { return m_socket->bytesToWrite(); }
    bool waitForBytesWritten(int msecs) override;
    void close() override;

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    void pump();

    std::unique_ptr<QTcpSocket> m_socket;
    PublishGuard m_guard;
    PublishGuard::Fault m_fault = PublishGuard::Fault::None;
    std::function<void()> m_turnDone;
    QByteArray m_ready;
    bool m_isReading = true;
    bool m_isPumpDue = false;
};

} // namespace cems::link
