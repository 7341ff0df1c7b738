// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/commandline.h"
#include "simulator/faultplan.h"
#include "simulator/numbertext.h"
#include "simulator/signon.h"
#include "support/verify.h"

#include <QTest>

using namespace cems;
using namespace cems::simulator;
using namespace Qt::StringLiterals;

class TestSimulatorOptions : public QObject
{
    Q_OBJECT

private slots:
    void spellsNumbersNaturally_data();
    void spellsNumbersNaturally();
    void signsOnAsPublished();
    void readsFaults();
    void refusesFaults_data();
    void refusesFaults();
    void faultsStrikeAsOftenAsAsked();
    void readsOptions();
    void numbersGateways();
    void refusesOptions_data();
    void refusesOptions();
    void helps_data();
    void helps();
};

void TestSimulatorOptions::spellsNumbersNaturally_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("precision");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("voltage") << 230.43 << 1 << "230.4"_ba;
    QTest::newRow("rounds up") << 229.96 << 1 << "230.0"_ba;
    QTest::newRow("frequency") << 50.0149 << 2 << "50.01"_ba;
    QTest::newRow("keeps one zero") << 50.0 << 2 << "50.0"_ba;
    QTest::newRow("inner zero") << 1.0501 << 3 << "1.05"_ba;
    QTest::newRow("leading zeros") << 0.007 << 3 << "0.007"_ba;
    QTest::newRow("negative") << -12.3456 << 3 << "-12.346"_ba;
    QTest::newRow("no negative zero") << -0.0001 << 3 << "0.0"_ba;
    QTest::newRow("whole") << 41.6 << 0 << "42"_ba;
    QTest::newRow("energy") << 99999999.994 << 2 << "99999999.99"_ba;
}

void TestSimulatorOptions::spellsNumbersNaturally()
{
    QFETCH(double, value);
    QFETCH(int, precision);
    QFETCH(QByteArray, text);
    QByteArray out = "x"_ba;
    appendNumber(out, value, precision);
    QCOMPARE(out, "x" + text);
}

void TestSimulatorOptions::signsOnAsPublished()
{
    const SignOn result =
        signOn(u"gw01"_s, u"12345678"_s, utcFromMs(1'744'594'496'000)); // 2025-04-14T01:34:56Z
    QCOMPARE(result.clientId, u"gw01_0_0_2025041401"_s);
    QCOMPARE(result.user, u"gw01"_s);
    QCOMPARE(result.password, u"c75150e6cb841417396819e4d2ee4358a416344a03a083e3a8567074ddec820a"_s);
}

void TestSimulatorOptions::readsFaults()
{
    const auto plan = FaultPlan::parse(u"late:7.5%, clock:120s,localz,silent"_s);
    CEMS_VERIFY_RESULT(plan);
    QVERIFY(!plan->isEmpty());
    QCOMPARE(plan->amount(Fault::Late), 7.5);
    QCOMPARE(plan->amount(Fault::Clock), 120.0);
    QVERIFY(plan->isOn(Fault::LocalZ));
    QCOMPARE(plan->amount(Fault::Silent), 0.0);
    QVERIFY(!plan->isOn(Fault::BadJson));
    const auto none = FaultPlan::parse({});
    CEMS_VERIFY_RESULT(none);
    QVERIFY(none->isEmpty());
}

void TestSimulatorOptions::refusesFaults_data()
{
    QTest::addColumn<QString>("list");
    QTest::newRow("unknown word") << u"late,sleepy"_s;
    QTest::newRow("above 100 %") << u"late:101%"_s;
    QTest::newRow("no number") << u"late:often"_s;
    QTest::newRow("amount for a switch") << u"localz:5%"_s;
}

void TestSimulatorOptions::refusesFaults()
{
    QFETCH(QString, list);
    const auto plan = FaultPlan::parse(list);
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::InvalidInput);
}

