// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/monitorpoint.h"

#include "wire/canonicaljson.h"
#include "wire/findingnote.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace cems::wire {

namespace {

constexpr const char* kChapter = "6.4";

/// Reads the elements of points[]; everything that is the same for all of them is looked up once.
class PointListReader
{
public:
    PointListReader(const Profile& profile, const Entry& entry, PointReport& report,
                    std::vector<Finding>& findings)
        : m_profile(profile)
        , m_receivedMs(entry.receivedMs)
        , m_idLength(profile.limit(SizeLimit::IdLength))
        , m_report(report)
        , m_findings(findings)
        , m_pointID(profile.key(Member::pointID))
        , m_value(profile.key(Member::value))
        , m_quality(profile.key(Member::quality))
        , m_time(profile.key(Member::time))
        , m_times(profile.zoneOffset())
    {
    }
    void read(const JsonValue& list);

private:
    void readPoint(const JsonValue& element, PointValue& point);
    void readOther(const JsonValue& child, PointValue& point);
    void readId(const JsonValue& value, PointValue& point);
    void readValue(const JsonValue& value, PointValue& point);
    void readQuality(const JsonValue& value, PointValue& point);
    void readPointTime(const JsonValue& value, PointValue& point);
    void readResultCode(const JsonValue& value, PointValue& point);
    bool isGiven(const JsonValue& value, QByteArrayView member);

    const Profile& m_profile;
    const qint64 m_receivedMs;
    const qint64 m_idLength;
    PointReport& m_report;
    std::vector<Finding>& m_findings;
    const std::string_view m_pointID;
    const std::string_view m_value;
    const std::string_view m_quality;
    const std::string_view m_time;
    TimeReader m_times;
    std::string_view m_lastQuality;
    QualityMeaning m_lastMeaning = QualityMeaning::Good;
};

void PointListReader::read(const JsonValue& list)
{
    m_report.points.reserve(list.count());
    for (JsonValue element = list.firstChild(); element.exists(); element = element.nextSibling()) {
        if (!element.isObject()) {
            note(m_findings, Rule::WrongType, element, "points", "object", kChapter);
            continue;
        }
        readPoint(element, m_report.points.emplace_back());
    }
}

void PointListReader::readPoint(const JsonValue& element, PointValue& point)
{
    point.token = element.token();
    for (JsonValue child = element.firstChild(); child.exists(); child = child.nextSibling()) {
        const std::string_view key = child.key();
        if (child.isShadowed()) {
            continue;
        }
        if (key == m_pointID) {
            readId(child, point);
        } else if (key == m_value) {
            readValue(child, point);
        } else if (key == m_time) {
            readPointTime(child, point);
        } else if (key == m_quality) {
            readQuality(child, point);
        } else {
            readOther(child, point);
        }
    }
    if (point.pointID.empty()) {
        note(m_findings, Rule::MissingMember, element, "pointID", "pointID", kChapter);
    } else if (!point.value.exists() && !point.resultCode) {
        note(m_findings, Rule::MissingMember, element,
             QByteArray(view(point.pointID).toByteArray() + ".value"), "value or resultCode", kChapter);
    }
    if (point.quality.exists() && point.meaning == QualityMeaning::Unknown) {
        note(m_findings, Rule::UnknownQuality, point.quality, view(point.pointID),
             m_profile.qualityScheme().id().toUtf8(), kChapter);
    }
}

void PointListReader::readOther(const JsonValue& child, PointValue& point)
{
    switch (m_profile.member(child.key())) {
    case Member::resultCode:
        readResultCode(child, point);
        break;
    case Member::pointID:
        readId(child, point);
        break;
    case Member::value:
        readValue(child, point);
        break;
    case Member::time:
        readPointTime(child, point);
        break;
    case Member::quality:
        readQuality(child, point);
        break;
    case Member::resultDesc:
        break;
    default:
        note(m_findings, Rule::UnknownMember, child, view(child.key()), "no such member", kChapter);
        break;
    }
}

/// False for "" and null, with a finding.
bool PointListReader::isGiven(const JsonValue& value, QByteArrayView member)
{
    if (!value.isAbsent()) {
        return true;
    }
    note(m_findings, Rule::EmptyForAbsent, value, member, "no such member", kChapter);
    return false;
}

void PointListReader::readId(const JsonValue& value, PointValue& point)
{
    if (!value.isString()) {
        note(m_findings, Rule::WrongType, value, "pointID", "text", kChapter);
    }
    point.pointID = value.isAbsent() ? std::string_view() : value.plain();
    if (value.hasEscapes()) {
        const QByteArray& id = m_report.unescaped.emplace_back(value.utf8());
        point.pointID = {id.constData(), static_cast<std::size_t>(id.size())};
    }
    if (!point.pointID.empty() && !isPlainIdentifier(point.pointID, m_idLength)) {
        note(m_findings, Rule::BadIdentifier, value, view(point.pointID), "letters, digits and _ . : -",
             kChapter);
    }
}

void PointListReader::readValue(const JsonValue& value, PointValue& point)
{
    point.value = value;
    const JsonText::Kind kind = value.kind();
    if (kind == JsonText::Kind::Null || kind == JsonText::Kind::Object || kind == JsonText::Kind::Array) {
        note(m_findings, Rule::WrongType, value, "value", "number, boolean or text", kChapter);
    }
}

void PointListReader::readQuality(const JsonValue& value, PointValue& point)
{
    if (!isGiven(value, "quality")) {
        return;
    }
    point.quality = value;
    const std::string_view code = value.plain();
    if (code != m_lastQuality || m_lastQuality.empty()) {
        m_lastQuality = code;
        m_lastMeaning = m_profile.qualityMeaning(code);
    }
    point.meaning = m_lastMeaning;
}

void PointListReader::readPointTime(const JsonValue& value, PointValue& point)
{
    if (!isGiven(value, "time")) {
        return;
    }
    point.time = m_times.read(value);
    if (!point.time) {
        note(m_findings, Rule::UnreadableTime, value, "time", "yyyyMMdd'T'HHmmssSSS'Z'", kChapter);
        return;
    }
    noteTime(m_findings, value, "time", *point.time, TimeForm::CompactUtcMs, m_receivedMs,
             m_profile.zoneOffset(), kChapter);
}

void PointListReader::readResultCode(const JsonValue& value, PointValue& point)
{
    if (!isGiven(value, "resultCode")) {
        return;
    }
    std::optional<qint64> code = value.toInt64();
    if (!code) {
        note(m_findings, Rule::WrongType, value, "resultCode", "whole number", kChapter);
        bool isNumber = false;
        const qint64 number = value.text().toLongLong(&isNumber);
        code = isNumber ? number : 1; // unreadable, but certainly not a success
    }
    constexpr qint64 kMax = std::numeric_limits<int>::max();
    point.resultCode = static_cast<int>(std::clamp<qint64>(*code, -kMax, kMax));
}

} // namespace

