// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/brokerlink.h"

#include "base/logging.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace cems::link {

namespace {

constexpr qsizetype kMaxAddresses = 4;
constexpr milliseconds kGoodbyeLimit{300};
// A broker that takes over a client id does so right after the other client's CONNACK.
constexpr milliseconds kQuickEnd{5000};
constexpr milliseconds kSilenceCheckPeriod{500};
constexpr int kSubackRefused = 0x80;

QString uniqueClientId()
{
    return u"cems-%1"_s.arg(QRandomGenerator::system()->generate64(), 13, 36, QLatin1Char('0'));
}

QString joined(const QByteArrayList& filters)
{
    return QString::fromUtf8(filters.join(", "));
}

} // namespace

BrokerLink::BrokerLink(MqttOptions options)
    : m_options(std::move(options))
    , m_clientId(m_options.clientId.isEmpty() ? uniqueClientId() : m_options.clientId)
    , m_ladder(m_clock, [this](const LadderStep& step) { emit stepChanged(step); })
    , m_batch(m_options.maxPayload)
    , m_limit(this)
    , m_subscribeLimit(this)
    , m_silenceCheck(this)
{
    m_limit.setSingleShot(true);
    m_subscribeLimit.setSingleShot(true);
    m_silenceCheck.setInterval(kSilenceCheckPeriod);
    connect(&m_limit, &QTimer::timeout, this, &BrokerLink::timeLimitPassed);
    connect(&m_subscribeLimit, &QTimer::timeout, this, &BrokerLink::subscribeLimitPassed);
    connect(&m_silenceCheck, &QTimer::timeout, this, &BrokerLink::checkSilence);
}

Error BrokerLink::fault(ErrorCode code, const QString& detail, int native) const
{
    return failure(code, m_options.host + u':' + QString::number(m_options.port), detail, native);
}

void BrokerLink::open()
{
    if (m_phase != Phase::Idle) {
        qCWarning(logLink) << "open() ignored: this link is in use";
        return;
    }
    ++m_attempt;
    m_phase = Phase::Opening;
    const auto attempt = m_attempt;
    m_ladder.start(m_options.tls.isOn);
    if (const auto ready = prepare(); !ready) {
        m_ladder.begin(LadderRung::Tls);
        failAttempt(ready.error());
    } else if (attempt == m_attempt && m_phase == Phase::Opening) {
        resolveName();
    }
}

void BrokerLink::resolveName()
{
    m_ladder.begin(LadderRung::Name, m_options.host);
    if (const QHostAddress literal(m_options.host); !literal.isNull()) {
        nameResolved({literal}, {});
        return;
    }
    m_limit.start(m_options.connectTimeout);
    // By name of the slot: with a function, Qt 6.4 calls it a second time, freed, if the program ends in that moment.
    m_lookup = QHostInfo::lookupHost(m_options.host, this, SLOT(lookedUp(QHostInfo)));
}

void BrokerLink::lookedUp(const QHostInfo& info)
{
    if (info.lookupId() == m_lookup) {
        m_lookup = kNoLookup;
        nameResolved(info.addresses(), info.errorString());
    }
}

void BrokerLink::nameResolved(const QList<QHostAddress>& addresses, const QString& detail)
{
    if (addresses.isEmpty()) {
        failAttempt(failure(ErrorCode::NameNotFound, m_options.host, detail));
        return;
    }
    m_addresses = addresses.first(std::min(addresses.size(), kMaxAddresses));
    m_limitPerAddress = std::max<milliseconds>(m_options.connectTimeout / m_addresses.size(), seconds(1));
    m_addressError.reset();
    m_addressDetails.clear();
    QStringList names;
    for (const auto& address : std::as_const(m_addresses)) {
        names += address.toString();
    }
    const auto attempt = m_attempt;
    m_ladder.done(names.join(u", "));
    if (attempt != m_attempt || m_phase != Phase::Opening) {
        return;
    }
    m_ladder.begin(LadderRung::Tcp, names.constFirst());
    if (attempt == m_attempt && m_phase == Phase::Opening) {
        tryNextAddress();
    }
}

