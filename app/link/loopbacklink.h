// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/link.h"

namespace cems::link {

/// A link without a transport: what is injected goes up, what is published goes to sent(). For tests and benches.
class LoopbackLink final : public Link
{
    Q_OBJECT

public:
    /// In the link's thread; numbers the packets and hands them up.
    void inject(std::vector<Packet> packets);

public slots:
    void open() override;
    void close() override;
    void subscribe(const QByteArrayList& filters) override;
    void unsubscribe(const QByteArrayList& filters) override;
    void publish(const cems::Packet& packet) override;
    void breakDown(const cems::Error& cause); ///< lost() as if the cable was out

signals:
    void sent(const cems::Packet& packet);

private:
    bool m_isOpen = false;
    quint64 m_seq = 0;
};

} // namespace cems::link
