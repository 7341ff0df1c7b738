// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/readcommand.h"

#include "cli/pointlines.h"
#include "cli/translation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cems::cli {

void ReadCommand::onConnected()
{
    gateway::GatewaySession& gateway = gatewaySession();
    if (!isHost() || !has(wire::Operation::MonitorPointQuery)) {
        ask({}); // gives the reason why not
        return;
    }
    connect(&gateway, &gateway::GatewaySession::pointsDeclared, this, &ReadCommand::askWhenAllAreKnown);
    using Fetched = Result<std::shared_ptr<const productmodel::ProductModel>>;
    gateway.fetchModel().then(this, [this](const Fetched& result) {
        if (result)
            refuseUnknown();
        else if (result.error().code == ErrorCode::NotConnected || result.error().code == ErrorCode::LinkLost)
            fail(result.error());
        else
            askWhenAllAreKnown();
    });
    askWhenAllAreKnown();
}

PointRef ReadCommand::refOf(const QString& operand) const
{
    const auto slash = operand.indexOf(u'/');
    if (slash < 0)
        return {options().device, operand};
    return {{operand.left(slash)}, operand.mid(slash + 1)};
}

std::optional<PointIndex> ReadCommand::find(const QString& operand) const
{
    return gatewaySession().points().find(refOf(operand));
}

void ReadCommand::askWhenAllAreKnown()
{
    if (m_hasAsked || isFinished())
        return;
    std::vector<PointIndex> points;
    for (const QString& operand : options().operands) {
        const auto point = find(operand);
        if (!point)
            return;
        points.push_back(*point);
    }
    m_hasAsked = true;
    ask(points);
}

void ReadCommand::refuseUnknown()
{
    askWhenAllAreKnown();
    if (m_hasAsked || isFinished())
        return;
    const auto model = gatewaySession().model();
    for (const QString& operand : options().operands) {
        if (model && !model->findPoint(refOf(operand)) && !find(operand)) {
            fail(failure(
                ErrorCode::InvalidInput, operand,
                u"no such point in the product model, or several devices have one: write device/point"_s));
            return;
        }
    }
}

void ReadCommand::ask(const std::vector<PointIndex>& points)
{
    gatewaySession().readPoints(points).then(this, [this](const Result<gateway::ReadPointsReply>& result) {
        if (result)
            show(*result);
        else
            fail(result.error());
    });
}

void ReadCommand::show(const gateway::ReadPointsReply& reply)
{
    if (isFinished())
        return;
    const gateway::GatewaySession& gateway = gatewaySession();
    PointLines(gateway, printer(), options().isJson).print(reply.points);
    const auto refused = std::find_if(reply.points.begin(), reply.points.end(),
                                      [](const gateway::ReadPoint& point) { return point.resultCode != 0; });
    if (refused != reply.points.end())
        fail(failure(ErrorCode::DeviceRejected, gateway.points().ref(refused->point).pointID, {},
                     refused->resultCode));
    else if (!reply.isComplete || reply.points.size() < static_cast<std::size_t>(options().operands.size()))
        fail(failure(ErrorCode::Timeout, gateway.id().value, u"the answer is incomplete"_s));
    else
        finish(ExitCode::Done);
}

} // namespace cems::cli
