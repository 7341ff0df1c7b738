// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/qsslsetup.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

#include <array>

using namespace Qt::StringLiterals;

namespace cems::link {

namespace {

QSslKey readKey(const QString& path, const QByteArray& passphrase)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray pem = file.readAll();
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        if (QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, passphrase); !key.isNull()) {
            return key;
        }
    }
    return {};
}

struct Cause
{
    QSslError::SslError error;
    ErrorCode code;
};
// Authority before host name before time.
constexpr std::array kCauses{
    Cause{QSslError::SelfSignedCertificate, ErrorCode::TlsSelfSigned},
    Cause{QSslError::SelfSignedCertificateInChain, ErrorCode::TlsUnknownAuthority},
    Cause{QSslError::UnableToGetIssuerCertificate, ErrorCode::TlsUnknownAuthority},
    Cause{QSslError::UnableToGetLocalIssuerCertificate, ErrorCode::TlsUnknownAuthority},
    Cause{QSslError::UnableToVerifyFirstCertificate, ErrorCode::TlsUnknownAuthority},
    Cause{QSslError::CertificateSignatureFailed, ErrorCode::TlsUnknownAuthority},
    Cause{QSslError::CertificateUntrusted, ErrorCode::TlsUnknownAuthority},
    Cause{QSslError::InvalidCaCertificate, ErrorCode::TlsUnknownAuthority},
    Cause{QSslError::HostNameMismatch, ErrorCode::TlsHostNameMismatch},
    Cause{QSslError::CertificateExpired, ErrorCode::TlsExpired},
    Cause{QSslError::CertificateNotYetValid, ErrorCode::TlsNotYetValid},
};

} // namespace

Result<QSslConfiguration> sslConfiguration(const TlsOptions& options)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(options.verify ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
    if (options.verify && !options.caFile.isEmpty()) {
        const auto authorities = QSslCertificate::fromPath(options.caFile);
        if (authorities.isEmpty()) {
            return failure(ErrorCode::FileIo, options.caFile, u"CA file: no certificate could be read"_s);
        }
        configuration.setCaCertificates(authorities);
    }
    if (options.certificateFile.isEmpty()) {
        return configuration;
    }
    const auto chain = QSslCertificate::fromPath(options.certificateFile);
    if (chain.isEmpty()) {
        return failure(ErrorCode::TlsKeyUnusable, options.certificateFile, u"no certificate could be read"_s);
    }
    const QString& keyFile = options.keyFile.isEmpty() ? options.certificateFile : options.keyFile;
    const QSslKey key = readKey(keyFile, options.keyPassphrase.toUtf8());
    if (key.isNull()) {
        return failure(ErrorCode::TlsKeyUnusable, keyFile, u"the private key cannot be read or decrypted"_s);
    }
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    return configuration;
}

Error verificationFailure(const QList<QSslError>& errors, const QString& host, const QString& peer)
{
    for (const auto& cause : kCauses) {
        for (const auto& error : errors) {
            if (error.error() == cause.error) {
                return failure(cause.code, cause.code == ErrorCode::TlsHostNameMismatch ? host : peer,
                               error.errorString(), static_cast<int>(error.error()));
            }
        }
    }
    return failure(ErrorCode::TlsHandshakeFailed, peer,
                   errors.isEmpty() ? QString() : errors.first().errorString());
}

} // namespace cems::link
