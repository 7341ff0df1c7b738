// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/link.h"
#include "gateway/gatewaysession.h"
#include "gateway/tracestore.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace cems::gateway {

/// Counters of a connection for the status bar. received = decoded = stored + dropped, or something is lost.
struct Counters
{
    quint64 received = 0;
    quint64 decoded = 0;
    quint64 stored = 0;
    quint64 dropped = 0;
    quint64 cut = 0; ///< larger than the limit, shown cut
    quint64 bytesIn = 0;
    quint64 traceSkipped = 0; ///< packets that the live trace had no room for between two ticks
    double messagesPerS = 0.0;
    double bytesPerS = 0.0;
};

struct SessionOptions
{
    std::shared_ptr<const wire::Profile> profile;
    Role role = Role::Host;
    bool assumeOnline = false; ///< skip the probe before anything that changes something
    bool autoModel = true; ///< ask for device info and product model of a gateway that appears
    QString modelCacheFolder; ///< empty: product models are not kept
    seconds keepAlive{30}; ///< of the link; a gateway that is silent for 1.5 of them may be gone
};

/// All gateways of one connection. Lives in the GUI thread; its Intake works in the link's thread and is handed to the
/// link as its sink. tick() drains what the intake staged. Owned by connection/.
class ConnectionSession : public QObject
{
    Q_OBJECT

public:
    /// send: hands a packet to the link, in whatever thread that is; false if not connected.
    using Sender = std::function<bool(const Packet&)>;

    ConnectionSession(SessionOptions options, const Clock& clock, Sender send, QObject* parent = nullptr);
    ~ConnectionSession() override;

    [[nodiscard]] PacketSink* sink(); ///< valid while this lives; give it to the link before open()

    /// The link came up (CONNACK and SUBACK done) or went; open requests end with LinkLost, the gap is noted.
    void linkUp();
    void linkDown(const Error& cause);
    /// At 25 Hz; works at most budget, the rest waits for the next.
    void tick(milliseconds budget = milliseconds{8});

    /// Gateways to be served; others that are heard are only named, until added.
    GatewaySession* addGateway(const GatewayId& id);
    [[nodiscard]] GatewaySession* gateway(const GatewayId& id) const;
    [[nodiscard]] const std::vector<GatewaySession*>& gateways() const; ///< in order of appearance
    /// Heard on the broker but not served; bounded.
    [[nodiscard]] QList<GatewayId> heardGateways() const;
    /// Serve every gateway that is heard, up to a bound.
    void setServeAll(bool on);

    [[nodiscard]] const wire::Profile& profile() const;
    [[nodiscard]] Role role() const;
    [[nodiscard]] Mode mode() const;
    void setMode(Mode mode);
    /// May this be sent now? The only home of the rules: role, mode, second host, link, profile, gateway online.
    /// Without a gateway the last is not asked.
    [[nodiscard]] Result<> maySend(wire::Operation operation, const GatewaySession* gateway = nullptr) const;
    /// A second host was seen: everything but queries is refused until confirmed.
    [[nodiscard]] bool isSecondHostLocked() const;
    void confirmSecondHost();

    /// What a link gave up before it came here, for the counters; nullptr once the link is gone.
    void setLinkCounters(const LinkCounters* counters);
    [[nodiscard]] const Counters& counters() const;
    [[nodiscard]] const TraceStore& trace() const;
    /// FirstMessage, DeviceInfo, ProductModel of the first gateway.
    [[nodiscard]] const std::array<LadderStep, 3>& upperRungs() const;
    struct Gap
    {
        UtcTime from;
        std::optional<UtcTime> to;
        Error cause;
    };
    [[nodiscard]] const std::vector<Gap>& gaps() const;

    /// Publishes bytes as they are, Expert only.
    Result<> publishRaw(const QByteArray& topic, const QByteArray& payload, int qos);

signals:
    void gatewayAdded(cems::gateway::GatewaySession* session);
    void gatewayHeard(const cems::GatewayId& id); ///< not served yet
    void ladderChanged();
    void countersChanged(); ///< at most once a second
    void traceAppended(int removedFromFront, int appended); ///< once a tick
    void modeChanged();
    void secondHostChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cems::gateway
