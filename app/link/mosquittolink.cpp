// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/mosquittolink.h"

#include "base/logging.h"
#include "link/opensslsession.h"
#include "link/socket.h"

#include <mosquitto.h>
#include <mqtt_protocol.h>

#include <cerrno>
#include <mutex>

using namespace Qt::StringLiterals;

namespace cems::link {

namespace {

// One turn of the event loop: enough to drain a burst, short enough for close() and timers.
constexpr std::size_t kPacketsPerTurn = 500;
constexpr milliseconds kTimePerTurn{4};
constexpr std::size_t kClockEvery = 32;
constexpr milliseconds kUpkeepPeriod{500};
constexpr int kSubscribeQos = 1;
// What libmosquitto may hold for a broker that does not take or acknowledge what we publish.
constexpr int kMaxOutstanding = 1000;
constexpr qint64 kMaxOutstandingBytes = 64 << 20;
constexpr int kMinKeepAlive = 5; // libmosquitto refuses less

void initialiseLibrary()
{
    static std::once_flag once; // the library counts its users without a lock
    std::call_once(once, [] { mosquitto_lib_init(); });
}

MosquittoLink* self(void* link)
{
    return static_cast<MosquittoLink*>(link);
}

} // namespace

void MosquittoLink::ClientDeleter::operator()(mosquitto* client) const
{
    mosquitto_destroy(client);
}

MosquittoLink::MosquittoLink(const MqttOptions& options)
    : BrokerLink(options)
    , m_upkeep(this)
{
    initialiseLibrary();
    m_upkeep.setInterval(kUpkeepPeriod);
    connect(&m_upkeep, &QTimer::timeout, this, &MosquittoLink::keepUp);
}

MosquittoLink::~MosquittoLink() = default;

Result<> MosquittoLink::prepare()
{
    if (options().tls.isOn) {
        auto session = OpenSslSession::create(options().tls, options().host);
        if (!session) {
            return session.error();
        }
        m_tls = std::move(*session);
    }
    return {};
}

void MosquittoLink::setUpClient()
{
    m_client.reset(mosquitto_new(clientId().toUtf8().constData(), true, this));
    mosquitto* client = m_client.get();
    if (!client) {
        return;
    }
    mosquitto_int_option(client, MOSQ_OPT_PROTOCOL_VERSION, MQTT_PROTOCOL_V311);
    mosquitto_int_option(client, MOSQ_OPT_TCP_NODELAY, 1);
    mosquitto_int_option(client, MOSQ_OPT_SEND_MAXIMUM, 0); // no hidden queue behind a window
    if (!options().user.isEmpty()) {
        const QByteArray password = options().password.toUtf8();
        mosquitto_username_pw_set(client, options().user.toUtf8().constData(),
                                  options().password.isNull() ? nullptr : password.constData());
    }
    if (m_tls) {
        m_tls->startOver();
        mosquitto_void_option(client, MOSQ_OPT_SSL_CTX, m_tls->context());
        mosquitto_int_option(client, MOSQ_OPT_SSL_CTX_WITH_DEFAULTS, 0);
        mosquitto_log_callback_set(client, [](mosquitto*, void* link, int, const char* line) {
            if (auto& tls = self(link)->m_tls) {
                tls->noteLibraryLine(line);
            }
        });
    }
    mosquitto_connect_callback_set(
        client, [](mosquitto*, void* link, int code) { self(link)->m_notes.connack = code; });
    mosquitto_subscribe_callback_set(
        client, [](mosquitto*, void* link, int id, int count, const int* granted) {
            self(link)->m_notes.subacks += Notes::Suback{id, QList<int>(granted, granted + count)};
        });
    mosquitto_publish_callback_set(client, [](mosquitto*, void* link, int) {
        auto* me = self(link);
        if (--me->m_outstanding <= 0) {
            me->m_outstanding = 0;
            me->m_outstandingBytes = 0;
        }
    });
    mosquitto_message_callback_set(client, [](mosquitto*, void* link, const mosquitto_message* message) {
        self(link)->noteMessage(*message);
    });
}

void MosquittoLink::connectTo(const QHostAddress& address)
{
    setUpClient();
    if (!m_client) {
        broken(fault(ErrorCode::Internal, u"libmosquitto gave no client"_s));
        return;
    }
    m_stage = Stage::Tcp;
    const int keepAlive = std::max(kMinKeepAlive, static_cast<int>(options().keepAlive.count()));
    errno = 0;
    // An address, so that the library's getaddrinfo() asks nobody. Success and "pending" (negative) are the same here.
    const int rc = mosquitto_connect_async(m_client.get(), address.toString().toLatin1().constData(),
                                           options().port, std::min(keepAlive, 0xffff));
    const int systemError = errno;
    if (rc == MOSQ_ERR_TLS || (rc > 0 && m_tls && m_tls->isEstablished())) {
        failEarly(rc, systemError);
        return;
    }
    if (rc > 0 || mosquitto_socket(m_client.get()) < 0) {
        broken(rc == MOSQ_ERR_ERRNO
                   ? fault(socket::connectError(systemError), qt_error_string(systemError), systemError)
                   : fault(ErrorCode::HostUnreachable, QString::fromUtf8(mosquitto_strerror(rc)), rc));
        return;
    }
    watchSocket();
}

/// The library begins the handshake while it connects; a near broker may have answered, and refused, by then.
void MosquittoLink::failEarly(int rc, int systemError)
{
    const auto current = attempt();
    tcpReached();
    if (current == attempt() && m_client && m_tls->isEstablished()) {
        tlsReached(m_tls->cipher(), m_tls->certificates());
    }
    if (current == attempt() && m_client) {
        broken(tlsCause().value_or(causeOf(rc, systemError)), m_tls->certificates());
    }
}

std::optional<Error> MosquittoLink::tlsCause() const
{
    if (!m_tls || isOpen()) {
        return std::nullopt;
    }
    const QString peer = fault({}).subject;
    return m_tls->isEstablished() ? m_tls->lateFailure(peer) : m_tls->handshakeFailure(peer);
}

void MosquittoLink::watchSocket()
{
    const qintptr descriptor = mosquitto_socket(m_client.get());
    m_readable = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    m_writable = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Write);
    m_readable->setEnabled(false);
    connect(m_readable.get(), &QSocketNotifier::activated, this, &MosquittoLink::onReadable);
    connect(m_writable.get(), &QSocketNotifier::activated, this, &MosquittoLink::onWritable);
}

