// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QStringList>

#include <functional>

namespace cems::testing {

/// cems-simgateway as a process; ends with its owner.
class SimGateway
{
public:
    ~SimGateway();

    /// True when every gateway is connected to the broker on this port.
    [[nodiscard]] bool start(quint16 port, const QStringList& arguments);
    /// Exit code after Ctrl-C, or -1 if it does not end.
    [[nodiscard]] int interrupt();

private:
    QProcess m_process;
};

/// What a run of cemsctl left behind.
struct CtlRun
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QByteArrayList lines() const;
    [[nodiscard]] QList<QJsonObject> objects() const; ///< of --json; an empty one for a line that is none
};
[[nodiscard]] CtlRun runCtl(const QStringList& arguments);
/// With --broker for the broker on this port.
[[nodiscard]] CtlRun runCtl(quint16 port, const QStringList& arguments);
/// A run during which work is done again and again, until a line of its output contains mark or patience ends.
[[nodiscard]] CtlRun runCtlWhile(quint16 port, const QStringList& arguments, const QByteArray& mark,
                                 const std::function<void()>& work);
/// A run that gets Ctrl-C when its first line is there.
[[nodiscard]] CtlRun runCtlAndInterrupt(quint16 port, const QStringList& arguments);

} // namespace cems::testing
