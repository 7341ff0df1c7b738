// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programs.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <csignal>

using namespace Qt::StringLiterals;

namespace cems::testing {

namespace {

constexpr int kPatienceMs = 30'000;

QStringList withBroker(quint16 port, const QStringList& arguments)
{
    return QStringList{u"--broker"_s, u"mqtt://127.0.0.1:%1"_s.arg(port)} + arguments;
}

CtlRun finish(QProcess& process)
{
    CtlRun run;
    if (process.waitForFinished(kPatienceMs) && process.exitStatus() == QProcess::NormalExit)
        run.code = process.exitCode();
    else
        process.kill();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

} // namespace

SimGateway::~SimGateway()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool SimGateway::start(quint16 port, const QStringList& arguments)
{
    m_process.start(QStringLiteral(CEMS_SIMGATEWAY), withBroker(port, arguments));
    QByteArray out;
    QElapsedTimer elapsed;
    elapsed.start();
    while (!out.contains("All gateways are connected.") && elapsed.elapsed() < kPatienceMs
           && m_process.waitForReadyRead(kPatienceMs))
        out += m_process.readAllStandardOutput();
    return out.contains("All gateways are connected.");
}

int SimGateway::interrupt()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGINT);
    return m_process.waitForFinished(kPatienceMs) && m_process.exitStatus() == QProcess::NormalExit
        ? m_process.exitCode()
        : -1;
}

QByteArrayList CtlRun::lines() const
{
    return out.isEmpty() ? QByteArrayList() : out.trimmed().split('\n');
}

QList<QJsonObject> CtlRun::objects() const
{
    QList<QJsonObject> objects;
    const QByteArrayList all = lines();
    for (const QByteArray& line : all)
        objects.append(QJsonDocument::fromJson(line).object());
    return objects;
}

CtlRun runCtl(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(CEMS_CEMSCTL), arguments);
    return finish(process);
}

CtlRun runCtl(quint16 port, const QStringList& arguments)
{
    return runCtl(withBroker(port, arguments));
}

CtlRun runCtlWhile(quint16 port, const QStringList& arguments, const QByteArray& mark,
                   const std::function<void()>& work)
{
    constexpr int kAgainMs = 200;
    QProcess process;
    process.start(QStringLiteral(CEMS_CEMSCTL), withBroker(port, arguments));
    QByteArray out;
    QElapsedTimer elapsed;
    elapsed.start();
    while (!out.contains(mark) && elapsed.elapsed() < kPatienceMs
           && process.state() != QProcess::NotRunning) {
        work();
        process.waitForReadyRead(kAgainMs);
        out += process.readAllStandardOutput();
    }
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    CtlRun run = finish(process);
    run.out.prepend(out);
    return run;
}

CtlRun runCtlAndInterrupt(quint16 port, const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(CEMS_CEMSCTL), withBroker(port, arguments));
    process.waitForReadyRead(kPatienceMs);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    return finish(process);
}

} // namespace cems::testing
