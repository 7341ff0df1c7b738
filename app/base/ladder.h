// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace cems {

/// The rungs from a host name to a known gateway, in order. Up to Subscribe they belong to link/, the rest to gateway/.
enum class LadderRung
{
    Name,
    Tcp,
    Tls,
    Connack,
    Suback,
    FirstMessage,
    DeviceInfo,
    ProductModel
};
inline constexpr int kLadderRungCount = 8;

enum class RungState
{
    Waiting,
    Running,
    Done,
    Failed,
    NotAsked, ///< not part of this connection: no TLS wanted, a listener, an operation the profile lacks
};

/// One certificate of the chain that the broker presented.
struct CertificateInfo
{
    QString subject;
    QString issuer;
    QStringList alternativeNames;
    QDateTime notBefore;
    QDateTime notAfter;
    QByteArray sha256; ///< fingerprint, raw 32 bytes
    QByteArray pem;

    friend bool operator==(const CertificateInfo&, const CertificateInfo&) = default;
};

/// State of one rung in one attempt.
struct LadderStep
{
    LadderRung rung = LadderRung::Name;
    RungState state = RungState::Waiting;
    milliseconds took{0};
    QString subject{}; ///< what was reached: address, cipher, client id, filters, gateway id
    std::optional<Error> error{}; ///< set exactly when Failed
    QList<CertificateInfo> certificates{}; ///< Tls only, leaf first; also when verification failed
};

} // namespace cems

Q_DECLARE_METATYPE(cems::LadderStep)
