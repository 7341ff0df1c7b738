// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/keychainstore.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cems;
using namespace cems::settings;

/// Without a session bus there is no key store: that is said, nothing is written anywhere, nothing waits.
class TestKeychainStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
#ifndef Q_OS_LINUX
        QSKIP("the key store of this system is always there");
#endif
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    }

    void saysThatThereIsNone()
    {
        KeychainStore store;
        const QFuture<bool> available = store.isAvailable();
        QTRY_VERIFY(available.isFinished());
        QVERIFY(!available.result());
    }

    void failsInsteadOfKeepingInsecurely()
    {
        KeychainStore store;
        const auto written = store.write({u"x"_s}, SecretKind::Password, u"secret"_s);
        QTRY_VERIFY(written.isFinished());
        QVERIFY(!written.result());
        const auto read = store.read({u"x"_s}, SecretKind::Password);
        QTRY_VERIFY(read.isFinished());
        QVERIFY(!read.result());
    }
};

QTEST_GUILESS_MAIN(TestKeychainStore)

#include "tst_keychainstore.moc"
