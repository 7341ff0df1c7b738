// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programs.h"
#include "support/silentserver.h"
#include "support/testbroker.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace cems::testing;
using namespace Qt::StringLiterals;

namespace {

/// What stands behind the port.
enum class Server
{
    Right,
    Expired,
    NotYetValid,
    OtherHost,
    SelfSigned,
    DemandsClient,
    Plain,
    Silent
};

} // namespace

Q_DECLARE_METATYPE(Server)

/// Whoever cannot connect learns why, in one sentence with its remedy, in time.
class TestCtlConnect : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void connectsOverTls_data();
    void connectsOverTls();
    void saysWhatIsWrongWithTls_data();
    void saysWhatIsWrongWithTls();
    void saysWhatIsWrongWithTheWay_data();
    void saysWhatIsWrongWithTheWay();
    void keepsTheTimeLimit_data();
    void keepsTheTimeLimit();
    void saysThatThePasswordIsWrong();

private:
    [[nodiscard]] quint16 start(Server server);
    [[nodiscard]] QString file(const QString& name, const QByteArray& content) const;
    [[nodiscard]] QStringList expanded(const QStringList& arguments) const;
    [[nodiscard]] static CtlRun run(const QString& url, const QStringList& arguments);
    static void verifyOneComplaint(const CtlRun& run, const QByteArray& sentence, const QByteArray& remedy);

    const TestCertificates m_certificates;
    QTemporaryDir m_folder;
    std::unique_ptr<TestBroker> m_broker;
    SilentServer m_silent;
};

void TestCtlConnect::initTestCase()
{
    TestBroker broker;
    QVERIFY2(broker.start(), "mosquitto is needed: apt-get install mosquitto");
}

quint16 TestCtlConnect::start(Server server)
{
    if (server == Server::Silent)
        return m_silent.port();
    TestBroker::Options options;
    if (server != Server::Plain)
        options.tls = m_certificates.server();
    if (server == Server::Expired)
        options.tls = m_certificates.expired();
    if (server == Server::NotYetValid)
        options.tls = m_certificates.notYetValid();
    if (server == Server::OtherHost)
        options.tls = m_certificates.otherHost();
    if (server == Server::SelfSigned)
        options.tls = m_certificates.selfSigned();
    if (server == Server::DemandsClient)
        options.clientAuthority = m_certificates.authority();
    m_broker = std::make_unique<TestBroker>();
    return m_broker->start(options) ? m_broker->port() : quint16{0};
}

QString TestCtlConnect::file(const QString& name, const QByteArray& content) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                    : QString();
}

/// Words of the tables below for files that exist only now.
QStringList TestCtlConnect::expanded(const QStringList& arguments) const
{
    const QHash<QString, QString> files{
        {u"AUTHORITY"_s, m_certificates.authority()},
        {u"FOREIGN"_s, m_certificates.foreignAuthority()},
        {u"CERT"_s, m_certificates.client().certificate},
        {u"KEY"_s, m_certificates.client().key},
        {u"LOCKED"_s, m_certificates.clientLocked().key},
        {u"PASSPHRASE"_s, file(u"right"_s, TestCertificates::passphrase().toUtf8() + '\n')},
        {u"WRONG"_s, file(u"wrong"_s, "close barley\n")},
    };
    QStringList all;
    for (const QString& argument : arguments)
        all.append(files.value(argument, argument));
    return all;
}

CtlRun TestCtlConnect::run(const QString& url, const QStringList& arguments)
{
    return runCtl(QStringList{u"--broker"_s, url} + arguments
                  + QStringList{u"discover"_s, u"--for"_s, u"1"_s});
}

void TestCtlConnect::verifyOneComplaint(const CtlRun& run, const QByteArray& sentence,
                                        const QByteArray& remedy)
{
    QVERIFY2(run.err.startsWith("cemsctl: ") && run.err.count('\n') == 1 && run.err.endsWith('\n'),
             run.err.constData());
    QVERIFY2(run.err.contains(sentence), run.err.constData());
    QVERIFY2(run.err.contains(remedy), run.err.constData());
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.code, 2);
}

void TestCtlConnect::connectsOverTls_data()
{
    QTest::addColumn<Server>("server");
    QTest::addColumn<QStringList>("arguments");
    const QStringList trusting{u"--ca"_s, u"AUTHORITY"_s};
    QTest::newRow("trusted authority") << Server::Right << trusting;
    QTest::newRow("client certificate")
        << Server::DemandsClient << trusting + QStringList{u"--cert"_s, u"CERT"_s, u"--key"_s, u"KEY"_s};
    QTest::newRow("encrypted key") << Server::DemandsClient
                                   << trusting
            + QStringList{u"--cert"_s,    u"CERT"_s, u"--key"_s, u"LOCKED"_s, u"--key-passphrase-file"_s,
                          u"PASSPHRASE"_s};
}

void TestCtlConnect::connectsOverTls()
{
    QFETCH(Server, server);
    QFETCH(QStringList, arguments);
    const quint16 port = start(server);
    QVERIFY(port != 0);
    const CtlRun result = run(u"mqtts://localhost:%1"_s.arg(port), expanded(arguments));
    QVERIFY2(result.code == 3, result.err.constData()); // in, but nobody is there
    QVERIFY2(result.err.contains("no gateway was heard"), result.err.constData());
}

