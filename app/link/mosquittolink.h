// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "link/brokerlink.h"

#include <QSocketNotifier>

#include <memory>
#include <optional>

struct mosquitto;
struct mosquitto_message;

namespace cems::link {

class OpenSslSession;

/// A link by libmosquitto, driven by the event loop of the link's thread. The library's own thread and reconnect are
/// not used: they hide what happens and resend. A fresh client per attempt; callbacks only take notes, which are
/// worked off when the library has returned.
class MosquittoLink final : public BrokerLink
{
    Q_OBJECT

public:
    explicit MosquittoLink(const MqttOptions& options);
    ~MosquittoLink() override;

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
    enum class Stage
    {
        Tcp,
        Tls,
        Mqtt
    };
    /// What the callbacks noted during one call into the library.
    struct Notes
    {
        std::optional<int> connack;
        struct Suback
        {
            int id;
            QList<int> codes;
        };
        QList<Suback> subacks;
    };
    struct ClientDeleter
    {
        void operator()(mosquitto* client) const;
    };

    void setUpClient();
    void watchSocket();
    void failEarly(int rc, int systemError);
    void onReadable();
    void onWritable();
    void finishTcp();
    void driveHandshake();
    void readPackets();
    void writePackets();
    void keepUp();
    /// Works off the notes of the call that returned rc.
    void workOff(int rc, int systemError);
    void armWriteNotifier();
    /// What TLS has to say about an attempt that failed.
    [[nodiscard]] std::optional<Error> tlsCause() const;
    [[nodiscard]] Error causeOf(int rc, int systemError) const;
    void noteMessage(const mosquitto_message& message);

    std::unique_ptr<OpenSslSession> m_tls; // outlives the client, which uses its context
    std::unique_ptr<mosquitto, ClientDeleter> m_client;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    QTimer m_upkeep; // the library's pings
    SystemClock m_clock;
    Stage m_stage = Stage::Tcp;
    Notes m_notes;
    int m_outstanding = 0; // publications that the library still holds
    qint64 m_outstandingBytes = 0; // upper bound; exact when it falls back to 0
};

} // namespace cems::link
