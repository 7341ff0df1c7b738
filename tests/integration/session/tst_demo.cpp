// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connection/connectionservice.h"
#include "support/verify.h"
#include "text/errortext.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace cems;
using namespace Qt::StringLiterals;
using connection::Connection;
using connection::ConnectionService;

namespace {

const QString kOwnDemo = u"--own-demo"_s; // runs the demo until killed, instead of the tests

settings::SiteConnection demoSite()
{
    settings::SiteConnection site;
    site.name = u"demo"_s;
    site.kind = settings::SiteConnection::Kind::Demo;
    return site;
}

QByteArrayList childrenOf(qint64 pid)
{
    QProcess process;
    process.start(u"pgrep"_s, {u"-P"_s, QString::number(pid)});
    process.waitForFinished();
    QByteArrayList pids = process.readAll().split('\n');
    pids.removeAll({});
    return pids;
}

/// Runs, and is not just waiting to be buried.
bool isAlive(const QByteArray& pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(QString::fromLatin1(pid)));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray stat = file.readAll();
    return !stat.sliced(stat.lastIndexOf(')')).startsWith(") Z");
}

int ownDemo(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const SystemClock clock;
    ConnectionService service({}, clock);
    Connection* connection = service.create(demoSite(), {}).value();
    QObject::connect(connection, &Connection::stateChanged, connection, [connection] {
        if (connection->state() == Connection::State::Connected) {
            std::puts("connected");
            std::fflush(stdout);
        }
    });
    connection->open();
    return QCoreApplication::exec();
}

} // namespace

/// The demo: a broker and simulated gateways that come and go with the program.
class TestDemo : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void startsAndStops();
    void saysThatTheSimulatorIsMissing();
    void saysThatTheSimulatorEnded();
    void endsWithTheProgramEvenIfKilled();

private:
    const QByteArray m_path = qgetenv("PATH");
    const SystemClock m_clock;
};

void TestDemo::init()
{
    qputenv("PATH", QFileInfo(QStringLiteral(CEMS_SIMGATEWAY)).path().toLocal8Bit() + ':' + m_path);
}

void TestDemo::startsAndStops()
{
    ConnectionService service({}, m_clock);
    Connection* connection = service.create(demoSite(), {}).value();
    for (int round = 1; round <= 2; ++round) {
        QElapsedTimer elapsed;
        elapsed.start();
        connection->open();
        QTRY_COMPARE_WITH_TIMEOUT(connection->state(), Connection::State::Connected, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(connection->session().gateways().size(), std::size_t(3), 5000);
        const gateway::GatewaySession* gateway = connection->session().gateways().front();
        QTRY_VERIFY_WITH_TIMEOUT(gateway->points().applied() > 0, 5000);
        qInfo() << "first demo value after" << elapsed.elapsed() << "ms";
        QTRY_VERIFY_WITH_TIMEOUT(gateway->model() != nullptr, 10'000);
        const QByteArrayList children = childrenOf(QCoreApplication::applicationPid());
        QCOMPARE(children.size(), 2);
        elapsed.restart();
        connection->close();
        QTRY_COMPARE_WITH_TIMEOUT(connection->state(), Connection::State::Idle, 600);
        qInfo() << "closed after" << elapsed.elapsed() << "ms";
        for (const QByteArray& child : children)
            QTRY_VERIFY(!isAlive(child));
    }
}

void TestDemo::saysThatTheSimulatorIsMissing()
{
    qputenv("PATH", m_path);
    ConnectionService service({}, m_clock);
    Connection* connection = service.create(demoSite(), {}).value();
    connection->open();
    QTRY_COMPARE_WITH_TIMEOUT(connection->state(), Connection::State::Failed, 10'000);
    QCOMPARE(connection->error()->code, ErrorCode::SimulatorNotFound);
    const text::Explanation words = text::explain(*connection->error());
    QVERIFY2(words.sentence.contains(u"cems-simgateway"), qPrintable(words.sentence));
    QVERIFY2(words.remedy.contains(u"Install"), qPrintable(words.remedy));
    QTRY_VERIFY(childrenOf(QCoreApplication::applicationPid()).isEmpty());
}

void TestDemo::saysThatTheSimulatorEnded()
{
    ConnectionService service({}, m_clock);
    Connection* connection = service.create(demoSite(), {}).value();
    connection->open();
    QTRY_COMPARE_WITH_TIMEOUT(connection->state(), Connection::State::Connected, 10'000);
    QProcess::execute(
        u"pkill"_s,
        {u"-9"_s, u"-P"_s, QString::number(QCoreApplication::applicationPid()), u"cems-simgateway"_s});
    QTRY_COMPARE_WITH_TIMEOUT(connection->state(), Connection::State::Failed, 3000);
    QCOMPARE(connection->error()->code, ErrorCode::SimulatorFailed);
    QTRY_VERIFY(childrenOf(QCoreApplication::applicationPid()).isEmpty()); // the broker as well
}

void TestDemo::endsWithTheProgramEvenIfKilled()
{
#ifndef Q_OS_LINUX
    QSKIP("only Linux tells a child that its parent died");
#endif
    QProcess owner;
    owner.start(QCoreApplication::applicationFilePath(), {kOwnDemo});
    QTRY_VERIFY_WITH_TIMEOUT(owner.canReadLine(), 15'000);
    const QByteArrayList children = childrenOf(owner.processId());
    QCOMPARE(children.size(), 2);
    for (const QByteArray& child : children)
        QVERIFY(isAlive(child));
    owner.kill(); // SIGKILL
    QVERIFY(owner.waitForFinished());
    for (const QByteArray& child : children)
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(child), 2000);
}

int main(int argc, char** argv)
{
    if (argc > 1 && kOwnDemo == QLatin1StringView(argv[1]))
        return ownDemo(argc, argv);
    QCoreApplication application(argc, argv);
    TestDemo test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_demo.moc"
