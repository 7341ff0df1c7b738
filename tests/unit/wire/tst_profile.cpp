// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/verify.h"
#include "wire/profile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace cems;
using namespace cems::wire;
using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const char* json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        qFatal("bad JSON in this test: %s", json);
    }
    return document.object();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArrayList sorted(QByteArrayList list)
{
    std::sort(list.begin(), list.end());
    return list;
}

} // namespace

class tst_Profile : public QObject
{
    Q_OBJECT

private slots:
    void shipsTwoProfiles();
    void knowsEveryOperationOfTheStandard();
    void leavesOutWhatTheCloudInterfaceLacks();
    void namesMembers_data();
    void namesMembers();
    void translatesEnumWords();
    void explainsReturnCodes_data();
    void explainsReturnCodes();
    void ordersAlarmLevels();
    void readsQuality_data();
    void readsQuality();
    void writesQuality();
    void makesFilters_data();
    void makesFilters();
    void inheritsWhatAnAbsentResultCodeMeans();
    void mergesShippedThenUserThenSite();
    void loadsAnotherRootAndOtherNames();
    void removesWithNull();
    void refuses_data();
    void refuses();
    void namesTheFileThatBroughtTheFault();
    void refusesAFileThatIsNoJson();
    void refusesACircle();
    void refusesAnUnknownProfile();

private:
    std::shared_ptr<const Profile> m_gbt = Profile::load(u"gbt35031"_s).value_or(nullptr);
    std::shared_ptr<const Profile> m_iotda = Profile::load(u"iotda"_s).value_or(nullptr);
};

void tst_Profile::shipsTwoProfiles()
{
    QCOMPARE(Profile::shippedIds(), (QStringList{u"gbt35031"_s, u"iotda"_s}));
    CEMS_VERIFY_RESULT(Profile::load(u"gbt35031"_s));
    CEMS_VERIFY_RESULT(Profile::load(u"iotda"_s));
    QCOMPARE(m_gbt->root(), u"cems/devices/{deviceID}/sys/"_s);
    QCOMPARE(m_iotda->root(), u"$oc/devices/{deviceID}/sys/"_s);
    QCOMPARE(m_gbt->zoneOffset(), seconds(8 * 3600));
    QCOMPARE(m_gbt->probe(), Operation::DeviceInfoQuery);
    QCOMPARE(m_iotda->probe(), Operation::VersionQuery);
    QCOMPARE(m_gbt->maxPayload(), 1 << 20);
    QCOMPARE(m_gbt->operation(Operation::CommandRequest).timeout, seconds(20));
    QCOMPARE(m_gbt->operation(Operation::MonitorPointQuery).timeout, seconds(30));
    QCOMPARE(m_gbt->operation(Operation::FirmwareUpgrade).timeout, seconds(60));
    QCOMPARE(m_gbt->timeLimit(TimeLimit::Restart), seconds(600));
    QCOMPARE(m_gbt->limit(SizeLimit::ConfigPage), 1000);
}

void tst_Profile::knowsEveryOperationOfTheStandard()
{
    for (int i = 0; i < kOperationCount; ++i) {
        const auto operation = static_cast<Operation>(i);
        QVERIFY2(m_gbt->has(operation), operationId(operation).data());
    }
    const OperationSpec& query = m_gbt->operation(Operation::MonitorPointQuery);
    QCOMPARE(query.tail, u"events/down"_s);
    QCOMPARE(query.serviceID, u"$monitorPoint"_s);
    QCOMPARE(query.eventType, u"monitorPointQuery"_s);
    QCOMPARE(query.answer, std::optional(Operation::MonitorPointReport));
    QCOMPARE(query.qos, quint8(0));
    QCOMPARE(m_gbt->operation(Operation::TransferAbortUp).eventType, u"transferAbort"_s);
    QCOMPARE(m_gbt->operation(Operation::DeviceInfoQuery).origin, Origin::Extension);
    QCOMPARE(m_gbt->operation(Operation::ResumeStart).origin, Origin::Inferred);
    QCOMPARE(m_gbt->operation(Operation::CommandRequest).origin, Origin::Likely);
}