void MosquittoLink::abandon()
{
    m_upkeep.stop();
    // Notifiers go after this turn: one of them may be the caller. Disabled before their descriptor is closed.
    for (auto* notifier : {&m_readable, &m_writable}) {
        if (*notifier) {
            (*notifier)->setEnabled(false);
            notifier->release()->deleteLater();
        }
    }
    m_client.reset();
    m_notes = {};
    m_outstanding = 0;
    m_outstandingBytes = 0;
}

void MosquittoLink::onWritable()
{
    switch (m_stage) {
    case Stage::Tcp:
        finishTcp();
        break;
    case Stage::Tls:
        driveHandshake();
        break;
    case Stage::Mqtt:
        writePackets();
        break;
    }
}

void MosquittoLink::onReadable()
{
    inputSeen();
    if (m_stage == Stage::Tls) {
        driveHandshake();
    } else {
        readPackets();
    }
}

void MosquittoLink::finishTcp()
{
    const qintptr descriptor = mosquitto_socket(m_client.get());
    if (const int error = socket::pendingError(descriptor); error != 0) {
        broken(fault(socket::connectError(error), qt_error_string(error), error));
        return;
    }
    socket::watchPeer(descriptor, options().keepAlive);
    m_stage = m_tls ? Stage::Tls : Stage::Mqtt;
    const auto current = attempt();
    tcpReached();
    if (current != attempt() || !m_client) {
        return;
    }
    m_readable->setEnabled(true);
    m_upkeep.start();
    onWritable();
}

