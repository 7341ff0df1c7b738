// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/requesttable.h"

#include "gateway/operationtraits.h"

#include <algorithm>

namespace cems::gateway {

using wire::Operation;

void RequestTable::add(Request request, milliseconds now)
{
    const milliseconds deadline = now + request.limit;
    m_open.push_back({std::move(request), now, deadline});
}

RequestTable::Match RequestTable::offer(const UpEvent& event, milliseconds now)
{
    if (event.isRetained) {
        return Match::NotAnAnswer;
    }
    if (!event.id.isEmpty()) {
        const auto byId = std::find_if(m_open.begin(), m_open.end(),
                                       [&](const Open& open) { return open.request.id == event.id; });
        if (byId != m_open.end()) {
            return take(byId, event, now, Match::Taken);
        }
    }
    if (const auto open = withoutId(event, now); open != m_open.end()) {
        const QByteArray id = open->request.id;
        const milliseconds deadline = open->deadline;
        const Match match = take(open, event, now, Match::TakenWithoutId);
        if (completesAtOnce(event.operation) && match == Match::TakenWithoutId && !m_ended.empty()
            && m_ended.back().id == id) {
            m_ended.back().awaitedUntil = deadline;
            m_ended.back().answer = event.operation;
            return Match::Taken;
        }
        return match;
    }
    const auto ended = std::find_if(m_ended.begin(), m_ended.end(),
                                    [&](const Ended& known) { return known.id == event.id; });
    if (!event.id.isEmpty() && ended != m_ended.end()) {
        if (ended->awaitedUntil) {
            ended->awaitedUntil.reset();
            return Match::Taken;
        }
        return ended->isAnswered ? Match::AfterLastPart : Match::Late;
    }
    const bool comesByItself = isSpontaneousReport(event.operation) || completesAtOnce(event.operation)
        || event.operation == Operation::Unknown;
    return comesByItself ? Match::NotAnAnswer : Match::Foreign;
}

RequestTable::Iterator RequestTable::withoutId(const UpEvent& event, milliseconds now)
{
    return std::find_if(m_open.begin(), m_open.end(), [&](const Open& open) {
        const Request& request = open.request;
        if (!isSameDevice(request.objectDeviceID, event.objectDeviceID)) {
            return false;
        }
        if (event.refusedRequest != Operation::Unknown) {
            return event.id.isEmpty() && event.refusedRequest == request.operation;
        }
        if (event.operation != request.answer) {
            return false;
        }
        if (isSpontaneousReport(event.operation)) {
            return (event.id.isEmpty() && event.isQueryCause) || now - open.sentAt >= kReportsCountAfter;
        }
        return event.id.isEmpty() || completesAtOnce(event.operation);
    });
}

RequestTable::Match RequestTable::take(Iterator open, const UpEvent& event, milliseconds now, Match match)
{
    const milliseconds roundTrip = event.latency.value_or(now - open->sentAt);
    if (event.outcome.code.value_or(0) != 0 || event.refusedRequest != Operation::Unknown) {
        const QString subject = wire::operationId(open->request.operation);
        end(open,
            {failure(ErrorCode::DeviceRejected, subject, event.outcome.description,
                     event.outcome.code.value_or(0))});
        return match;
    }
    if (!open->request.onPart(event)) {
        if (match == Match::TakenWithoutId) {
            return Match::NotAnAnswer; // a report about something else
        }
        const QString subject = wire::operationId(open->request.operation);
        end(open,
            {failure(ErrorCode::ProtocolViolation, subject,
                     QStringLiteral("the answer lacks what was asked for"))});
        return match;
    }
    ++open->parts;
    if (event.hasMore) {
        open->deadline = now + open->request.limit;
    } else {
        end(open, {std::nullopt, true, roundTrip});
    }
    return match;
}

std::vector<Packet> RequestTable::expire(milliseconds now)
{
    std::vector<Packet> again;
    for (std::size_t i = 0; i < m_open.size();) {
        Open& open = m_open[i];
        if (now >= open.deadline) {
            End result{std::nullopt, false, now - open.sentAt};
            if (open.parts == 0) {
                result.error = failure(ErrorCode::Timeout, wire::operationId(open.request.operation));
            }
            end(m_open.begin() + static_cast<std::ptrdiff_t>(i), result);
            continue;
        }
        if (open.request.isRepeatable && !open.isRepeated && open.parts == 0
            && now >= open.deadline - open.request.limit / 2) {
            open.isRepeated = true;
            again.push_back(open.request.packet);
        }
        ++i;
    }
    return again;
}

void RequestTable::end(Iterator open, const End& end)
{
    m_ended.push_back({open->request.id, !end.error || end.error->code == ErrorCode::DeviceRejected});
    if (m_ended.size() > kRemembered) {
        m_ended.pop_front();
    }
    const auto onEnd = std::move(open->request.onEnd);
    m_open.erase(open); // first: what runs next may ask again
    onEnd(end);
}

std::vector<Operation> RequestTable::takeAnsweredWithoutId(milliseconds now)
{
    std::vector<Operation> answers;
    for (Ended& ended : m_ended) {
        if (ended.awaitedUntil && now >= *ended.awaitedUntil) {
            ended.awaitedUntil.reset();
            answers.push_back(ended.answer);
        }
    }
    return answers;
}

void RequestTable::end(const QByteArray& id, const Error& error)
{
    const auto open =
        std::find_if(m_open.begin(), m_open.end(), [&](const Open& each) { return each.request.id == id; });
    if (open != m_open.end()) {
        end(open, {error});
    }
}

void RequestTable::endAll(const Error& error)
{
    const auto open = std::exchange(m_open, {});
    for (const Open& each : open) {
        m_ended.push_back({each.request.id, false});
        each.request.onEnd({error});
    }
    while (m_ended.size() > kRemembered) {
        m_ended.pop_front();
    }
}

Interest RequestTable::interest(milliseconds now) const
{
    Interest interest;
    for (const Open& open : m_open) {
        if (open.request.answer == Operation::MonitorPointReport) {
            interest.ids.append(open.request.id);
            interest.queryCause = true;
            interest.anyReport = interest.anyReport || now - open.sentAt >= kReportsCountAfter;
        }
    }
    return interest;
}

bool RequestTable::isSameDevice(const QByteArray& a, const QByteArray& b) const
{
    return (a.isEmpty() ? m_gateway : a) == (b.isEmpty() ? m_gateway : b);
}

} // namespace cems::gateway
