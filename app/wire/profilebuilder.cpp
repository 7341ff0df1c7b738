// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/profilebuilder.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cems::wire {

namespace {

constexpr std::array kTimeLimitNames{
    "command"_L1, "set"_L1,     "get"_L1,       "event"_L1,          "firstProgress"_L1, "nextProgress"_L1,
    "restart"_L1, "upgrade"_L1, "uploadUrl"_L1, "transferResult"_L1, "block"_L1};
static_assert(kTimeLimitNames.size() == kTimeLimitCount);

constexpr std::array kSizeLimitNames{"payload"_L1,        "configPage"_L1,      "inlineModel"_L1,
                                     "idLength"_L1,       "requestIdLength"_L1, "batchDevices"_L1,
                                     "statusDevices"_L1,  "addDevices"_L1,      "deleteDevices"_L1,
                                     "selectTimeoutS"_L1, "blockLength"_L1};
static_assert(kSizeLimitNames.size() == kSizeLimitCount);

/// Used where a profile does not name the limit, which it need not where it lacks the operation.
constexpr std::array<int, kTimeLimitCount> kTimeLimitDefaults{20, 20, 20, 30, 60, 300, 600, 1800, 30, 30, 10};
constexpr std::array<int, kSizeLimitCount> kSizeLimitDefaults{1 << 20, 1000, 512 << 10, 128, 64,   100,
                                                              100,     50,   50,        120, 65536};

} // namespace

std::vector<std::string> spellings(const QJsonValue& value)
{
    std::vector<std::string> result;
    if (value.isString()) {
        result.push_back(value.toString().toStdString());
    }
    const QJsonArray texts = value.toArray();
    for (const QJsonValue& text : texts) {
        result.push_back(text.toString().toStdString());
    }
    return result;
}

ProfileBuilder::ProfileBuilder(const QJsonObject& document)
    : m_document(document)
    , m_profile(new Profile)
{
}

std::shared_ptr<const Profile> ProfileBuilder::build()
{
    const bool isGood = buildGeneral() && buildLimits() && buildNames() && buildSecrets() && buildEnums()
        && buildCodes("returnCodes"_L1, m_profile->m_returnCodes)
        && buildCodes("upgradeCodes"_L1, m_profile->m_upgradeCodes) && buildAlarmLevels() && buildOperations()
        && buildAnswers() && checkSelections();
    return isGood ? m_profile : nullptr;
}

bool ProfileBuilder::refuse(const QString& path, const QString& what, const QString& remedy)
{
    m_fault = {path, what, remedy};
    return false;
}

bool ProfileBuilder::buildGeneral()
{
    m_profile->m_id = m_document.value("id"_L1).toString();
    m_profile->m_root = m_document.value("root"_L1).toString();
    m_profile->m_refusalSuffix = m_document.value("refusalSuffix"_L1).toString().toStdString();
    if (!checkPlaceholders(m_profile->m_root, u"$.root"_s, {u"deviceID"_s, u"productID"_s})) {
        return false;
    }
    const QString zone = m_document.value("zone"_L1).toString(); // +hh:mm, by the schema
    const int minutes = zone.mid(1, 2).toInt() * 60 + zone.mid(4, 2).toInt();
    m_profile->m_zoneOffset = std::chrono::minutes(zone.startsWith(u'-') ? -minutes : minutes);

    const QString scheme = m_document.value("qualityScheme"_L1).toString();
    auto quality = QualityScheme::load(scheme);
    if (!quality) {
        return refuse(u"$.qualityScheme"_s, u"\"%1\": %2"_s.arg(scheme, quality.error().detail),
                      u"use one of "_s + QualityScheme::shippedIds().join(u", "_s));
    }
    m_profile->m_quality = *std::move(quality);

    if (const QJsonObject status = m_document.value("statusTopic"_L1).toObject(); !status.isEmpty()) {
        StatusTopic& topic = m_profile->m_statusTopic.emplace();
        topic.topic = status.value("topic"_L1).toString();
        for (const std::string& text : spellings(status.value("online"_L1))) {
            topic.online.append(QByteArray::fromStdString(text));
        }
        for (const std::string& text : spellings(status.value("offline"_L1))) {
            topic.offline.append(QByteArray::fromStdString(text));
        }
        return checkPlaceholders(topic.topic, u"$.statusTopic.topic"_s, {u"deviceID"_s, u"productID"_s});
    }
    return true;
}

bool ProfileBuilder::buildLimits()
{
    const QJsonObject limits = m_document.value("limits"_L1).toObject();
    for (std::size_t i = 0; i < kSizeLimitNames.size(); ++i) {
        m_profile->m_limits[i] = limits.value(kSizeLimitNames[i]).toInteger(kSizeLimitDefaults[i]);
    }
    const QJsonObject times = m_document.value("timeLimits"_L1).toObject();
    for (std::size_t i = 0; i < kTimeLimitNames.size(); ++i) {
        m_profile->m_timeLimits[i] =
            seconds(times.value(kTimeLimitNames[i]).toInteger(kTimeLimitDefaults[i]));
    }
    return true;
}

