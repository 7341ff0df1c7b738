// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ladder.h"
#include "base/packet.h"
#include "base/result.h"

#include <QByteArrayList>
#include <QObject>

#include <atomic>
#include <span>

namespace cems {

/// Takes packets in the link's thread, many at a time, both directions.
class PacketSink
{
public:
    virtual void receive(std::span<const Packet> packets) = 0;

protected:
    ~PacketSink() = default;
};

/// Plain counters that any thread may read at any time.
struct LinkCounters
{
    std::atomic<quint64> packetsIn{0};
    std::atomic<quint64> packetsOut{0};
    std::atomic<quint64> bytesIn{0};
    std::atomic<quint64> bytesOut{0};
    std::atomic<quint64> cut{0}; ///< packets larger than the limit
    std::atomic<quint64> dropped{0}; ///< received but given up for lack of room; must stay 0
    std::atomic<quint64> refused{0}; ///< not sent: closed, a listener, or the broker takes no more
};

/// One transport of MQTT publications: a broker, a serial line, a recording, a test.
/// Created without parent and moved to its link thread; every slot runs there. May be opened again after closed() or lost().
class Link : public QObject
{
    Q_OBJECT

public:
    Link() = default;

    /// Set once before open(); must outlive the link.
    void setSink(PacketSink* sink) { m_sink = sink; }
    [[nodiscard]] const LinkCounters& counters() const { return m_counters; }

public slots:
    /// Starts one attempt with a fresh client. Exactly one opened() follows, unless close() comes first: then closed().
    virtual void open() = 0;
    /// Gives up an attempt or ends the session cleanly. Exactly one closed() follows, at once if nothing is open.
    virtual void close() = 0;
    /// Asks for filters; one subscribed() each. Kept only for this attempt: after opened() the owner asks again.
    virtual void subscribe(const QByteArrayList& filters) = 0;
    virtual void unsubscribe(const QByteArrayList& filters) = 0;
    /// Sends at once or drops with a warning if not open (nothing is queued across a disconnect).
    /// What was sent also goes to the sink, as Direction::Down and own.
    virtual void publish(const cems::Packet& packet) = 0;

signals:
    /// Rungs Name to Suback, as they begin and end.
    void stepChanged(const cems::LadderStep& step);
    /// The attempt's outcome: CONNACK accepted, or the one cause why not.
    void opened(const cems::Result<>& result);
    void subscribed(const QByteArray& filter, const cems::Result<>& result);
    /// A session that stood is gone, for this cause. Not emitted after close().
    void lost(const cems::Error& cause);
    void closed();

protected:
    PacketSink* m_sink = nullptr;
    LinkCounters m_counters;
};

} // namespace cems
