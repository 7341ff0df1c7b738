// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testcertificates.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace cems::testing {

namespace {

constexpr long kDay = 24 * 60 * 60;

struct KeyDeleter
{
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct CertificateDeleter
{
    void operator()(X509* certificate) const { X509_free(certificate); }
};
struct Pair
{
    std::unique_ptr<EVP_PKEY, KeyDeleter> key{EVP_EC_gen("P-256")};
    std::unique_ptr<X509, CertificateDeleter> certificate{X509_new()};
};
struct Wish
{
    const char* name = "";
    const char* alternativeNames = nullptr;
    bool isAuthority = false;
    long notBefore = -kDay; // seconds from now
    long notAfter = kDay;
};

void addExtension(X509* certificate, X509* issuer, int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

/// issuer: nullptr for self-signed.
Pair make(const Wish& wish, const Pair* issuer)
{
    static long serial = 1;
    Pair made;
    X509* certificate = made.certificate.get();
    X509* signer = issuer ? issuer->certificate.get() : certificate;
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), serial++);
    X509_gmtime_adj(X509_getm_notBefore(certificate), wish.notBefore);
    X509_gmtime_adj(X509_getm_notAfter(certificate), wish.notAfter);
    X509_set_pubkey(certificate, made.key.get());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(wish.name), -1, -1, 0);
    X509_set_issuer_name(certificate, X509_get_subject_name(signer));
    addExtension(certificate, signer, NID_basic_constraints,
                 wish.isAuthority ? "critical,CA:TRUE" : "CA:FALSE");
    addExtension(certificate, signer, NID_subject_key_identifier, "hash");
    addExtension(certificate, signer, NID_authority_key_identifier, "keyid");
    if (wish.alternativeNames) {
        addExtension(certificate, signer, NID_subject_alt_name, wish.alternativeNames);
    }
    X509_sign(certificate, issuer ? issuer->key.get() : made.key.get(), EVP_sha256());
    return made;
}

constexpr auto kHere = "DNS:localhost,IP:127.0.0.1,IP:::1";

} // namespace

struct TestCertificates::Private
{
    QTemporaryDir folder;

    [[nodiscard]] QString path(const QString& name) const { return folder.filePath(name); }

    CertificateFiles files(const QString& name) const
    {
        return {path(name + u".pem"_s), path(name + u".key"_s)};
    }

    void write(const QString& name, const Pair& pair, const QString& passphrase = {}) const
    {
        const CertificateFiles target = files(name);
        if (FILE* file = std::fopen(qPrintable(target.certificate), "w")) {
            PEM_write_X509(file, pair.certificate.get());
            std::fclose(file);
        }
        if (FILE* file = std::fopen(qPrintable(target.key), "w")) {
            const QByteArray password = passphrase.toUtf8();
            PEM_write_PrivateKey(file, pair.key.get(), password.isEmpty() ? nullptr : EVP_aes_256_cbc(),
                                 reinterpret_cast<const unsigned char*>(password.constData()),
                                 static_cast<int>(password.size()), nullptr, nullptr);
            std::fclose(file);
        }
    }
};

TestCertificates::TestCertificates()
    : d(std::make_unique<Private>())
{
    const Pair authority = make({.name = "CEMS Test Authority", .isAuthority = true}, nullptr);
    d->write(u"authority"_s, authority);
    d->write(u"foreign"_s, make({.name = "Foreign Authority", .isAuthority = true}, nullptr));
    d->write(u"server"_s, make({.name = "localhost", .alternativeNames = kHere}, &authority));
    d->write(u"expired"_s,
             make({.name = "localhost", .alternativeNames = kHere, .notBefore = -3 * kDay, .notAfter = -kDay},
                  &authority));
    d->write(u"early"_s,
             make({.name = "localhost", .alternativeNames = kHere, .notBefore = kDay, .notAfter = 3 * kDay},
                  &authority));
    d->write(u"other"_s,
             make({.name = "broker.example", .alternativeNames = "DNS:broker.example"}, &authority));
    d->write(u"self"_s, make({.name = "localhost", .alternativeNames = kHere}, nullptr));
    const Pair client = make({.name = "engineer"}, &authority);
    d->write(u"client"_s, client);
    d->write(u"locked"_s, client, passphrase());
}

TestCertificates::~TestCertificates() = default;

QString TestCertificates::authority() const
{
    return d->files(u"authority"_s).certificate;
}

QString TestCertificates::foreignAuthority() const
{
    return d->files(u"foreign"_s).certificate;
}

CertificateFiles TestCertificates::server() const
{
    return d->files(u"server"_s);
}

CertificateFiles TestCertificates::expired() const
{
    return d->files(u"expired"_s);
}

CertificateFiles TestCertificates::notYetValid() const
{
    return d->files(u"early"_s);
}

CertificateFiles TestCertificates::otherHost() const
{
    return d->files(u"other"_s);
}

CertificateFiles TestCertificates::selfSigned() const
{
    return d->files(u"self"_s);
}

CertificateFiles TestCertificates::client() const
{
    return d->files(u"client"_s);
}

CertificateFiles TestCertificates::clientLocked() const
{
    return d->files(u"locked"_s);
}

QString TestCertificates::passphrase()
{
    return u"open sesame"_s;
}

} // namespace cems::testing
