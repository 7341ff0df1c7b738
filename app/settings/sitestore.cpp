// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/sitestore.h"

#include "base/logging.h"
#include "settings/sitejson.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace cems::settings {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kVersionName = "schemaVersion"_L1;
constexpr auto kConnectionsName = "connections"_L1;
constexpr auto kLastUsedName = "lastUsed"_L1;

Result<QJsonObject> readDocument(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileIo, path, file.errorString());
    }
    if (file.size() > SiteStore::kMaxFileSize) {
        return failure(ErrorCode::InvalidInput, path, u"larger than a file of connections can be"_s);
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject()) {
        return failure(ErrorCode::InvalidInput, path,
                       u"no JSON object: %1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset));
    }
    const QJsonObject root = document.object();
    const int version = root.value(kVersionName).toInt(0);
    if (version < 1) {
        return failure(ErrorCode::InvalidInput, path, u"no schemaVersion"_s);
    }
    if (version > SiteStore::kSchemaVersion) {
        return failure(ErrorCode::Unsupported, path, u"written by a newer version (%1)"_s.arg(version));
    }
    return root;
}

Result<> writeDocument(const QString& path, const QJsonObject& root)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return failure(ErrorCode::FileIo, path, file.errorString());
    }
    file.write(QJsonDocument(root).toJson());
    if (!file.commit()) {
        return failure(ErrorCode::FileIo, path, file.errorString());
    }
    return {};
}

std::optional<UtcTime> lastUsedOf(const QJsonObject& json)
{
    const QDateTime time = QDateTime::fromString(json.value(kLastUsedName).toString(), Qt::ISODateWithMs);
    return time.isValid() ? std::optional(utcFromMs(time.toMSecsSinceEpoch())) : std::nullopt;
}

} // namespace

SiteStore::SiteStore(const QString& path, QObject* parent)
    : QObject(parent)
    , m_path(path)
{
}

SiteStore::~SiteStore() = default;

Result<> SiteStore::load()
{
    m_entries.clear();
    m_unreadable.clear();
    m_root = {};
    m_isWritable = true;
    if (m_path.isEmpty() || !QFile::exists(m_path)) {
        return {};
    }
    Result<QJsonObject> root = readDocument(m_path);
    if (!root) {
        if (root.error().code == ErrorCode::InvalidInput) {
            QFile::remove(m_path + u".damaged");
            QFile::rename(m_path, m_path + u".damaged");
        } else {
            m_isWritable = false;
        }
        qCWarning(logSettings) << "saved connections cannot be read:" << root.error().detail;
        return root.error();
    }
    m_root = *root;
    const QJsonArray connections = m_root.value(kConnectionsName).toArray();
    for (const QJsonValue& value : connections) {
        const QJsonObject json = value.toObject();
        Result<SiteConnection> site = siteFromJson(json);
        if (site && !entryOf(site->id)) {
            m_entries.push_back({*site, json});
        } else {
            qCWarning(logSettings) << "a saved connection is not usable:"
                                   << (site ? u"its id appears twice"_s : site.error().detail);
            m_unreadable.append(value);
        }
    }
    emit changed();
    return {};
}

std::vector<SiteConnection> SiteStore::connections() const
{
    std::vector<const Entry*> order;
    for (const Entry& entry : m_entries) {
        order.push_back(&entry);
    }
    std::stable_sort(order.begin(), order.end(), [](const Entry* a, const Entry* b) {
        const auto usedA = lastUsedOf(a->json);
        const auto usedB = lastUsedOf(b->json);
        if (usedA != usedB) {
            return usedA > usedB; // nullopt is the smallest
        }
        const int byGroup = a->site.group.localeAwareCompare(b->site.group);
        return byGroup != 0 ? byGroup < 0 : a->site.name.localeAwareCompare(b->site.name) < 0;
    });
    std::vector<SiteConnection> sites;
    for (const Entry* entry : order) {
        sites.push_back(entry->site);
    }
    return sites;
}

std::optional<SiteConnection> SiteStore::find(const ConnectionId& id) const
{
    const Entry* entry = entryOf(id);
    return entry ? std::optional(entry->site) : std::nullopt;
}