void BrokerLink::tryNextAddress()
{
    m_address = m_addresses.takeFirst();
    m_limit.start(m_limitPerAddress);
    connectTo(m_address);
}

void BrokerLink::addressFailed(const Error& cause)
{
    abandon();
    m_addressDetails += u"%1: %2"_s.arg(m_address.toString(), cause.detail);
    // A machine without IPv6 routes says "unreachable" for that family; what the other address says matters more.
    if (!m_addressError || cause.code != ErrorCode::HostUnreachable) {
        m_addressError = cause;
    }
    if (!m_addresses.isEmpty()) {
        tryNextAddress();
        return;
    }
    m_addressError->detail = m_addressDetails.join(u"; ");
    failAttempt(*m_addressError);
}

void BrokerLink::tcpReached()
{
    const auto attempt = m_attempt;
    m_limit.start(m_options.connectTimeout);
    m_ladder.done(m_address.protocol() == QAbstractSocket::IPv6Protocol
                      ? u"[%1]:%2"_s.arg(m_address.toString()).arg(m_options.port)
                      : u"%1:%2"_s.arg(m_address.toString()).arg(m_options.port));
    if (attempt == m_attempt && m_phase == Phase::Opening) {
        m_ladder.begin(m_options.tls.isOn ? LadderRung::Tls : LadderRung::Connack);
    }
}

void BrokerLink::tlsReached(const QString& cipher, const QList<CertificateInfo>& certificates)
{
    const auto attempt = m_attempt;
    m_limit.start(m_options.connectTimeout);
    m_ladder.done(cipher, certificates);
    if (attempt == m_attempt && m_phase == Phase::Opening) {
        m_ladder.begin(LadderRung::Connack);
    }
}

void BrokerLink::connackReceived(int code)
{
    if (m_phase != Phase::Opening) {
        return;
    }
    static constexpr std::array kRefusals{ErrorCode::MqttVersionRefused, ErrorCode::MqttIdentifierRejected,
                                          ErrorCode::MqttServerUnavailable, ErrorCode::MqttBadCredentials,
                                          ErrorCode::MqttNotAuthorised};
    if (code != 0) {
        const bool isKnown = code > 0 && code <= static_cast<int>(kRefusals.size());
        failAttempt(
            fault(isKnown ? kRefusals.at(static_cast<std::size_t>(code - 1)) : ErrorCode::ProtocolViolation,
                  u"CONNACK return code %1"_s.arg(code), code));
        return;
    }
    m_limit.stop();
    m_phase = Phase::Open;
    m_hasSubscribed = false;
    m_openedAt = m_clock.monotonic();
    m_lastInput = m_openedAt;
    m_silenceCheck.start();
    const auto attempt = m_attempt;
    m_ladder.done(m_clientId);
    if (attempt == m_attempt && m_phase == Phase::Open) {
        qCInfo(logLink).noquote() << "connected to" << m_options.host << m_options.port << "as" << m_clientId;
        emit opened({});
    }
}

void BrokerLink::failAttempt(const Error& cause, const QList<CertificateInfo>& certificates)
{
    reset();
    const auto attempt = m_attempt;
    m_ladder.fail(cause, certificates);
    if (attempt == m_attempt && m_phase == Phase::Opening) {
        m_phase = Phase::Idle;
        emit opened(cause);
    }
}

void BrokerLink::broken(const Error& cause, const QList<CertificateInfo>& certificates)
{
    switch (m_phase) {
    case Phase::Idle:
        break;
    case Phase::Opening:
        if (m_ladder.running() == LadderRung::Tcp) {
            addressFailed(cause);
        } else {
            failAttempt(cause, certificates);
        }
        break;
    case Phase::Open:
        lose(cause);
        break;
    case Phase::Closing:
        finishClose();
        break;
    }
}

