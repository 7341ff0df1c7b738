// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/appsettings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cems::settings;

namespace {

/// An allowed value that is not the default.
template<typename Key>
typename Key::Value otherValue()
{
    if constexpr (std::is_same_v<typename Key::Value, bool>) {
        return !Key::fallback();
    } else if constexpr (std::is_same_v<typename Key::Value, int>) {
        return Key::fallback() == Key::kMax ? Key::kMin : Key::kMax;
    } else if constexpr (std::is_base_of_v<keys::ListKey, Key>) {
        return {u"value>3, or \"x\""_s};
    } else if constexpr (std::is_base_of_v<keys::TextKey, Key>) {
        return u"text; with = and, \u4e2d\u6587"_s;
    } else {
        return Key::choices().constLast();
    }
}

template<typename Key>
void writeAndReadBack(const QString& path)
{
    {
        AppSettings settings(path);
        QCOMPARE(settings.get<Key>(), Key::fallback());
        settings.set<Key>(otherValue<Key>());
    }
    AppSettings reread(path);
    QVERIFY2(reread.get<Key>() == otherValue<Key>(), Key::kName);
}

template<typename... Keys>
void writeAndReadBackAll(const QString& path, std::tuple<Keys...> /*keys*/)
{
    (writeAndReadBack<Keys>(path), ...);
}

template<typename... Keys>
QStringList namesOf(std::tuple<Keys...> /*keys*/)
{
    return {QString::fromLatin1(Keys::kName)...};
}

} // namespace

class TestAppSettings : public QObject
{
    Q_OBJECT

private slots:
    void everyKeySurvivesTheFile()
    {
        QTemporaryDir folder;
        writeAndReadBackAll(folder.filePath(u"s.ini"_s), keys::AllKeys());
    }

    void everyKeyHasItsOwnName()
    {
        QStringList names = namesOf(keys::AllKeys());
        const auto count = names.size();
        QCOMPARE(names.removeDuplicates(), 0);
        QCOMPARE(names.size(), count);
        for (const QString& name : std::as_const(names)) {
            QCOMPARE(name.count(u'/'), 1);
        }
    }

    void malformedValuesCountAsTheDefaultAndAreLoggedOnce()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"s.ini"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[window]\ntheme=pink\n[gateway]\nautoModel=perhaps\nquietAfterSeconds=0\n");
        file.close();
        AppSettings settings(path);
        for (const char* name : {"window/theme", "gateway/autoModel", "gateway/quietAfterSeconds"}) {
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QString::fromLatin1(name)));
        }
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(settings.get<keys::Theme>(), u"system"_s);
            QCOMPARE(settings.get<keys::AutoModel>(), true);
            QCOMPARE(settings.get<keys::QuietAfterSeconds>(), 5);
            QTest::failOnWarning(QRegularExpression(u".*"_s));
        }
    }

    void onlyAChangeIsTold()
    {
        AppSettings settings{QString()};
        QSignalSpy changed(&settings, &AppSettings::changed);
        settings.set<keys::Theme>(u"dark"_s);
        settings.set<keys::Theme>(u"dark"_s);
        settings.set<keys::Theme>(u"pink"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.constFirst().constFirst().toString(), u"window"_s);
        QCOMPARE(settings.get<keys::Theme>(), u"dark"_s);
    }
};

QTEST_GUILESS_MAIN(TestAppSettings)

#include "tst_appsettings.moc"
