// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/certificates.h"

#include <QCryptographicHash>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace cems::link {

namespace {

QString name(const QStringList& commonNames, const QStringList& organisations)
{
    QStringList parts = commonNames;
    for (const auto& organisation : organisations) {
        if (!parts.contains(organisation)) {
            parts += organisation;
        }
    }
    return parts.join(u", ");
}

} // namespace

CertificateInfo certificateInfo(const QSslCertificate& certificate)
{
    CertificateInfo info;
    info.subject = name(certificate.subjectInfo(QSslCertificate::CommonName),
                        certificate.subjectInfo(QSslCertificate::Organization));
    info.issuer = name(certificate.issuerInfo(QSslCertificate::CommonName),
                       certificate.issuerInfo(QSslCertificate::Organization));
    info.alternativeNames = certificate.subjectAlternativeNames().values();
    info.alternativeNames.sort();
    info.notBefore = certificate.effectiveDate();
    info.notAfter = certificate.expiryDate();
    info.sha256 = certificate.digest(QCryptographicHash::Sha256);
    info.pem = certificate.toPem();
    return info;
}

QList<CertificateInfo> certificateInfos(const QList<QSslCertificate>& chain)
{
    QList<CertificateInfo> infos;
    for (const auto& certificate : chain) {
        infos += certificateInfo(certificate);
    }
    return infos;
}

} // namespace cems::link
