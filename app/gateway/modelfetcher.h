// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/gatewaysession_p.h"

#include <QJsonArray>
#include <QObject>

namespace cems::gateway {

/// Gets the product model of one gateway: from the cache while its hash is unchanged, inline (chapter 6.10), else the
/// points page by page (6.4); or from a file. Loads in the pool. GUI thread.
class ModelFetcher : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const GatewaySession::Private::ModelResult&)>;

    explicit ModelFetcher(GatewaySession::Private& session);

    void fetch(Done done); ///< joins a fetch that is under way
    void openFile(const QString& path, Done done);

private:
    /// What the pool gives back: ready for use, or why not.
    struct Loaded
    {
        std::shared_ptr<const ModelRules> rules;
        std::vector<wire::Finding> findings;
    };
    using Loading = std::function<Result<productmodel::LoadedModel>()>;

    void askModel();
    void takeModel(const wire::ProductModelReport& report);
    void askPage();
    void takePage(const wire::PointConfigReport& page);
    void load(const Loading& loading, const QString& origin, Done done);
    /// Loads for those who wait for a fetch; on failure instead runs.
    void loadFetched(const Loading& loading, const QString& origin,
                     std::function<void(const Error&)> instead);
    void finish(const GatewaySession::Private::ModelResult& result);
    [[nodiscard]] QString cacheFile(const QString& hash) const;

    GatewaySession::Private& m_session;
    std::vector<Done> m_waiting;
    QJsonArray m_points;
};

} // namespace cems::gateway
