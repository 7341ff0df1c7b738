// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/profile.h"

#include <QJsonObject>

namespace cems::wire {

/// Builds a body with the profile's names: BodyWriter(profile).put(Member::pointID, id).object().
class BodyWriter
{
public:
    explicit BodyWriter(const Profile& profile)
        : m_profile(profile)
    {
    }
    BodyWriter& put(Member member, const QJsonValue& value)
    {
        m_object.insert(m_profile.name(member), value);
        return *this;
    }
    /// Leaves an empty text out.
    BodyWriter& putIf(Member member, const QString& value)
    {
        return value.isEmpty() ? *this : put(member, value);
    }
    /// Leaves an absent value out.
    template<typename T>
    BodyWriter& putIf(Member member, const std::optional<T>& value)
    {
        return value ? put(member, *value) : *this;
    }
    [[nodiscard]] const QJsonObject& object() const { return m_object; }

private:
    const Profile& m_profile;
    QJsonObject m_object;
};

} // namespace cems::wire
