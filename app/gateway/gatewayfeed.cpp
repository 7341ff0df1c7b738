// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewayfeed.h"

namespace cems::gateway {

std::shared_ptr<GatewayFeed> FeedRegistry::serve(const GatewayId& id)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_feeds.constFind(id);
    return known != m_feeds.constEnd() ? *known : create(id);
}

std::shared_ptr<GatewayFeed> FeedRegistry::create(const GatewayId& id)
{
    auto feed = std::make_shared<GatewayFeed>(id);
    m_feeds.insert(id, feed);
    m_heard.remove(id);
    m_news.served.push_back(feed);
    ++m_revision;
    return feed;
}

void FeedRegistry::setServeAll(bool on)
{
    const std::lock_guard lock(m_mutex);
    m_serveAll = on;
    ++m_revision;
}

std::shared_ptr<GatewayFeed> FeedRegistry::hear(const GatewayId& id)
{
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_feeds.constFind(id); known != m_feeds.constEnd()) {
        return *known;
    }
    if (m_serveAll && m_feeds.size() < static_cast<qsizetype>(kMaxServed)) {
        return create(id);
    }
    if (m_heard.size() < kMaxHeard && !m_heard.contains(id)) {
        m_heard.insert(id);
        m_news.heard.append(id);
    }
    return nullptr;
}

FeedRegistry::News FeedRegistry::takeNews()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_news, {});
}

} // namespace cems::gateway