void BrokerLink::lose(Error cause)
{
    const auto stood = m_clock.monotonic() - m_openedAt;
    if (cause.code == ErrorCode::ClosedByBroker) {
        cause.native = static_cast<int>(std::min<qint64>(stood.count(), std::numeric_limits<int>::max()));
        cause.detail += u" (the session stood %1 ms)"_s.arg(stood.count());
        m_quickEnds = stood < kQuickEnd ? m_quickEnds + 1 : 0;
        // Our own random ids are nobody else's; only one that was typed in can be in use elsewhere.
        if (m_quickEnds >= 2 && !m_options.clientId.isEmpty()) {
            cause.code = ErrorCode::ClientIdTaken;
            cause.subject = m_clientId;
        }
    } else {
        m_quickEnds = 0;
    }
    reset();
    flush();
    const auto attempt = m_attempt;
    endPendingSubscriptions(failure(ErrorCode::LinkLost, {}, cause.detail));
    if (attempt == m_attempt && m_phase == Phase::Open) {
        m_phase = Phase::Idle;
        emit lost(cause);
    }
}

void BrokerLink::close()
{
    switch (m_phase) {
    case Phase::Closing:
        return;
    case Phase::Idle:
    case Phase::Opening:
        finishClose();
        return;
    case Phase::Open:
        break;
    }
    m_phase = Phase::Closing;
    m_limit.start(kGoodbyeLimit);
    endPendingSubscriptions(failure(ErrorCode::Cancelled));
    if (sayGoodbye()) {
        finishClose();
    }
}

void BrokerLink::goodbyeSaid()
{
    if (m_phase == Phase::Closing) {
        finishClose();
    }
}

void BrokerLink::finishClose()
{
    reset();
    m_ladder.stop();
    flush();
    m_phase = Phase::Idle;
    emit closed();
}

void BrokerLink::reset()
{
    m_limit.stop();
    m_subscribeLimit.stop();
    m_silenceCheck.stop();
    m_lookup = kNoLookup; // a late answer finds nobody waiting
    abandon();
}

void BrokerLink::timeLimitPassed()
{
    if (m_phase == Phase::Closing) {
        qCInfo(logLink) << "the broker took no DISCONNECT in time; closed without";
        finishClose();
        return;
    }
    const QString limit = u"no answer within %1 s"_s.arg(m_options.connectTimeout.count());
    switch (m_ladder.running().value_or(LadderRung::Name)) {
    case LadderRung::Name:
        failAttempt(failure(ErrorCode::NameNotFound, m_options.host, limit));
        break;
    case LadderRung::Tcp:
        addressFailed(fault(ErrorCode::ConnectTimeout, limit));
        break;
    case LadderRung::Tls:
        failAttempt(fault(ErrorCode::TlsHandshakeFailed, u"TLS handshake: "_s + limit));
        break;
    default:
        failAttempt(fault(ErrorCode::MqttSilent, u"CONNACK: "_s + limit));
        break;
    }
}

void BrokerLink::checkSilence()
{
    // Both libraries wait two keep-alives until they miss an answer to their ping.
    const auto silence = m_clock.monotonic() - m_lastInput;
    // A little early, so that it is shown before one and a half of them are over.
    const auto early = std::min(2 * kSilenceCheckPeriod, milliseconds{m_options.keepAlive} / 10);
    const bool isSilent = 2 * (silence + early) > 3 * m_options.keepAlive;
    if (m_phase == Phase::Open && isSilent && !hasUnreadInput()) {
        broken(fault(ErrorCode::KeepAliveLost, u"nothing came for %1 ms"_s.arg(silence.count())));
    }
}