void MosquittoLink::driveHandshake()
{
    const qintptr descriptor = mosquitto_socket(m_client.get());
    // In this stage the library's read function does nothing but SSL_connect().
    const int rc = mosquitto_loop_read(m_client.get(), 1);
    if (m_tls->isEstablished() && rc == MOSQ_ERR_SUCCESS) {
        m_stage = Stage::Mqtt;
        const auto current = attempt();
        tlsReached(m_tls->cipher(), m_tls->certificates());
        if (current == attempt() && m_client) {
            writePackets();
        }
        return;
    }
    // The library takes a reset connection for one that needs more time.
    if (rc != MOSQ_ERR_SUCCESS || socket::peek(descriptor) == socket::Input::Ended) {
        broken(tlsCause().value_or(causeOf(rc, 0)), m_tls->certificates());
        return;
    }
    const SSL* ssl = static_cast<const SSL*>(mosquitto_ssl_get(m_client.get()));
    m_writable->setEnabled(ssl && SSL_want_write(ssl));
}

void MosquittoLink::readPackets()
{
    const auto start = m_clock.monotonic();
    int rc = MOSQ_ERR_SUCCESS;
    std::size_t before = 0;
    errno = 0;
    // A call reads one packet; the first one that yields none has found the socket empty.
    do {
        before = batch().size();
        rc = mosquitto_loop_read(m_client.get(), 1);
    } while (rc == MOSQ_ERR_SUCCESS && batch().size() > before && before < kPacketsPerTurn
             && (before % kClockEvery != 0 || m_clock.monotonic() - start < kTimePerTurn));
    workOff(rc, errno);
}

void MosquittoLink::writePackets()
{
    errno = 0;
    const int rc = mosquitto_loop_write(m_client.get(), 1);
    workOff(rc, errno);
}

void MosquittoLink::keepUp()
{
    if (m_stage == Stage::Mqtt) {
        errno = 0;
        const int rc = mosquitto_loop_misc(m_client.get());
        workOff(rc, errno);
    }
}

bool MosquittoLink::hasUnreadInput() const
{
    return m_client && socket::peek(mosquitto_socket(m_client.get())) != socket::Input::None;
}

void MosquittoLink::workOff(int rc, int systemError)
{
    const auto current = attempt();
    const auto isCurrent = [this, current] { return current == attempt() && m_client; };
    if (isClosing()) {
        if (rc != MOSQ_ERR_SUCCESS || mosquitto_socket(m_client.get()) < 0) {
            goodbyeSaid();
        }
        return;
    }
    const Notes notes = std::exchange(m_notes, {});
    if (notes.connack) {
        mosquitto_log_callback_set(m_client.get(), nullptr); // it costs time per packet
        connackReceived(*notes.connack);
    }
    for (const auto& suback : notes.subacks) {
        if (isCurrent()) {
            subackReceived(suback.id, suback.codes);
        }
    }
    if (current == attempt()) {
        flush();
    }
    if (!isCurrent() || isClosing()) {
        return;
    }
    if (rc != MOSQ_ERR_SUCCESS || mosquitto_socket(m_client.get()) < 0) {
        broken(tlsCause().value_or(causeOf(rc, systemError)),
               m_tls ? m_tls->certificates() : QList<CertificateInfo>());
        return;
    }
    armWriteNotifier();
}

void MosquittoLink::armWriteNotifier()
{
    if (m_writable && m_stage == Stage::Mqtt) {
        m_writable->setEnabled(mosquitto_want_write(m_client.get()));
    }
}

