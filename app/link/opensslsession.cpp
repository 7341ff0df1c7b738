// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/opensslsession.h"

#include "link/certificates.h"

#include <QFileInfo>
#include <QHostAddress>
#include <QSslConfiguration>
#include <QUrl>

#include <openssl/err.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>

using namespace Qt::StringLiterals;

namespace cems::link {

namespace {

// RFC 8446 chapter 6: alerts by which a broker asks for, or refuses, our certificate.
constexpr int kHandshakeFailureAlert = 40;
constexpr int kCertificateRequiredAlert = 116;
constexpr std::array kCertificateRefusedAlerts{42, 43, 44, 45, 46, 48};

QString lastOpenSslError()
{
    const auto code = ERR_peek_error();
    ERR_clear_error();
    std::array<char, 256> text{};
    ERR_error_string_n(code, text.data(), text.size());
    return QString::fromLatin1(text.data());
}

QByteArray serverNameOf(const QString& host)
{
    return QHostAddress(host).isNull() ? QUrl::toAce(host) : QByteArray();
}

ErrorCode codeOfVerifyError(long error)
{
    switch (error) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return ErrorCode::TlsExpired;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return ErrorCode::TlsNotYetValid;
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return ErrorCode::TlsHostNameMismatch;
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        return ErrorCode::TlsSelfSigned;
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
    case X509_V_ERR_CERT_UNTRUSTED:
    case X509_V_ERR_INVALID_CA:
        return ErrorCode::TlsUnknownAuthority;
    default:
        return ErrorCode::TlsHandshakeFailed;
    }
}

QSslCertificate toQt(X509* certificate)
{
    const int length = i2d_X509(certificate, nullptr);
    QByteArray der(std::max(length, 0), Qt::Uninitialized);
    auto* end = reinterpret_cast<unsigned char*>(der.data());
    i2d_X509(certificate, &end);
    return QSslCertificate(der, QSsl::Der);
}

} // namespace

OpenSslSession::OpenSslSession(const TlsOptions& options, const QString& host)
    : m_options(options)
    , m_host(host)
    , m_serverName(serverNameOf(host))
    , m_passphrase(options.keyPassphrase.toUtf8())
    , m_context(SSL_CTX_new(TLS_client_method()))
{
}

Result<std::unique_ptr<OpenSslSession>> OpenSslSession::create(const TlsOptions& options, const QString& host)
{
    std::unique_ptr<OpenSslSession> session(new OpenSslSession(options, host));
    ERR_clear_error();
    if (auto loaded = session->load(); !loaded) {
        return loaded.error();
    }
    return session;
}

Result<> OpenSslSession::load()
{
    SSL_CTX* context = m_context.get();
    if (!context) {
        return failure(ErrorCode::TlsHandshakeFailed, m_host, lastOpenSslError());
    }
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION);
    SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_app_data(context, this);

    X509_VERIFY_PARAM* param = SSL_CTX_get0_param(context);
    if (m_serverName.isEmpty()) {
        X509_VERIFY_PARAM_set1_ip_asc(param, m_host.toLatin1().constData());
    } else {
        X509_VERIFY_PARAM_set_hostflags(param, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
        X509_VERIFY_PARAM_set1_host(param, m_serverName.constData(),
                                    static_cast<std::size_t>(m_serverName.size()));
    }
    SSL_CTX_set_cert_verify_callback(
        context,
        [](X509_STORE_CTX* store, void* self) { return static_cast<OpenSslSession*>(self)->verify(store); },
        this);
    SSL_CTX_set_info_callback(context, [](const SSL* ssl, int where, int) {
        auto* self = static_cast<OpenSslSession*>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl)));
        self->handshakeEvent(const_cast<SSL*>(ssl), where);
    });
    SSL_CTX_set_msg_callback_arg(context, this);
    SSL_CTX_set_msg_callback(
        context, [](int isWrite, int, int type, const void* bytes, size_t length, SSL*, void* self) {
            static_cast<OpenSslSession*>(self)->message(isWrite != 0, type,
                                                        static_cast<const unsigned char*>(bytes), length);
        });

    if (auto loaded = loadAuthorities(); !loaded) {
        return loaded;
    }
    return loadOwnCertificate();
}

