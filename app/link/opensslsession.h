// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ladder.h"
#include "base/result.h"
#include "link/mqttlink.h"

#include <QSslCertificate>

#include <openssl/ssl.h>

#include <memory>
#include <optional>

namespace cems::link {

/// The TLS side of one attempt of libmosquitto: a context of ours that verifies and remembers what happened, because the
/// library itself tells only that "a TLS error occurred". TLS 1.2 or later. In the link's thread.
class OpenSslSession
{
public:
    /// Reads CA, certificate and key. host: what the certificate must be for and what goes into SNI.
    [[nodiscard]] static Result<std::unique_ptr<OpenSslSession>> create(const TlsOptions& options,
                                                                        const QString& host);

    [[nodiscard]] SSL_CTX* context() const { return m_context.get(); }
    [[nodiscard]] bool isEstablished() const { return m_course.isEstablished; }
    [[nodiscard]] QString cipher() const { return m_course.cipher; }
    [[nodiscard]] QList<CertificateInfo> certificates() const;
    /// A line that the library logged; it holds OpenSSL's error number.
    void noteLibraryLine(const char* line);
    /// Forgets what happened, for the next address.
    void startOver() { m_course = {}; }
    /// Why the handshake failed. peer: whom to name.
    [[nodiscard]] Error handshakeFailure(const QString& peer) const;
    /// Why the connection ended before CONNACK; nothing if TLS has no part in it.
    [[nodiscard]] std::optional<Error> lateFailure(const QString& peer) const;

private:
    /// What happened since the connection began.
    struct Course
    {
        QList<QSslCertificate> chain; ///< as presented, leaf first
        long verifyError = 0;
        int verifyDepth = 0;
        unsigned long libraryError = 0; ///< first of OpenSSL's queue
        int alert = -1; ///< fatal alert from the broker
        bool hasServerHello = false;
        bool isCertificateAsked = false;
        bool isNameSet = false;
        bool isEstablished = false;
        QString cipher;
    };

    explicit OpenSslSession(const TlsOptions& options, const QString& host);
    [[nodiscard]] std::optional<Error> knownCause(const QString& peer) const;
    Result<> load();
    Result<> loadAuthorities();
    Result<> loadOwnCertificate();
    int verify(X509_STORE_CTX* store);
    void handshakeEvent(SSL* ssl, int where);
    void message(bool isOutgoing, int contentType, const unsigned char* bytes, std::size_t length);

    struct Deleter
    {
        void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
    };

    const TlsOptions m_options;
    const QString m_host;
    const QByteArray m_serverName; // empty for an address
    QByteArray m_passphrase;
    std::unique_ptr<SSL_CTX, Deleter> m_context;
    bool m_hasOwnCertificate = false;
    Course m_course;
};

} // namespace cems::link
