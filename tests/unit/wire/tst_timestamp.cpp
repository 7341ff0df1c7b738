// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/timestamp.h"

#include <QTest>

using namespace cems;
using namespace cems::wire;

class tst_Timestamp : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void infersAFalseZone_data();
    void infersAFalseZone();
    void writes();
};

void tst_Timestamp::reads_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("utcMs");
    QTest::addColumn<TimeForm>("form");

    const auto row = [](const char* json, qint64 utcMs, TimeForm form) {
        QTest::newRow(json) << QByteArray(json) << utcMs << form;
    };
    constexpr qint64 kNoon = 1763900000000; // 2025-11-23T12:13:20Z
    row(R"("20251123T121320Z")", kNoon, TimeForm::CompactUtc);
    row(R"("20251123T121320123Z")", kNoon + 123, TimeForm::CompactUtcMs);
    row(R"("20251123T121320.12Z")", kNoon + 120, TimeForm::Iso8601); // as long as the compact form with ms
    row(R"("20251123T201320")", kNoon, TimeForm::Iso8601); // local, +08:00
    row(R"("20251123T201320+0800")", kNoon, TimeForm::Iso8601);
    row(R"("2025-11-23T12:13:20Z")", kNoon, TimeForm::Iso8601);
    row(R"("2025-11-23T12:13:20.5Z")", kNoon + 500, TimeForm::Iso8601);
    row(R"("2025-11-23T12:13:20.123456Z")", kNoon + 123, TimeForm::Iso8601);
    row(R"("2025-11-23T21:13:20+09:00")", kNoon, TimeForm::Iso8601);
    row(R"("2025-11-23T08:43:20-03:30")", kNoon, TimeForm::Iso8601);
    row(R"("2025-11-23T20:13:20")", kNoon, TimeForm::Dashed);
    row(R"("2025-11-23 20:13:20")", kNoon, TimeForm::Dashed);
    row(R"("2025/11/23 20:13:20.250")", kNoon + 250, TimeForm::Dashed);
    row(R"("20251123201320")", kNoon, TimeForm::Digits14);
    row("20251123201320", kNoon, TimeForm::Digits14);
    row("1763900000123", kNoon + 123, TimeForm::EpochMs);
    row(R"("1763900000123")", kNoon + 123, TimeForm::EpochMs);
    row("1763900000", kNoon, TimeForm::EpochS);
    row(R"("1763900000")", kNoon, TimeForm::EpochS);
    row("1763900000.25", kNoon + 250, TimeForm::EpochS);
    row("1.7639e12", kNoon, TimeForm::EpochMs);
    row(R"("20240229T000000Z")", 1709164800000, TimeForm::CompactUtc);
    row(R"("20161231T235960Z")", 1483228800000, TimeForm::CompactUtc);
    row(R"("19700101T000000Z")", 0, TimeForm::CompactUtc);
    row(R"(" 20251123T121320Z ")", kNoon, TimeForm::CompactUtc);
    row(R"("\u00320251123T121320Z")", kNoon, TimeForm::CompactUtc);
}

void tst_Timestamp::reads()
{
    QFETCH(QByteArray, json);
    JsonText text;
    QVERIFY(text.parse(json));
    const auto time = readTime(text.root(), seconds(8 * 3600));
    QVERIFY(time.has_value());
    QTEST(time->utcMs, "utcMs");
    QTEST(time->form, "form");
}

void tst_Timestamp::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char* json : {R"("")",
                             "null",
                             "true",
                             "12",
                             "-1763900000",
                             R"("tomorrow at ten")",
                             R"("20251323T121320Z")",
                             R"("20250229T121320Z")",
                             R"("20251123T241320Z")",
                             R"("20251123T126020Z")",
                             R"("20251123T121320X")",
                             R"("20251123T121320Z1")",
                             R"("2025-11-23T12:13:20.Z")",
                             R"("2025-11-2312:13:20")",
                             R"("20251123T121320+25")",
                             R"("20251123T1213201Z")",
                             R"("2025-11/23 12:13:20")",
                             "17639000001234567",
                             "NaN",
                             "{}",
                             R"("2025112320132x")"}) {
        QTest::newRow(json) << QByteArray(json);
    }
}

void tst_Timestamp::refuses()
{
    QFETCH(QByteArray, json);
    JsonText text;
    text.parse(json);
    QVERIFY(!readTime(text.root(), seconds(8 * 3600)).has_value());
}

void tst_Timestamp::infersAFalseZone_data()
{
    QTest::addColumn<double>("hoursAhead");
    QTest::addColumn<int>("zoneHours");
    QTest::addColumn<double>("hoursOff");
    QTest::newRow("now") << 0.0 << 8 << 0.0;
    QTest::newRow("old is late") << -8.0 << 8 << 0.0;
    QTest::newRow("a fast clock") << 0.9 << 8 << 0.0;
    QTest::newRow("the zone") << 8.0 << 8 << 8.0;
    QTest::newRow("the zone, a moment ago") << 7.999 << 8 << 8.0;
    QTest::newRow("the zone, an old value") << 5.0 << 8 << 8.0;
    QTest::newRow("another zone") << 9.5 << 8 << 9.5;
    QTest::newRow("the most") << 14.0 << 8 << 14.0;
    QTest::newRow("too far") << 14.1 << 8 << 0.0;
}

void tst_Timestamp::infersAFalseZone()
{
    QFETCH(double, hoursAhead);
    QFETCH(int, zoneHours);
    QFETCH(double, hoursOff);
    constexpr qint64 kNow = 1763900000000;
    const auto ahead = static_cast<qint64>(hoursAhead * 3.6e6);
    QCOMPARE(falseZone(kNow + ahead, kNow, seconds(zoneHours * 3600)), static_cast<qint64>(hoursOff * 3.6e6));
}

void tst_Timestamp::writes()
{
    QCOMPARE(writeTime(utcFromMs(1763900000123)), QStringLiteral("20251123T121320Z"));
    QCOMPARE(writeTimeMs(utcFromMs(1763900000023)), QStringLiteral("20251123T121320023Z"));
    QCOMPARE(writeTime(utcFromMs(0)), QStringLiteral("19700101T000000Z"));
}

QTEST_GUILESS_MAIN(tst_Timestamp)
#include "tst_timestamp.moc"