void tst_Profile::leavesOutWhatTheCloudInterfaceLacks()
{
    QVERIFY(!m_iotda->has(Operation::MonitorPointReport));
    QVERIFY(!m_iotda->has(Operation::AlarmReport));
    QVERIFY(!m_iotda->has(Operation::DeviceInfoQuery));
    QVERIFY(!m_iotda->has(Operation::ProductModelQuery));
    QVERIFY(m_iotda->has(Operation::DeviceInfoReport));
    QVERIFY(m_iotda->has(Operation::PropertyBatchReport));
    QVERIFY(m_iotda->has(Operation::SubDeviceUpdateStatusResponse));
    QCOMPARE(m_iotda->operation(Operation::TimeSyncRequest).eventType, u"time_sync_request"_s);
    QVERIFY(m_iotda->operation(Operation::CommandRequest).absentResultIsSuccess);
    QVERIFY(!m_iotda->has(Operation::Unknown));
}

void tst_Profile::namesMembers_data()
{
    QTest::addColumn<QString>("canonical");
    QTest::addColumn<QString>("gbt");
    QTest::addColumn<QString>("iotda");

    const auto row = [](const char* canonical, const char* gbt, const char* iotda) {
        QTest::newRow(canonical) << QString::fromLatin1(canonical) << QString::fromLatin1(gbt)
                                 << QString::fromLatin1(iotda);
    };
    row("objectDeviceID", "objectDeviceID", "object_device_id");
    row("deviceIP", "deviceIP", "device_ip");
    row("deviceSdkVersion", "deviceSdkVersion", "device_sdk_version");
    row("hostRecvTime", "hostRecvTime", "server_recv_time");
    row("hostSendTime", "hostSendTime", "server_send_time");
    row("nodeID", "nodeID", "node_id");
    row("errorMsg", "errorMsg", "error_msg");
    row("switch", "switch", "switch");
    row("inline", "inline", "inline");
}

void tst_Profile::namesMembers()
{
    QFETCH(QString, canonical);
    QFETCH(QString, gbt);
    QFETCH(QString, iotda);
    const auto member = memberFromCanonicalName(canonical);
    QVERIFY(member.has_value());
    QCOMPARE(QString(canonicalName(*member)), canonical);
    QCOMPARE(m_gbt->name(*member), gbt);
    QCOMPARE(m_iotda->name(*member), iotda);
    QCOMPARE(m_iotda->member(iotda.toStdString()), *member);
    QCOMPARE(m_gbt->member("noSuchMember"), Member::Unknown);
}

void tst_Profile::translatesEnumWords()
{
    QCOMPARE(m_gbt->enumText(u"deviceStatus", u"online"_s), u"ONLINE"_s);
    QCOMPARE(m_gbt->enumWord(u"deviceStatus", u"Online"_s), std::optional(u"online"_s));
    QCOMPARE(m_gbt->enumWord(u"parity", u"E"_s), std::optional(u"even"_s));
    QCOMPARE(m_gbt->enumWord(u"cause", u"whim"_s), std::nullopt);
    QCOMPARE(m_gbt->enumWord(u"noSuchEnum", u"x"_s), std::nullopt);
    QCOMPARE(m_gbt->enumText(u"cause", u"whim"_s), u"whim"_s);
}

void tst_Profile::explainsReturnCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("en") << 405 << u"en"_s << u"not writable"_s;
    QTest::newRow("zh") << 405 << u"zh_CN"_s << u"不可写"_s;
    QTest::newRow("a vendor's") << 104321 << u"en"_s << u"vendor's own code"_s;
    QTest::newRow("none") << 406 << u"en"_s << QString();
}

void tst_Profile::explainsReturnCodes()
{
    QFETCH(int, code);
    QFETCH(QString, language);
    QTEST(m_gbt->returnCodeText(code, language), "text");
    QCOMPARE(m_gbt->upgradeCodeText(7, u"en"_s), u"verification failed"_s);
    QCOMPARE(m_iotda->returnCodeText(-1, u"en"_s), u"property not writable"_s);
}