void BrokerLink::subscribe(const QByteArrayList& filters)
{
    if (filters.isEmpty()) {
        return;
    }
    Subscription subscription;
    QByteArrayList unusable;
    for (const auto& filter : filters) {
        (isUsableFilter(filter) ? subscription.filters : unusable) += filter;
    }
    if (m_phase == Phase::Open) {
        subscription.isFirst = !std::exchange(m_hasSubscribed, true);
        if (subscription.isFirst) {
            m_ladder.begin(LadderRung::Suback, joined(filters));
        }
    }
    const auto attempt = m_attempt;
    for (const auto& filter : std::as_const(unusable)) {
        emit subscribed(filter,
                        failure(ErrorCode::InvalidInput, QString::fromUtf8(filter), u"not a topic filter"_s));
    }
    if (attempt != m_attempt) {
        return;
    }
    if (subscription.filters.isEmpty()) {
        if (subscription.isFirst) {
            m_ladder.fail(failure(ErrorCode::InvalidInput, joined(filters), u"not a topic filter"_s));
        }
        return;
    }
    subscription.id = m_phase == Phase::Open ? sendSubscribe(subscription.filters) : -1;
    if (subscription.id < 0) {
        concludeSubscription(subscription,
                             QList<Result<>>(subscription.filters.size(), failure(ErrorCode::NotConnected)));
        return;
    }
    m_subscriptions += subscription;
    m_subscribeLimit.start(m_options.connectTimeout);
}

void BrokerLink::subackReceived(int id, const QList<int>& codes)
{
    const auto found = std::find_if(m_subscriptions.cbegin(), m_subscriptions.cend(),
                                    [id](const Subscription& each) { return each.id == id; });
    if (found == m_subscriptions.cend()) {
        return;
    }
    const Subscription subscription = *found;
    m_subscriptions.erase(found);
    if (m_subscriptions.isEmpty()) {
        m_subscribeLimit.stop();
    }
    QList<Result<>> results;
    for (qsizetype i = 0; i < subscription.filters.size(); ++i) {
        // A SUBACK that is too short leaves filters without an answer; they are not granted.
        const int code = i < codes.size() ? codes.at(i) : kSubackRefused;
        results += code < kSubackRefused
            ? Result<>{}
            : Result<>{failure(ErrorCode::SubscriptionRefused, QString::fromUtf8(subscription.filters.at(i)),
                               u"SUBACK return code %1"_s.arg(code), code)};
    }
    concludeSubscription(subscription, results);
}

void BrokerLink::concludeSubscription(const Subscription& subscription, const QList<Result<>>& results)
{
    const auto attempt = m_attempt;
    if (subscription.isFirst) {
        const auto refused = std::find_if(results.cbegin(), results.cend(),
                                          [](const Result<>& result) { return !result.has_value(); });
        if (refused == results.cend()) {
            m_ladder.done(joined(subscription.filters));
        } else {
            m_ladder.fail(refused->error());
        }
    }
    for (qsizetype i = 0; i < results.size() && attempt == m_attempt; ++i) {
        emit subscribed(subscription.filters.at(i), results.at(i));
    }
}

void BrokerLink::subscribeLimitPassed()
{
    endPendingSubscriptions(
        failure(ErrorCode::Timeout, {}, u"no SUBACK within %1 s"_s.arg(m_options.connectTimeout.count())));
}

void BrokerLink::endPendingSubscriptions(const Error& cause)
{
    const auto pending = std::exchange(m_subscriptions, {});
    for (const auto& subscription : pending) {
        QList<Result<>> results;
        for (const auto& filter : subscription.filters) {
            Error each = cause;
            each.subject = QString::fromUtf8(filter);
            results += each;
        }
        concludeSubscription(subscription, results);
    }
}

void BrokerLink::unsubscribe(const QByteArrayList& filters)
{
    if (m_phase == Phase::Open && !filters.isEmpty()) {
        sendUnsubscribe(filters);
    }
}

void BrokerLink::publish(const Packet& packet)
{
    Result<> sent = failure(ErrorCode::NotConnected, {}, u"not connected"_s);
    if (m_options.isListener) {
        sent = failure(ErrorCode::NotAllowedInMode, {}, u"this link only listens"_s);
    } else if (m_phase == Phase::Open) {
        sent = sendPublish(packet);
    }
    if (!sent) {
        ++m_counters.refused;
        qCWarning(logLink).noquote() << "not published:" << packet.topic << sent.error().detail;
        return;
    }
    ++m_counters.packetsOut;
    m_counters.bytesOut += static_cast<quint64>(packet.topic.size() + packet.payload.size());
    m_batch.addOwn(packet);
    flush();
}

} // namespace cems::link
