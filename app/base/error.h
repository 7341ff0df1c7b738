// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

namespace cems {

/// What went wrong, as far as a program or a person must react differently. Sentences are made in text/.
enum class ErrorCode
{
    // an operation
    Cancelled, ///< by the user or because its owner went away
    Timeout, ///< no answer within the time limit
    LinkLost, ///< the connection went away while the operation ran
    DeviceRejected, ///< the gateway refused; native = return code, chapter 4.6
    ProtocolViolation, ///< bytes that mean nothing; detail names the place
    ChecksumMismatch,
    FileIo, ///< subject = path
    InvalidInput, ///< bad file, option or value from the user; subject = place
    Unsupported, ///< the profile or the gateway has no such operation
    Internal,
    // guard rails
    NotAllowedInMode, ///< Observe or a listener; subject = operation
    SecondHost, ///< another host is in charge, or so it seems
    GatewayOffline,
    NotConnected,
    // connection ladder: name, TCP
    NameNotFound,
    ConnectionRefused,
    HostUnreachable,
    ConnectTimeout, ///< no TCP answer in time
    // TLS
    TlsUnknownAuthority,
    TlsSelfSigned,
    TlsExpired,
    TlsNotYetValid,
    TlsHostNameMismatch,
    TlsClientCertificateRequired,
    TlsNoTlsOnPort, ///< the port answers, but not with TLS
    TlsKeyUnusable, ///< own certificate or key cannot be read or decrypted; subject = path
    TlsHandshakeFailed,
    // CONNACK, SUBACK
    MqttSilent, ///< no CONNACK in time
    MqttBadCredentials,
    MqttNotAuthorised,
    MqttIdentifierRejected,
    MqttServerUnavailable,
    MqttVersionRefused,
    SubscriptionRefused, ///< SUBACK 0x80; subject = filter
    // a connection that stood
    KeepAliveLost, ///< nothing came back within 1.5 keep-alives
    ClosedByBroker,
    ClientIdTaken, ///< another client uses this client id
    PacketTooLarge,
    // helpers on this laptop
    BrokerNotInstalled,
    BrokerStartFailed,
    SimulatorNotFound, ///< subject = program
    SimulatorFailed, ///< subject = program
};
inline constexpr int kErrorCodeCount = static_cast<int>(ErrorCode::SimulatorFailed) + 1;

/// subject: what it is about (host, file, filter, point) for people; detail: English, for the log and "Details";
/// native: number from the system, library or gateway, 0 if none.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString subject;
    QString detail;
    int native = 0;

    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace cems

Q_DECLARE_METATYPE(cems::Error)
