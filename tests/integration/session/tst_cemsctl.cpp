// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programs.h"
#include "support/testbroker.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace cems::testing;
using namespace Qt::StringLiterals;

namespace {

const QStringList kJson{u"--json"_s};
const QStringList kGateway{u"--gateway"_s, u"GW1"_s};
const QStringList kOther{u"--gateway"_s, u"GW2"_s, u"--profile"_s, u"iotda"_s};

bool isTime(const QJsonValue& value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() && std::abs(time.secsTo(QDateTime::currentDateTimeUtc())) < 60;
}

} // namespace

class TestCemsctl : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void discovers_data();
    void discovers();
    void saysInfo();
    void savesAndChecksModels();
    void checksWrongModels();
    void readsAllPoints();
    void alignsColumns();
    void filtersPoints();
    void gathersReportsWhereNothingCanBeAsked();
    void watchesPoints_data();
    void watchesPoints();
    void readsSomePoints_data();
    void readsSomePoints();
    void showsMessages();
    void endsWithInterrupt();
    void refusesCommandLines_data();
    void refusesCommandLines();
    void saysWhyItCannotConnect();
    void saysThatNobodyAnswers_data();
    void saysThatNobodyAnswers();
    void saysThatTheGatewayRefused();
    void listensOnly();
    void simulatorEndsWithInterrupt();

private:
    void verifyOneComplaint(const CtlRun& run, int code);

    TestBroker m_broker;
    SimGateway m_gateway;
    SimGateway m_other;
    SimGateway m_deaf;
    SimGateway m_refusing;
    QTemporaryDir m_folder;
};

void TestCemsctl::initTestCase()
{
    QVERIFY2(m_broker.start(), "mosquitto is needed: apt-get install mosquitto");
    const QStringList common{u"--meters"_s, u"2"_s, u"--seed"_s, u"5"_s, u"--id"_s};
    QVERIFY(m_gateway.start(m_broker.port(), common + QStringList{u"GW1"_s}));
    QVERIFY(m_other.start(m_broker.port(), common + QStringList{u"GW2"_s, u"--profile"_s, u"iotda"_s}));
    QVERIFY(m_deaf.start(m_broker.port(), common + QStringList{u"DEAF"_s, u"--faults"_s, u"noanswer"_s}));
    QVERIFY(m_refusing.start(m_broker.port(), common + QStringList{u"NO"_s, u"--faults"_s, u"refuse"_s}));
}

/// One line with cause and remedy, nothing else.
void TestCemsctl::verifyOneComplaint(const CtlRun& run, int code)
{
    QCOMPARE(run.code, code);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.startsWith("cemsctl: "), run.err.constData());
    QVERIFY2(run.err.count('\n') == 1 && run.err.endsWith('\n'), run.err.constData());
    QVERIFY2(run.err.size() > 40, run.err.constData());
}

void TestCemsctl::discovers_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("gateway");
    QTest::newRow("gbt35031") << QStringList() << u"GW1"_s;
    QTest::newRow("iotda") << QStringList{u"--profile"_s, u"iotda"_s} << u"GW2"_s;
}

void TestCemsctl::discovers()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, gateway);
    const CtlRun run =
        runCtl(m_broker.port(), QStringList{u"discover"_s, u"--for"_s, u"3"_s, u"--json"_s} + arguments);
    QCOMPARE(run.code, 0);
    QSet<QString> found;
    for (const QJsonObject& line : run.objects()) {
        QVERIFY2(isTime(line["receivedAt"_L1]), run.out.constData());
        found.insert(line["gatewayID"_L1].toString());
    }
    QVERIFY2(found.contains(gateway), run.out.constData());
    QCOMPARE(run.lines().size(), found.size());
}

void TestCemsctl::saysInfo()
{
    const CtlRun run = runCtl(m_broker.port(), kGateway + kJson + QStringList{u"info"_s});
    QVERIFY2(run.code == 0, run.err.constData());
    QCOMPARE(run.lines().size(), 1);
    const QJsonObject info = run.objects().constFirst();
    QCOMPARE(info["gatewayID"_L1].toString(), u"GW1"_s);
    QCOMPARE(info["model"_L1].toString(), u"SIM-GW"_s);
    QVERIFY(info["uptimeS"_L1].isDouble());
    QVERIFY(isTime(info["receivedAt"_L1]));

    const CtlRun human = runCtl(m_broker.port(), kGateway + QStringList{u"info"_s});
    QCOMPARE(human.code, 0);
    QVERIFY2(human.out.contains("SIM-GW") && human.out.contains("not reported"), human.out.constData());
}

