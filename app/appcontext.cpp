// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appcontext.h"

#include "wire/profile.h"

#include <QDir>
#include <QStandardPaths>

namespace cems {

using namespace Qt::StringLiterals;

AppPaths AppPaths::standard()
{
    const QString config = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    return {.settingsFile = config + u"/settings.ini",
            .sitesFile = config + u"/connections.json",
            .uiStateFile = config + u"/window.ini",
            .profileFolder = config + u"/profiles",
            .modelCacheFolder = cache + u"/models",
            .logFolder = safeMode().logFolder};
}

AppPaths AppPaths::safeMode()
{
    AppPaths paths;
    paths.logFolder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/log";
    return paths;
}

AppContext::AppContext(const AppPaths& paths)
    : m_paths(paths)
    , m_settings(paths.settingsFile)
    , m_sites(paths.sitesFile)
{
    if (const Result<> loaded = m_sites.load(); !loaded) {
        m_startProblem = loaded.error();
    }
    connection::ConnectionService::Options options;
    options.profileFolder = paths.profileFolder;
    options.modelCacheFolder = paths.modelCacheFolder;
    options.autoModel = m_settings.get<settings::keys::AutoModel>();
    m_connections = std::make_unique<connection::ConnectionService>(options, m_clock);
}

AppContext::~AppContext() =
    default; // members in reverse: first every link goes down, last the settings are written

QStringList AppContext::profiles() const
{
    QStringList ids = wire::Profile::shippedIds();
    if (!m_paths.profileFolder.isEmpty()) {
        const QStringList files =
            QDir(m_paths.profileFolder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        for (const QString& file : files) {
            ids.append(file.chopped(5));
        }
    }
    ids.removeDuplicates();
    return ids;
}

} // namespace cems