void tst_Profile::ordersAlarmLevels()
{
    QCOMPARE(m_gbt->alarmLevels().size(), std::size_t(4));
    QCOMPARE(m_gbt->alarmLevels().front().zh, u"紧急"_s);
}

void tst_Profile::readsQuality_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QualityMeaning>("meaning");
    QTest::newRow("iec valid") << u"iec61968"_s << QByteArray("1.0.0") << QualityMeaning::Good;
    QTest::newRow("iec any system") << u"iec61968"_s << QByteArray("5.5.256") << QualityMeaning::OutOfRange;
    QTest::newRow("iec unknown") << u"iec61968"_s << QByteArray("9.9.9") << QualityMeaning::Unknown;
    QTest::newRow("an integer of another scheme")
        << u"iec61968"_s << QByteArray("192") << QualityMeaning::Unknown;
    QTest::newRow("opc da good") << u"opcda"_s << QByteArray("192") << QualityMeaning::Good;
    QTest::newRow("opc da range") << u"opcda"_s << QByteArray("70") << QualityMeaning::Questionable;
    QTest::newRow("opc ua hex") << u"opcua"_s << QByteArray("0x40900000") << QualityMeaning::LastKnown;
    QTest::newRow("opc ua decimal") << u"opcua"_s << QByteArray("1083179008") << QualityMeaning::LastKnown;
    QTest::newRow("opc ua bad") << u"opcua"_s << QByteArray("2147549184") << QualityMeaning::NoValue;
    QTest::newRow("hj212") << u"hj212"_s << QByteArray("T") << QualityMeaning::OutOfRange;
    QTest::newRow("words") << u"words"_s << QByteArray("estimated") << QualityMeaning::Estimated;
    QTest::newRow("empty") << u"words"_s << QByteArray() << QualityMeaning::Unknown;
}

void tst_Profile::readsQuality()
{
    QFETCH(QString, scheme);
    QFETCH(QByteArray, code);
    const auto loaded = QualityScheme::load(scheme);
    CEMS_VERIFY_RESULT(loaded);
    QTEST(loaded->meaning(code.toStdString()), "meaning");
}

void tst_Profile::writesQuality()
{
    QCOMPARE(m_gbt->qualityCode(QualityMeaning::Good), QString());
    QCOMPARE(m_gbt->qualityCode(QualityMeaning::Substituted), u"3.7.0"_s);
    const QStringList schemes = QualityScheme::shippedIds();
    QCOMPARE(schemes.size(), 7);
    for (const QString& id : schemes) {
        const auto scheme = QualityScheme::load(id);
        CEMS_VERIFY_RESULT(scheme);
        // What can be written must not be read as good by accident.
        for (int i = 1; i < kQualityMeaningCount; ++i) {
            const QString code = scheme->code(static_cast<QualityMeaning>(i));
            QVERIFY2(code.isEmpty() || scheme->meaning(code.toStdString()) != QualityMeaning::Good,
                     qPrintable(QString(id + u' ' + code)));
        }
    }
}