void TestCemsctl::savesAndChecksModels()
{
    const QString path = m_folder.filePath(u"model.json"_s);
    const CtlRun run = runCtl(m_broker.port(), kGateway + QStringList{u"model"_s, u"--save"_s, path});
    QVERIFY2(run.code == 0, run.err.constData());
    QVERIFY(run.out.contains("40"));
    QVERIFY(QFile::exists(path));
    const CtlRun check = runCtl(m_broker.port(), {u"model-check"_s, path});
    QVERIFY2(check.code == 0, QByteArray(check.out + check.err).constData());
    QCOMPARE(check.lines().size(), 1); // no findings, only the summary

    const CtlRun json = runCtl(m_broker.port(), kGateway + kJson + QStringList{u"model"_s});
    QCOMPARE(json.code, 0);
    QCOMPARE(json.lines().size(), 1);
    const QJsonObject line = json.objects().constFirst();
    QCOMPARE(line["gatewayID"_L1].toString(), u"GW1"_s);
    QCOMPARE(line["model"_L1]["monitorPoints"_L1].toArray().size(), 40);
}

void TestCemsctl::checksWrongModels()
{
    const QString path = m_folder.filePath(u"wrong.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"modelVersion":"1.0","monitorPoints":[{"pointID":5,"name":"x","deviceID":"nowhere"}]})");
    file.close();
    const CtlRun check = runCtl(m_broker.port(), kJson + QStringList{u"model-check"_s, path});
    QCOMPARE(check.code, 1);
    QVERIFY(!check.objects().isEmpty());
    for (const QJsonObject& line : check.objects())
        QVERIFY2(!line["sentence"_L1].toString().isEmpty(), check.out.constData());
    verifyOneComplaint(runCtl(m_broker.port(), {u"model-check"_s, u"/does/not/exist"_s}), 2);
}

void TestCemsctl::readsAllPoints()
{
    const CtlRun run = runCtl(m_broker.port(), kGateway + kJson + QStringList{u"points"_s});
    QVERIFY2(run.code == 0, run.err.constData());
    QCOMPARE(run.lines().size(), 40);
    int voltages = 0;
    for (const QJsonObject& line : run.objects()) {
        QCOMPARE(line["gatewayID"_L1].toString(), u"GW1"_s);
        QVERIFY(isTime(line["time"_L1]));
        QVERIFY(isTime(line["receivedAt"_L1]));
        QVERIFY(!line["deviceID"_L1].toString().isEmpty());
        if (line["pointID"_L1].toString() == "Ua"_L1) {
            ++voltages;
            QVERIFY(line["value"_L1].toDouble() > 200.0 && line["value"_L1].toDouble() < 250.0);
        } else if (line["pointID"_L1].toString() == "QF"_L1) {
            QVERIFY(line["value"_L1].isBool());
        }
    }
    QCOMPARE(voltages, 2);
}

void TestCemsctl::alignsColumns()
{
    const CtlRun run = runCtl(m_broker.port(), kGateway + QStringList{u"points"_s, u"--device"_s, u"m001"_s});
    QVERIFY2(run.code == 0, run.err.constData());
    QCOMPARE(run.lines().size(), 21); // a header and twenty points
    QVERIFY(run.lines().constFirst().startsWith("Device"));
    QVERIFY2(run.out.contains("1AA1 进线柜"), run.out.constData());
    QVERIFY(run.out.contains("A相电压"));
    QVERIFY2(run.out.contains("合"), run.out.constData()); // the breaker's state, not its number
    QVERIFY(!run.out.contains('\x1b'));
}

void TestCemsctl::filtersPoints()
{
    const CtlRun run = runCtl(
        m_broker.port(), kGateway + kJson + QStringList{u"points"_s, u"--filter"_s, u"unit:V value>100"_s});
    QVERIFY2(run.code == 0, run.err.constData());
    QCOMPARE(run.lines().size(), 6);
}

