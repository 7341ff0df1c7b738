// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/localbroker.h"
#include "linkprobe.h"
#include "support/verify.h"

#include <QDirIterator>
#include <QFile>
#include <QNetworkInterface>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace cems;
using namespace cems::link;
using namespace cems::testing;
using namespace Qt::StringLiterals;

namespace {

bool accepts(quint16 port, const QHostAddress& address = QHostAddress(QHostAddress::LocalHost))
{
    QTcpSocket socket;
    socket.connectToHost(address, port);
    return socket.waitForConnected(1000);
}

LocalBroker::Options onPort(quint16 port)
{
    LocalBroker::Options options;
    options.port = port;
    return options;
}

Result<> start(LocalBroker& broker, const LocalBroker::Options& options = {})
{
    QSignalSpy started(&broker, &LocalBroker::started);
    broker.start(options);
    if (started.isEmpty()) {
        (void)started.wait(15000);
    }
    return started.size() == 1 ? started.constFirst().constFirst().value<Result<>>()
                               : Result<>(failure(ErrorCode::Internal, {}, u"not exactly one outcome"_s));
}

} // namespace

class TestLocalBroker : public QObject
{
    Q_OBJECT

private slots:
    void startsOnAFreePortOfThisMachineOnly();
    void demandsThePasswordOnTheLan();
    void refusesTheLanWithoutAPassword();
    void keepsThePasswordOutOfEveryCommandLine();
    void saysThatThePortIsTaken();
    void saysThatMosquittoIsMissing();
    void tellsWhenTheBrokerEndsByItself();
    void canBeStoppedAndStartedAgain();
    void endsWithTheProgramEvenIfKilled();
};

void TestLocalBroker::startsOnAFreePortOfThisMachineOnly()
{
    LocalBroker broker;
    QVERIFY(!broker.isRunning());
    CEMS_VERIFY_RESULT(start(broker));
    QVERIFY(broker.isRunning());
    QVERIFY(broker.port() != 0 && broker.port() != 1883);
    QVERIFY(accepts(broker.port()));
    for (const auto& address : QNetworkInterface::allAddresses()) {
        if (!address.isLoopback() && address.protocol() == QAbstractSocket::IPv4Protocol) {
            QVERIFY(!accepts(broker.port(), address));
        }
    }
    LinkProbe probe(plainOptions(broker.port()), availableMqttBackends().constFirst());
    QVERIFY(probe.open());
    CEMS_VERIFY_RESULT(probe.opened.constFirst());
}

void TestLocalBroker::demandsThePasswordOnTheLan()
{
    LocalBroker broker;
    CEMS_VERIFY_RESULT(start(broker, {.onLan = true, .user = u"gateway"_s, .password = u"pä:ss word"_s}));
    MqttOptions options = plainOptions(broker.port());
    LinkProbe anonymous(options, availableMqttBackends().constFirst());
    QVERIFY(anonymous.open());
    QCOMPARE(anonymous.openError()->code, ErrorCode::MqttNotAuthorised);
    options.user = u"gateway"_s;
    options.password = u"pä:ss word"_s;
    LinkProbe right(options, availableMqttBackends().constFirst());
    QVERIFY(right.open());
    CEMS_VERIFY_RESULT(right.opened.constFirst());
    for (const auto& address : QNetworkInterface::allAddresses()) {
        if (!address.isLoopback() && address.protocol() == QAbstractSocket::IPv4Protocol) {
            QVERIFY(accepts(broker.port(), address));
        }
    }
}

void TestLocalBroker::refusesTheLanWithoutAPassword()
{
    LocalBroker broker;
    const auto result = start(broker, {.onLan = true, .user = u"gateway"_s, .password = {}});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidInput);
    QVERIFY(!broker.isRunning());
}