void tst_Profile::makesFilters_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QByteArrayList>("host");
    QTest::addColumn<QByteArrayList>("gateway");
    QTest::addColumn<QByteArray>("discovery");
    QTest::addColumn<QByteArrayList>("listener");

    QTest::newRow("gbt35031") << u"gbt35031"_s
                              << QByteArrayList{"cems/devices/GW-1/sys/commands/response/+",
                                                "cems/devices/GW-1/sys/events/+",
                                                "cems/devices/GW-1/sys/gateway/subDevices/properties/+",
                                                "cems/devices/GW-1/sys/messages/+",
                                                "cems/devices/GW-1/sys/properties/+",
                                                "cems/devices/GW-1/sys/properties/get/response/+",
                                                "cems/devices/GW-1/sys/properties/set/response/+",
                                                "cems/devices/GW-1/sys/shadow/get/+"}
                              << QByteArrayList{"cems/devices/GW-1/sys/blocks/+/+",
                                                "cems/devices/GW-1/sys/commands/+",
                                                "cems/devices/GW-1/sys/events/down",
                                                "cems/devices/GW-1/sys/messages/down",
                                                "cems/devices/GW-1/sys/properties/get/+",
                                                "cems/devices/GW-1/sys/properties/set/+",
                                                "cems/devices/GW-1/sys/shadow/get/response/+"}
                              << QByteArray("cems/devices/+/sys/#")
                              << QByteArrayList{"cems/devices/GW-1/sys/#"};
    QTest::newRow("iotda") << u"iotda"_s
                           << QByteArrayList{"$oc/devices/GW-1/sys/commands/response/+",
                                             "$oc/devices/GW-1/sys/events/+",
                                             "$oc/devices/GW-1/sys/gateway/sub_devices/properties/+",
                                             "$oc/devices/GW-1/sys/messages/+",
                                             "$oc/devices/GW-1/sys/properties/+",
                                             "$oc/devices/GW-1/sys/properties/get/response/+",
                                             "$oc/devices/GW-1/sys/properties/set/response/+",
                                             "$oc/devices/GW-1/sys/shadow/get/+"}
                           << QByteArrayList{"$oc/devices/GW-1/sys/commands/+",
                                             "$oc/devices/GW-1/sys/events/down",
                                             "$oc/devices/GW-1/sys/messages/down",
                                             "$oc/devices/GW-1/sys/properties/get/+",
                                             "$oc/devices/GW-1/sys/properties/set/+",
                                             "$oc/devices/GW-1/sys/shadow/get/response/+"}
                           << QByteArray("$oc/devices/+/sys/#") << QByteArrayList{"$oc/devices/GW-1/sys/#"};
}

void tst_Profile::makesFilters()
{
    QFETCH(QString, profile);
    const auto& loaded = profile == "iotda"_L1 ? m_iotda : m_gbt;
    QTEST(sorted(loaded->hostFilters(u"GW-1"_s)), "host");
    QTEST(sorted(loaded->gatewayFilters(u"GW-1"_s)), "gateway");
    QTEST(loaded->discoveryFilter(), "discovery");
    QTEST(loaded->listenerFilters(u"GW-1"_s), "listener");
}

void tst_Profile::inheritsWhatAnAbsentResultCodeMeans()
{
    QVERIFY(!m_gbt->operation(Operation::CommandRequest).absentResultIsSuccess);
    QVERIFY(!m_gbt->operation(Operation::CommandResponse).absentResultIsSuccess);
    QVERIFY(!m_gbt->operation(Operation::MonitorPointControlResponse).absentResultIsSuccess);
    QVERIFY(!m_gbt->operation(Operation::TimeSetResponse).absentResultIsSuccess);
    QVERIFY(m_gbt->operation(Operation::MonitorPointReport).absentResultIsSuccess);
    QVERIFY(m_iotda->operation(Operation::CommandResponse).absentResultIsSuccess);
}

void tst_Profile::mergesShippedThenUserThenSite()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"gbt35031.json"_s),
          R"({ "zone": "+09:00", "names": { "pointID": ["pid", "pointID"], "value": "v" } })");
    const auto user = Profile::load(u"gbt35031"_s, folder.path());
    CEMS_VERIFY_RESULT(user);
    QCOMPARE((*user)->name(Member::pointID), u"pid"_s);
    QCOMPARE((*user)->member("pointID"), Member::pointID);
    QCOMPARE((*user)->name(Member::value), u"v"_s);
    QCOMPARE((*user)->name(Member::quality), u"quality"_s);
    QCOMPARE((*user)->zoneOffset(), seconds(9 * 3600));

    const auto site = Profile::load(u"gbt35031"_s, folder.path(),
                                    object(R"({ "zone": "-03:30", "names": { "value": "val" } })"));
    CEMS_VERIFY_RESULT(site);
    QCOMPARE((*site)->name(Member::value), u"val"_s);
    QCOMPARE((*site)->name(Member::pointID), u"pid"_s);
    QCOMPARE((*site)->zoneOffset(), seconds(-(3 * 3600 + 1800)));
}