void TestCemsctl::gathersReportsWhereNothingCanBeAsked()
{
    const CtlRun run = runCtl(m_broker.port(), kOther + kJson + QStringList{u"points"_s});
    QVERIFY2(run.code == 0, run.err.constData());
    QCOMPARE(run.lines().size(), 40);
    QSet<QString> names;
    for (const QJsonObject& line : run.objects())
        names.insert(line["pointID"_L1].toString());
    QVERIFY2(names.contains(u"meter.Ua"_s), run.out.constData());
}

void TestCemsctl::watchesPoints_data()
{
    QTest::addColumn<QStringList>("gateway");
    QTest::newRow("gbt35031") << kGateway;
    QTest::newRow("iotda") << kOther;
    QTest::newRow("listening") << kGateway + QStringList{u"--listen"_s};
}

void TestCemsctl::watchesPoints()
{
    QFETCH(QStringList, gateway);
    const CtlRun run =
        runCtl(m_broker.port(), gateway + kJson + QStringList{u"points"_s, u"--watch"_s, u"--for"_s, u"3"_s});
    QVERIFY2(run.code == 0, run.err.constData());
    QVERIFY(run.lines().size() >= 40);
    for (const QJsonObject& line : run.objects()) {
        QVERIFY(!line["pointID"_L1].toString().isEmpty());
        QVERIFY(line.contains("value"_L1));
    }
}

void TestCemsctl::readsSomePoints_data()
{
    QTest::addColumn<QStringList>("operands");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("lines");
    QTest::newRow("by device") << QStringList{u"m001/Ua"_s, u"m002/QF"_s} << 0 << 2;
    QTest::newRow("with --device") << QStringList{u"--device"_s, u"m002"_s, u"F"_s} << 0 << 1;
    QTest::newRow("ambiguous") << QStringList{u"Ua"_s} << 2 << 0;
    QTest::newRow("unknown") << QStringList{u"m001/Nope"_s} << 2 << 0;
}

void TestCemsctl::readsSomePoints()
{
    QFETCH(QStringList, operands);
    QFETCH(int, code);
    QFETCH(int, lines);
    const CtlRun run = runCtl(m_broker.port(), kGateway + kJson + QStringList{u"read"_s} + operands);
    QVERIFY2(run.code == code, run.err.constData());
    QCOMPARE(run.lines().size(), lines);
    if (code != 0)
        verifyOneComplaint(run, code);
}

void TestCemsctl::showsMessages()
{
    const CtlRun run = runCtl(
        m_broker.port(), kGateway + kJson + QStringList{u"messages"_s, u"--watch"_s, u"--for"_s, u"3"_s});
    QVERIFY2(run.code == 0, run.err.constData());
    QVERIFY(!run.lines().isEmpty());
    for (const QJsonObject& line : run.objects()) {
        QCOMPARE(line["gatewayID"_L1].toString(), u"GW1"_s);
        QCOMPARE(line["topic"_L1].toString(), u"cems/devices/GW1/sys/events/up"_s);
        QCOMPARE(line["direction"_L1].toString(), u"up"_s);
        QCOMPARE(line["qos"_L1].toInt(-1), 0);
        QCOMPARE(line["retained"_L1].toBool(true), false);
        const QJsonDocument payload = QJsonDocument::fromJson(line["payload"_L1].toString().toUtf8());
        QVERIFY(payload.isObject());
        QVERIFY(isTime(line["receivedAt"_L1]));
    }
    const CtlRun human =
        runCtl(m_broker.port(), kGateway + QStringList{u"messages"_s, u"--watch"_s, u"--for"_s, u"2.5"_s});
    QCOMPARE(human.code, 0);
    QVERIFY2(human.out.contains("up    q0   cems/devices/GW1/sys/events/up  {"), human.out.constData());
}

void TestCemsctl::endsWithInterrupt()
{
    const CtlRun run = runCtlAndInterrupt(m_broker.port(), kGateway + QStringList{u"points"_s, u"--watch"_s});
    QCOMPARE(run.code, 0);
    QVERIFY(!run.out.isEmpty());
    QCOMPARE(run.err, QByteArray());
}