void TestLocalBroker::keepsThePasswordOutOfEveryCommandLine()
{
#ifndef Q_OS_LINUX
    QSKIP("reads /proc");
#endif
    LocalBroker broker;
    CEMS_VERIFY_RESULT(start(broker, {.user = u"gateway"_s, .password = u"very-secret"_s}));
    int seen = 0;
    for (QDirIterator it(u"/proc"_s, QDir::Dirs | QDir::NoDotAndDotDot); it.hasNext();) {
        QFile commandLine(it.next() + u"/cmdline"_s);
        if (commandLine.open(QIODevice::ReadOnly)) {
            const QByteArray text = commandLine.readAll();
            QVERIFY(!text.contains("very-secret"));
            if (text.contains("mosquitto.conf")) {
                ++seen;
                const QString folder = QFileInfo(QString::fromLocal8Bit(text.split('\0').at(2))).path();
                QFile passwords(folder + u"/passwords"_s);
                if (passwords.open(QIODevice::ReadOnly)) {
                    QVERIFY(!passwords.readAll().contains("very-secret"));
                    QCOMPARE(passwords.permissions() & (QFile::ReadGroup | QFile::ReadOther),
                             QFile::Permissions());
                }
            }
        }
    }
    QVERIFY(seen > 0);
}

void TestLocalBroker::saysThatThePortIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost)));
    LocalBroker broker;
    const auto result = start(broker, onPort(other.serverPort()));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::BrokerStartFailed);
    QCOMPARE(result.error().subject, QString::number(other.serverPort()));
}

void TestLocalBroker::saysThatMosquittoIsMissing()
{
    // Where mosquitto lies in one of the extra folders, only a look at the search tells; so look at what it finds.
    QVERIFY(QFile::exists(LocalBroker::findExecutable()));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    const QString found = LocalBroker::findExecutable();
    qputenv("PATH", path);
    QVERIFY(found.isEmpty() || found.contains(u"sbin"));
    if (!found.isEmpty()) {
        return;
    }
    qputenv("PATH", "/nowhere");
    LocalBroker broker;
    const auto result = start(broker);
    qputenv("PATH", path);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::BrokerNotInstalled);
}

void TestLocalBroker::tellsWhenTheBrokerEndsByItself()
{
#ifndef Q_OS_LINUX
    QSKIP("finds the broker by pgrep");
#endif
    LocalBroker broker;
    CEMS_VERIFY_RESULT(start(broker));
    QSignalSpy stopped(&broker, &LocalBroker::stopped);
    QProcess children; // of this very process
    children.start(u"pgrep"_s,
                   {u"-P"_s, QString::number(QCoreApplication::applicationPid()), u"mosquitto"_s});
    QVERIFY(children.waitForFinished());
    const QString pid = QString::fromLatin1(children.readAll().trimmed());
    QVERIFY(pid.toInt() > 0);
    QProcess::execute(u"kill"_s, {u"-9"_s, pid});
    QVERIFY(stopped.wait());
    QVERIFY(!broker.isRunning());
    CEMS_VERIFY_RESULT(start(broker));
}

void TestLocalBroker::canBeStoppedAndStartedAgain()
{
    LocalBroker broker;
    QSignalSpy stopped(&broker, &LocalBroker::stopped);
    CEMS_VERIFY_RESULT(start(broker));
    const quint16 port = broker.port();
    const auto again = start(broker);
    QVERIFY(!again); // it runs
    broker.stop();
    QVERIFY(!broker.isRunning());
    QTRY_VERIFY(!accepts(port));
    CEMS_VERIFY_RESULT(start(broker, onPort(port)));
    QCOMPARE(broker.port(), port);

    LocalBroker hasty;
    QSignalSpy started(&hasty, &LocalBroker::started);
    hasty.start({});
    hasty.stop();
    QCOMPARE(started.size(), 1);
    QCOMPARE(started.constFirst().constFirst().value<Result<>>().error().code, ErrorCode::Cancelled);
    QCOMPARE(stopped.size(), 0);
}

void TestLocalBroker::endsWithTheProgramEvenIfKilled()
{
#ifndef Q_OS_LINUX
    QSKIP("only Linux tells a child that its parent died");
#endif
    QProcess owner;
    owner.start(QStringLiteral(CEMS_BROKER_OWNER), QStringList());
    QTRY_VERIFY_WITH_TIMEOUT(owner.canReadLine(), 15000);
    const quint16 port = owner.readLine().trimmed().toUShort();
    QVERIFY(port != 0);
    QVERIFY(accepts(port));
    owner.kill(); // SIGKILL
    QVERIFY(owner.waitForFinished());
    QTRY_VERIFY(!accepts(port));
}

QTEST_GUILESS_MAIN(TestLocalBroker)
#include "tst_localbroker.moc"