void readPointReport(const Profile& profile, const Entry& entry, PointReport& report,
                     std::vector<Finding>& findings)
{
    report.cause.resize(0);
    report.resumeID.resize(0);
    report.points.clear();
    report.unescaped.clear();
    report.isLate = false;
    report.hasMore = false;
    bool hasPoints = false;
    const BodyReader reader(profile, entry.body, findings, kChapter);
    for (JsonValue child = entry.body.firstChild(); child.exists(); child = child.nextSibling()) {
        if (child.isShadowed()) {
            continue;
        }
        switch (profile.member(child.key())) {
        case Member::points:
            hasPoints = child.isArray();
            PointListReader(profile, entry, report, findings).read(child);
            break;
        case Member::cause:
            if (const QByteArray* word = profile.findEnumWord("cause", child.plain())) {
                report.cause.append(*word);
            } else {
                report.cause = reader.word(Member::cause, "cause").toUtf8();
            }
            break;
        case Member::late:
            report.isLate = reader.boolean(Member::late).value_or(false);
            break;
        case Member::more:
            report.hasMore = reader.boolean(Member::more).value_or(false);
            break;
        case Member::resumeID:
            report.resumeID = child.utf8();
            break;
        case Member::resultCode:
        case Member::resultDesc:
            hasPoints = true; // a refusal has no points
            break;
        default:
            note(findings, Rule::UnknownMember, child, view(child.key()), "no such member", kChapter);
            break;
        }
    }
    if (!hasPoints) {
        note(findings, Rule::MissingMember, entry.body.exists() ? entry.body : entry.entry, "points",
             "list of points", kChapter);
    }
}

