// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/errortext.h"

#include "text/translation.h"

#include <array>

namespace cems::text {
namespace {

// clang-format off
/// %1 in the sentence is the error's subject, or noSubject where there is none; %2 is the native number.
struct ErrorWords
{
    ErrorCode value;
    const char* sentence;
    const char* noSubject;
    const char* remedy;
};

constexpr std::array kErrorWords{
    ErrorWords{ErrorCode::Cancelled,
        QT_TRANSLATE_NOOP("cems::text", "Cancelled: %1."),
        QT_TRANSLATE_NOOP("cems::text", "the operation"),
        QT_TRANSLATE_NOOP("cems::text", "Start it again if it is still needed.")},
    ErrorWords{ErrorCode::Timeout,
        QT_TRANSLATE_NOOP("cems::text", "No answer about %1 came within the time limit."),
        QT_TRANSLATE_NOOP("cems::text", "this request"),
        QT_TRANSLATE_NOOP("cems::text", "Check that the gateway is online and knows this operation, then try again.")},
    ErrorWords{ErrorCode::LinkLost,
        QT_TRANSLATE_NOOP("cems::text", "The connection was lost; the outcome for %1 is unknown."),
        QT_TRANSLATE_NOOP("cems::text", "the operation"),
        QT_TRANSLATE_NOOP("cems::text", "Connect again and read the present state before repeating anything.")},
    ErrorWords{ErrorCode::DeviceRejected,
        QT_TRANSLATE_NOOP("cems::text", "The gateway refused %1 with return code %2."),
        QT_TRANSLATE_NOOP("cems::text", "the request"),
        QT_TRANSLATE_NOOP("cems::text", "Look up the return code and check the values that were sent.")},
    ErrorWords{ErrorCode::ProtocolViolation,
        QT_TRANSLATE_NOOP("cems::text", "What %1 sent does not follow the protocol."),
        QT_TRANSLATE_NOOP("cems::text", "the other side"),
        QT_TRANSLATE_NOOP("cems::text", "Look at the raw message and check that the right profile is chosen.")},
    ErrorWords{ErrorCode::ChecksumMismatch,
        QT_TRANSLATE_NOOP("cems::text", "The checksum of %1 does not match; the data was changed or cut off."),
        QT_TRANSLATE_NOOP("cems::text", "the data"),
        QT_TRANSLATE_NOOP("cems::text", "Transfer it again.")},
    ErrorWords{ErrorCode::FileIo,
        QT_TRANSLATE_NOOP("cems::text", "%1 cannot be read or written."),
        QT_TRANSLATE_NOOP("cems::text", "The file"),
        QT_TRANSLATE_NOOP("cems::text", "Check the path, the access rights and the free space.")},
    ErrorWords{ErrorCode::InvalidInput,
        QT_TRANSLATE_NOOP("cems::text", "%1 is not valid."),
        QT_TRANSLATE_NOOP("cems::text", "The input"),
        QT_TRANSLATE_NOOP("cems::text", "Correct it at the place that the details name.")},
    ErrorWords{ErrorCode::Unsupported,
        QT_TRANSLATE_NOOP("cems::text", "%1 is not supported by this gateway or its profile."),
        QT_TRANSLATE_NOOP("cems::text", "This operation"),
        QT_TRANSLATE_NOOP("cems::text", "Choose another profile if the gateway should know it.")},
    ErrorWords{ErrorCode::Internal,
        QT_TRANSLATE_NOOP("cems::text", "The program made a mistake in %1."),
        QT_TRANSLATE_NOOP("cems::text", "this operation"),
        QT_TRANSLATE_NOOP("cems::text", "Save the log and report the problem; other functions keep working.")},
    ErrorWords{ErrorCode::NotAllowedInMode,
        QT_TRANSLATE_NOOP("cems::text", "%1 is locked in the present mode."),
        QT_TRANSLATE_NOOP("cems::text", "This operation"),
        QT_TRANSLATE_NOOP("cems::text", "Switch to Commission or Expert; a listener never sends anything.")},
    ErrorWords{ErrorCode::SecondHost,
        QT_TRANSLATE_NOOP("cems::text", "Another host seems to be in charge of %1."),
        QT_TRANSLATE_NOOP("cems::text", "this gateway"),
        QT_TRANSLATE_NOOP("cems::text", "Find out who else is connected, then confirm that you take over (cemsctl: --despite-second-host).")},
    ErrorWords{ErrorCode::GatewayOffline,
        QT_TRANSLATE_NOOP("cems::text", "%1 is offline; nothing was heard from it lately."),
        QT_TRANSLATE_NOOP("cems::text", "The gateway"),
        QT_TRANSLATE_NOOP("cems::text", "Check its power and its network, or wait until it reports again.")},
    ErrorWords{ErrorCode::NotConnected,
        QT_TRANSLATE_NOOP("cems::text", "There is no connection to %1."),
        QT_TRANSLATE_NOOP("cems::text", "the broker"),
        QT_TRANSLATE_NOOP("cems::text", "Connect first.")},
    ErrorWords{ErrorCode::NameNotFound,
        QT_TRANSLATE_NOOP("cems::text", "No address was found for %1."),
        QT_TRANSLATE_NOOP("cems::text", "the name of the broker"),
        QT_TRANSLATE_NOOP("cems::text", "Check the spelling and this laptop's name server, or enter the IP address.")},
    ErrorWords{ErrorCode::ConnectionRefused,
        QT_TRANSLATE_NOOP("cems::text", "%1 refused the connection; nothing listens on this port."),
        QT_TRANSLATE_NOOP("cems::text", "The broker"),
        QT_TRANSLATE_NOOP("cems::text", "Check the port (usually 1883, with TLS 8883) and that the broker is running.")},
    ErrorWords{ErrorCode::HostUnreachable,
        QT_TRANSLATE_NOOP("cems::text", "%1 cannot be reached from this network."),
        QT_TRANSLATE_NOOP("cems::text", "The broker"),
        QT_TRANSLATE_NOOP("cems::text", "Check the cable, this laptop's IP address and the route to the broker.")},
    ErrorWords{ErrorCode::ConnectTimeout,
        QT_TRANSLATE_NOOP("cems::text", "%1 did not answer the connection attempt in time."),
        QT_TRANSLATE_NOOP("cems::text", "The broker"),
        QT_TRANSLATE_NOOP("cems::text", "Check the address; a firewall may discard the packets.")},
    ErrorWords{ErrorCode::TlsUnknownAuthority,
        QT_TRANSLATE_NOOP("cems::text", "The certificate of %1 was issued by an authority that is not trusted here."),
        QT_TRANSLATE_NOOP("cems::text", "the broker"),
        QT_TRANSLATE_NOOP("cems::text", "Choose the CA file of the site, or have the authority added to the system.")},
    ErrorWords{ErrorCode::TlsSelfSigned,
        QT_TRANSLATE_NOOP("cems::text", "The certificate of %1 is self-signed and not trusted here."),
        QT_TRANSLATE_NOOP("cems::text", "the broker"),
        QT_TRANSLATE_NOOP("cems::text", "Compare its fingerprint with the broker's, then choose the certificate as CA file.")},
    ErrorWords{ErrorCode::TlsExpired,
        QT_TRANSLATE_NOOP("cems::text", "The certificate of %1 has expired."),
        QT_TRANSLATE_NOOP("cems::text", "the broker"),
        QT_TRANSLATE_NOOP("cems::text", "Have the certificate renewed; check this laptop's date first.")},
    ErrorWords{ErrorCode::TlsNotYetValid,
        QT_TRANSLATE_NOOP("cems::text", "The certificate of %1 is not valid yet."),
        QT_TRANSLATE_NOOP("cems::text", "the broker"),
        QT_TRANSLATE_NOOP("cems::text", "Check this laptop's date, then the date from which the certificate holds.")},
    ErrorWords{ErrorCode::TlsHostNameMismatch,
        QT_TRANSLATE_NOOP("cems::text", "The certificate was not issued for %1."),
        QT_TRANSLATE_NOOP("cems::text", "this host name"),
        QT_TRANSLATE_NOOP("cems::text", "Connect by a name that stands in the certificate.")},
    ErrorWords{ErrorCode::TlsClientCertificateRequired,
        QT_TRANSLATE_NOOP("cems::text", "%1 demands a client certificate."),
        QT_TRANSLATE_NOOP("cems::text", "The broker"),
        QT_TRANSLATE_NOOP("cems::text", "Choose the client certificate and its key for this connection.")},
    ErrorWords{ErrorCode::TlsNoTlsOnPort,
        QT_TRANSLATE_NOOP("cems::text", "The port of %1 answers, but not with TLS."),
        QT_TRANSLATE_NOOP("cems::text", "the broker"),
        QT_TRANSLATE_NOOP("cems::text", "Use the TLS port (usually 8883), or connect without TLS.")},
    ErrorWords{ErrorCode::TlsKeyUnusable,
        QT_TRANSLATE_NOOP("cems::text", "The certificate or key in %1 cannot be used."),
        QT_TRANSLATE_NOOP("cems::text", "the chosen file"),
        QT_TRANSLATE_NOOP("cems::text", "Check the file, its passphrase and that key and certificate belong together (PEM).")},
    ErrorWords{ErrorCode::TlsHandshakeFailed,
        QT_TRANSLATE_NOOP("cems::text", "No TLS session could be agreed with %1."),
        QT_TRANSLATE_NOOP("cems::text", "the broker"),
        QT_TRANSLATE_NOOP("cems::text", "Check that the broker offers TLS 1.2 or later; the details name the cause.")},
    ErrorWords{ErrorCode::MqttSilent,
        QT_TRANSLATE_NOOP("cems::text", "%1 accepted the connection but does not answer the MQTT sign-on."),
        QT_TRANSLATE_NOOP("cems::text", "The broker"),
        QT_TRANSLATE_NOOP("cems::text", "Check that this is an MQTT port; it may expect TLS.")},
    ErrorWords{ErrorCode::MqttBadCredentials,
        QT_TRANSLATE_NOOP("cems::text", "%1 does not accept the user name or password."),
        QT_TRANSLATE_NOOP("cems::text", "The broker"),
        QT_TRANSLATE_NOOP("cems::text", "Enter them again; mind upper and lower case.")},
    ErrorWords{ErrorCode::MqttNotAuthorised,
        QT_TRANSLATE_NOOP("cems::text", "%1 does not let this user in: wrong user name or password, or no right to connect."),
        QT_TRANSLATE_NOOP("cems::text", "The broker"),
        QT_TRANSLATE_NOOP("cems::text", "Type user name and password again; if they are right, have the user allowed in the broker's access rules.")},
    ErrorWords{ErrorCode::MqttIdentifierRejected,
        QT_TRANSLATE_NOOP("cems::text", "The broker rejects the client id %1."),
        QT_TRANSLATE_NOOP("cems::text", "of this program"),
        QT_TRANSLATE_NOOP("cems::text", "Enter a client id that the broker's rules allow.")},
    ErrorWords{ErrorCode::MqttServerUnavailable,
        QT_TRANSLATE_NOOP("cems::text", "%1 says that its MQTT service is not available now."),
        QT_TRANSLATE_NOOP("cems::text", "The broker"),
        QT_TRANSLATE_NOOP("cems::text", "Try again later, or ask the broker's operator.")},
    ErrorWords{ErrorCode::MqttVersionRefused,
        QT_TRANSLATE_NOOP("cems::text", "%1 does not accept MQTT 3.1.1."),
        QT_TRANSLATE_NOOP("cems::text", "The broker"),
        QT_TRANSLATE_NOOP("cems::text", "Have MQTT 3.1.1 switched on at the broker.")},
    ErrorWords{ErrorCode::SubscriptionRefused,
        QT_TRANSLATE_NOOP("cems::text", "The broker refuses the subscription to %1."),
        QT_TRANSLATE_NOOP("cems::text", "the gateway's topics"),
        QT_TRANSLATE_NOOP("cems::text", "Have reading of this topic allowed in the broker's access rules.")},
    ErrorWords{ErrorCode::KeepAliveLost,
        QT_TRANSLATE_NOOP("cems::text", "%1 has fallen silent; nothing came back within one and a half keep-alive periods."),
        QT_TRANSLATE_NOOP("cems::text", "The broker"),
        QT_TRANSLATE_NOOP("cems::text", "Check the cable and the radio link; the program keeps trying to connect.")},
    ErrorWords{ErrorCode::ClosedByBroker,
        QT_TRANSLATE_NOOP("cems::text", "%1 closed the connection."),
        QT_TRANSLATE_NOOP("cems::text", "The broker"),
        QT_TRANSLATE_NOOP("cems::text", "Look into the broker's log; a restart, a limit or an access rule may be the cause.")},
    ErrorWords{ErrorCode::ClientIdTaken,
        QT_TRANSLATE_NOOP("cems::text", "Another client signs on with the client id %1; both throw each other off."),
        QT_TRANSLATE_NOOP("cems::text", "of this program"),
        QT_TRANSLATE_NOOP("cems::text", "Give this connection a client id of its own.")},
    ErrorWords{ErrorCode::PacketTooLarge,
        QT_TRANSLATE_NOOP("cems::text", "A packet about %1 is larger than the limit."),
        QT_TRANSLATE_NOOP("cems::text", "this connection"),
        QT_TRANSLATE_NOOP("cems::text", "Raise the limit of the connection, or have less sent in one message.")},
    ErrorWords{ErrorCode::BrokerNotInstalled,
        QT_TRANSLATE_NOOP("cems::text", "%1 is not installed on this laptop."),
        QT_TRANSLATE_NOOP("cems::text", "The broker mosquitto"),
        QT_TRANSLATE_NOOP("cems::text", "Install it, on Debian with: sudo apt install mosquitto")},
    ErrorWords{ErrorCode::BrokerStartFailed,
        QT_TRANSLATE_NOOP("cems::text", "The local broker does not run; its port is %1."),
        QT_TRANSLATE_NOOP("cems::text", "unknown"),
        QT_TRANSLATE_NOOP("cems::text", "Check that the port is free; the details show what the broker said.")},
    ErrorWords{ErrorCode::SimulatorNotFound,
        QT_TRANSLATE_NOOP("cems::text", "The simulated gateway %1 was not found."),
        QT_TRANSLATE_NOOP("cems::text", "of the demo"),
        QT_TRANSLATE_NOOP("cems::text", "Install the whole package, or put the program beside this one.")},
    ErrorWords{ErrorCode::SimulatorFailed,
        QT_TRANSLATE_NOOP("cems::text", "The simulated gateway %1 ended."),
        QT_TRANSLATE_NOOP("cems::text", "of the demo"),
        QT_TRANSLATE_NOOP("cems::text", "Open the demo again; the details show what happened.")},
};
// clang-format on

static_assert(kErrorWords.size() == kErrorCodeCount && isInOrder(kErrorWords));

} // namespace

Explanation explain(const Error& error)
{
    const ErrorWords& words = rowOf(kErrorWords, error.code);
    const QString sentence = translated(words.sentence);
    const QString subject = error.subject.isEmpty() ? translated(words.noSubject) : error.subject;
    const bool hasNumber = sentence.contains(QLatin1StringView("%2"));
    return {hasNumber ? sentence.arg(subject, QString::number(error.native)) : sentence.arg(subject),
            translated(words.remedy)};
}

QString oneLine(const Error& error)
{
    const Explanation explanation = explain(error);
    QString line = explanation.sentence + u' ' + explanation.remedy;
    if (!error.detail.isEmpty()) {
        line += QStringLiteral(" (") + error.detail + u')';
    }
    return terminalText(line);
}

QString terminalText(const QString& text)
{
    QString plain = text;
    for (QChar& character : plain) {
        if (character == u'\n' || character == u'\t') {
            character = u' ';
        } else if (character.category() == QChar::Other_Control
                   || character.category() == QChar::Other_Format) {
            character = QChar::ReplacementCharacter;
        }
    }
    return plain;
}

QString rungName(LadderRung rung)
{
    switch (rung) {
    case LadderRung::Name:
        return QCoreApplication::translate("cems::text", "Name");
    case LadderRung::Tcp:
        return QStringLiteral("TCP");
    case LadderRung::Tls:
        return QStringLiteral("TLS");
    case LadderRung::Connack:
        return QStringLiteral("CONNACK");
    case LadderRung::Suback:
        return QStringLiteral("SUBACK");
    case LadderRung::FirstMessage:
        return QCoreApplication::translate("cems::text", "First message");
    case LadderRung::DeviceInfo:
        return QCoreApplication::translate("cems::text", "Device info");
    case LadderRung::ProductModel:
        return QCoreApplication::translate("cems::text", "Product model");
    }
    return {};
}

QString rungStateWord(RungState state)
{
    switch (state) {
    case RungState::Waiting:
        return QCoreApplication::translate("cems::text", "waiting");
    case RungState::Running:
        return QCoreApplication::translate("cems::text", "running");
    case RungState::Done:
        return QCoreApplication::translate("cems::text", "done");
    case RungState::Failed:
        return QCoreApplication::translate("cems::text", "failed");
    case RungState::NotAsked:
        return QCoreApplication::translate("cems::text", "not asked");
    }
    return {};
}

} // namespace cems::text
