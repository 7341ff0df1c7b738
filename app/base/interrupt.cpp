// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/interrupt.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <QSocketNotifier>

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#endif

namespace cems {

// A signal handler has no argument for its owner, hence the one static below on each system.

#ifdef Q_OS_WIN

namespace {
Interrupt* s_interrupt = nullptr;

// Called in a thread of the system's.
BOOL WINAPI onControl(DWORD)
{
    QMetaObject::invokeMethod(s_interrupt, &Interrupt::received, Qt::QueuedConnection);
    SetConsoleCtrlHandler(onControl, FALSE);
    return TRUE;
}
} // namespace

Interrupt::Interrupt(QObject* parent)
    : QObject(parent)
{
    s_interrupt = this;
    SetConsoleCtrlHandler(onControl, TRUE);
}

Interrupt::~Interrupt()
{
    SetConsoleCtrlHandler(onControl, FALSE);
}

#else

namespace {

int s_pipe[2] = {-1, -1};

// Only what a signal handler may do: a byte into the pipe that the event loop watches.
void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = write(s_pipe[1], &byte, 1);
}

void setHandler(void (*handler)(int), int flags)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        sigaction(number, &action, nullptr);
}

} // namespace

Interrupt::Interrupt(QObject* parent)
    : QObject(parent)
{
    if (pipe(s_pipe) != 0)
        return; // then Ctrl-C ends the program at once, as it does everywhere
    for (const int end : s_pipe)
        fcntl(end, F_SETFD, FD_CLOEXEC);
    auto* notifier = new QSocketNotifier(s_pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        emit received();
    });
    setHandler(onSignal, int(SA_RESTART | SA_RESETHAND));
}

Interrupt::~Interrupt()
{
    setHandler(SIG_DFL, 0);
    for (int& end : s_pipe) {
        if (end >= 0)
            close(end);
        end = -1;
    }
}

#endif

} // namespace cems
