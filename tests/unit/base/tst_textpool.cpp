// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/textpool.h"

#include <QTest>

#include <string>
#include <thread>
#include <vector>

using namespace cems;

class TestTextPool : public QObject
{
    Q_OBJECT

private slots:
    void keepsEachTextOnce();
    void isBoundedByCountAndBytes();
    void givesOneIdPerTextToAllThreads();
};

void TestTextPool::keepsEachTextOnce()
{
    TextPool pool;
    const quint32 a = pool.intern("opened");
    QCOMPARE(pool.intern(std::string("opened")), a);
    QVERIFY(pool.intern("closed") != a);
    QCOMPARE(pool.text(a), QByteArray("opened"));
    QVERIFY(a != TextPool::kOverflow);
}

void TestTextPool::isBoundedByCountAndBytes()
{
    TextPool few(3);
    QVERIFY(few.intern("a") != TextPool::kOverflow);
    QVERIFY(few.intern("b") != TextPool::kOverflow);
    QCOMPARE(few.intern("c"), TextPool::kOverflow);
    QVERIFY(few.intern("a") != TextPool::kOverflow);
    QCOMPARE(few.text(TextPool::kOverflow), QByteArray("\xE2\x80\xA6"));

    TextPool small(100, 8);
    QVERIFY(small.intern("12345") != TextPool::kOverflow);
    QCOMPARE(small.intern("6789"), TextPool::kOverflow);
    QVERIFY(small.intern("678") != TextPool::kOverflow);
}

void TestTextPool::givesOneIdPerTextToAllThreads()
{
    constexpr std::size_t kTexts = 2'000;
    TextPool pool;
    const auto internAll = [&pool](std::vector<quint32>& ids) {
        for (std::size_t i = 0; i < kTexts; ++i) {
            ids.push_back(pool.intern("text " + std::to_string(i)));
        }
    };
    std::vector<quint32> here;
    std::vector<quint32> there;
    std::thread other([&] { internAll(there); });
    internAll(here);
    other.join();
    QCOMPARE(here, there);
    QCOMPARE(pool.text(here.back()), QByteArray("text 1999"));
}

QTEST_GUILESS_MAIN(TestTextPool)
#include "tst_textpool.moc"