Error MosquittoLink::causeOf(int rc, int systemError) const
{
    const QString detail = QString::fromUtf8(mosquitto_strerror(rc));
    switch (rc) {
    case MOSQ_ERR_KEEPALIVE:
        return fault(ErrorCode::KeepAliveLost, detail);
    case MOSQ_ERR_PROTOCOL:
    case MOSQ_ERR_MALFORMED_PACKET:
    case MOSQ_ERR_MALFORMED_UTF8:
        return fault(ErrorCode::ProtocolViolation, u"what came is not MQTT: "_s + detail, rc);
    case MOSQ_ERR_NOMEM:
    case MOSQ_ERR_OVERSIZE_PACKET:
        return fault(ErrorCode::PacketTooLarge, detail, rc);
    case MOSQ_ERR_ERRNO:
        return fault(socket::isWayLost(systemError) ? ErrorCode::KeepAliveLost : ErrorCode::ClosedByBroker,
                     qt_error_string(systemError), systemError);
    default:
        return fault(ErrorCode::ClosedByBroker, detail, rc);
    }
}

void MosquittoLink::noteMessage(const mosquitto_message& message)
{
    const auto size = static_cast<std::size_t>(message.payloadlen);
    batch().add({.topic = message.topic,
                 .payload = {static_cast<const char*>(message.payload), size},
                 .fullSize = message.payloadlen,
                 .qos = static_cast<quint8>(message.qos),
                 .retained = message.retain});
}

bool MosquittoLink::sayGoodbye()
{
    if (!m_client) {
        return true; // the way is lost, and who is told of it closes
    }
    m_readable->setEnabled(false);
    m_upkeep.stop();
    const int rc = mosquitto_disconnect(m_client.get());
    m_writable->setEnabled(true);
    return rc != MOSQ_ERR_SUCCESS || mosquitto_socket(m_client.get()) < 0;
}

int MosquittoLink::sendSubscribe(const QByteArrayList& filters)
{
    if (!m_client) {
        return -1;
    }
    std::vector<char*> pointers;
    for (const auto& filter : filters) {
        pointers.push_back(const_cast<char*>(filter.constData())); // the library's signature; it only reads
    }
    int id = -1;
    const int rc = mosquitto_subscribe_multiple(m_client.get(), &id, static_cast<int>(pointers.size()),
                                                pointers.data(), kSubscribeQos, 0, nullptr);
    armWriteNotifier();
    return rc == MOSQ_ERR_SUCCESS ? id : -1;
}

void MosquittoLink::sendUnsubscribe(const QByteArrayList& filters)
{
    for (const auto& filter : filters) {
        if (m_client) {
            mosquitto_unsubscribe(m_client.get(), nullptr, filter.constData());
        }
    }
    armWriteNotifier();
}

Result<> MosquittoLink::sendPublish(const Packet& packet)
{
    if (!m_client) {
        return failure(ErrorCode::NotConnected);
    }
    if (m_outstanding >= kMaxOutstanding
        || m_outstandingBytes + packet.payload.size() > kMaxOutstandingBytes) {
        return failure(ErrorCode::LinkLost, {}, u"the broker acknowledges nothing"_s);
    }
    ++m_outstanding;
    m_outstandingBytes += packet.payload.size();
    const int rc = mosquitto_publish(m_client.get(), nullptr, packet.topic.constData(),
                                     static_cast<int>(packet.payload.size()), packet.payload.constData(),
                                     packet.qos, packet.retained);
    armWriteNotifier();
    if (rc == MOSQ_ERR_INVAL || rc == MOSQ_ERR_MALFORMED_UTF8 || rc == MOSQ_ERR_PAYLOAD_SIZE) {
        --m_outstanding;
        m_outstandingBytes -= packet.payload.size();
        return failure(ErrorCode::InvalidInput, QString::fromUtf8(packet.topic),
                       QString::fromUtf8(mosquitto_strerror(rc)), rc);
    }
    return {}; // a broken socket shows itself in the next turn
}

bool MosquittoLink::isUsableFilter(const QByteArray& filter) const
{
    return mosquitto_sub_topic_check2(filter.constData(), static_cast<std::size_t>(filter.size()))
        == MOSQ_ERR_SUCCESS
        && mosquitto_validate_utf8(filter.constData(), static_cast<int>(filter.size())) == MOSQ_ERR_SUCCESS;
}

} // namespace cems::link
