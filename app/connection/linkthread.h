// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/link.h"
#include "link/mqttlink.h"

#include <QThread>

#include <functional>
#include <memory>

namespace cems::connection {

/// Makes the link of a connection; tests hand in one without a network.
using LinkFactory = std::function<std::unique_ptr<Link>(const link::MqttOptions&)>;

/// A link in a thread of its own, as the GUI thread sees it: orders go down queued, signals come up queued.
class LinkThread : public QObject
{
    Q_OBJECT

public:
    LinkThread(std::unique_ptr<Link> link, PacketSink* sink, QObject* parent = nullptr);
    /// Closes the link if it still is open, and joins the thread: at most about a second.
    ~LinkThread() override;

    void open();
    void close();
    void subscribe(const QByteArrayList& filters);
    void unsubscribe(const QByteArrayList& filters);
    void publish(const Packet& packet);
    [[nodiscard]] const LinkCounters& counters() const { return m_link->counters(); }

signals:
    void stepChanged(const cems::LadderStep& step);
    void opened(const cems::Result<>& result);
    void subscribed(const QByteArray& filter, const cems::Result<>& result);
    void lost(const cems::Error& cause);
    void closed();

private:
    QThread m_thread;
    Link* const m_link; // lives in m_thread, deleted there when it ends
};

} // namespace cems::connection
