// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/payloadtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cems::itemmodels;

class TestPayloadText : public QObject
{
    Q_OBJECT

private slots:
    void dumpsBytes();
    void showsControlCharacters();
    void writesACommandLine_data();
    void writesACommandLine();
};

void TestPayloadText::dumpsBytes()
{
    const QByteArray bytes = QByteArray("{\"a\":1}\0\xff and more", 18);
    QCOMPARE(hexLineCount(bytes.size()), qsizetype{2});
    QCOMPARE(hexLine(bytes, 0),
             u"00000000  7b 22 61 22 3a 31 7d 00  ff 20 61 6e 64 20 6d 6f  |{\"a\":1}.. and mo|"_s);
    QVERIFY(hexLine(bytes, 1).startsWith(u"00000010  72 65"));
    QVERIFY(hexLine(bytes, 1).endsWith(u"|re|"));
    QCOMPARE(hexDump(bytes).count(u'\n'), 2);
}

void TestPayloadText::showsControlCharacters()
{
    QCOMPARE(visibleText(QByteArrayView("a\0b\n\x1b", 5)), u"a\u2400b\n\u241b"_s);
    QCOMPARE(visibleText("\xc3\x28"), u"\uFFFD("_s);
}

void TestPayloadText::writesACommandLine_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("line");
    QTest::newRow("text") << QByteArray("{\"a\":1}")
                          << u"mosquitto_pub -h host -p 1883 -q 1 -t 'a/b' -m '{\"a\":1}'"_s;
    QTest::newRow("a quote") << QByteArray("it's")
                             << u"mosquitto_pub -h host -p 1883 -q 1 -t 'a/b' -m 'it'\\''s'"_s;
    QTest::newRow("nothing") << QByteArray() << u"mosquitto_pub -h host -p 1883 -q 1 -t 'a/b' -n"_s;
    QTest::newRow("bytes") << QByteArray("\x00\xff", 2)
                           << u"printf '\\000\\377' | mosquitto_pub -h host -p 1883 -q 1 -t 'a/b' -s"_s;
}

void TestPayloadText::writesACommandLine()
{
    QFETCH(QByteArray, payload);
    QTEST(mosquittoPubLine(u"host"_s, 1883, "a/b", payload, 1, false), "line");
}

QTEST_GUILESS_MAIN(TestPayloadText)
#include "tst_payloadtext.moc"
