// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <deque>

namespace cems::link {

/// Stands between the socket and an MQTT library that would allocate whatever a packet header announces, up to 256 MB.
/// Reads fixed headers only: hands on a PUBLISH with at most maxPayload bytes of payload, drops the rest as it streams by,
/// and keeps what the library does not tell about a message. Bytes may come in any pieces.
class PublishGuard
{
public:
    enum class Fault
    {
        None,
        Malformed, ///< no MQTT header
        TooLarge, ///< a packet other than PUBLISH that is larger than any broker needs
    };
    struct Publish
    {
        quint8 qos = 0;
        bool retained = false;
        qint64 fullSize = 0; ///< of the payload
    };

    explicit PublishGuard(qint64 maxPayload)
        : m_maxPayload(maxPayload)
    {
    }

    /// Appends to out what the library may see. After a fault nothing more is handed on.
    [[nodiscard]] Fault pass(QByteArrayView in, QByteArray& out);
    /// In the order in which the messages come out of the library.
    [[nodiscard]] Publish takePublish();

private:
    Fault header(char byte, QByteArray& out);
    Fault headerComplete(QByteArray& out);
    [[nodiscard]] bool isPublish() const;

    const qint64 m_maxPayload;
    QByteArray m_head; // first byte, length and, of a PUBLISH, the length of its topic
    qint64 m_remaining = 0; // announced by the header
    int m_lengthBytes = 0;
    bool m_isLengthComplete = false;
    qint64 m_copy = 0; // bytes of this packet still to hand on
    qint64 m_skip = 0; // and then to drop
    Fault m_fault = Fault::None;
    std::deque<Publish> m_publishes;
};

} // namespace cems::link
