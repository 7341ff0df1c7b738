// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/packet.h"

#include <QHash>

#include <array>
#include <optional>

namespace cems::gateway {

/// The newest requests that went down, by event id or request id, to tell the latency of their answers; and our own
/// publications, to know them again when the broker sends them back. Bounded; the link's thread.
class DownMemory
{
public:
    static constexpr std::size_t kRequests = 1'024;
    static constexpr std::size_t kEchoes = 256;
    static constexpr milliseconds kEchoTime{10'000};

    void noteRequest(const QByteArray& id, UtcTime when);
    /// Since the request with this id, if it is remembered.
    [[nodiscard]] std::optional<milliseconds> latency(const QByteArray& id, UtcTime now) const;

    void notePublished(const Packet& packet);
    /// True once for each publication of ours that comes back.
    [[nodiscard]] bool takeEcho(const Packet& packet);

private:
    struct Request
    {
        QByteArray id;
        UtcTime when;
    };
    struct Published
    {
        QByteArray topic;
        QByteArray payload;
        UtcTime when;
    };
    std::array<Request, kRequests> m_requests;
    QHash<QByteArray, UtcTime> m_timeOfId;
    std::size_t m_nextRequest = 0;
    std::array<Published, kEchoes> m_published;
    std::size_t m_nextPublished = 0;
};

} // namespace cems::gateway