void TestSimulatorOptions::faultsStrikeAsOftenAsAsked()
{
    auto plan = FaultPlan::parse(u"late:5%"_s);
    CEMS_VERIFY_RESULT(plan);
    plan->setSeed(1);
    int strikes = 0;
    for (int i = 0; i < 20'000; ++i)
        strikes += plan->strikes(Fault::Late) ? 1 : 0;
    QVERIFY2(strikes > 800 && strikes < 1200, qPrintable(QString::number(strikes)));
    QVERIFY(!plan->strikes(Fault::Duplicate));
}

void TestSimulatorOptions::readsOptions()
{
    const auto wanted =
        readCommandLine({u"x"_s, u"--broker"_s, u"mqtts://op@[::1]:9000"_s, u"--points"_s, u"45"_s,
                         u"--rate"_s, u"4000"_s, u"--batch"_s, u"10"_s, u"--seed"_s, u"9"_s});
    CEMS_VERIFY_RESULT(wanted);
    const auto& options = std::get<RackOptions>(*wanted);
    QCOMPARE(options.broker.host, u"::1"_s);
    QCOMPARE(options.broker.port, quint16(9000));
    QVERIFY(options.broker.tls);
    QCOMPARE(options.broker.user, u"op"_s);
    QCOMPARE(options.model->points().size(), std::size_t(45));
    QCOMPARE(options.model->feederCount(), 3);
    QCOMPARE(options.pointsPerS, 4000.0);
    QCOMPARE(options.batch, std::size_t(10));
    QCOMPARE(options.profile->id(), u"gbt35031"_s);
    QVERIFY(describe(options).contains(u"SIMGW at mqtts://op@[::1]:9000"_s));
}

void TestSimulatorOptions::numbersGateways()
{
    const auto wanted = readCommandLine({u"x"_s, u"--broker"_s, u"mqtt://localhost"_s, u"--gateways"_s,
                                         u"3"_s, u"--id"_s, u"GW"_s, u"--meters"_s, u"2"_s});
    CEMS_VERIFY_RESULT(wanted);
    const auto& options = std::get<RackOptions>(*wanted);
    QCOMPARE(options.gateways.size(), std::size_t(3));
    QCOMPARE(options.gateways[2].value, u"GW-3"_s);
    QCOMPARE(options.broker.port, quint16(1883));
    QCOMPARE(options.pointsPerS, 3 * 40 / 2.0);
}

void TestSimulatorOptions::refusesOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no broker") << QStringList{};
    QTest::newRow("other scheme") << QStringList{u"--broker"_s, u"http://localhost"_s};
    QTest::newRow("password in the URL") << QStringList{u"--broker"_s, u"mqtt://a:b@localhost"_s};
    QTest::newRow("unknown option") << QStringList{u"--brocker"_s, u"mqtt://localhost"_s};
    QTest::newRow("no gateways") << QStringList{u"--broker"_s, u"mqtt://localhost"_s, u"--gateways"_s,
                                                u"0"_s};
    QTest::newRow("id with a slash") << QStringList{u"--broker"_s, u"mqtt://localhost"_s, u"--id"_s,
                                                    u"a/b"_s};
    QTest::newRow("too many points") << QStringList{u"--broker"_s, u"mqtt://localhost"_s, u"--points"_s,
                                                    u"100001"_s};
    QTest::newRow("no profile") << QStringList{u"--broker"_s, u"mqtt://localhost"_s, u"--profile"_s,
                                               u"none"_s};
    QTest::newRow("no such file") << QStringList{u"--broker"_s, u"mqtt://localhost"_s, u"--password-file"_s,
                                                 u"/none"_s};
}

void TestSimulatorOptions::refusesOptions()
{
    QFETCH(QStringList, arguments);
    const auto wanted = readCommandLine(QStringList{u"x"_s} + arguments);
    QVERIFY(!wanted);
    QVERIFY(!wanted.error().subject.isEmpty());
    QVERIFY(!wanted.error().subject.contains(u"a:b"_s)); // no password goes to a terminal
}

void TestSimulatorOptions::helps_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("--help") << QStringList{u"x"_s, u"--help"_s};
    QTest::newRow("--faults help") << QStringList{u"x"_s, u"--faults"_s, u"help"_s};
}

void TestSimulatorOptions::helps()
{
    QFETCH(QStringList, arguments);
    const auto wanted = readCommandLine(arguments);
    CEMS_VERIFY_RESULT(wanted);
    const QString text = std::get<HelpText>(*wanted).text;
    for (const FaultInfo& info : FaultPlan::known())
        QVERIFY2(text.contains(info.word), info.word.data());
}

QTEST_GUILESS_MAIN(TestSimulatorOptions)
#include "tst_simulatoroptions.moc"
