// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/socket.h"

#include <algorithm>

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <cerrno>
#endif

namespace cems::link::socket {

namespace {

#ifdef Q_OS_WIN
using Descriptor = SOCKET;
using Length = int;
constexpr int kPeekFlags = MSG_PEEK; // libmosquitto's sockets do not block
constexpr int kRefused = WSAECONNREFUSED;
constexpr int kTimedOut = WSAETIMEDOUT;
int lastError()
{
    return WSAGetLastError();
}
bool wouldBlock(int error)
{
    return error == WSAEWOULDBLOCK;
}
bool isHungUp(int error)
{
    return error == WSAECONNRESET || error == WSAECONNABORTED;
}
bool isUnreachable(int error)
{
    return error == WSAEHOSTUNREACH || error == WSAENETUNREACH || error == WSAENETDOWN
        || error == WSAEHOSTDOWN;
}
#else
using Descriptor = int;
using Length = socklen_t;
constexpr int kPeekFlags = MSG_PEEK | MSG_DONTWAIT;
constexpr int kRefused = ECONNREFUSED;
constexpr int kTimedOut = ETIMEDOUT;
int lastError()
{
    return errno;
}
bool wouldBlock(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}
bool isHungUp(int error)
{
    return error == ECONNRESET || error == EPIPE;
}
bool isUnreachable(int error)
{
    return error == EHOSTUNREACH || error == ENETUNREACH || error == ENETDOWN || error == EHOSTDOWN;
}
#endif

Descriptor native(qintptr descriptor)
{
    return static_cast<Descriptor>(descriptor);
}

void setOption(qintptr descriptor, int level, int name, int value)
{
    ::setsockopt(native(descriptor), level, name, reinterpret_cast<const char*>(&value), sizeof value);
}

} // namespace

int pendingError(qintptr descriptor)
{
    int error = 0;
    Length length = sizeof error;
    if (::getsockopt(native(descriptor), SOL_SOCKET, SO_ERROR, reinterpret_cast<char*>(&error), &length)
        != 0) {
        return lastError();
    }
    return isHungUp(error) ? 0 : error;
}

Input peek(qintptr descriptor)
{
    char byte = 0;
    const auto got = ::recv(native(descriptor), &byte, 1, kPeekFlags);
    if (got > 0) {
        return Input::Waiting;
    }
    return got < 0 && wouldBlock(lastError()) ? Input::None : Input::Ended;
}

void watchPeer(qintptr descriptor, std::chrono::seconds keepAlive)
{
    const int third = static_cast<int>(std::max<std::chrono::seconds::rep>(keepAlive.count() / 3, 1));
    setOption(descriptor, SOL_SOCKET, SO_KEEPALIVE, 1);
#ifdef TCP_KEEPIDLE
    setOption(descriptor, IPPROTO_TCP, TCP_KEEPIDLE, third);
#endif
#ifdef TCP_KEEPINTVL
    setOption(descriptor, IPPROTO_TCP, TCP_KEEPINTVL, std::max(third / 3, 1));
#endif
#ifdef TCP_KEEPCNT
    setOption(descriptor, IPPROTO_TCP, TCP_KEEPCNT, 3);
#endif
#ifdef TCP_USER_TIMEOUT
    setOption(descriptor, IPPROTO_TCP, TCP_USER_TIMEOUT, 2 * third * 1000);
#endif
}

ErrorCode connectError(int systemError)
{
    if (systemError == kTimedOut) {
        return ErrorCode::ConnectTimeout;
    }
    return systemError == kRefused ? ErrorCode::ConnectionRefused : ErrorCode::HostUnreachable;
}

bool isWayLost(int systemError)
{
    return systemError == kTimedOut || isUnreachable(systemError);
}

} // namespace cems::link::socket