void TestCtlConnect::saysWhatIsWrongWithTls_data()
{
    QTest::addColumn<Server>("server");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("sentence");
    QTest::addColumn<QByteArray>("remedy");
    const auto row = [](const char* name, Server server, const QStringList& arguments,
                        const QByteArray& sentence, const QByteArray& remedy) {
        QTest::newRow(name) << server << arguments << sentence << remedy;
    };
    const QStringList trusting{u"--ca"_s, u"AUTHORITY"_s};
    const QStringList locked = trusting + QStringList{u"--cert"_s, u"CERT"_s, u"--key"_s, u"LOCKED"_s};
    row("foreign authority", Server::Right, {u"--ca"_s, u"FOREIGN"_s}, "authority that is not trusted",
        "Choose the CA file");
    row("system's authorities", Server::Right, {}, "authority that is not trusted", "Choose the CA file");
    row("expired", Server::Expired, trusting, "has expired", "renewed");
    row("not yet valid", Server::NotYetValid, trusting, "not valid yet", "laptop's date");
    row("other host", Server::OtherHost, trusting, "not issued for localhost", "Connect by a name");
    row("self-signed", Server::SelfSigned, trusting, "self-signed", "fingerprint");
    row("client certificate demanded", Server::DemandsClient, trusting, "demands a client certificate",
        "Choose the client certificate");
    row("no passphrase", Server::DemandsClient, locked, "cannot be used", "passphrase");
    row("wrong passphrase", Server::DemandsClient,
        locked + QStringList{u"--key-passphrase-file"_s, u"WRONG"_s}, "cannot be used", "passphrase");
    row("CA file missing", Server::Right, {u"--ca"_s, u"/does/not/exist.pem"_s}, "/does/not/exist.pem",
        "Check the path");
    row("plain port", Server::Plain, trusting, "but not with TLS", "Use the TLS port");
}

void TestCtlConnect::saysWhatIsWrongWithTls()
{
    QFETCH(Server, server);
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, sentence);
    QFETCH(QByteArray, remedy);
    const quint16 port = start(server);
    QVERIFY(port != 0);
    QElapsedTimer elapsed;
    elapsed.start();
    verifyOneComplaint(run(u"mqtts://localhost:%1"_s.arg(port), expanded(arguments)), sentence, remedy);
    QVERIFY2(elapsed.elapsed() < 4000, QByteArray::number(elapsed.elapsed()).constData());
}

void TestCtlConnect::saysWhatIsWrongWithTheWay_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("sentence");
    QTest::addColumn<QByteArray>("remedy");
    QTest::newRow("closed port") << u"mqtt://127.0.0.1:1"_s << "nothing listens"_ba
                                 << "Check the port"_ba;
    QTest::newRow("name not found") << u"mqtt://broker.invalid"_s
                                    << "No address was found for broker.invalid"_ba
                                    << "Check the spelling"_ba;
    QTest::newRow("password in the address") << u"mqtt://op:secret@127.0.0.1"_s << "not valid"_ba
                                             << "password does not belong"_ba;
}

void TestCtlConnect::saysWhatIsWrongWithTheWay()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, sentence);
    QFETCH(QByteArray, remedy);
    for (int again = 0; again < 5; ++again) { // ending must not race with what still runs
        const CtlRun result = run(url, {u"--timeout"_s, u"8"_s});
        verifyOneComplaint(result, sentence, remedy);
        QVERIFY(!result.err.contains("secret"));
    }
}

void TestCtlConnect::keepsTheTimeLimit_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("silent host") << u"mqtt"_s << "does not answer the MQTT sign-on"_ba;
    QTest::newRow("silent host, TLS") << u"mqtts"_s << "No TLS session could be agreed"_ba;
}

void TestCtlConnect::keepsTheTimeLimit()
{
    QFETCH(QString, scheme);
    QFETCH(QByteArray, sentence);
    QElapsedTimer elapsed;
    elapsed.start();
    const QString url = u"%1://127.0.0.1:%2"_s.arg(scheme).arg(start(Server::Silent));
    verifyOneComplaint(run(url, {u"--timeout"_s, u"1.5"_s}), sentence, "Check");
    QVERIFY2(elapsed.elapsed() >= 1400 && elapsed.elapsed() < 4000,
             QByteArray::number(elapsed.elapsed()).constData());
}

void TestCtlConnect::saysThatThePasswordIsWrong()
{
    TestBroker broker;
    TestBroker::Options options;
    options.user = "op"_ba;
    options.password = "right"_ba;
    QVERIFY(broker.start(options));
    const QString url = u"mqtt://op@127.0.0.1:%1"_s.arg(broker.port());
    const QString password = file(u"password"_s, "wrong\n");
    // mosquitto answers a wrong password as it answers a user without rights.
    verifyOneComplaint(run(url, {u"--password-file"_s, password}), "wrong user name or password",
                       "Type user name and password again");
    verifyOneComplaint(run(url, {}), "wrong user name or password", "Type user name and password again");
    (void)file(u"password"_s, "right\n");
    QCOMPARE(run(url, {u"--password-file"_s, password}).code, 3); // in, but nobody is there
}

QTEST_GUILESS_MAIN(TestCtlConnect)
#include "tst_ctlconnect.moc"
