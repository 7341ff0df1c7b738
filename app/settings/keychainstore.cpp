// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/keychainstore.h"

#include <QPromise>
#include <qt6keychain/keychain.h>

#include <memory>

namespace cems::settings {

using namespace Qt::StringLiterals;

namespace {

const QString kService = u"cems-commissioner"_s;

QString keyOf(const ConnectionId& id, SecretKind kind)
{
    return id.value + (kind == SecretKind::Password ? "/password"_L1 : "/passphrase"_L1);
}

Error errorOf(const QKeychain::Job& job)
{
    const bool isMissing =
        job.error() == QKeychain::NoBackendAvailable || job.error() == QKeychain::NotImplemented;
    return failure(isMissing ? ErrorCode::Unsupported : ErrorCode::FileIo, u"key store"_s, job.errorString(),
                   job.error());
}

/// Starts a job, which deletes itself, and gives what resultOf() makes of it.
template<typename Job, typename Make>
auto run(Job* job, Make resultOf)
{
    using Outcome = decltype(resultOf(*job));
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, promise, resultOf] {
        promise->addResult(resultOf(*job));
        promise->finish();
    });
    job->start();
    return promise->future();
}

} // namespace

QFuture<bool> KeychainStore::isAvailable()
{
    auto* job = new QKeychain::ReadPasswordJob(kService);
    job->setKey(u"probe"_s);
    return run(job, [](const QKeychain::Job& done) {
        return done.error() == QKeychain::NoError || done.error() == QKeychain::EntryNotFound;
    });
}

QFuture<Result<QString>> KeychainStore::read(const ConnectionId& id, SecretKind kind)
{
    auto* job = new QKeychain::ReadPasswordJob(kService);
    job->setKey(keyOf(id, kind));
    return run(job, [](const QKeychain::ReadPasswordJob& done) -> Result<QString> {
        if (done.error() == QKeychain::EntryNotFound) {
            return QString();
        }
        return done.error() == QKeychain::NoError ? Result<QString>(done.textData()) : errorOf(done);
    });
}

QFuture<Result<>> KeychainStore::write(const ConnectionId& id, SecretKind kind, const QString& secret)
{
    auto* job = new QKeychain::WritePasswordJob(kService);
    job->setKey(keyOf(id, kind));
    job->setTextData(secret);
    return run(job, [](const QKeychain::Job& done) -> Result<> {
        return done.error() == QKeychain::NoError ? Result<>() : errorOf(done);
    });
}

QFuture<Result<>> KeychainStore::remove(const ConnectionId& id, SecretKind kind)
{
    auto* job = new QKeychain::DeletePasswordJob(kService);
    job->setKey(keyOf(id, kind));
    return run(job, [](const QKeychain::Job& done) -> Result<> {
        const bool isGone = done.error() == QKeychain::NoError || done.error() == QKeychain::EntryNotFound;
        return isGone ? Result<>() : errorOf(done);
    });
}

} // namespace cems::settings
