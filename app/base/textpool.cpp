// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/textpool.h"

namespace cems {

TextPool::TextPool(std::size_t maxTexts, std::size_t maxBytes)
    : m_maxTexts(maxTexts)
    , m_maxBytes(maxBytes)
{
    m_texts.emplace_back("\xE2\x80\xA6");
}

quint32 TextPool::intern(std::string_view text)
{
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_ids.find(text); known != m_ids.end()) {
        return known->second;
    }
    if (m_texts.size() >= m_maxTexts || m_bytes + text.size() > m_maxBytes) {
        return kOverflow;
    }
    const auto id = static_cast<quint32>(m_texts.size());
    const QByteArray& kept = m_texts.emplace_back(text.data(), static_cast<qsizetype>(text.size()));
    m_ids.emplace(std::string_view(kept.constData(), text.size()), id);
    m_bytes += text.size();
    return id;
}

QByteArray TextPool::text(quint32 id) const
{
    const std::lock_guard lock(m_mutex);
    return id < m_texts.size() ? m_texts[id] : m_texts.front();
}

} // namespace cems
