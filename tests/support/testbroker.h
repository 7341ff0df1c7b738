// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/testcertificates.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace cems::testing {

/// A real mosquitto on a free port of this machine. Its functions wait until they have had their effect.
class TestBroker
{
public:
    struct Options
    {
        QByteArray address = "127.0.0.1"; ///< "::1" for IPv6
        std::optional<CertificateFiles> tls;
        QString clientAuthority; ///< set = a client certificate signed by it is demanded
        QByteArray user; ///< set = nobody gets in without
        QByteArray password;
        QByteArray accessList; ///< lines of an ACL file
        QByteArray more; ///< further configuration lines
    };

    TestBroker();
    ~TestBroker();

    /// False when mosquitto is missing or refuses its configuration; output() says why.
    [[nodiscard]] bool start(const Options& options);
    [[nodiscard]] bool start() { return start(Options()); }
    void kill(); ///< like a power failure
    [[nodiscard]] bool restart(); ///< same port, same options
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QByteArray output() { return m_process->readAll(); }

private:
    [[nodiscard]] bool launch();

    Options m_options;
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    quint16 m_port = 0;
};

} // namespace cems::testing