void TestCemsctl::refusesCommandLines_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("unknown command") << QStringList{u"frobnicate"_s};
    QTest::newRow("unknown option") << QStringList{u"info"_s, u"--colour"_s};
    QTest::newRow("no gateway") << QStringList{u"info"_s};
    QTest::newRow("no point") << kGateway + QStringList{u"read"_s};
    QTest::newRow("messages without --watch") << QStringList{u"messages"_s};
    QTest::newRow("--watch for one that cannot") << kGateway + QStringList{u"info"_s, u"--watch"_s};
    QTest::newRow("bad time") << kGateway + QStringList{u"info"_s, u"--timeout"_s, u"soon"_s};
    QTest::newRow("an answer of a later chapter")
        << kGateway + QStringList{u"info"_s, u"--answer"_s, u"time"_s};
    QTest::newRow("an answer that is none")
        << kGateway + QStringList{u"info"_s, u"--answer"_s, u"everything"_s};
    QTest::newRow("bad filter") << kGateway + QStringList{u"points"_s, u"--filter"_s, u"value>>"_s};
    QTest::newRow("bad profile") << kGateway + QStringList{u"info"_s, u"--profile"_s, u"/none.json"_s};
    QTest::newRow("TLS option without TLS") << kGateway + QStringList{u"info"_s, u"--ca"_s, u"/x.pem"_s};
}

void TestCemsctl::refusesCommandLines()
{
    QFETCH(QStringList, arguments);
    verifyOneComplaint(runCtl(m_broker.port(), arguments), 2);
}

void TestCemsctl::saysWhyItCannotConnect()
{
    verifyOneComplaint(runCtl(1, kGateway + QStringList{u"info"_s}), 2); // a closed port

    TestBroker guarded;
    TestBroker::Options options;
    options.user = "op"_ba;
    options.password = "right"_ba;
    QVERIFY(guarded.start(options));
    QFile password(m_folder.filePath(u"password"_s));
    QVERIFY(password.open(QIODevice::WriteOnly));
    password.write("wrong\n");
    password.close();
    const QStringList arguments{u"--broker"_s, u"mqtt://op@127.0.0.1:%1"_s.arg(guarded.port()),
                                u"discover"_s, u"--for"_s,
                                u"1"_s,        u"--password-file"_s};
    const CtlRun run = runCtl(guarded.port(), arguments + QStringList{password.fileName()});
    verifyOneComplaint(run, 2);
    // mosquitto says "not authorised" to a wrong password as well.
    QVERIFY2(run.err.contains("user"), run.err.constData());

    QVERIFY(password.open(QIODevice::WriteOnly));
    password.write("right\n");
    password.close();
    QCOMPARE(runCtl(guarded.port(), arguments + QStringList{password.fileName()}).code,
             3); // in, but nobody is there
}

void TestCemsctl::saysThatNobodyAnswers_data()
{
    QTest::addColumn<QString>("gateway");
    QTest::addColumn<QStringList>("command");
    QTest::newRow("info of one that does not answer") << u"DEAF"_s << QStringList{u"info"_s};
    QTest::newRow("points of one that does not answer") << u"DEAF"_s << QStringList{u"points"_s};
    QTest::newRow("info of nobody") << u"NOBODY"_s << QStringList{u"info"_s};
    QTest::newRow("watch of nobody") << u"NOBODY"_s
                                     << QStringList{u"points"_s, u"--watch"_s, u"--for"_s, u"1"_s};
}

void TestCemsctl::saysThatNobodyAnswers()
{
    QFETCH(QString, gateway);
    QFETCH(QStringList, command);
    verifyOneComplaint(
        runCtl(m_broker.port(), QStringList{u"--gateway"_s, gateway, u"--timeout"_s, u"1.5"_s} + command), 3);
}

void TestCemsctl::saysThatTheGatewayRefused()
{
    const CtlRun run = runCtl(m_broker.port(), {u"--gateway"_s, u"NO"_s, u"info"_s});
    verifyOneComplaint(run, 1);
    QVERIFY2(run.err.contains("401"), run.err.constData());
}

void TestCemsctl::listensOnly()
{
    verifyOneComplaint(
        runCtl(m_broker.port(), kGateway + QStringList{u"--listen"_s, u"read"_s, u"m001/Ua"_s}), 2);
}

void TestCemsctl::simulatorEndsWithInterrupt()
{
    QCOMPARE(m_other.interrupt(), 0);
}

QTEST_GUILESS_MAIN(TestCemsctl)
#include "tst_cemsctl.moc"
