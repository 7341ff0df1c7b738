// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/member.h"

#include <QHash>
#include <QString>

#include <array>

namespace cems::wire {

namespace {

constexpr std::array kNames{
#define CEMS_X(name) std::string_view(#name),
    CEMS_MEMBERS(CEMS_X)
#undef CEMS_X
};
static_assert(kNames.size() == kMemberCount);

QHash<QString, Member> indexByName()
{
    QHash<QString, Member> index;
    index.reserve(kMemberCount);
    for (int i = 0; i < kMemberCount; ++i) {
        const auto member = static_cast<Member>(i);
        index.insert(canonicalName(member), member);
    }
    return index;
}

} // namespace

QLatin1StringView canonicalName(Member member)
{
    if (member >= Member::Unknown) {
        return QLatin1StringView("unknown");
    }
    std::string_view name = kNames[static_cast<std::size_t>(member)];
    if (name.ends_with('_')) {
        name.remove_suffix(1);
    }
    return QLatin1StringView(name.data(), static_cast<qsizetype>(name.size()));
}

std::optional<Member> memberFromCanonicalName(QStringView name)
{
    static const QHash<QString, Member> index = indexByName();
    const auto found = index.constFind(name.toString());
    return found == index.cend() ? std::nullopt : std::optional(*found);
}

} // namespace cems::wire
