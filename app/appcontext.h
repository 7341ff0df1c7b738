// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "connection/connectionservice.h"
#include "settings/appsettings.h"
#include "settings/keychainstore.h"
#include "settings/sitestore.h"

#include <QStringList>

#include <optional>

namespace cems {

/// Where this user's files are; empty paths where nothing is to be read or remembered.
struct AppPaths
{
    QString settingsFile;
    QString sitesFile;
    QString uiStateFile;
    QString profileFolder;
    QString modelCacheFolder;
    QString logFolder;

    /// By the platform's rules; the names of organisation and application must be set.
    [[nodiscard]] static AppPaths standard();
    /// Nothing is read and nothing remembered, apart from the log.
    [[nodiscard]] static AppPaths safeMode();
};

/// Builds the services of the window in order, owns them, and ends them in reverse.
class AppContext
{
public:
    explicit AppContext(const AppPaths& paths);
    ~AppContext();

    [[nodiscard]] const AppPaths& paths() const { return m_paths; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] settings::AppSettings& settings() { return m_settings; }
    [[nodiscard]] settings::SiteStore& sites() { return m_sites; }
    [[nodiscard]] settings::SecretStore& secrets() { return m_secrets; }
    [[nodiscard]] connection::ConnectionService& connections() { return *m_connections; }
    /// Why the saved connections could not be read, if so.
    [[nodiscard]] const std::optional<Error>& startProblem() const { return m_startProblem; }
    /// Ids of the profiles that one can choose: the shipped ones, then the user's.
    [[nodiscard]] QStringList profiles() const;

private:
    const AppPaths m_paths;
    SystemClock m_clock;
    settings::AppSettings m_settings;
    settings::SiteStore m_sites;
    settings::KeychainStore m_secrets;
    std::optional<Error> m_startProblem;
    std::unique_ptr<connection::ConnectionService> m_connections;
};

} // namespace cems
