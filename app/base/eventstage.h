// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <iterator>
#include <mutex>
#include <utility>
#include <vector>

namespace cems {

/// Hands events in order from one thread to another. Bounded: what does not fit is refused and counted, never silent.
template<typename T>
class EventStage
{
public:
    explicit EventStage(std::size_t capacity)
        : m_capacity(capacity)
    {
    }

    /// False when the stage is full; the event is then counted as dropped.
    bool push(T event)
    {
        const std::lock_guard lock(m_mutex);
        if (m_events.size() >= m_capacity) {
            ++m_dropped;
            return false;
        }
        m_events.push_back(std::move(event));
        return true;
    }

    /// Moves at most limit events, oldest first, to the end of out. Returns how many stay behind.
    std::size_t take(std::vector<T>& out, std::size_t limit)
    {
        const std::lock_guard lock(m_mutex);
        const std::size_t count = std::min(limit, m_events.size());
        const auto end = m_events.begin() + static_cast<std::ptrdiff_t>(count);
        out.insert(out.end(), std::make_move_iterator(m_events.begin()), std::make_move_iterator(end));
        m_events.erase(m_events.begin(), end);
        return m_events.size();
    }

    [[nodiscard]] std::size_t dropped() const
    {
        const std::lock_guard lock(m_mutex);
        return m_dropped;
    }

private:
    mutable std::mutex m_mutex;
    std::deque<T> m_events;
    const std::size_t m_capacity;
    std::size_t m_dropped = 0;
};

} // namespace cems
