// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/bodyreader.h"

#include "wire/findingnote.h"

#include <charconv>
#include <cmath>
#include <type_traits>

namespace cems::wire {

namespace {

/// The inside of a string as a JSON number would be read; surrounding spaces are forgiven.
template<typename Number>
std::optional<Number> numberIn(std::string_view text)
{
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    if (text.starts_with('+')) {
        text.remove_prefix(1);
    }
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    bool isWhole = error == std::errc() && end == text.data() + text.size() && !text.empty();
    if constexpr (std::is_floating_point_v<Number>) {
        isWhole = isWhole && std::isfinite(number); // from_chars reads "nan" and "inf", too
    }
    return isWhole ? std::optional(number) : std::nullopt;
}

QByteArray nameOf(Member member)
{
    const QLatin1StringView name = canonicalName(member);
    return {name.data(), name.size()};
}

} // namespace

BodyReader::BodyReader(const Profile& profile, const JsonValue& object, std::vector<Finding>& findings,
                       const char* chapter)
    : m_profile(profile)
    , m_object(object)
    , m_findings(findings)
    , m_chapter(chapter)
{
}

JsonValue BodyReader::find(Member member) const
{
    for (const std::string& key : m_profile.keys(member)) {
        if (const JsonValue value = m_object.member(key); value.exists()) {
            return value;
        }
    }
    return {};
}

JsonValue BodyReader::value(Member member) const
{
    const JsonValue value = find(member);
    if (!value.isAbsent()) {
        return value;
    }
    if (value.exists()) {
        note(m_findings, Rule::EmptyForAbsent, value, nameOf(member), "no such member", m_chapter);
    }
    return {};
}

void BodyReader::noteType(const JsonValue& value, Member member, QByteArrayView expected) const
{
    if (!m_profile.isSecret(member)) {
        note(m_findings, Rule::WrongType, value, nameOf(member), expected, m_chapter);
        return;
    }
    note(m_findings,
         Finding{Rule::WrongType, value.path(), nameOf(member), expected.toByteArray(), "***", m_chapter});
}

QString BodyReader::text(Member member) const
{
    const JsonValue found = value(member);
    if (found.exists() && !found.isString()) {
        noteType(found, member, "text");
    }
    return found.text();
}

std::optional<double> BodyReader::number(Member member) const
{
    const JsonValue found = value(member);
    if (!found.exists()) {
        return std::nullopt;
    }
    if (const std::optional<double> number = found.toDouble()) {
        return number;
    }
    noteType(found, member, "number");
    return found.isString() ? numberIn<double>(found.plain()) : std::nullopt;
}

std::optional<qint64> BodyReader::integer(Member member) const
{
    const JsonValue found = value(member);
    if (!found.exists()) {
        return std::nullopt;
    }
    if (const std::optional<qint64> number = found.toInt64()) {
        return number;
    }
    noteType(found, member, "whole number");
    return found.isString() ? numberIn<qint64>(found.plain()) : std::nullopt;
}

std::optional<bool> BodyReader::boolean(Member member) const
{
    const JsonValue found = value(member);
    if (!found.exists()) {
        return std::nullopt;
    }
    if (const std::optional<bool> isTrue = found.toBool()) {
        return isTrue;
    }
    noteType(found, member, "true or false");
    const std::string_view plain = found.plain();
    if (plain == "1" || plain == "true") {
        return true;
    }
    return plain == "0" || plain == "false" ? std::optional(false) : std::nullopt;
}

std::optional<ReadTime> BodyReader::time(Member member) const
{
    const JsonValue found = value(member);
    if (!found.exists()) {
        return std::nullopt;
    }
    const std::optional<ReadTime> time = readTime(found, m_profile.zoneOffset());
    if (!time) {
        note(m_findings, Rule::UnreadableTime, found, nameOf(member), "yyyyMMdd'T'HHmmss'Z'", m_chapter);
    } else {
        noteTime(m_findings, found, nameOf(member), *time, TimeForm::CompactUtc, 0, m_profile.zoneOffset(),
                 m_chapter);
    }
    return time;
}

QString BodyReader::word(Member member, std::string_view enumName) const
{
    const QString wire = text(member);
    if (wire.isEmpty()) {
        return wire;
    }
    if (const QByteArray* word = m_profile.findEnumWord(enumName, wire.toStdString())) {
        return QString::fromUtf8(*word);
    }
    note(m_findings, Rule::UnknownEnumValue, find(member), nameOf(member), "a word of the message set",
         m_chapter);
    return wire;
}

QStringList BodyReader::texts(Member member) const
{
    QStringList texts;
    const JsonValue list = value(member);
    if (list.exists() && !list.isArray()) {
        noteType(list, member, "list");
    }
    if (!list.isArray()) {
        return texts;
    }
    for (JsonValue item = list.firstChild(); item.exists(); item = item.nextSibling()) {
        texts.append(item.text());
    }
    return texts;
}

void BodyReader::require(std::initializer_list<Member> members) const
{
    for (const Member member : members) {
        if (find(member).isAbsent()) {
            const QByteArray path = m_object.path() + '.' + m_profile.name(member).toUtf8();
            note(m_findings,
                 Finding{Rule::MissingMember, path, nameOf(member), nameOf(member), {}, m_chapter});
        }
    }
}

void BodyReader::allow(std::initializer_list<Member> members) const
{
    static constexpr Member kEverywhere[]{Member::resultCode, Member::resultDesc, Member::more, Member::late,
                                          Member::resumeID};
    if (!m_object.isObject()) {
        return;
    }
    const auto isOneOf = [this](std::string_view key, const auto& list) {
        return std::any_of(std::begin(list), std::end(list),
                           [&](Member member) { return m_profile.isMember(key, member); });
    };
    for (JsonValue child = m_object.firstChild(); child.exists(); child = child.nextSibling()) {
        if (!isOneOf(child.key(), members) && !isOneOf(child.key(), kEverywhere)) {
            note(m_findings, Rule::UnknownMember, child, view(child.key()), "no such member", m_chapter);
        }
    }
}

void noteTime(std::vector<Finding>& findings, const JsonValue& at, QByteArrayView subject,
              const ReadTime& time, TimeForm expected, qint64 receivedMs, seconds zoneOffset,
              const char* chapter)
{
    if (time.form != expected && time.form != TimeForm::CompactUtc && time.form != TimeForm::CompactUtcMs) {
        const QByteArrayView form = expected == TimeForm::CompactUtcMs ? "yyyyMMdd'T'HHmmssSSS'Z'"
            : expected == TimeForm::EpochMs                            ? "ms since 1970"
                                                                       : "yyyyMMdd'T'HHmmss'Z'";
        note(findings, Rule::OtherTimeForm, at, subject, form, chapter);
    }
    if (receivedMs != 0 && time.hadZone && falseZone(time.utcMs, receivedMs, zoneOffset) != 0) {
        note(findings, Rule::LocalTimeWithZ, at, subject, "UTC", chapter);
    }
}

} // namespace cems::wire