void tst_Profile::loadsAnotherRootAndOtherNames()
{
    const auto profile = Profile::load(QStringLiteral(CEMS_TEST_DATA "/wire/otherprofile.json"));
    CEMS_VERIFY_RESULT(profile);
    QCOMPARE((*profile)->id(), u"factory"_s);
    QCOMPARE((*profile)->discoveryFilter(), QByteArray("plant/+/+/#"));
    QVERIFY((*profile)->hostFilters(u"G7"_s).contains("plant/+/G7/up/monitor/+"));
    QCOMPARE((*profile)->operation(Operation::MonitorPointReport).tail, u"up/monitor/report"_s);
    QCOMPARE((*profile)->name(Member::pointID), u"p"_s);
}

void tst_Profile::removesWithNull()
{
    const auto profile = Profile::load(
        u"gbt35031"_s, {}, object(R"({ "operations": { "timeQuery": null, "timeReport": null } })"));
    CEMS_VERIFY_RESULT(profile);
    QVERIFY(!(*profile)->has(Operation::TimeQuery));
    QVERIFY((*profile)->has(Operation::TimeSet));
}

void tst_Profile::refuses_data()
{
    QTest::addColumn<QByteArray>("overlay");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("words"); // some of them

    const auto row = [](const char* name, const char* overlay, const char* path, const char* words) {
        QTest::newRow(name) << QByteArray(overlay) << QString::fromUtf8(path) << QString::fromUtf8(words);
    };
    row("unknown member", R"({ "nams": {} })", "$", "");
    row("root without id", R"({ "root": "cems/sys/" })", "$.root", "{deviceID}");
    row("root without slash", R"({ "root": "cems/{deviceID}" })", "$.root", "/ at its end");
    row("zone", R"({ "zone": "Beijing" })", "$.zone", "+hh:mm");
    row("qos", R"({ "operations": { "commPortQuery": { "qos": 2 } } })", "$.operations.commPortQuery.qos",
        "0 or 1");
    row("wildcard in a tail", R"({ "operations": { "message.up": { "tail": "messages/#" } } })",
        "$.operations[\"message.up\"].tail", "without + # and ?");
    row("type of a name", R"({ "names": { "value": 5 } })", "$.names.value", "a text, or a list of texts");
    row("unknown name", R"({ "names": { "pointid": "x" } })", "$.names.pointid", "canonical");
    row("shared wire name", R"({ "names": { "value": "v", "quality": "v" } })", "$.names.", "\"v\"");
    row("alsoRead takes another's name", R"({ "names": { "value": ["value", "quality"] } })", "$.names.",
        "quality");
    row("unknown operation",
        R"({ "operations": { "fly": { "tail": "x", "direction": "up", "envelope": "event", "origin": "likely" } } })",
        "$.operations.fly", "no operation");
    row("wrong direction", R"({ "operations": { "commPortQuery": { "direction": "up" } } })",
        "$.operations.commPortQuery.direction", "write down");
    row("unknown placeholder", R"({ "operations": { "property.set": { "tail": "set/{request}" } } })",
        "$.operations[\"property.set\"].tail", "{requestID}");
    row("two placeholders in one level",
        R"({ "operations": { "block.down": { "tail": "b/{transferID}-{offset}" } } })",
        "$.operations[\"block.down\"].tail", "at most one");
    row("answer of the same direction", R"({ "operations": { "commPortQuery": { "answer": "timeSet" } } })",
        "$.operations.commPortQuery.answer", "other direction");
    row("answer that is not there", R"({ "operations": { "commPortReport": null } })",
        "$.operations.commPortQuery.answer", "commPortReport");
    row("unknown envelope", R"({ "operations": { "commPortQuery": { "envelope": "box" } } })",
        "$.operations.commPortQuery.envelope", "box");
    row("undeclared list",
        R"({ "envelopes": { "event": [ { "path": "services[].paras", "type": "body" } ] } })",
        "$.envelopes.event[0]", "list services first");
    row("two bodies",
        R"({ "envelopes": { "event": [ { "path": "a", "type": "body" }, { "path": "b", "type": "body" } ] } })",
        "$.envelopes.event", "one member as body");
    row("ambiguous selection",
        R"({ "operations": { "timeSet": { "select": { "eventType": "timeQuery" } } } })",
        "$.operations.timeSet", "timeQuery");
    row("unknown quality scheme", R"({ "qualityScheme": "mood" })", "$.qualityScheme", "iec61968");
    row("unknown secret", R"({ "secret": ["pin"] })", "$.secret[0]", "pin");
    row("probe that goes up", R"({ "probe": "deviceInfoReport" })", "$.probe", "query");
    row("two words, one text", R"({ "enums": { "switch": { "on": "1", "off": "1" } } })", "$.enums.switch.",
        "of its own");
    row("code", R"({ "returnCodes": { "abc": { "en": "x", "zh": "y" } } })", "$.returnCodes.abc",
        "whole number");
    row("limit", R"({ "limits": { "payload": 0 } })", "$.limits.payload", "1 to");
    row("alarm level twice",
        R"({ "alarmLevels": [ { "level": 1, "en": "a", "zh": "b" }, { "level": 1, "en": "c", "zh": "d" } ] })",
        "$.alarmLevels[1]", "once");
}

