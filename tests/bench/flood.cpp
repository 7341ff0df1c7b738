// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flood.h"

#include <QDateTime>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <thread>

namespace cems::bench {

namespace {

constexpr qsizetype kWriteSize = 128 * 1024;

QByteArray presentSecond()
{
    return QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss").toLatin1();
}

QByteArray remainingLength(qsizetype length)
{
    QByteArray bytes;
    do {
        const auto low = static_cast<char>(length % 128);
        length /= 128;
        bytes.append(static_cast<char>(length > 0 ? low | 0x80 : low));
    } while (length > 0);
    return bytes;
}

QByteArray mqttText(const QByteArray& text)
{
    QByteArray bytes;
    bytes.append(static_cast<char>(text.size() >> 8)).append(static_cast<char>(text.size() & 0xff));
    return bytes + text;
}

bool writeAll(int socket, const QByteArray& bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written =
            ::write(socket, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
        if (written <= 0) {
            return false;
        }
        done += written;
    }
    return true;
}

int connectToBroker(quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const QByteArray body = mqttText("MQTT") + QByteArray("\x04\x02\x00\x00", 4)
        + mqttText("cems-flood-" + QByteArray::number(::getpid()));
    char connack[4] = {};
    if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0
        || !writeAll(socket, QByteArray("\x10", 1) + remainingLength(body.size()) + body)
        || ::recv(socket, connack, sizeof connack, MSG_WAITALL) != sizeof connack || connack[3] != 0) {
        ::close(socket);
        return -1;
    }
    return socket;
}

} // namespace

Flood::Flood(const Shape& shape)
{
    m_second = presentSecond();
    for (int i = 0; i < shape.differentMessages; ++i) {
        const int gateway = i % shape.gateways;
        const int first = (i / shape.gateways * shape.pointsPerMessage) % shape.pointsPerGateway;
        QByteArray points;
        for (int p = 0; p < shape.pointsPerMessage; ++p) {
            const QByteArray value = QByteArray::number(200.0 + (i * 7 + p * 13) % 6000 / 100.0, 'f', 2);
            points += (p > 0 ? "," : "") + QByteArray(R"({"pointID":")")
                + pointId((first + p) % shape.pointsPerGateway) + R"(","value":)" + value
                + R"(,"quality":"1.0.0","time":")" + m_second + QByteArray::number(100 + (i + p) % 900)
                + R"(Z"})";
        }
        m_topics.push_back("cems/devices/" + gatewayId(gateway) + "/sys/events/up");
        m_payloads.push_back(R"({"services":[{"serviceID":"$monitorPoint","eventType":"monitorPointReport",)"
                             R"("eventTime":")"
                             + m_second + R"(Z","paras":{"cause":"periodic","points":[)" + points + "]}}]}");
    }
}

QByteArray Flood::gatewayId(int gateway)
{
    return "GW-" + QByteArray::number(gateway + 1).rightJustified(2, '0');
}

QByteArray Flood::pointId(int point)
{
    return "M" + QByteArray::number(point / 25) + ".P" + QByteArray::number(point % 25);
}

QByteArray Flood::publishPacket(std::size_t i) const
{
    const QByteArray body = mqttText(m_topics[i]) + m_payloads[i];
    return QByteArray("\x30", 1) + remainingLength(body.size()) + body;
}

void Flood::refreshTimes()
{
    const QByteArray second = presentSecond();
    for (QByteArray& payload : m_payloads) {
        payload.replace(m_second, second);
    }
    m_second = second;
}

bool publishFlood(quint16 port, const Flood& flood, qint64 count, qint64 perSecond)
{
    std::vector<QByteArray> packets;
    for (std::size_t i = 0; i < flood.size(); ++i) {
        packets.push_back(flood.publishPacket(i));
    }
    const int socket = connectToBroker(port);
    bool isFine = socket >= 0;
    const auto start = std::chrono::steady_clock::now();
    QByteArray chunk;
    for (qint64 sent = 0; sent < count && isFine; ++sent) {
        chunk += packets[static_cast<std::size_t>(sent) % packets.size()];
        const bool isPaced = perSecond > 0;
        if (chunk.size() >= (isPaced ? kWriteSize / 8 : kWriteSize) || sent + 1 == count) {
            if (isPaced) {
                std::this_thread::sleep_until(start
                                              + std::chrono::microseconds(sent * 1'000'000 / perSecond));
            }
            isFine = writeAll(socket, chunk);
            chunk.clear();
        }
    }
    isFine = isFine && writeAll(socket, QByteArray("\xE0\x00", 2));
    ::close(socket);
    return isFine;
}

} // namespace cems::bench