Result<> OpenSslSession::loadAuthorities()
{
    SSL_CTX* context = m_context.get();
    if (!m_options.verify) {
        return {};
    }
    if (!m_options.caFile.isEmpty()) {
        const QByteArray path = QFile::encodeName(m_options.caFile);
        if (SSL_CTX_load_verify_locations(context, path.constData(), nullptr) != 1) {
            return failure(ErrorCode::FileIo, m_options.caFile, u"CA file: "_s + lastOpenSslError());
        }
        return {};
    }
#ifdef Q_OS_WIN
    // OpenSSL knows no system store on Windows before 3.2; Qt reads it.
    X509_STORE* store = SSL_CTX_get_cert_store(context);
    for (const auto& authority : QSslConfiguration::systemCaCertificates()) {
        const QByteArray der = authority.toDer();
        const auto* bytes = reinterpret_cast<const unsigned char*>(der.constData());
        if (X509* certificate = d2i_X509(nullptr, &bytes, static_cast<long>(der.size()))) {
            X509_STORE_add_cert(store, certificate);
            X509_free(certificate);
        }
    }
#else
    SSL_CTX_set_default_verify_paths(context);
#endif
    return {};
}

Result<> OpenSslSession::loadOwnCertificate()
{
    SSL_CTX* context = m_context.get();
    if (m_options.certificateFile.isEmpty()) {
        return {};
    }
    const QString& keyFile = m_options.keyFile.isEmpty() ? m_options.certificateFile : m_options.keyFile;
    // Set even when empty: OpenSSL would ask on the terminal otherwise.
    SSL_CTX_set_default_passwd_cb_userdata(context, &m_passphrase);
    SSL_CTX_set_default_passwd_cb(context, [](char* buffer, int size, int, void* passphrase) {
        const auto& text = *static_cast<const QByteArray*>(passphrase);
        const int length = static_cast<int>(std::min<qsizetype>(text.size(), size));
        std::memcpy(buffer, text.constData(), static_cast<std::size_t>(length));
        return length;
    });
    if (SSL_CTX_use_certificate_chain_file(context, QFile::encodeName(m_options.certificateFile).constData())
        != 1) {
        return failure(ErrorCode::TlsKeyUnusable, m_options.certificateFile,
                       u"certificate: "_s + lastOpenSslError());
    }
    if (SSL_CTX_use_PrivateKey_file(context, QFile::encodeName(keyFile).constData(), SSL_FILETYPE_PEM) != 1
        || SSL_CTX_check_private_key(context) != 1) {
        return failure(ErrorCode::TlsKeyUnusable, keyFile, u"private key: "_s + lastOpenSslError());
    }
    m_passphrase.fill('\0');
    m_hasOwnCertificate = true;
    return {};
}

int OpenSslSession::verify(X509_STORE_CTX* store)
{
    STACK_OF(X509)* presented = X509_STORE_CTX_get0_untrusted(store);
    m_course.chain.clear();
    for (int i = 0; i < sk_X509_num(presented); ++i) {
        m_course.chain += toQt(sk_X509_value(presented, i));
    }
    if (!m_options.verify) {
        X509_STORE_CTX_set_error(store, X509_V_OK);
        return 1;
    }
    const int isGood = X509_verify_cert(store);
    m_course.verifyError = isGood == 1 ? X509_V_OK : X509_STORE_CTX_get_error(store);
    m_course.verifyDepth = X509_STORE_CTX_get_error_depth(store);
    return isGood;
}

void OpenSslSession::handshakeEvent(SSL* ssl, int where)
{
    if ((where & SSL_CB_HANDSHAKE_START) != 0 && !m_course.isNameSet) {
        // libmosquitto was given an address to connect to and would send that as SNI.
        m_course.isNameSet = true;
        const char* name = m_serverName.isEmpty() ? nullptr : m_serverName.constData();
        SSL_set_tlsext_host_name(ssl, name);
    }
    if ((where & SSL_CB_HANDSHAKE_DONE) != 0 && !m_course.isEstablished) {
        m_course.isEstablished = true;
        m_course.cipher = u"%1, %2"_s.arg(QLatin1StringView(SSL_get_version(ssl)),
                                          QLatin1StringView(SSL_get_cipher_name(ssl)));
    }
}