void tst_Profile::refuses()
{
    QFETCH(QByteArray, overlay);
    QFETCH(QString, path);
    QFETCH(QString, words);
    const auto profile = Profile::load(u"gbt35031"_s, {}, object(overlay.constData()));
    QVERIFY(!profile.has_value());
    const Error& error = profile.error();
    QCOMPARE(error.code, ErrorCode::InvalidInput);
    QVERIFY2(error.subject.startsWith(u"site: "_s + path), qPrintable(error.subject));
    QVERIFY2(error.detail.contains(words), qPrintable(error.detail));
    QVERIFY2(error.detail.contains(u"Remedy: "_s), qPrintable(error.detail));
}

void tst_Profile::namesTheFileThatBroughtTheFault()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"mine.json"_s);
    write(path, R"({ "id": "mine", "extends": "gbt35031", "zone": 8 })");
    const auto profile = Profile::load(u"mine"_s, folder.path());
    QVERIFY(!profile.has_value());
    QCOMPARE(profile.error().subject, QString(path + u": $.zone"_s));
}

void tst_Profile::refusesAFileThatIsNoJson()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"bad.json"_s);
    write(path, "{\n  \"id\": \"bad\",\n  \"zone\" \"+08:00\"\n}\n");
    const auto damaged = Profile::load(path);
    QVERIFY(!damaged.has_value());
    QCOMPARE(damaged.error().subject, QString(path + u": line 3, column 10"_s));

    write(path, "{ \"id\": \"bad\", \"zone\": \"+08:00\", \"zone\": \"+09:00\" }");
    const auto twice = Profile::load(path);
    QVERIFY(!twice.has_value());
    QVERIFY2(twice.error().detail.contains(u"twice"_s), qPrintable(twice.error().detail));
}

void tst_Profile::refusesACircle()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"a.json"_s), R"({ "id": "a", "extends": "b" })");
    write(folder.filePath(u"b.json"_s), R"({ "id": "b", "extends": "a" })");
    const auto profile = Profile::load(u"a"_s, folder.path());
    QVERIFY(!profile.has_value());
    QVERIFY2(profile.error().detail.contains(u"circle"_s), qPrintable(profile.error().detail));
}

void tst_Profile::refusesAnUnknownProfile()
{
    const auto profile = Profile::load(u"gbt35032"_s);
    QVERIFY(!profile.has_value());
    QCOMPARE(profile.error().subject, u"gbt35032"_s);
    QVERIFY2(profile.error().detail.contains(u"gbt35031"_s), qPrintable(profile.error().detail));
    QCOMPARE(Profile::load(u"/no/such/file.json"_s).error().code, ErrorCode::FileIo);
}

QTEST_GUILESS_MAIN(tst_Profile)
#include "tst_profile.moc"
