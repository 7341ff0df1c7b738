// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/qtmqttlink.h"

#include "base/logging.h"
#include "link/certificates.h"
#include "link/pacedtransport.h"
#include "link/qsslsetup.h"
#include "link/socket.h"

#include <QMqttSubscription>
#include <QNetworkProxy>
#include <QSslCipher>

using namespace Qt::StringLiterals;

namespace cems::link {

namespace {

constexpr quint8 kSubscribeQos = 1;
constexpr int kSubackRefused = 0x80;
// What may wait for a broker that does not take or acknowledge what we publish.
constexpr int kMaxOutstanding = 1000;
constexpr qint64 kMaxOutstandingBytes = 64 << 20;
// With TLS 1.3 a broker judges our certificate after the handshake. If we have begun to talk MQTT by then, the reset
// that our bytes cause overtakes its alert, and Qt does not tell whether a certificate was asked for.
constexpr milliseconds kRefusalWindow{100};
// RFC 8446 chapter 6
constexpr int kHandshakeFailureAlert = 40;
constexpr int kCertificateRequiredAlert = 116;
constexpr std::array kCertificateRefusedAlerts{42, 43, 44, 45, 46, 48};

} // namespace

QtMqttLink::QtMqttLink(const MqttOptions& options)
    : BrokerLink(options)
{
}

QtMqttLink::~QtMqttLink()
{
    if (m_transport) {
        m_transport->setTurnDone({});
        m_transport->socket().abort(); // else Qt MQTT says goodbye and waits
    }
    m_client.reset();
}

Result<> QtMqttLink::prepare()
{
    if (options().tls.isOn) {
        auto configuration = sslConfiguration(options().tls);
        if (!configuration) {
            return configuration.error();
        }
        m_configuration = *configuration;
    }
    return {};
}

void QtMqttLink::connectTo(const QHostAddress& address)
{
    m_verificationErrors.clear();
    m_alert = -1;
    m_isEncrypted = false;
    m_socket = std::make_unique<QSslSocket>();
    QSslSocket* socket = m_socket.get();
    socket->setProxy(QNetworkProxy::NoProxy);
    // Qt's sockets report from within their own functions; this link may drop them, so it listens a turn later.
    connect(socket, &QSslSocket::connected, this, &QtMqttLink::tcpConnected, Qt::QueuedConnection);
    connect(socket, &QSslSocket::encrypted, this, &QtMqttLink::tlsEncrypted, Qt::QueuedConnection);
    connect(
        socket, &QSslSocket::errorOccurred, this,
        [this, current = attempt(), socket](QAbstractSocket::SocketError error) {
            const bool isOurs = socket == m_socket.get() || (m_transport && socket == &m_transport->socket());
            if (current == attempt() && isOurs) {
                socketFailed(error);
            }
        },
        Qt::QueuedConnection);
    connect(socket, &QSslSocket::sslErrors, this,
            [this](const QList<QSslError>& errors) { m_verificationErrors = errors; });
    connect(socket, &QSslSocket::alertReceived, this,
            [this](QSsl::AlertLevel, QSsl::AlertType type, const QString& description) {
                m_alert = static_cast<int>(type);
                m_alertText = description;
            });
    socket->connectToHost(address, options().port);
}

void QtMqttLink::tcpConnected()
{
    if (!m_socket || m_socket->state() != QAbstractSocket::ConnectedState) {
        return;
    }
    socket::watchPeer(m_socket->socketDescriptor(), options().keepAlive);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const auto current = attempt();
    tcpReached();
    if (current != attempt() || !m_socket) {
        return;
    }
    if (options().tls.isOn) {
        m_socket->setSslConfiguration(m_configuration);
        m_socket->setPeerVerifyName(options().host);
        m_socket->startClientEncryption();
    } else {
        startMqtt();
    }
}

void QtMqttLink::tlsEncrypted()
{
    if (!m_socket) {
        return;
    }
    m_isEncrypted = true;
    const auto current = attempt();
    const QSslCipher cipher = m_socket->sessionCipher();
    tlsReached(cipher.protocolString() + u", " + cipher.name(),
               certificateInfos(m_socket->peerCertificateChain()));
    if (current != attempt() || !m_socket) {
        return;
    }
    const bool mayBeRefused = m_socket->sessionProtocol() == QSsl::TlsV1_3;
    QTimer::singleShot(mayBeRefused ? kRefusalWindow : milliseconds(0), m_socket.get(), [this, current] {
        if (current == attempt() && m_socket) {
            startMqtt();
        }
    });
}

void QtMqttLink::startMqtt()
{
    m_transport = std::make_unique<PacedTransport>(std::move(m_socket), options().maxPayload);
    m_transport->setTurnDone([this] { turnDone(); });
    m_client = std::make_unique<QMqttClient>();
    QMqttClient* client = m_client.get();
    client->setProtocolVersion(QMqttClient::MQTT_3_1_1);
    client->setCleanSession(true);
    client->setClientId(clientId());
    client->setKeepAlive(static_cast<quint16>(std::min<seconds::rep>(options().keepAlive.count(), 0xffff)));
    if (!options().user.isEmpty()) {
        client->setUsername(options().user);
        client->setPassword(options().password);
    }
    connect(client, &QMqttClient::messageReceived, this,
            [this](const QByteArray& payload, const QMqttTopicName& topicName) {
                const auto publish = m_transport->guard().takePublish();
                const QByteArray topic = topicName.name().toUtf8();
                batch().add({.topic = {topic.constData(), static_cast<std::size_t>(topic.size())},
                             .payload = {payload.constData(), static_cast<std::size_t>(payload.size())},
                             .fullSize = publish.fullSize,
                             .qos = publish.qos,
                             .retained = publish.retained});
            });
    connect(client, &QMqttClient::messageSent, this, [this](qint32 id) { m_outstanding -= id > 0 ? 1 : 0; });
    // A turn later, for the same reason as above.
    connect(
        client, &QMqttClient::stateChanged, this,
        [this, current = attempt(), client](QMqttClient::ClientState state) {
            if (current == attempt() && client == m_client.get()) {
                clientChanged(state);
            }
        },
        Qt::QueuedConnection);
    client->setTransport(m_transport.get(), QMqttClient::IODevice);
    client->connectToHost();
}

void QtMqttLink::abandon()
{
    if (m_transport) {
        m_transport->setTurnDone({});
        m_transport->stopReading();
        m_transport->socket().disconnect(this);
        m_transport->socket().abort();
    }
    if (m_client) {
        m_client->disconnect(this);
        // Both may be further up the stack; the client goes first, it still writes when it is destroyed.
        connect(m_client.get(), &QObject::destroyed, m_transport.get(), &QObject::deleteLater);
        m_client.release()->deleteLater();
        m_transport.release();
    }
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket.release()->deleteLater();
    }
    m_pending.clear();
    m_outstanding = 0;
}

