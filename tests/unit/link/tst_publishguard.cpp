// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/publishguard.h"

#include <QTest>

using namespace cems::link;

namespace {

constexpr qint64 kLimit = 4;

/// Bytes of a hex text in which blanks part what belongs together.
QByteArray hex(const char* text)
{
    return QByteArray::fromHex(text);
}

} // namespace

class TestPublishGuard : public QObject
{
    Q_OBJECT

private slots:
    void handsOnWhatTheLibraryMaySee_data();
    void handsOnWhatTheLibraryMaySee();
    void refusesWhatIsNoMqtt_data();
    void refusesWhatIsNoMqtt();
    void remembersEachPublish();
    void dropsALargePayloadAsItStreamsBy();
};

void TestPublishGuard::handsOnWhatTheLibraryMaySee_data()
{
    QTest::addColumn<QByteArray>("in");
    QTest::addColumn<QByteArray>("out");
    QTest::newRow("CONNACK") << hex("20 02 0000") << hex("20 02 0000");
    QTest::newRow("PINGRESP, no body") << hex("d0 00") << hex("d0 00");
    QTest::newRow("PUBLISH within the limit")
        << hex("30 07 0001 61 31323334") << hex("30 07 0001 61 31323334");
    QTest::newRow("PUBLISH without payload") << hex("30 03 0001 61") << hex("30 03 0001 61");
    QTest::newRow("PUBLISH without topic and payload") << hex("30 02 0000") << hex("30 02 0000");
    QTest::newRow("PUBLISH one too long") << hex("30 08 0001 61 3132333435") << hex("30 07 0001 61 31323334");
    QTest::newRow("QoS 1 one too long, retained")
        << hex("33 0a 0001 61 0102 3132333435") << hex("33 09 0001 61 0102 31323334");
    QTest::newRow("the next packet is found again") << hex("30 08 0001 61 3132333435 d0 00 30 04 0001 62 39")
                                                    << hex("30 07 0001 61 31323334 d0 00 30 04 0001 62 39");
    QTest::newRow("length in two bytes")
        << hex("30 c801 0001 61") + QByteArray(197, 'x') << hex("30 07 0001 61 78787878");
}

void TestPublishGuard::handsOnWhatTheLibraryMaySee()
{
    QFETCH(QByteArray, in);
    QFETCH(QByteArray, out);
    for (qsizetype piece = 1; piece <= in.size(); ++piece) {
        PublishGuard guard(kLimit);
        QByteArray passed;
        for (qsizetype at = 0; at < in.size(); at += piece) {
            QCOMPARE(guard.pass(QByteArrayView(in).sliced(at, std::min(piece, in.size() - at)), passed),
                     PublishGuard::Fault::None);
        }
        QCOMPARE(passed.toHex(' '), out.toHex(' '));
    }
}

void TestPublishGuard::refusesWhatIsNoMqtt_data()
{
    QTest::addColumn<QByteArray>("in");
    QTest::addColumn<int>("fault");
    const auto malformed = static_cast<int>(PublishGuard::Fault::Malformed);
    QTest::newRow("length of five bytes") << hex("30 ffffffff 01") << malformed;
    QTest::newRow("PUBLISH shorter than its topic") << hex("30 03 0009 61") << malformed;
    QTest::newRow("PUBLISH without a topic length") << hex("30 01 00") << malformed;
    QTest::newRow("PUBLISH with length 0") << hex("30 00 d0") << malformed;
    QTest::newRow("QoS 1 without an id") << hex("32 03 0001 61") << malformed;
    QTest::newRow("QoS 3") << hex("36 06 0001 61 0102 31") << malformed;
    QTest::newRow("SUBACK of 256 MB")
        << hex("90 ffffff7f") << static_cast<int>(PublishGuard::Fault::TooLarge);
}

void TestPublishGuard::refusesWhatIsNoMqtt()
{
    QFETCH(QByteArray, in);
    QFETCH(int, fault);
    PublishGuard guard(kLimit);
    QByteArray passed;
    QCOMPARE(static_cast<int>(guard.pass(in, passed)), fault);
    passed.clear();
    QCOMPARE(static_cast<int>(guard.pass(hex("d0 00"), passed)), fault); // for good
    QVERIFY(passed.isEmpty());
}

void TestPublishGuard::remembersEachPublish()
{
    PublishGuard guard(kLimit);
    QByteArray passed;
    QCOMPARE(guard.pass(hex("30 03 0001 61 33 0a 0001 61 0102 3132333435"), passed),
             PublishGuard::Fault::None);
    const auto first = guard.takePublish();
    QCOMPARE(first.qos, quint8(0));
    QVERIFY(!first.retained);
    QCOMPARE(first.fullSize, 0);
    const auto second = guard.takePublish();
    QCOMPARE(second.qos, quint8(1));
    QVERIFY(second.retained);
    QCOMPARE(second.fullSize, 5);
    QCOMPARE(guard.takePublish().fullSize, 0); // none left: harmless
}

void TestPublishGuard::dropsALargePayloadAsItStreamsBy()
{
    PublishGuard guard(kLimit);
    QByteArray passed;
    QCOMPARE(guard.pass(hex("30 ffffff7f 0001 61"), passed), PublishGuard::Fault::None);
    const QByteArray megabyte(1 << 20, 'x');
    for (int i = 0; i < 255; ++i) {
        QCOMPARE(guard.pass(megabyte, passed), PublishGuard::Fault::None);
    }
    QCOMPARE(passed, hex("30 07 0001 61 78787878"));
    QVERIFY(passed.capacity() < 1000);
    QCOMPARE(guard.takePublish().fullSize, 268435455 - 3);
}

QTEST_GUILESS_MAIN(TestPublishGuard)
#include "tst_publishguard.moc"
