// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/columns.h"
#include "cli/exitcode.h"
#include "cli/jsonline.h"

#include <QTest>

using namespace cems;
using namespace cems::cli;
using namespace Qt::StringLiterals;

class TestCliOutput : public QObject
{
    Q_OBJECT

private slots:
    void keepsTokensAsSent_data();
    void keepsTokensAsSent();
    void keepsBytes_data();
    void keepsBytes();
    void writesMembersInOrder();
    void countsCells_data();
    void countsCells();
    void alignsColumns();
    void growsColumns();
    void choosesExitCodes_data();
    void choosesExitCodes();
};

void TestCliOutput::keepsTokensAsSent_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("integer") << "9007199254740993"_ba
                             << R"({"value":9007199254740993})"_ba;
    QTest::newRow("spelling") << "127.0"_ba
                              << R"({"value":127.0})"_ba;
    QTest::newRow("exponent") << "1E+3"_ba
                              << R"({"value":1E+3})"_ba;
    QTest::newRow("boolean") << "true"_ba
                             << R"({"value":true})"_ba;
    QTest::newRow("leading plus") << "+5"_ba
                                  << R"({"value":"+5"})"_ba;
    QTest::newRow("NaN") << "NaN"_ba
                         << R"({"value":"NaN"})"_ba;
    QTest::newRow("empty") << ""_ba
                           << R"({"value":""})"_ba;
    QTest::newRow("two tokens") << "1,2"_ba
                                << R"({"value":"1,2"})"_ba;
    QTest::newRow("two lines") << "[1,\n2]"_ba
                               << R"({"value":"[1,\n2]"})"_ba;
}

void TestCliOutput::keepsTokensAsSent()
{
    QFETCH(QByteArray, token);
    QTEST(JsonLine().token("value"_L1, token).line(), "line");
}

void TestCliOutput::keepsBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("text") << R"({"a":"电"})"_ba
                          << R"({"payload":"{\"a\":\"电\"}"})"_ba;
    QTest::newRow("control characters") << "a\nb\x01"_ba
                                        << R"({"payload":"a\nb\u0001"})"_ba;
    QTest::newRow("byte order mark") << "\xef\xbb\xbfx"_ba
                                     << "{\"payload\":\"\xef\xbb\xbfx\"}"_ba;
    QTest::newRow("no UTF-8") << "\xff\xfe"_ba
                              << R"({"payloadBase64":"//4="})"_ba;
    QTest::newRow("cut character") << "ab\xe7"_ba
                                   << R"({"payloadBase64":"YWLn"})"_ba;
    QTest::newRow("empty") << ""_ba
                           << R"({"payload":""})"_ba;
}

void TestCliOutput::keepsBytes()
{
    QFETCH(QByteArray, bytes);
    QTEST(JsonLine().bytes("payload"_L1, bytes).line(), "line");
}

void TestCliOutput::writesMembersInOrder()
{
    QCOMPARE(JsonLine()
                 .text("z"_L1, u"1"_s)
                 .textIf("none"_L1, {})
                 .time("a"_L1, utcFromMs(1'763'900'000'007))
                 .json("m"_L1, 2)
                 .line(),
             R"({"z":"1","a":"2025-11-23T12:13:20.007Z","m":2})"_ba);
}

void TestCliOutput::countsCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("cells");
    QTest::newRow("Latin") << u"Ua 230.4"_s << 8;
    QTest::newRow("Chinese") << u"1AA1 进线柜"_s << 11;
    QTest::newRow("full width") << u"（合）"_s << 6;
    QTest::newRow("beyond the first plane") << u"𠮷"_s << 2;
    QTest::newRow("combining") << u"e\u0301"_s << 1;
    QTest::newRow("empty") << QString() << 0;
}

void TestCliOutput::countsCells()
{
    QFETCH(QString, text);
    QTEST(displayWidth(text), "cells");
}

void TestCliOutput::alignsColumns()
{
    QCOMPARE(aligned({{u"Device"_s, u"Value"_s}, {u"进线柜柜"_s, u"1"_s}, {u"a"_s, u"2"_s}}),
             (QStringList{u"Device    Value"_s, u"进线柜柜  1"_s, u"a         2"_s}));
}

void TestCliOutput::growsColumns()
{
    QList<int> widths;
    QCOMPARE(aligned({{u"abc"_s, u"x"_s}}, widths).constFirst(), u"abc  x"_s);
    QCOMPARE(aligned({{u"a"_s, u"y"_s}}, widths).constFirst(), u"a    y"_s);
}

void TestCliOutput::choosesExitCodes_data()
{
    QTest::addColumn<ErrorCode>("error");
    QTest::addColumn<int>("code");
    QTest::newRow("refused") << ErrorCode::DeviceRejected << 1;
    QTest::newRow("time limit") << ErrorCode::Timeout << 3;
    QTest::newRow("offline") << ErrorCode::GatewayOffline << 3;
    QTest::newRow("second host") << ErrorCode::SecondHost << 2;
    QTest::newRow("closed port") << ErrorCode::ConnectionRefused << 2;
    QTest::newRow("lost") << ErrorCode::LinkLost << 2;
}

void TestCliOutput::choosesExitCodes()
{
    QFETCH(ErrorCode, error);
    QTEST(static_cast<int>(exitCodeOf(error)), "code");
}

QTEST_GUILESS_MAIN(TestCliOutput)
#include "tst_clioutput.moc"
