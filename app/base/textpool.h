// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <deque>
#include <mutex>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace cems {

/// Texts from the wire, each kept once. Append-only and bounded; callable from any thread.
class TextPool
{
public:
    static constexpr quint32 kOverflow = 0; ///< id that stands for "too many different texts"

    explicit TextPool(std::size_t maxTexts = 200'000, std::size_t maxBytes = 64u << 20);

    /// Id of this text, or kOverflow when the pool is full.
    [[nodiscard]] quint32 intern(std::string_view text);
    /// The text in UTF-8; "…" for kOverflow.
    [[nodiscard]] QByteArray text(quint32 id) const;

private:
    mutable std::mutex m_mutex;
    std::deque<QByteArray> m_texts;
    std::unordered_map<std::string_view, quint32> m_ids; // views into m_texts, whose elements never move
    std::size_t m_bytes = 0;
    const std::size_t m_maxTexts;
    const std::size_t m_maxBytes;
};

} // namespace cems
