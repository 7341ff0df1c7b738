// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/publishguard.h"

#include <algorithm>

namespace cems::link {

namespace {

// MQTT 3.1.1, chapter 2.2: type in the high four bits, length in up to four bytes of seven bits.
constexpr int kPublishType = 3;
constexpr int kMaxLengthBytes = 4;
constexpr qint64 kMaxOtherPacket = 64 * 1024;

void appendLength(QByteArray& out, qint64 length)
{
    do {
        const auto low = static_cast<quint8>(length & 0x7f);
        length >>= 7;
        out += static_cast<char>(length > 0 ? low | 0x80 : low);
    } while (length > 0);
}

} // namespace

PublishGuard::Fault PublishGuard::pass(QByteArrayView in, QByteArray& out)
{
    while (!in.isEmpty() && m_fault == Fault::None) {
        if (m_copy > 0) {
            const qint64 count = std::min<qint64>(m_copy, in.size());
            out.append(in.data(), count);
            in = in.sliced(count);
            m_copy -= count;
        } else if (m_skip > 0) {
            const qint64 count = std::min<qint64>(m_skip, in.size());
            in = in.sliced(count);
            m_skip -= count;
        } else {
            m_fault = header(in.front(), out);
            in = in.sliced(1);
        }
    }
    return m_fault;
}

PublishGuard::Publish PublishGuard::takePublish()
{
    if (m_publishes.empty()) {
        return {};
    }
    const Publish first = m_publishes.front();
    m_publishes.pop_front();
    return first;
}

bool PublishGuard::isPublish() const
{
    return static_cast<quint8>(m_head.front()) >> 4 == kPublishType;
}

PublishGuard::Fault PublishGuard::header(char byte, QByteArray& out)
{
    m_head += byte;
    if (m_head.size() == 1) {
        m_remaining = 0;
        m_lengthBytes = 0;
        m_isLengthComplete = false;
        return Fault::None;
    }
    if (!m_isLengthComplete) {
        const auto value = static_cast<quint8>(byte);
        m_remaining |= static_cast<qint64>(value & 0x7f) << (7 * m_lengthBytes);
        m_isLengthComplete = (value & 0x80) == 0;
        if (++m_lengthBytes == kMaxLengthBytes && !m_isLengthComplete) {
            return Fault::Malformed;
        }
        if (!m_isLengthComplete) {
            return Fault::None;
        }
    }
    const bool needsTopicLength = isPublish() && m_head.size() < 1 + m_lengthBytes + 2;
    return needsTopicLength ? (m_remaining < 2 ? Fault::Malformed : Fault::None) : headerComplete(out);
}

PublishGuard::Fault PublishGuard::headerComplete(QByteArray& out)
{
    if (!isPublish()) {
        if (m_remaining > kMaxOtherPacket) {
            return Fault::TooLarge;
        }
        out += m_head;
        m_copy = m_remaining;
        m_head.clear();
        return Fault::None;
    }
    const auto first = static_cast<quint8>(m_head.front());
    const QByteArray topicLengthBytes = m_head.last(2);
    const int topicLength =
        static_cast<quint8>(topicLengthBytes[0]) << 8 | static_cast<quint8>(topicLengthBytes[1]);
    const auto qos = static_cast<quint8>((first >> 1) & 3);
    const qint64 beforePayload = topicLength + (qos > 0 ? 2 : 0);
    const qint64 payload = m_remaining - 2 - beforePayload;
    if (payload < 0 || qos > 2) {
        return Fault::Malformed;
    }
    m_publishes.push_back({.qos = qos, .retained = (first & 1) != 0, .fullSize = payload});
    m_copy = beforePayload + std::min(payload, m_maxPayload);
    m_skip = payload - std::min(payload, m_maxPayload);
    out += m_head.front();
    appendLength(out, 2 + m_copy);
    out += topicLengthBytes;
    m_head.clear();
    return Fault::None;
}

} // namespace cems::link