bool ProfileBuilder::buildNames()
{
    const QJsonObject names = m_document.value("names"_L1).toObject();
    for (auto it = names.begin(); it != names.end(); ++it) {
        if (!memberFromCanonicalName(it.key())) {
            return refuse(
                u"$.names."_s + it.key(), u"there is no member of this canonical name"_s,
                u"take the name from the shipped profile gbt35031; the wire name stands behind it"_s);
        }
    }
    for (int i = 0; i < kMemberCount; ++i) {
        const auto member = static_cast<Member>(i);
        const QString canonical = canonicalName(member);
        std::vector<std::string>& keys = m_profile->m_keys[static_cast<std::size_t>(i)];
        keys = spellings(names.value(canonical));
        if (keys.empty()) {
            keys.push_back(canonical.toStdString());
        }
        m_profile->m_names[static_cast<std::size_t>(i)] = QString::fromStdString(keys.front());
        for (const std::string& key : keys) {
            const auto [known, isNew] = m_profile->m_memberOfKey.try_emplace(key, member);
            if (!isNew) {
                return refuse(u"$.names."_s + canonical,
                              u"\"%1\" is also the wire name of %2"_s.arg(QString::fromStdString(key),
                                                                          canonicalName(known->second)),
                              u"give each member a wire name of its own"_s);
            }
        }
    }
    m_profile->m_keys[kMemberCount] = {std::string()};
    return true;
}

bool ProfileBuilder::buildSecrets()
{
    const QJsonArray secrets = m_document.value("secret"_L1).toArray();
    for (qsizetype i = 0; i < secrets.size(); ++i) {
        const auto member = memberFromCanonicalName(secrets[i].toString());
        if (!member) {
            return refuse(u"$.secret[%1]"_s.arg(i),
                          u"there is no member of the canonical name \"%1\""_s.arg(secrets[i].toString()),
                          u"use canonical names as in \"names\" of the shipped profile gbt35031"_s);
        }
        m_profile->m_secret[static_cast<std::size_t>(*member)] = true;
    }
    return true;
}

bool ProfileBuilder::buildEnums()
{
    const QJsonObject enums = m_document.value("enums"_L1).toObject();
    for (auto it = enums.begin(); it != enums.end(); ++it) {
        std::vector<Profile::EnumWord>& words = m_profile->m_enums[it.key().toStdString()];
        QSet<QString> used;
        const QJsonObject table = it->toObject();
        for (auto word = table.begin(); word != table.end(); ++word) {
            words.push_back({word.key().toUtf8(), spellings(*word)});
            for (const std::string& text : words.back().wireTexts) {
                if (const QString wire = QString::fromStdString(text).toLower(); used.contains(wire)) {
                    return refuse(u"$.enums.%1.%2"_s.arg(it.key(), word.key()),
                                  u"\"%1\" stands for another word of this enum as well"_s.arg(wire),
                                  u"give each word a text of its own"_s);
                } else {
                    used.insert(wire);
                }
            }
        }
    }
    return true;
}

bool ProfileBuilder::buildCodes(QLatin1StringView member, std::vector<Profile::CodeText>& codes)
{
    static const QRegularExpression form(u"^(-?\\d{1,9})(?:-(\\d{1,9}))?$"_s);
    const QJsonObject table = m_document.value(member).toObject();
    for (auto it = table.begin(); it != table.end(); ++it) {
        const QRegularExpressionMatch match = form.match(it.key());
        if (!match.hasMatch()) {
            return refuse(u"$."_s + member + u'.' + it.key(),
                          u"this is neither a code nor a range of codes"_s,
                          u"write a whole number, or from-to such as 100000-110000"_s);
        }
        const int first = match.captured(1).toInt();
        codes.push_back({first, match.hasCaptured(2) ? match.captured(2).toInt() : first, it->toObject()});
    }
    return true;
}

bool ProfileBuilder::buildAlarmLevels()
{
    const QJsonArray levels = m_document.value("alarmLevels"_L1).toArray();
    for (qsizetype i = 0; i < levels.size(); ++i) {
        const AlarmLevel level{levels[i]["level"_L1].toInt(), levels[i]["en"_L1].toString(),
                               levels[i]["zh"_L1].toString()};
        const auto isSame = [&level](const AlarmLevel& other) { return other.level == level.level; };
        if (std::any_of(m_profile->m_alarmLevels.begin(), m_profile->m_alarmLevels.end(), isSame)) {
            return refuse(u"$.alarmLevels[%1]"_s.arg(i), u"level %1 stands twice"_s.arg(level.level),
                          u"list each level once, the most urgent first"_s);
        }
        m_profile->m_alarmLevels.push_back(level);
    }
    return true;
}

bool ProfileBuilder::checkPlaceholders(const QString& topic, const QString& path,
                                       const QSet<QString>& allowed)
{
    static const QRegularExpression form(u"\\{([^}]*)\\}"_s);
    QSet<QString> seen;
    const QStringList levels = topic.split(u'/');
    for (const QString& level : levels) {
        QRegularExpressionMatchIterator it = form.globalMatch(level);
        int inLevel = 0;
        while (it.hasNext()) {
            const QString name = it.next().captured(1);
            if (!allowed.contains(name)) {
                return refuse(path, u"unknown placeholder {%1}"_s.arg(name),
                              u"possible here: {"_s + QStringList(allowed.values()).join(u"}, {"_s) + u'}');
            }
            if (++inLevel > 1 || seen.contains(name)) {
                return refuse(path, u"{%1} stands where it cannot be read back"_s.arg(name),
                              u"at most one placeholder between two slashes, and each of them once"_s);
            }
            seen.insert(name);
        }
    }
    return true;
}

} // namespace cems::wire
