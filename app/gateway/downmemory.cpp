// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/downmemory.h"

#include <algorithm>

namespace cems::gateway {

void DownMemory::noteRequest(const QByteArray& id, UtcTime when)
{
    if (id.isEmpty()) {
        return;
    }
    Request& slot = m_requests[m_nextRequest++ % kRequests];
    if (!slot.id.isEmpty() && m_timeOfId.value(slot.id) == slot.when) {
        m_timeOfId.remove(slot.id);
    }
    slot = {id, when};
    m_timeOfId.insert(id, when);
}

std::optional<milliseconds> DownMemory::latency(const QByteArray& id, UtcTime now) const
{
    const auto known = id.isEmpty() ? m_timeOfId.constEnd() : m_timeOfId.constFind(id);
    return known == m_timeOfId.constEnd() ? std::nullopt
                                          : std::optional(std::max(now - *known, milliseconds{0}));
}

void DownMemory::notePublished(const Packet& packet)
{
    m_published[m_nextPublished++ % kEchoes] = {packet.topic, packet.payload, packet.receivedAt};
}

bool DownMemory::takeEcho(const Packet& packet)
{
    for (Published& ours : m_published) {
        if (ours.topic == packet.topic && !ours.topic.isEmpty() && ours.payload == packet.payload
            && packet.receivedAt - ours.when <= kEchoTime) {
            ours = {};
            return true;
        }
    }
    return false;
}

} // namespace cems::gateway
