// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandtable.h"
#include "cli/options.h"
#include "support/verify.h"

#include <QTemporaryFile>
#include <QTest>

using namespace cems;
using namespace cems::cli;
using namespace Qt::StringLiterals;

class TestCliOptions : public QObject
{
    Q_OBJECT

private slots:
    void readsAll();
    void hasDefaults();
    void needsNoBrokerForFiles();
    void helpNamesEveryCommand();
};

void TestCliOptions::readsAll()
{
    QTemporaryFile password;
    QVERIFY(password.open());
    password.write(" with blanks \r\nsecond line\n");
    password.close();
    QTemporaryFile passphrase;
    QVERIFY(passphrase.open());
    passphrase.write("open sesame\n");
    passphrase.close();
    const auto wanted = readOptions({u"cemsctl"_s,
                                     u"--broker"_s,
                                     u"mqtts://op@broker.example:9999"_s,
                                     u"--ca"_s,
                                     u"ca.pem"_s,
                                     u"--cert"_s,
                                     u"c.pem"_s,
                                     u"--key"_s,
                                     u"k.pem"_s,
                                     u"--key-passphrase-file"_s,
                                     passphrase.fileName(),
                                     u"--client-id"_s,
                                     u"laptop-3"_s,
                                     u"--password-file"_s,
                                     password.fileName(),
                                     u"--gateway"_s,
                                     u"G"_s,
                                     u"--device"_s,
                                     u"D"_s,
                                     u"--profile"_s,
                                     u"iotda"_s,
                                     u"--timeout"_s,
                                     u"2.5"_s,
                                     u"--json"_s,
                                     u"--listen"_s,
                                     u"--assume-online"_s,
                                     u"--despite-second-host"_s,
                                     u"--filter"_s,
                                     u"value>230"_s,
                                     u"points"_s,
                                     u"--watch"_s,
                                     u"--for"_s,
                                     u"0.5"_s});
    CEMS_VERIFY_RESULT(wanted);
    const auto& options = std::get<Options>(*wanted);
    QCOMPARE(options.command, u"points"_s);
    QCOMPARE(options.site.host, u"broker.example"_s);
    QCOMPARE(options.site.port, quint16(9999));
    QVERIFY(options.site.tls && options.site.verify && options.site.listener);
    QCOMPARE(options.site.user, u"op"_s);
    QCOMPARE(options.site.caFile, u"ca.pem"_s);
    QCOMPARE(options.site.certificateFile, u"c.pem"_s);
    QCOMPARE(options.site.keyFile, u"k.pem"_s);
    QCOMPARE(options.site.gatewayIDs, QStringList{u"G"_s});
    QCOMPARE(options.site.profile, u"iotda"_s);
    QCOMPARE(options.site.clientId, u"laptop-3"_s);
    QCOMPARE(options.secrets.password, u" with blanks "_s);
    QCOMPARE(options.secrets.keyPassphrase, u"open sesame"_s);
    QCOMPARE(options.device.value, u"D"_s);
    QCOMPARE(options.timeout, milliseconds(2500));
    QCOMPARE(options.watchFor.value(), milliseconds(500));
    QVERIFY(options.isJson && options.isWatch && options.assumeOnline && options.despiteSecondHost);
    QVERIFY(!options.filter.isEmpty());
}

void TestCliOptions::hasDefaults()
{
    const auto wanted = readOptions({u"cemsctl"_s, u"--broker"_s, u"mqtt://localhost"_s, u"discover"_s});
    CEMS_VERIFY_RESULT(wanted);
    const auto& options = std::get<Options>(*wanted);
    QCOMPARE(options.timeout, milliseconds(20'000));
    QCOMPARE(options.site.port, quint16(1883));
    QCOMPARE(options.site.profile, u"gbt35031"_s);
    QVERIFY(options.site.gatewayIDs.isEmpty());
    QVERIFY(!options.site.tls && !options.isJson && !options.watchFor);
}

void TestCliOptions::needsNoBrokerForFiles()
{
    const auto wanted = readOptions({u"cemsctl"_s, u"model-check"_s, u"a.json"_s});
    CEMS_VERIFY_RESULT(wanted);
    QCOMPARE(std::get<Options>(*wanted).operands, QStringList{u"a.json"_s});
}

void TestCliOptions::helpNamesEveryCommand()
{
    const auto wanted = readOptions({u"cemsctl"_s, u"--help"_s});
    CEMS_VERIFY_RESULT(wanted);
    const QString text = std::get<HelpText>(*wanted).text;
    for (const CommandInfo& info : commandTable())
        QVERIFY2(text.contains(info.synopsis), info.name.data());
}

QTEST_GUILESS_MAIN(TestCliOptions)
#include "tst_clioptions.moc"