void QtMqttLink::turnDone()
{
    inputSeen();
    if (isOpen()) {
        flush();
    }
    if (m_transport && m_transport->fault() != PublishGuard::Fault::None) {
        QMetaObject::invokeMethod(
            this,
            [this, current = attempt(), fault = m_transport->fault()] {
                if (current == attempt()) {
                    broken(BrokerLink::fault(fault == PublishGuard::Fault::TooLarge
                                                 ? ErrorCode::PacketTooLarge
                                                 : ErrorCode::ProtocolViolation,
                                             u"what came is not MQTT"_s));
                }
            },
            Qt::QueuedConnection);
    }
}

void QtMqttLink::clientChanged(QMqttClient::ClientState state)
{
    if (state == QMqttClient::Connected) {
        connackReceived(0);
        return;
    }
    if (state != QMqttClient::Disconnected || isClosing()) {
        return;
    }
    const auto error = m_client->error();
    if (error >= QMqttClient::InvalidProtocolVersion && error <= QMqttClient::NotAuthorized && !isOpen()) {
        connackReceived(error); // the same numbers
    } else if (error == QMqttClient::ProtocolViolation) {
        broken(fault(ErrorCode::ProtocolViolation, u"what came is not MQTT"_s));
    } else {
        broken(fault(ErrorCode::ClosedByBroker, u"Qt MQTT ended the connection"_s, error));
    }
}

void QtMqttLink::socketFailed(QAbstractSocket::SocketError error)
{
    if (isClosing()) {
        goodbyeSaid();
        return;
    }
    const bool isTls = options().tls.isOn && !isOpen();
    QTcpSocket* socket = m_socket ? m_socket.get() : m_transport ? &m_transport->socket() : nullptr;
    const auto chain =
        isTls && socket ? static_cast<QSslSocket*>(socket)->peerCertificateChain() : QList<QSslCertificate>();
    const bool isTcpUp = m_transport || (m_socket && m_socket->mode() != QSslSocket::UnencryptedMode);
    const bool hasTlsCause = isTls && isTcpUp && (!m_isEncrypted || m_alert >= 0);
    broken(hasTlsCause ? tlsCause() : socketCause(error), certificateInfos(chain));
}

Error QtMqttLink::tlsCause() const
{
    const QString peer = fault({}).subject;
    if (!m_verificationErrors.isEmpty()) {
        return verificationFailure(m_verificationErrors, options().host, peer);
    }
    const QSslSocket* socket =
        m_socket ? m_socket.get() : static_cast<const QSslSocket*>(&std::as_const(m_transport)->socket());
    const bool isRefused =
        std::find(kCertificateRefusedAlerts.begin(), kCertificateRefusedAlerts.end(), m_alert)
        != kCertificateRefusedAlerts.end();
    const bool isMissing = m_alert == kCertificateRequiredAlert
        || (m_alert == kHandshakeFailureAlert && options().tls.certificateFile.isEmpty()
            && !socket->peerCertificate().isNull());
    if (isMissing || (isRefused && !options().tls.certificateFile.isEmpty())) {
        return fault(ErrorCode::TlsClientCertificateRequired, m_alertText, m_alert);
    }
    if (socket->error() == QAbstractSocket::SslInvalidUserDataError) {
        return failure(ErrorCode::TlsKeyUnusable, options().tls.keyFile, socket->errorString());
    }
    const bool answered = m_alert >= 0 || !socket->peerCertificate().isNull();
    return fault(answered ? ErrorCode::TlsHandshakeFailed : ErrorCode::TlsNoTlsOnPort, socket->errorString(),
                 m_alert);
}

