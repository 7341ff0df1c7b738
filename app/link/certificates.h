// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ladder.h"

#include <QSslCertificate>

namespace cems::link {

/// What people are shown of a certificate.
[[nodiscard]] CertificateInfo certificateInfo(const QSslCertificate& certificate);
[[nodiscard]] QList<CertificateInfo> certificateInfos(const QList<QSslCertificate>& chain);

} // namespace cems::link