std::optional<SiteConnection> SiteStore::findByName(const QString& name) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&name](const Entry& entry) { return entry.site.name == name; });
    return found == m_entries.end() ? std::nullopt : std::optional(found->site);
}

std::optional<UtcTime> SiteStore::lastUsed(const ConnectionId& id) const
{
    const Entry* entry = entryOf(id);
    return entry ? lastUsedOf(entry->json) : std::nullopt;
}

QStringList SiteStore::groups() const
{
    QStringList groups;
    for (const Entry& entry : m_entries) {
        if (!entry.site.group.isEmpty()) {
            groups.append(entry.site.group);
        }
    }
    groups.removeDuplicates();
    groups.sort();
    return groups;
}

Result<> SiteStore::save(const SiteConnection& connection)
{
    Q_ASSERT(!connection.id.isEmpty());
    Entry* entry = entryOf(connection.id);
    if (entry && entry->site == connection) {
        return {};
    }
    if (!entry) {
        m_entries.emplace_back();
        entry = &m_entries.back();
    }
    entry->site = connection;
    writeSite(connection, entry->json);
    return write();
}

Result<> SiteStore::remove(const ConnectionId& id)
{
    const auto removed = std::erase_if(m_entries, [&id](const Entry& entry) { return entry.site.id == id; });
    return removed > 0 ? write() : Result<>();
}

Result<> SiteStore::markUsed(const ConnectionId& id, UtcTime when)
{
    Entry* entry = entryOf(id);
    if (!entry) {
        return {};
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(msSinceEpoch(when), Qt::UTC);
    entry->json.insert(kLastUsedName, time.toString(Qt::ISODateWithMs));
    return write();
}

Result<> SiteStore::exportTo(const QString& path, const QList<ConnectionId>& ids) const
{
    QJsonArray connections;
    for (const Entry& entry : m_entries) {
        if (ids.contains(entry.site.id)) {
            SiteConnection shared = entry.site;
            shared.passwordKept = false;
            QJsonObject json = entry.json;
            json.remove(kLastUsedName);
            writeSite(shared, json);
            connections.append(json);
        }
    }
    return writeDocument(path, {{kVersionName, kSchemaVersion}, {kConnectionsName, connections}});
}

Result<SiteStore::ImportReport> SiteStore::importFrom(const QString& path)
{
    const Result<QJsonObject> root = readDocument(path);
    if (!root) {
        return root.error();
    }
    ImportReport report;
    const QJsonArray connections = root->value(kConnectionsName).toArray();
    for (const QJsonValue& value : connections) {
        QJsonObject json = value.toObject();
        Result<SiteConnection> site = siteFromJson(json);
        if (!site) {
            ++report.refused;
            continue;
        }
        site->passwordKept = false;
        Entry* known = entryOf(site->id);
        if (!known) {
            writeSite(*site, json);
            m_entries.push_back({*site, json});
            ++report.added;
            continue;
        }
        site->passwordKept = known->site.passwordKept;
        report.unchanged += known->site == *site ? 1 : 0;
        report.updated += known->site == *site ? 0 : 1;
        known->site = *site;
        for (auto member = json.constBegin(); member != json.constEnd(); ++member) {
            known->json.insert(member.key(), member.value());
        }
        writeSite(*site, known->json);
    }
    if (const Result<> written = write(); !written) {
        return written.error();
    }
    return report;
}

SiteStore::Entry* SiteStore::entryOf(const ConnectionId& id)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&id](const Entry& entry) { return entry.site.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

const SiteStore::Entry* SiteStore::entryOf(const ConnectionId& id) const
{
    return const_cast<SiteStore*>(this)->entryOf(id);
}

Result<> SiteStore::write()
{
    emit changed();
    if (m_path.isEmpty()) {
        return {};
    }
    if (!m_isWritable) {
        return failure(ErrorCode::Unsupported, m_path, u"written by a newer version, left alone"_s);
    }
    QJsonArray connections;
    for (const Entry& entry : m_entries) {
        connections.append(entry.json);
    }
    for (const QJsonValue& value : m_unreadable) {
        connections.append(value);
    }
    m_root.insert(kVersionName, kSchemaVersion);
    m_root.insert(kConnectionsName, connections);
    return writeDocument(m_path, m_root);
}

} // namespace cems::settings
