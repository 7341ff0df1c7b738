// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "link/brokerlink.h"

#include <QMqttClient>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslSocket>

#include <memory>
#include <optional>

namespace cems::link {

class PacedTransport;

/// A link by Qt MQTT. TCP and TLS are ours, the library gets a connected transport; a fresh client per attempt.
class QtMqttLink final : public BrokerLink
{
    Q_OBJECT

public:
    explicit QtMqttLink(const MqttOptions& options);
    ~QtMqttLink() override;

protected:
    Result<> prepare() override;
    void connectTo(const QHostAddress& address) override;
    void abandon() override;
    bool sayGoodbye() override;
    int sendSubscribe(const QByteArrayList& filters) override;
    void sendUnsubscribe(const QByteArrayList& filters) override;
    Result<> sendPublish(const Packet& packet) override;
    bool isUsableFilter(const QByteArray& filter) const override;
    bool hasUnreadInput() const override;

private:
    /// The filters of one subscribe() call; Qt MQTT sends and answers each by itself.
    struct Pending
    {
        QByteArrayList filters;
        QList<int> codes;
        int missing = 0;
    };

    void tcpConnected();
    void tlsEncrypted();
    void startMqtt();
    void socketFailed(QAbstractSocket::SocketError error);
    void clientChanged(QMqttClient::ClientState state);
    void subscriptionChanged(int id, qsizetype index, const QMqttSubscription* subscription);
    void turnDone();
    [[nodiscard]] Error tlsCause() const;
    [[nodiscard]] Error socketCause(QAbstractSocket::SocketError error) const;

    QSslConfiguration m_configuration;
    std::unique_ptr<QSslSocket> m_socket; // until the transport takes it
    std::unique_ptr<PacedTransport> m_transport;
    std::unique_ptr<QMqttClient> m_client; // before the transport it uses goes
    QList<QSslError> m_verificationErrors;
    int m_alert = -1;
    QString m_alertText;
    bool m_isEncrypted = false;
    QHash<int, Pending> m_pending;
    int m_lastSubscribe = 0;
    int m_outstanding = 0; // publications of QoS 1 without PUBACK
};

} // namespace cems::link
