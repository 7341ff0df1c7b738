// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/gatewayfeed.h"
#include "gateway/upevent.h"

#include <functional>

namespace cems::gateway {

/// Requests that are open to one gateway, matched with what comes up (chapter 5.3, correlation). GUI thread; knows no
/// transport: it is told the time and returns what is to be sent again. Every request ends exactly once.
class RequestTable
{
public:
    /// A query is sent once more when half its time has passed.
    static constexpr milliseconds kReportsCountAfter{2'000};
    static constexpr std::size_t kRemembered = 256; ///< ended requests whose late answers are recognised

    struct End
    {
        std::optional<Error> error;
        bool isComplete = true; ///< false: the time limit came before the last part
        milliseconds roundTrip{0};
    };
    struct Request
    {
        QByteArray id; ///< event id, or request id of the topic
        wire::Operation operation = wire::Operation::Unknown;
        std::optional<wire::Operation> answer;
        QByteArray objectDeviceID;
        Packet packet;
        milliseconds limit{0};
        bool isRepeatable = false;
        std::function<bool(const UpEvent&)> onPart; ///< false: not what was asked for
        std::function<void(const End&)> onEnd;
    };
    enum class Match
    {
        NotAnAnswer,
        Taken,
        TakenWithoutId, ///< a finding
        AfterLastPart, ///< a finding
        Late, ///< a finding
        Foreign, ///< an answer to a request that is not ours
    };

    explicit RequestTable(QByteArray gatewayID)
        : m_gateway(std::move(gatewayID))
    {
    }

    void add(Request request, milliseconds now);
    Match offer(const UpEvent& event, milliseconds now);
    /// Ends what is out of time. Returns the packets to be sent once more.
    [[nodiscard]] std::vector<Packet> expire(milliseconds now);
    /// Reports without an id that stayed the only answers to their requests, since the last call: a finding each.
    [[nodiscard]] std::vector<wire::Operation> takeAnsweredWithoutId(milliseconds now);
    void end(const QByteArray& id, const Error& error);
    void endAll(const Error& error);

    [[nodiscard]] Interest interest(milliseconds now) const;
    [[nodiscard]] std::size_t size() const { return m_open.size(); }

private:
    struct Open
    {
        Request request;
        milliseconds sentAt{0};
        milliseconds deadline{0};
        int parts = 0;
        bool isRepeated = false;
    };
    struct Ended
    {
        QByteArray id;
        bool isAnswered = false;
        /// Answered by a report without the id, which may have come by itself: until then the real answer may follow.
        std::optional<milliseconds> awaitedUntil{};
        wire::Operation answer = wire::Operation::Unknown; ///< that report
    };
    using Iterator = std::vector<Open>::iterator;

    [[nodiscard]] Iterator withoutId(const UpEvent& event, milliseconds now);
    Match take(Iterator open, const UpEvent& event, milliseconds now, Match match);
    void end(Iterator open, const End& end);
    [[nodiscard]] bool isSameDevice(const QByteArray& a, const QByteArray& b) const;

    const QByteArray m_gateway;
    std::vector<Open> m_open; // oldest first
    std::deque<Ended> m_ended;
};

} // namespace cems::gateway
