// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTemporaryDir>

#include <chrono>
#include <memory>

namespace cems::testing {

/// A certificate and its key as PEM files.
struct CertificateFiles
{
    QString certificate;
    QString key;
};

/// An authority, and certificates that are right or wrong in exactly one way. Made anew for each instance.
class TestCertificates
{
public:
    TestCertificates();
    ~TestCertificates();

    [[nodiscard]] QString authority() const; ///< signed all of the following unless they say otherwise
    [[nodiscard]] QString foreignAuthority() const; ///< signed none of them
    [[nodiscard]] CertificateFiles server() const; ///< localhost, 127.0.0.1, ::1
    [[nodiscard]] CertificateFiles expired() const;
    [[nodiscard]] CertificateFiles notYetValid() const;
    [[nodiscard]] CertificateFiles otherHost() const; ///< for broker.example
    [[nodiscard]] CertificateFiles selfSigned() const;
    [[nodiscard]] CertificateFiles client() const; ///< key in clear
    [[nodiscard]] CertificateFiles clientLocked() const; ///< key encrypted with passphrase()
    [[nodiscard]] static QString passphrase();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cems::testing