Error QtMqttLink::socketCause(QAbstractSocket::SocketError error) const
{
    const QTcpSocket* socket = m_socket ? static_cast<const QTcpSocket*>(m_socket.get())
        : m_transport                   ? &m_transport->socket()
                                        : nullptr;
    const QString detail = socket ? socket->errorString() : QString();
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return fault(ErrorCode::ConnectionRefused, detail, error);
    case QAbstractSocket::RemoteHostClosedError:
        return fault(ErrorCode::ClosedByBroker, detail, error);
    case QAbstractSocket::SocketTimeoutError:
        return fault(isOpen() ? ErrorCode::KeepAliveLost : ErrorCode::ConnectTimeout, detail, error);
    default:
        return fault(m_transport ? ErrorCode::KeepAliveLost : ErrorCode::HostUnreachable, detail, error);
    }
}

bool QtMqttLink::sayGoodbye()
{
    if (!m_transport) {
        return true; // the way is lost, and who is told of it closes
    }
    m_transport->stopReading();
    QTcpSocket& socket = m_transport->socket();
    connect(&socket, &QTcpSocket::disconnected, this, &QtMqttLink::goodbyeSaid, Qt::QueuedConnection);
    m_client->disconnectFromHost();
    return socket.state() == QAbstractSocket::UnconnectedState;
}

int QtMqttLink::sendSubscribe(const QByteArrayList& filters)
{
    if (!m_client) {
        return -1;
    }
    const int id = ++m_lastSubscribe;
    m_pending.insert(id,
                     {filters, QList<int>(filters.size(), kSubackRefused), static_cast<int>(filters.size())});
    for (qsizetype index = 0; index < filters.size(); ++index) {
        QMqttSubscription* subscription =
            m_client->subscribe(QString::fromUtf8(filters.at(index)), kSubscribeQos);
        if (!subscription) {
            m_pending.remove(id);
            return -1;
        }
        const auto report = [this, id, index, subscription] { subscriptionChanged(id, index, subscription); };
        connect(subscription, &QMqttSubscription::stateChanged, this, report, Qt::QueuedConnection);
        if (subscription->state() != QMqttSubscription::SubscriptionPending) {
            QMetaObject::invokeMethod(subscription, report,
                                      Qt::QueuedConnection); // the client knew the filter
        }
    }
    return id;
}

void QtMqttLink::subscriptionChanged(int id, qsizetype index, const QMqttSubscription* subscription)
{
    const auto pending = m_pending.find(id);
    if (pending == m_pending.end()) {
        return; // of an attempt that is over; the subscription may be gone, too
    }
    if (subscription->state() == QMqttSubscription::Subscribed) {
        pending->codes[index] = subscription->qos();
    } else if (subscription->state() == QMqttSubscription::Error) {
        pending->codes[index] = kSubackRefused;
    } else {
        return;
    }
    if (--pending->missing == 0) {
        const Pending complete = m_pending.take(id);
        subackReceived(id, complete.codes);
    }
}

void QtMqttLink::sendUnsubscribe(const QByteArrayList& filters)
{
    for (const auto& filter : filters) {
        if (m_client) {
            m_client->unsubscribe(QString::fromUtf8(filter));
        }
    }
}

Result<> QtMqttLink::sendPublish(const Packet& packet)
{
    if (!m_client || !m_transport) {
        return failure(ErrorCode::NotConnected);
    }
    if (m_outstanding >= kMaxOutstanding
        || m_transport->bytesToWrite() + packet.payload.size() > kMaxOutstandingBytes) {
        return failure(ErrorCode::LinkLost, {}, u"the broker acknowledges nothing"_s);
    }
    const qint32 id =
        m_client->publish(QString::fromUtf8(packet.topic), packet.payload, packet.qos, packet.retained);
    if (id < 0) {
        return failure(ErrorCode::InvalidInput, QString::fromUtf8(packet.topic), u"not a topic"_s);
    }
    m_outstanding += packet.qos > 0 ? 1 : 0;
    return {};
}

bool QtMqttLink::isUsableFilter(const QByteArray& filter) const
{
    return QMqttTopicFilter(QString::fromUtf8(filter)).isValid();
}

bool QtMqttLink::hasUnreadInput() const
{
    return m_transport
        && (m_transport->socket().bytesAvailable() > 0
            || socket::peek(m_transport->socket().socketDescriptor()) != socket::Input::None);
}

} // namespace cems::link
