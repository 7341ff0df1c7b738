// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/retrypolicy.h"

#include <QTest>

using namespace cems;

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private slots:
    void doublesUpToTheLongest();
    void startsAgainAfterReset();
};

void TestRetryPolicy::doublesUpToTheLongest()
{
    RetryPolicy policy;
    for (const int expected : {1, 2, 4, 8, 16, 30, 30, 30}) {
        QCOMPARE(policy.next().count(), expected);
    }
}

void TestRetryPolicy::startsAgainAfterReset()
{
    RetryPolicy policy;
    static_cast<void>(policy.next());
    static_cast<void>(policy.next());
    policy.reset();
    QCOMPARE(policy.next().count(), 1);
}

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
