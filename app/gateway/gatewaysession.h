// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/packet.h"
#include "base/result.h"
#include "conformance/findingstore.h"
#include "gateway/pointstore.h"
#include "productmodel/productmodel.h"
#include "wire/deviceinfo.h"
#include "wire/profile.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>

namespace cems::gateway {

/// Host: publishes and subscribes upward topics. Listener: publishes nothing, sees both directions.
enum class Role
{
    Host,
    Listener
};
/// What a host may send. Guard rails against slips, not security.
enum class Mode
{
    Observe,
    Commission,
    Expert
};

enum class Presence
{
    Unknown, ///< nothing heard yet
    Online,
    Offline, ///< silent for longer than the online rule allows
};

/// One answer to "read now", by point; points the gateway refused carry its code.
struct ReadPoint
{
    PointIndex point;
    Sample sample; ///< valid where resultCode is 0
    int resultCode = 0;
};
struct ReadPointsReply
{
    std::vector<ReadPoint> points;
    bool isComplete = true; ///< false: the time limit came before the last part
    milliseconds roundTrip{0};
};

/// Everything about one gateway of one connection: its stores and its operations. GUI thread; owned by ConnectionSession.
/// Each operation gives exactly one outcome; none waits.
class GatewaySession : public QObject
{
    Q_OBJECT

public:
    struct Rates
    {
        double messagesPerS = 0.0;
        double pointsPerS = 0.0;
    };

    ~GatewaySession() override;

    [[nodiscard]] const GatewayId& id() const;
    [[nodiscard]] const wire::Profile& profile() const;
    [[nodiscard]] Presence presence() const;
    [[nodiscard]] std::optional<UtcTime> lastHeard() const;
    [[nodiscard]] Rates rates() const;
    /// Gateway's clock minus laptop's, from the newest live samples; nullopt before there are any.
    [[nodiscard]] std::optional<milliseconds> clockOffset() const;
    [[nodiscard]] std::optional<milliseconds> roundTrip() const; ///< of the last answered request

    [[nodiscard]] const PointStore& points() const;
    [[nodiscard]] PointStore& mutablePoints(); ///< for the model's takeDirty()
    [[nodiscard]] const conformance::FindingStore& findings() const;
    [[nodiscard]] const std::optional<wire::DeviceInfo>& info() const;
    [[nodiscard]] std::optional<UtcTime> infoReceived() const;
    [[nodiscard]] std::shared_ptr<const productmodel::ProductModel> model() const;
    /// Where the model came from, for people: "gateway, inline", "gateway, point pages", a file's path.
    [[nodiscard]] QString modelOrigin() const;

    /// Read now (召测); empty = all points.
    QFuture<Result<ReadPointsReply>> readPoints(const std::vector<PointIndex>& points);
    QFuture<Result<wire::DeviceInfo>> queryDeviceInfo();
    /// Is it there? Sends the profile's probe unless it was heard just now; any answer counts, a refusal too.
    QFuture<Result<>> probe();
    /// Product model by chapter 6.10, unchanged = from the cache; else the points page by page (6.4).
    QFuture<Result<std::shared_ptr<const productmodel::ProductModel>>> fetchModel();
    /// From a file: loads in the pool, then takes effect.
    QFuture<Result<std::shared_ptr<const productmodel::ProductModel>>> openModelFile(const QString& path);

signals:
    /// At most once a tick each.
    void valuesApplied();
    void pointsDeclared();
    void findingsChanged();
    void stateChanged(); ///< presence, rates, clock, round trip
    void infoChanged();
    void modelChanged();

private:
    friend class ConnectionSession;
    friend class ModelFetcher;
    struct Private;
    explicit GatewaySession(std::unique_ptr<Private> data, QObject* parent);
    std::unique_ptr<Private> d;
};

} // namespace cems::gateway
