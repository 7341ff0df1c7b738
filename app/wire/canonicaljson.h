// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/jsontext.h"
#include "wire/profile.h"

#include <QJsonValue>

namespace cems::wire {

/// A value's bytes with the profile's member names turned into canonical ones; everything else stays as it was sent.
[[nodiscard]] QByteArray withCanonicalNames(const Profile& profile, const JsonValue& value);
/// The other way, for what we write ourselves.
[[nodiscard]] QJsonValue withWireNames(const Profile& profile, const QJsonValue& value);

} // namespace cems::wire