PointConfigReport readPointConfigReport(const Profile& profile, const Entry& entry,
                                        std::vector<Finding>& findings)
{
    static constexpr std::pair<QLatin1StringView, const char16_t*> kWords[]{
        {"type"_L1, u"pointType"},
        {"dataType"_L1, u"dataType"},
        {"controlMode"_L1, u"controlMode"},
        {"side"_L1, u"side"}};
    const BodyReader reader(profile, entry.body, findings, kChapter);
    reader.allow({Member::total, Member::offset, Member::monitorPoints});
    PointConfigReport report;
    report.total = reader.integer(Member::total).value_or(0);
    report.offset = reader.integer(Member::offset).value_or(0);
    report.hasMore = reader.boolean(Member::more).value_or(false);
    const JsonValue list = reader.value(Member::monitorPoints);
    if (!list.isArray()) {
        const bool isRefusal = reader.value(Member::resultCode).exists();
        if (!isRefusal) {
            reader.require({Member::monitorPoints});
        }
        return report;
    }
    QJsonArray points = QJsonDocument::fromJson(withCanonicalNames(profile, list)).array();
    for (qsizetype i = 0; i < points.size(); ++i) {
        QJsonObject point = points[i].toObject();
        for (const auto& [member, enumName] : kWords) {
            if (const auto it = point.find(member); it != point.end()) {
                const auto word = profile.enumWord(QStringView(enumName), it->toString());
                *it = word ? *word : it->toString();
            }
        }
        points[i] = point;
    }
    report.monitorPoints = points;
    return report;
}

QJsonObject writePointQuery(const Profile& profile, const QStringList& pointIDs)
{
    BodyWriter body(profile);
    if (!pointIDs.isEmpty()) {
        body.put(Member::pointIDs, QJsonArray::fromStringList(pointIDs));
    }
    return body.object();
}

QJsonObject writePointConfigQuery(const Profile& profile, qint64 offset, int limit)
{
    return BodyWriter(profile).put(Member::offset, offset).put(Member::limit, limit).object();
}

QJsonObject writePointReport(const Profile& profile, const QString& cause,
                             const std::vector<OutgoingPoint>& points, bool isLate)
{
    QJsonArray list;
    for (const OutgoingPoint& point : points) {
        BodyWriter element(profile);
        element.put(Member::pointID, point.pointID);
        if (point.value.isUndefined()) {
            element.put(Member::resultCode, point.resultCode);
        } else {
            element.put(Member::value, point.value).putIf(Member::quality, point.qualityCode);
        }
        if (point.time) {
            element.put(Member::time, writeTimeMs(*point.time));
        }
        list.append(element.object());
    }
    BodyWriter body(profile);
    body.putIf(Member::cause, profile.enumText(u"cause", cause)).put(Member::points, list);
    if (isLate) {
        body.put(Member::late, true);
    }
    return body.object();
}

QJsonObject writePointConfigReport(const Profile& profile, qint64 total, qint64 offset,
                                   const QJsonArray& monitorPoints)
{
    return BodyWriter(profile)
        .put(Member::total, total)
        .put(Member::offset, offset)
        .put(Member::monitorPoints, withWireNames(profile, monitorPoints))
        .object();
}

PointQuery readPointQuery(const Profile& profile, const Entry& entry, std::vector<Finding>& findings)
{
    const BodyReader reader(profile, entry.body, findings, kChapter);
    reader.allow({Member::pointIDs});
    return {reader.texts(Member::pointIDs)};
}

PointConfigQuery readPointConfigQuery(const Profile& profile, const Entry& entry,
                                      std::vector<Finding>& findings)
{
    const BodyReader reader(profile, entry.body, findings, kChapter);
    reader.allow({Member::offset, Member::limit});
    const qint64 largest = profile.limit(SizeLimit::ConfigPage);
    const qint64 limit = reader.integer(Member::limit).value_or(largest);
    return {std::max<qint64>(reader.integer(Member::offset).value_or(0), 0),
            static_cast<int>(std::clamp<qint64>(limit, 1, largest))};
}

} // namespace cems::wire
