// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "link/connectionladder.h"
#include "link/mqttlink.h"
#include "link/packetbatch.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QTimer>

namespace cems::link {

/// What both MQTT libraries have in common: the course of an attempt from name to SUBACK, exactly one outcome for each,
/// time limits, subscriptions, own publications. A backend moves bytes and reports what happened through the
/// protected functions.
class BrokerLink : public Link
{
    Q_OBJECT

public:
    explicit BrokerLink(MqttOptions options);

    void open() override;
    void close() override;
    void subscribe(const QByteArrayList& filters) override;
    void unsubscribe(const QByteArrayList& filters) override;
    void publish(const cems::Packet& packet) override;

protected:
    // What a backend does. Each of these may report at once.

    /// Before an attempt touches the network: keys and certificates.
    virtual Result<> prepare() = 0;
    virtual void connectTo(const QHostAddress& address) = 0;
    /// Drops client and socket without a word; must not report.
    virtual void abandon() = 0;
    /// Sends DISCONNECT; true once it is out, else goodbyeSaid() follows.
    virtual bool sayGoodbye() = 0;
    /// One SUBSCRIBE; the answer is reported under the returned id; negative if it could not be sent.
    virtual int sendSubscribe(const QByteArrayList& filters) = 0;
    virtual void sendUnsubscribe(const QByteArrayList& filters) = 0;
    virtual Result<> sendPublish(const Packet& packet) = 0;
    [[nodiscard]] virtual bool isUsableFilter(const QByteArray& filter) const = 0;
    /// Bytes wait in the socket: whoever was suspended must not take that for a silent broker.
    [[nodiscard]] virtual bool hasUnreadInput() const = 0;

    // What a backend reports.

    void tcpReached();
    void tlsReached(const QString& cipher, const QList<CertificateInfo>& certificates);
    void connackReceived(int code);
    /// codes: granted QoS or 0x80, one per filter.
    void subackReceived(int id, const QList<int>& codes);
    /// The way to the broker ended; what that means depends on how far it had come.
    void broken(const Error& cause, const QList<CertificateInfo>& certificates = {});
    void goodbyeSaid();
    void inputSeen() { m_lastInput = m_clock.monotonic(); }
    [[nodiscard]] Error fault(ErrorCode code, const QString& detail = {}, int native = 0) const;

    [[nodiscard]] const MqttOptions& options() const { return m_options; }
    [[nodiscard]] const QString& clientId() const { return m_clientId; }
    [[nodiscard]] bool isOpen() const { return m_phase == Phase::Open; }
    [[nodiscard]] bool isClosing() const { return m_phase == Phase::Closing; }
    /// Counts attempts, so that a backend notices when a signal it caused has ended the one it was working for.
    [[nodiscard]] quint64 attempt() const { return m_attempt; }
    [[nodiscard]] PacketBatch& batch() { return m_batch; }
    void flush() { m_batch.flush(m_sink, m_counters); }

private slots:
    void lookedUp(const QHostInfo& info);

private:
    enum class Phase
    {
        Idle,
        Opening,
        Open,
        Closing
    };
    struct Subscription
    {
        int id = 0;
        QByteArrayList filters;
        bool isFirst = false; ///< the call that the ladder shows
    };

    static constexpr int kNoLookup = -1;

    void resolveName();
    void nameResolved(const QList<QHostAddress>& addresses, const QString& detail);
    void tryNextAddress();
    void addressFailed(const Error& cause);
    void failAttempt(const Error& cause, const QList<CertificateInfo>& certificates = {});
    void lose(Error cause);
    void timeLimitPassed();
    void checkSilence();
    void subscribeLimitPassed();
    void concludeSubscription(const Subscription& subscription, const QList<Result<>>& results);
    void endPendingSubscriptions(const Error& cause);
    void finishClose();
    void reset();

    const MqttOptions m_options;
    const QString m_clientId;
    const SystemClock m_clock;
    Phase m_phase = Phase::Idle;
    quint64 m_attempt = 0;
    ConnectionLadder m_ladder;
    PacketBatch m_batch;
    QTimer m_limit; // of the running rung, and of close()
    QTimer m_subscribeLimit;
    QTimer m_silenceCheck; // while open
    milliseconds m_lastInput{0};
    int m_lookup = kNoLookup; // of the name, while it runs
    QList<QHostAddress> m_addresses; // still to be tried
    milliseconds m_limitPerAddress{0};
    QHostAddress m_address;
    std::optional<Error> m_addressError; // the most telling one so far
    QStringList m_addressDetails;
    QList<Subscription> m_subscriptions; // sent and not answered
    bool m_hasSubscribed = false;
    milliseconds m_openedAt{0};
    int m_quickEnds = 0; // sessions in a row that the broker ended right after CONNACK
};

} // namespace cems::link
