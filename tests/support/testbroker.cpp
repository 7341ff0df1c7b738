// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testbroker.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>

#include <csignal>
#endif

using namespace Qt::StringLiterals;

namespace cems::testing {

namespace {

bool write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QString executable(const QString& name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/usr/local/sbin"_s})
                           : found;
}

} // namespace

TestBroker::TestBroker() = default;

TestBroker::~TestBroker()
{
    kill();
}

bool TestBroker::start(const Options& options)
{
    m_options = options;
    QTcpServer probe;
    if (!probe.listen(QHostAddress(QString::fromLatin1(options.address)))) {
        return false;
    }
    m_port = probe.serverPort();
    probe.close();

    QByteArray text = "listener " + QByteArray::number(m_port) + ' ' + options.address
        + "\nuser root\npersistence false\nset_tcp_nodelay true\nlog_dest stderr\nlog_type error\n"
          "max_queued_messages 0\nmax_queued_bytes 0\nmax_inflight_messages 0\n";
    if (options.tls) {
        text += "certfile " + QFile::encodeName(options.tls->certificate) + "\nkeyfile "
            + QFile::encodeName(options.tls->key) + '\n';
    }
    if (!options.clientAuthority.isEmpty()) {
        text += "require_certificate true\ncafile " + QFile::encodeName(options.clientAuthority) + '\n';
    }
    if (options.user.isEmpty()) {
        text += "allow_anonymous true\n";
    } else {
        const QString passwords = m_folder.filePath(u"passwords"_s);
        write(passwords, options.user + ':' + options.password + '\n');
        QProcess::execute(executable(u"mosquitto_passwd"_s), {u"-U"_s, passwords});
        text += "allow_anonymous false\npassword_file " + QFile::encodeName(passwords) + '\n';
    }
    if (!options.accessList.isEmpty()) {
        const QString list = m_folder.filePath(u"acl"_s);
        write(list, options.accessList);
        text += "acl_file " + QFile::encodeName(list) + '\n';
    }
    return write(m_folder.filePath(u"mosquitto.conf"_s), text + options.more) && launch();
}

bool TestBroker::launch()
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
#ifdef Q_OS_LINUX
    m_process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    m_process->start(executable(u"mosquitto"_s), {u"-c"_s, m_folder.filePath(u"mosquitto.conf"_s)});
    return QTest::qWaitFor(
        [this] {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress(QString::fromLatin1(m_options.address)), m_port);
            return m_process->state() == QProcess::Running && socket.waitForConnected(200);
        },
        10000);
}

void TestBroker::kill()
{
    if (m_process) {
        m_process->kill();
        m_process->waitForFinished();
    }
}

bool TestBroker::restart()
{
    kill();
    return launch();
}

} // namespace cems::testing
