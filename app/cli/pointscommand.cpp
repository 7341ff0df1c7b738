// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/pointscommand.h"

#include "cli/translation.h"

using namespace Qt::StringLiterals;

namespace cems::cli {

namespace {

constexpr milliseconds kNamesWithin{3'000}; // how long values wait for their names
constexpr milliseconds kQuiet{3'000}; // no new point for so long: all have been reported

} // namespace

PointsCommand::PointsCommand(const Options& options, Printer& printer)
    : ConnectedCommand(options, printer)
    , m_patience(this)
{
    m_patience.setSingleShot(true);
}

void PointsCommand::onConnected()
{
    gateway::GatewaySession& gateway = gatewaySession();
    if (isHost() && has(wire::Operation::MonitorPointQuery))
        askGateway(gateway);
    else
        gatherReports(gateway);
}

void PointsCommand::askGateway(gateway::GatewaySession& gateway)
{
    m_hasModel = options().isJson && options().filter.isEmpty(); // then nobody needs names
    connect(&m_patience, &QTimer::timeout, this, &PointsCommand::show);
    if (!m_hasModel) {
        gateway.fetchModel().then(this, [this](const auto&) {
            m_hasModel = true;
            showWhenComplete();
        });
    }
    gateway.readPoints({}).then(this, [this](const Result<gateway::ReadPointsReply>& result) {
        if (!result) {
            fail(result.error());
            return;
        }
        m_reply = *result;
        m_hasReply = true;
        m_patience.start(kNamesWithin);
        showWhenComplete();
    });
}

void PointsCommand::gatherReports(gateway::GatewaySession& gateway)
{
    connect(&gateway, &gateway::GatewaySession::pointsDeclared, this, [this] { m_patience.start(kQuiet); });
    connect(&m_patience, &QTimer::timeout, this, [this, &gateway] {
        const gateway::PointStore& store = gateway.points();
        for (quint32 i = 0; i < store.size(); ++i) {
            if (store.hasValue({i}))
                m_reply.points.push_back({{i}, store.last({i}), 0});
        }
        show();
    });
}

void PointsCommand::showWhenComplete()
{
    if (m_hasModel && m_hasReply)
        show();
}

void PointsCommand::show()
{
    if (isFinished())
        return;
    const gateway::GatewaySession& gateway = gatewaySession();
    std::vector<gateway::ReadPoint> shown;
    for (const gateway::ReadPoint& point : m_reply.points) {
        const bool isOfDevice =
            options().device.isEmpty() || gateway.points().ref(point.point).device == options().device;
        if (isOfDevice && options().filter.matches(gateway.points(), point.point))
            shown.push_back(point);
    }
    PointLines(gateway, printer(), options().isJson).print(shown);
    if (m_reply.isComplete) {
        finish(ExitCode::Done);
        return;
    }
    fail(failure(ErrorCode::Timeout, gateway.id().value,
                 u"the answer is incomplete: its last part did not come"_s));
}

} // namespace cems::cli
