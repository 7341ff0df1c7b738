// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewaysession.h"

#include "gateway/gatewaysession_p.h"
#include "gateway/modelfetcher.h"

#include <QMap>
#include <QPromise>

namespace cems::gateway {

using wire::Operation;

namespace {

/// One outcome for one caller, whatever path gives it; Cancelled if none does.
template<typename T>
class Outcome
{
public:
    [[nodiscard]] QFuture<Result<T>> future() const { return m_state->promise.future(); }
    void give(Result<T> result) const { m_state->give(std::move(result)); }

private:
    struct State
    {
        QPromise<Result<T>> promise;
        bool isGiven = false;

        State() { promise.start(); }
        ~State()
        {
            if (!isGiven) {
                give(failure(ErrorCode::Cancelled));
            }
        }
        void give(Result<T> result)
        {
            isGiven = true;
            promise.addResult(std::move(result));
            promise.finish();
        }
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace

GatewaySession::GatewaySession(std::unique_ptr<Private> data, QObject* parent)
    : QObject(parent)
    , d(std::move(data))
{
    d->q = this;
    d->fetcher = std::make_unique<ModelFetcher>(*d);
}

GatewaySession::~GatewaySession()
{
    d->requests.endAll(failure(ErrorCode::Cancelled));
    d->fetcher.reset();
}

const GatewayId& GatewaySession::id() const
{
    return d->feed->id;
}

const wire::Profile& GatewaySession::profile() const
{
    return *d->context.options.profile;
}

Presence GatewaySession::presence() const
{
    return d->presence;
}

std::optional<UtcTime> GatewaySession::lastHeard() const
{
    return d->presenceRule.lastHeard();
}

GatewaySession::Rates GatewaySession::rates() const
{
    return d->rates;
}

std::optional<milliseconds> GatewaySession::clockOffset() const
{
    const qint64 offset = d->feed->clockOffsetMs;
    return offset == GatewayFeed::kNoOffset ? std::nullopt : std::optional(milliseconds{offset});
}

std::optional<milliseconds> GatewaySession::roundTrip() const
{
    return d->roundTrip;
}

const PointStore& GatewaySession::points() const
{
    return d->points;
}

PointStore& GatewaySession::mutablePoints()
{
    return d->points;
}

const conformance::FindingStore& GatewaySession::findings() const
{
    return d->findings;
}

const std::optional<wire::DeviceInfo>& GatewaySession::info() const
{
    return d->info;
}

std::optional<UtcTime> GatewaySession::infoReceived() const
{
    return d->infoReceived;
}

std::shared_ptr<const productmodel::ProductModel> GatewaySession::model() const
{
    return d->model;
}

QString GatewaySession::modelOrigin() const
{
    return d->modelOrigin;
}

QFuture<Result<ReadPointsReply>> GatewaySession::readPoints(const std::vector<PointIndex>& points)
{
    const DeviceId gateway{id().value};
    QMap<DeviceId, std::vector<PointIndex>> byDevice; // an id is unique within its device only
    for (const PointIndex index : points) {
        if (index.value < d->points.size()) {
            const DeviceId& device = d->points.ref(index).device;
            byDevice[device == gateway ? DeviceId{} : device].push_back(index);
        }
    }
    if (points.empty()) {
        byDevice[{}] = {};
    }
    struct Gathered
    {
        ReadPointsReply reply;
        std::optional<Error> error;
        qsizetype answered = 0;
        qsizetype open = 0;
    };
    const Outcome<ReadPointsReply> outcome;
    auto all = std::make_shared<Gathered>();
    all->open = byDevice.size();
    for (auto device = byDevice.cbegin(); device != byDevice.cend(); ++device) {
        d->readPoints(device.key(), device.value(), [all, outcome](const Result<ReadPointsReply>& part) {
            ReadPointsReply& reply = all->reply;
            if (part) {
                ++all->answered;
                reply.points.insert(reply.points.end(), part->points.begin(), part->points.end());
                reply.roundTrip = std::max(reply.roundTrip, part->roundTrip);
            } else {
                all->error = part.error();
            }
            reply.isComplete = reply.isComplete && part && part->isComplete;
            if (--all->open == 0) {
                outcome.give(all->answered > 0 ? Result<ReadPointsReply>(reply) : *all->error);
            }
        });
    }
    return outcome.future();
}

QFuture<Result<wire::DeviceInfo>> GatewaySession::queryDeviceInfo()
{
    const Outcome<wire::DeviceInfo> outcome;
    d->queryDeviceInfo([outcome](const Result<wire::DeviceInfo>& result) { outcome.give(result); });
    return outcome.future();
}

QFuture<Result<>> GatewaySession::probe()
{
    const Outcome<void> outcome;
    if (presence() == Presence::Online) {
        outcome.give({});
        return outcome.future();
    }
    d->ask(
        profile().probe(), {}, [](const UpEvent&) { return true; },
        [outcome, this](const RequestTable::End& end) {
            const bool answered = !end.error || end.error->code == ErrorCode::DeviceRejected;
            outcome.give(answered || presence() == Presence::Online ? Result<>() : Result<>(*end.error));
        });
    return outcome.future();
}

QFuture<GatewaySession::Private::ModelResult> GatewaySession::fetchModel()
{
    const Outcome<std::shared_ptr<const productmodel::ProductModel>> outcome;
    d->fetcher->fetch([outcome](const Private::ModelResult& result) { outcome.give(result); });
    return outcome.future();
}

QFuture<GatewaySession::Private::ModelResult> GatewaySession::openModelFile(const QString& path)
{
    const Outcome<std::shared_ptr<const productmodel::ProductModel>> outcome;
    d->fetcher->openFile(path, [outcome](const Private::ModelResult& result) { outcome.give(result); });
    return outcome.future();
}

} // namespace cems::gateway
