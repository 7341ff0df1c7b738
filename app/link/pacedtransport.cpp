// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/pacedtransport.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstring>

namespace cems::link {

namespace {

constexpr qint64 kChunk = 16 * 1024;
constexpr qint64 kSocketBuffer = 1 << 20; // the rest waits at the broker
constexpr qint64 kMsPerTurn = 4;

} // namespace

PacedTransport::PacedTransport(std::unique_ptr<QTcpSocket> socket, qint64 maxPayload)
    : m_socket(std::move(socket))
    , m_guard(maxPayload)
{
    m_socket->setReadBufferSize(kSocketBuffer);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &PacedTransport::pump);
    open(QIODevice::ReadWrite | QIODevice::Unbuffered);
}

void PacedTransport::pump()
{
    m_isPumpDue = false;
    QElapsedTimer turn;
    turn.start();
    while (m_isReading && m_fault == PublishGuard::Fault::None && m_socket->bytesAvailable() > 0) {
        if (turn.elapsed() >= kMsPerTurn) {
            if (!m_isPumpDue) {
                m_isPumpDue = true;
                QMetaObject::invokeMethod(this, &PacedTransport::pump, Qt::QueuedConnection);
            }
            break;
        }
        m_fault = m_guard.pass(m_socket->read(kChunk), m_ready);
        emit readyRead();
    }
    if (m_turnDone) {
        m_turnDone();
    }
}

bool PacedTransport::waitForBytesWritten(int /*msecs*/)
{
    m_socket->flush();
    return true;
}

void PacedTransport::close()
{
    m_isReading = false;
    QIODevice::close();
    m_socket->disconnectFromHost(); // after what is still to be written
}

qint64 PacedTransport::readData(char* data, qint64 maxSize)
{
    const qint64 count = std::min<qint64>(maxSize, m_ready.size());
    std::memcpy(data, m_ready.constData(), static_cast<std::size_t>(count));
    m_ready.remove(0, count);
    return count;
}

qint64 PacedTransport::writeData(const char* data, qint64 size)
{
    return m_socket->isOpen() ? m_socket->write(data, size) : -1;
}

} // namespace cems::link
