// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/modelfetcher.h"

#include "base/logging.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFutureWatcher>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace cems::gateway {

using namespace Qt::StringLiterals;
using wire::Operation;

namespace {

void keep(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
        || file.write(bytes) != bytes.size() || !file.commit()) {
        qCWarning(logGateway) << "cannot keep the product model:" << path << file.errorString();
    }
}

} // namespace

ModelFetcher::ModelFetcher(GatewaySession::Private& session)
    : m_session(session)
{
}

void ModelFetcher::fetch(Done done)
{
    m_waiting.push_back(std::move(done));
    if (m_waiting.size() > 1) {
        return;
    }
    m_points = {};
    const QString hash = m_session.info ? m_session.info->productModelHash : QString();
    const QString cached = cacheFile(hash);
    if (!cached.isEmpty() && QFile::exists(cached)) {
        loadFetched([cached] { return productmodel::loadModelFile(cached); }, u"gateway, cached"_s,
                    [this](const Error&) { askModel(); });
        return;
    }
    askModel();
}

void ModelFetcher::askModel()
{
    if (!m_session.context.options.profile->has(Operation::ProductModelQuery)) {
        askPage();
        return;
    }
    auto report = std::make_shared<wire::ProductModelReport>();
    m_session.ask(
        Operation::ProductModelQuery, {},
        [report](const UpEvent& event) {
            const auto* body = std::get_if<wire::ProductModelReport>(&event.body);
            *report = body ? *body : *report;
            return body != nullptr;
        },
        [this, report](const RequestTable::End& end) {
            const bool isUnsupported = end.error
                && (end.error->code == ErrorCode::Timeout || end.error->code == ErrorCode::DeviceRejected);
            if (!end.error) {
                takeModel(*report);
            } else if (isUnsupported) {
                askPage(); // silence and "no such operation" only say that it is not supported
            } else {
                finish(*end.error);
            }
        });
}

void ModelFetcher::takeModel(const wire::ProductModelReport& report)
{
    if (report.model.isEmpty()) {
        askPage(); // offered as a file only
        return;
    }
    const QString path = cacheFile(report.hashCode);
    loadFetched(
        [bytes = report.model, path] {
            auto loaded = productmodel::loadModel(bytes);
            if (loaded && !path.isEmpty()) {
                keep(path, bytes);
            }
            return loaded;
        },
        u"gateway, inline"_s,
        [this](const Error& error) {
            qCWarning(logGateway) << "the product model cannot be read:" << error.detail;
            askPage();
        });
}

void ModelFetcher::askPage()
{
    const auto& profile = *m_session.context.options.profile;
    const qint64 pageSize = profile.limit(wire::SizeLimit::ConfigPage);
    auto page = std::make_shared<wire::PointConfigReport>();
    m_session.ask(
        Operation::MonitorPointConfigQuery,
        writePointConfigQuery(profile, m_points.size(), static_cast<int>(pageSize)),
        [page](const UpEvent& event) {
            const auto* body = std::get_if<wire::PointConfigReport>(&event.body);
            if (body) {
                page->total = std::max(page->total, body->total);
                for (const auto& point : body->monitorPoints) {
                    if (page->monitorPoints.size() < productmodel::ProductModel::kMaxPoints) {
                        page->monitorPoints.append(point);
                    }
                }
            }
            return body != nullptr;
        },
        [this, page](const RequestTable::End& end) {
            if (end.error) {
                finish(*end.error);
            } else {
                takePage(*page);
            }
        });
}

void ModelFetcher::takePage(const wire::PointConfigReport& page)
{
    for (const auto& point : page.monitorPoints) {
        if (m_points.size() < productmodel::ProductModel::kMaxPoints) {
            m_points.append(point);
        }
    }
    const qint64 pageSize = m_session.context.options.profile->limit(wire::SizeLimit::ConfigPage);
    const bool isFull = page.monitorPoints.size() >= pageSize; // there may be more where no total is said
    const qint64 total = page.total > 0 ? page.total : m_points.size() + (isFull ? 1 : 0);
    const qint64 wanted = std::min<qint64>(total, productmodel::ProductModel::kMaxPoints);
    if (!page.monitorPoints.isEmpty() && m_points.size() < wanted) {
        askPage();
        return;
    }
    loadFetched(
        [id = m_session.feed->id.value, points = std::exchange(m_points, {})]()
            -> Result<productmodel::LoadedModel> { return productmodel::modelFromPoints(id, points); },
        u"gateway, point pages"_s, [this](const Error& error) { finish(error); });
}

void ModelFetcher::openFile(const QString& path, Done done)
{
    load([path] { return productmodel::loadModelFile(path); }, path, std::move(done));
}

void ModelFetcher::loadFetched(const Loading& loading, const QString& origin,
                               std::function<void(const Error&)> instead)
{
    load(loading, origin,
         [this, instead = std::move(instead)](const GatewaySession::Private::ModelResult& result) {
             if (result) {
                 finish(result);
             } else {
                 instead(result.error());
             }
         });
}

void ModelFetcher::load(const Loading& loading, const QString& origin, Done done)
{
    auto* watcher = new QFutureWatcher<Result<Loaded>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, origin, done = std::move(done)] {
        watcher->deleteLater();
        const Result<Loaded> loaded = watcher->result();
        if (!loaded) {
            done(loaded.error());
            return;
        }
        m_session.useModel(loaded->rules, loaded->findings, origin);
        done(loaded->rules->model);
    });
    watcher->setFuture(QtConcurrent::run(&m_session.context.loaders, [loading]() -> Result<Loaded> {
        auto loaded = loading();
        if (!loaded) {
            return loaded.error();
        }
        return Loaded{std::make_shared<ModelRules>(loaded->model), std::move(loaded->findings)};
    }));
}

void ModelFetcher::finish(const GatewaySession::Private::ModelResult& result)
{
    for (const Done& done : std::exchange(m_waiting, {})) {
        done(result);
    }
}

QString ModelFetcher::cacheFile(const QString& hash) const
{
    const QString& folder = m_session.context.options.modelCacheFolder;
    if (folder.isEmpty() || hash.isEmpty()) {
        return {};
    }
    const QByteArray key = (m_session.feed->id.value + u'\n' + hash).toUtf8();
    return folder + u'/'
        + QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex()) + u".json"_s;
}

} // namespace cems::gateway