void OpenSslSession::message(bool isOutgoing, int contentType, const unsigned char* bytes, std::size_t length)
{
    if (isOutgoing || length < 2) {
        return;
    }
    if (contentType == SSL3_RT_HANDSHAKE) {
        m_course.hasServerHello = m_course.hasServerHello || bytes[0] == SSL3_MT_SERVER_HELLO;
        m_course.isCertificateAsked = m_course.isCertificateAsked || bytes[0] == SSL3_MT_CERTIFICATE_REQUEST;
    } else if (contentType == SSL3_RT_ALERT && bytes[0] == SSL3_AL_FATAL) {
        m_course.alert = bytes[1];
    }
}

void OpenSslSession::noteLibraryLine(const char* line)
{
    // "OpenSSL Error[0]: error:0A00010B:SSL routines::wrong version number"
    if (const char* found = std::strstr(line, "error:"); found && m_course.libraryError == 0) {
        m_course.libraryError = std::strtoul(found + std::strlen("error:"), nullptr, 16);
    }
}

QList<CertificateInfo> OpenSslSession::certificates() const
{
    return certificateInfos(m_course.chain);
}

std::optional<Error> OpenSslSession::knownCause(const QString& peer) const
{
    if (m_course.verifyError != X509_V_OK) {
        const auto code = codeOfVerifyError(m_course.verifyError);
        return failure(code, code == ErrorCode::TlsHostNameMismatch ? m_host : peer,
                       u"certificate %1 of the chain: %2"_s.arg(m_course.verifyDepth)
                           .arg(QLatin1StringView(X509_verify_cert_error_string(m_course.verifyError))),
                       static_cast<int>(m_course.verifyError));
    }
    if (m_course.alert < 0) {
        return std::nullopt;
    }
    const int alert = m_course.alert;
    const bool isRefused =
        std::find(kCertificateRefusedAlerts.begin(), kCertificateRefusedAlerts.end(), alert)
        != kCertificateRefusedAlerts.end();
    const bool isMissing = alert == kCertificateRequiredAlert
        || (m_course.isCertificateAsked && !m_hasOwnCertificate && alert == kHandshakeFailureAlert);
    return failure(
        isMissing || (m_course.isCertificateAsked && isRefused) ? ErrorCode::TlsClientCertificateRequired
                                                                : ErrorCode::TlsHandshakeFailed,
        peer,
        u"the broker ended TLS with alert %1, %2"_s.arg(alert).arg(
            alert == kCertificateRequiredAlert ? QLatin1StringView("certificate required")
                                               : QLatin1StringView(SSL_alert_desc_string_long(alert))),
        alert);
}

Error OpenSslSession::handshakeFailure(const QString& peer) const
{
    if (auto known = knownCause(peer)) {
        return *known;
    }
    std::array<char, 256> text{};
    ERR_error_string_n(m_course.libraryError, text.data(), text.size());
    const QString detail = m_course.libraryError == 0 ? u"connection closed during the handshake"_s
                                                      : QString::fromLatin1(text.data());
    return failure(m_course.hasServerHello ? ErrorCode::TlsHandshakeFailed : ErrorCode::TlsNoTlsOnPort, peer,
                   detail, ERR_GET_REASON(m_course.libraryError));
}

std::optional<Error> OpenSslSession::lateFailure(const QString& peer) const
{
    if (auto known = knownCause(peer)) {
        return known;
    }
    // With TLS 1.3 a broker judges our certificate when we have begun to talk MQTT. It then sends an alert and closes,
    // and the reset that our bytes cause often overtakes the alert.
    if (m_course.isCertificateAsked) {
        return failure(ErrorCode::TlsClientCertificateRequired, peer,
                       u"the broker asked for a client certificate and closed the connection"_s);
    }
    return std::nullopt;
}

} // namespace cems::link
