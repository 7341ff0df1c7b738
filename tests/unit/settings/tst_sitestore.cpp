// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/sitestore.h"
#include "support/verify.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cems;
using namespace cems::settings;

namespace {

/// Every member differs from its default.
SiteConnection fullSite()
{
    SiteConnection site;
    site.id.value = u"b5a1"_s;
    site.name = u"Plant room"_s;
    site.group = u"\u4e00\u53f7\u914d\u7535\u623f"_s;
    site.kind = SiteConnection::Kind::LocalBroker;
    site.host = u"192.168.3.7"_s;
    site.port = 8883;
    site.tls = true;
    site.verify = false;
    site.caFile = u"/pki/ca.pem"_s;
    site.certificateFile = u"/pki/me.pem"_s;
    site.keyFile = u"/pki/me.key"_s;
    site.clientId = u"commissioner-7"_s;
    site.user = u"host"_s;
    site.passwordKept = true;
    site.profile = u"iotda"_s;
    site.gatewayIDs = {u"GW-01"_s, u"GW-02"_s};
    site.listener = true;
    site.commissionMode = true;
    site.keepAlive = seconds{60};
    site.lan = true;
    return site;
}

SiteConnection plainSite(const QString& id, const QString& name, const QString& group = {})
{
    SiteConnection site;
    site.id.value = id;
    site.name = name;
    site.group = group;
    return site;
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSiteStore : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

private slots:
    void init()
    {
        m_path = m_folder.filePath(u"sites.json"_s);
        QFile::remove(m_path);
    }

    void everyMemberSurvivesTheFile()
    {
        SiteStore store(m_path);
        CEMS_VERIFY_RESULT(store.load());
        CEMS_VERIFY_RESULT(store.save(fullSite()));
        SiteStore reread(m_path);
        CEMS_VERIFY_RESULT(reread.load());
        QCOMPARE(reread.connections().size(), std::size_t{1});
        QVERIFY(reread.connections().front() == fullSite());
    }

    void unknownMembersStay()
    {
        writeFile(m_path, R"({"schemaVersion": 1, "owner": "north", "connections": [
            {"id": "a", "name": "A", "host": "h", "note": "behind the door", "port": 1883},
            {"id": "b", "kind": "pigeon"}]})");
        SiteStore store(m_path);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"not usable"_s));
        CEMS_VERIFY_RESULT(store.load());
        auto site = store.find({u"a"_s}).value();
        site.port = 1884;
        CEMS_VERIFY_RESULT(store.save(site));
        const QJsonObject root = QJsonDocument::fromJson(readFile(m_path)).object();
        QCOMPARE(root["owner"_L1].toString(), u"north"_s);
        const QJsonArray connections = root["connections"_L1].toArray();
        QCOMPARE(connections.size(), 2);
        QCOMPARE(connections[0]["note"_L1].toString(), u"behind the door"_s);
        QCOMPARE(connections[0]["port"_L1].toInt(), 1884);
        QCOMPARE(connections[1]["kind"_L1].toString(), u"pigeon"_s);
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("isSetAside");
        QTest::newRow("not JSON") << QByteArray("{") << ErrorCode::InvalidInput << true;
        QTest::newRow("empty") << QByteArray("") << ErrorCode::InvalidInput << true;
        QTest::newRow("a list") << QByteArray("[]") << ErrorCode::InvalidInput << true;
        QTest::newRow("no version") << QByteArray("{}") << ErrorCode::InvalidInput << true;
        QTest::newRow("newer") << QByteArray(R"({"schemaVersion": 2})") << ErrorCode::Unsupported << false;
    }

    void refusesWhatMakesNoSense()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        QFETCH(bool, isSetAside);
        writeFile(m_path, bytes);
        SiteStore store(m_path);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be read"_s));
        const Result<> loaded = store.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, code);
        QCOMPARE(store.save(plainSite(u"a"_s, u"A"_s)).has_value(), isSetAside);
        QCOMPARE(readFile(isSetAside ? m_path + u".damaged" : m_path), bytes);
    }

    void theLastUsedStandsFirst()
    {
        SiteStore store{QString()};
        CEMS_VERIFY_RESULT(store.save(plainSite(u"1"_s, u"b"_s, u"g"_s)));
        CEMS_VERIFY_RESULT(store.save(plainSite(u"2"_s, u"a"_s, u"g"_s)));
        CEMS_VERIFY_RESULT(store.save(plainSite(u"3"_s, u"z"_s)));
        QCOMPARE(store.connections().front().name, u"z"_s);
        CEMS_VERIFY_RESULT(store.markUsed({u"1"_s}, utcFromMs(1000)));
        CEMS_VERIFY_RESULT(store.markUsed({u"2"_s}, utcFromMs(2000)));
        QStringList names;
        for (const SiteConnection& site : store.connections()) {
            names.append(site.name);
        }
        QCOMPARE(names, QStringList({u"a"_s, u"b"_s, u"z"_s}));
        QCOMPARE(store.lastUsed({u"2"_s}), std::optional(utcFromMs(2000)));
        QCOMPARE(store.groups(), QStringList{u"g"_s});
    }

    void anExportHoldsNoSecretsAndMergesById()
    {
        SiteStore mine{QString()};
        CEMS_VERIFY_RESULT(mine.save(fullSite()));
        CEMS_VERIFY_RESULT(mine.save(plainSite(u"other"_s, u"Other"_s)));
        CEMS_VERIFY_RESULT(mine.markUsed(fullSite().id, utcFromMs(1000)));
        const QString shared = m_folder.filePath(u"shared.json"_s);
        CEMS_VERIFY_RESULT(mine.exportTo(shared, {fullSite().id}));
        const QByteArray bytes = readFile(shared);
        QVERIFY(!bytes.contains("passwordKept"));
        QVERIFY(!bytes.contains("lastUsed"));
        QVERIFY(!bytes.contains("Other"));

        SiteStore colleague{QString()};
        auto imported = colleague.importFrom(shared);
        CEMS_VERIFY_RESULT(imported);
        QCOMPARE(imported->added, 1);
        QCOMPARE(colleague.connections().front().passwordKept, false);
        QCOMPARE(colleague.connections().front().gatewayIDs, fullSite().gatewayIDs);

        imported = mine.importFrom(shared);
        CEMS_VERIFY_RESULT(imported);
        QCOMPARE(imported->unchanged, 1);
        QVERIFY(mine.find(fullSite().id) == fullSite());
        QCOMPARE(mine.lastUsed(fullSite().id), std::optional(utcFromMs(1000)));
    }

    void removingIsFinal()
    {
        SiteStore store(m_path);
        CEMS_VERIFY_RESULT(store.save(fullSite()));
        QSignalSpy changed(&store, &SiteStore::changed);
        CEMS_VERIFY_RESULT(store.remove(fullSite().id));
        QCOMPARE(changed.size(), 1);
        SiteStore reread(m_path);
        CEMS_VERIFY_RESULT(reread.load());
        QVERIFY(reread.connections().empty());
    }

    void anUrlForPeopleHoldsNoPassword_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("user");
        QTest::addColumn<bool>("tls");
        QTest::addColumn<QString>("url");
        QTest::newRow("plain") << u"broker"_s << QString() << false << u"mqtt://broker:8883"_s;
        QTest::newRow("tls, user") << u"10.0.0.1"_s << u"me"_s << true << u"mqtts://me@10.0.0.1:8883"_s;
        QTest::newRow("IPv6") << u"fe80::1"_s << QString() << true << u"mqtts://[fe80::1]:8883"_s;
    }

    void anUrlForPeopleHoldsNoPassword()
    {
        QFETCH(QString, host);
        QFETCH(QString, user);
        QFETCH(bool, tls);
        SiteConnection site;
        site.host = host;
        site.user = user;
        site.tls = tls;
        site.port = 8883;
        QTEST(displayUrl(site), "url");
    }
};

QTEST_GUILESS_MAIN(TestSiteStore)

#include "tst_sitestore.moc"
