// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace cems::wire {

struct Unzipped
{
    QByteArray bytes; ///< up to the damage
    bool isComplete = false;
    bool isTooLarge = false;
};
/// Unpacks at most maxSize bytes, whatever the packed ones promise.
[[nodiscard]] Unzipped gunzip(QByteArrayView packed, qsizetype maxSize);
/// For a simulated gateway that compresses its reports.
[[nodiscard]] QByteArray gzip(QByteArrayView plain);

} // namespace cems::wire
