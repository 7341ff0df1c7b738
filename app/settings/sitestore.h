// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "settings/siteconnection.h"

#include <QJsonObject>
#include <QObject>

#include <optional>
#include <vector>

namespace cems::settings {

/// The saved connections of this user, one JSON file; never a secret in it. Members that a newer version or a person added
/// are kept. Every change is on disk when the call returns. GUI thread.
class SiteStore : public QObject
{
    Q_OBJECT

public:
    static constexpr int kSchemaVersion = 1;
    static constexpr qint64 kMaxFileSize = 4 << 20;

    /// What an import did, for people.
    struct ImportReport
    {
        int added = 0;
        int updated = 0;
        int unchanged = 0;
        int refused = 0; ///< connections of the file that make no sense
    };

    /// An empty path keeps everything in memory.
    explicit SiteStore(const QString& path, QObject* parent = nullptr);
    ~SiteStore() override;

    /// No file is no error. A damaged one is set aside as "<name>.damaged"; one of a newer version is left alone and
    /// nothing is written until it is gone.
    Result<> load();

    /// The last used first, then by group and name.
    [[nodiscard]] std::vector<SiteConnection> connections() const;
    [[nodiscard]] std::optional<SiteConnection> find(const ConnectionId& id) const;
    [[nodiscard]] std::optional<SiteConnection> findByName(const QString& name) const;
    [[nodiscard]] std::optional<UtcTime> lastUsed(const ConnectionId& id) const;
    [[nodiscard]] QStringList groups() const;

    /// Adds, or replaces the one of the same id.
    Result<> save(const SiteConnection& connection);
    Result<> remove(const ConnectionId& id);
    Result<> markUsed(const ConnectionId& id, UtcTime when);

    /// Only what a colleague can use: no secrets, no "last used", no "password kept".
    [[nodiscard]] Result<> exportTo(const QString& path, const QList<ConnectionId>& ids) const;
    /// Merges by id; what this user keeps in the key store stays.
    Result<ImportReport> importFrom(const QString& path);

signals:
    void changed();

private:
    struct Entry
    {
        SiteConnection site;
        QJsonObject json; ///< as read, unknown members included
    };

    [[nodiscard]] Entry* entryOf(const ConnectionId& id);
    [[nodiscard]] const Entry* entryOf(const ConnectionId& id) const;
    Result<> write();

    const QString m_path;
    QJsonObject m_root; // members beside "connections"
    std::vector<Entry> m_entries;
    QList<QJsonValue> m_unreadable; // kept as they were
    bool m_isWritable = true;
};

} // namespace cems::settings
