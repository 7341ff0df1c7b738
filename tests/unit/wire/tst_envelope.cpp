// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/manualclock.h"
#include "support/verify.h"
#include "wire/envelope.h"
#include "wire/gzip.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace cems;
using namespace cems::wire;
using namespace Qt::StringLiterals;

namespace {

/// Hand-written messages and what must be read from them.
QJsonArray vectors()
{
    QFile file(QStringLiteral(CEMS_TEST_DATA "/wire/messages.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

std::shared_ptr<const Profile> profileOf(const QString& id)
{
    const QString file = QStringLiteral(CEMS_TEST_DATA "/wire/otherprofile.json");
    return Profile::load(id == "other"_L1 ? file : id.isEmpty() ? u"gbt35031"_s : id).value_or(nullptr);
}

Packet packetOf(const QJsonObject& vector)
{
    Packet packet;
    packet.receivedAt = utcFromMs(cems::testing::ManualClock::kStart);
    packet.topic = vector["topic"_L1].toString().toUtf8();
    packet.retained = vector["retained"_L1].toBool();
    packet.payload = vector.contains("payloadHex"_L1)
        ? QByteArray::fromHex(vector["payloadHex"_L1].toString().toLatin1())
        : vector["payload"_L1].toString().toUtf8();
    packet.fullSize = packet.payload.size();
    return packet;
}

QStringList findingsOf(const std::vector<Finding>& findings)
{
    QStringList list;
    for (const Finding& finding : findings) {
        list.append(ruleId(finding.rule) + u' ' + QString::fromUtf8(finding.path));
    }
    list.sort();
    return list;
}

QStringList expectedFindings(const QJsonArray& findings)
{
    QStringList list;
    for (const QJsonValue& finding : findings) {
        list.append(finding[0].toString() + u' ' + finding[1].toString());
    }
    list.sort();
    return list;
}

Packet up(const QByteArray& topic, const QByteArray& payload)
{
    Packet packet;
    packet.receivedAt = utcFromMs(cems::testing::ManualClock::kStart);
    packet.topic = topic;
    packet.payload = payload;
    packet.fullSize = payload.size();
    return packet;
}

} // namespace

class tst_Envelope : public QObject
{
    Q_OBJECT

private slots:
    void decodes_data();
    void decodes();
    void givesTheSameAgain();
    void doesNotDecodeWhatIsTooLarge();
    void unpacksGzip();
    void stopsUnpackingAtTheLimit();
    void notesDamagedGzip();
    void readsAStatusTopic();
    void surviesEveryCut();
    void keepsTheFindingsOfOneMessageBounded();
    void encodes_data();
    void encodes();

private:
    void compareEntry(const Message& message, const Entry& entry, const QJsonObject& expected);
    void compareOutcome(const Profile& profile, const Entry& entry, const QJsonObject& expected,
                        std::vector<Finding>& findings);
};

void tst_Envelope::compareEntry(const Message& message, const Entry& entry, const QJsonObject& expected)
{
    QCOMPARE(QString(operationId(entry.operation)), expected["operation"_L1].toString());
    QCOMPARE(QString(operationId(entry.refusedRequest)), expected["refused"_L1].toString(u"unknown"_s));
    const std::pair<QString, QByteArray> texts[] = {
        {u"objectDeviceID"_s, entry.objectDeviceID},
        {u"serviceID"_s, entry.serviceID},
        {u"eventType"_s, entry.eventType},
        {u"eventID"_s, entry.eventID},
        {u"gatewayID"_s, message.topic->gatewayID},
        {u"requestID"_s, message.topic->requestID},
        {u"body"_s, QByteArray::fromStdString(std::string(entry.body.raw()))}};
    for (const auto& [name, found] : texts) {
        if (expected.contains(name)) {
            QCOMPARE(QString::fromUtf8(found), expected[name].toString());
        }
    }
    if (expected.contains("eventTimeMs"_L1)) {
        QVERIFY(entry.eventTime.has_value());
        QCOMPARE(entry.eventTime->utcMs, expected["eventTimeMs"_L1].toInteger());
    }
}

void tst_Envelope::compareOutcome(const Profile& profile, const Entry& entry, const QJsonObject& expected,
                                  std::vector<Finding>& findings)
{
    if (!expected.contains("success"_L1)) {
        return;
    }
    const Outcome outcome = readOutcome(profile, entry, findings);
    const QJsonValue success = expected["success"_L1];
    QCOMPARE(outcome.isSuccess, success.isNull() ? std::nullopt : std::optional(success.toBool()));
    QCOMPARE(outcome.code.has_value(), expected.contains("code"_L1));
    QCOMPARE(outcome.code.value_or(0), expected["code"_L1].toInt());
    QCOMPARE(outcome.description, expected["description"_L1].toString());
    QCOMPARE(hasMoreParts(profile, entry), expected["more"_L1].toBool());
}

void tst_Envelope::decodes_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonArray all = vectors();
    QVERIFY(!all.isEmpty());
    for (const QJsonValue& vector : all) {
        QTest::newRow(qPrintable(vector["name"_L1].toString())) << vector.toObject();
    }
}

void tst_Envelope::decodes()
{
    QFETCH(QJsonObject, vector);
    const auto profile = profileOf(vector["profile"_L1].toString());
    QVERIFY(profile);
    MessageDecoder decoder(profile);
    Message& message = decoder.decode(packetOf(vector));
    const QJsonArray entries = vector["entries"_L1].toArray();
    QCOMPARE(static_cast<qsizetype>(message.entries.size()), entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const Entry& entry = message.entries[static_cast<std::size_t>(i)];
        compareEntry(message, entry, entries[i].toObject());
        compareOutcome(*profile, entry, entries[i].toObject(), message.findings);
    }
    QCOMPARE(findingsOf(message.findings), expectedFindings(vector["findings"_L1].toArray()));
}

/// One decoder for everything: what it keeps for speed must not leak from one message into the next.
void tst_Envelope::givesTheSameAgain()
{
    const auto profile = profileOf({});
    MessageDecoder used(profile);
    const QJsonArray all = vectors();
    for (int round = 0; round < 2; ++round) {
        for (const QJsonValue& vector : all) {
            if (vector.toObject().contains("profile"_L1)) {
                continue;
            }
            MessageDecoder fresh(profile);
            const Packet packet = packetOf(vector.toObject());
            const Message& expected = fresh.decode(packet);
            const Message& message = used.decode(packet);
            QCOMPARE(findingsOf(message.findings), findingsOf(expected.findings));
            QCOMPARE(message.entries.size(), expected.entries.size());
            QCOMPARE(message.isJson, expected.isJson);
            for (std::size_t i = 0; i < expected.entries.size(); ++i) {
                QCOMPARE(message.entries[i].operation, expected.entries[i].operation);
                QCOMPARE(message.entries[i].objectDeviceID, expected.entries[i].objectDeviceID);
                QCOMPARE(message.entries[i].eventID, expected.entries[i].eventID);
                QCOMPARE(message.entries[i].eventTime.has_value(), expected.entries[i].eventTime.has_value());
                QCOMPARE(message.entries[i].body.raw(), expected.entries[i].body.raw());
            }
        }
    }
}

void tst_Envelope::doesNotDecodeWhatIsTooLarge()
{
    MessageDecoder decoder(profileOf({}));
    Packet packet = up("cems/devices/G/sys/events/up", QByteArray(1 << 20, ' '));
    QCOMPARE(findingsOf(decoder.decode(packet).findings), QStringList{u"jsonDamaged @1048576"_s});
    packet.payload.append(' ');
    packet.fullSize = packet.payload.size();
    QCOMPARE(findingsOf(decoder.decode(packet).findings), QStringList{u"payloadTooLarge "_s});
    packet.payload.truncate(10);
    packet.fullSize = 5'000'000;
    const Message& cut = decoder.decode(packet);
    QCOMPARE(findingsOf(cut.findings), QStringList{u"payloadTooLarge "_s});
    QCOMPARE(cut.findings.front().found, QByteArray("5000000 B"));
    QVERIFY(cut.entries.empty());
}

void tst_Envelope::unpacksGzip()
{
    // The message below, packed by gzip -9n.
    const QByteArray packed = QByteArray::fromHex(
        "1f8b0800000000000203ab562a4e2d2acb4c4e2d56b28aae86713c5d94ac941c9574940a8af20b528b4a3241d2d54a15"
        "4a5686b5b5b1b500d188b0ba35000000");
    MessageDecoder decoder(profileOf({}));
    Message& own = decoder.decode(up("cems/devices/G/sys/properties/report?encoding=gzip", packed));
    QCOMPARE(findingsOf(own.findings), QStringList());
    QCOMPARE(own.entries.size(), std::size_t(1));
    QCOMPARE(own.entries.front().body.raw(), std::string_view(R"({"x":1})"));
}

void tst_Envelope::stopsUnpackingAtTheLimit()
{
    MessageDecoder decoder(profileOf({}));
    const QByteArray bomb = gzip(QByteArray(50 << 20, ' '));
    QVERIFY(bomb.size() < 100'000);
    const Message& message = decoder.decode(up("cems/devices/G/sys/properties/report?encoding=gzip", bomb));
    QCOMPARE(findingsOf(message.findings), QStringList{u"payloadTooLarge "_s});
    QVERIFY(message.entries.empty());
    QVERIFY(message.unpacked.size() <= 1 << 20);
}

void tst_Envelope::notesDamagedGzip()
{
    MessageDecoder decoder(profileOf({}));
    QByteArray packed = gzip(R"({"services":[{"serviceID":"A","properties":{"x":1}}]})");
    packed.chop(9); // the end of the data and the check sum
    const Message& message = decoder.decode(up("cems/devices/G/sys/properties/report?encoding=gzip", packed));
    QVERIFY(findingsOf(message.findings).contains(u"compressionDamaged "_s));
}

void tst_Envelope::readsAStatusTopic()
{
    const QJsonObject overlay{{u"statusTopic"_s,
                               QJsonObject{{u"topic"_s, u"state/{deviceID}/now"_s},
                                           {u"online"_s, QJsonArray{u"1"_s, u"up"_s}},
                                           {u"offline"_s, QJsonArray{u"0"_s}}}}};
    const auto profile = Profile::load(u"gbt35031"_s, {}, overlay);
    CEMS_VERIFY_RESULT(profile);
    QVERIFY((*profile)->hostFilters(u"G"_s).contains("state/G/now"));
    MessageDecoder decoder(*profile);
    QCOMPARE(decoder.decode(up("state/G/now", "up")).isOnline, std::optional(true));
    QCOMPARE(decoder.decode(up("state/G/now", "0\n")).isOnline, std::optional(false));
    const Message& odd = decoder.decode(up("state/G/now", "maybe"));
    QCOMPARE(odd.isOnline, std::nullopt);
    QCOMPARE(odd.topic->gatewayID, QByteArray("G"));
    QCOMPARE(findingsOf(odd.findings), QStringList{u"unknownEnumValue "_s});
}

void tst_Envelope::surviesEveryCut()
{
    const QByteArray whole =
        R"({"objectDeviceID":"M-1","services":[{"serviceID":"$monitorPoint","eventType":)"
        R"("monitorPointReport","eventTime":"20251123T121320Z","paras":{"cause":"periodic",)"
        R"("points":[{"pointID":"Ua","value":230.10,"time":"20251123T121320123Z"}]}}]})";
    MessageDecoder decoder(profileOf({}));
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const Message& message = decoder.decode(up("cems/devices/G/sys/events/up", whole.first(size)));
        QVERIFY2(findingsOf(message.findings).contains(u"jsonDamaged @%1"_s.arg(size)),
                 qPrintable(findingsOf(message.findings).join(u'|')));
    }
    QCOMPARE(findingsOf(decoder.decode(up("cems/devices/G/sys/events/up", whole)).findings), QStringList());
}

void tst_Envelope::keepsTheFindingsOfOneMessageBounded()
{
    QByteArray payload = "{";
    for (int i = 0; i < 20000; ++i) {
        payload += "\"x" + QByteArray::number(i) + "\":NaN,";
    }
    payload += "\"services\":[]}";
    MessageDecoder decoder(profileOf({}));
    const Message& message = decoder.decode(up("cems/devices/G/sys/events/up", payload));
    QVERIFY(message.findings.size() > 10);
    QVERIFY(message.findings.size() <= 500);
}

void tst_Envelope::encodes_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("event") << u"gbt35031"_s << u"deviceInfoQuery"_s << QByteArray("{}")
                           << QByteArray(R"({"objectDeviceID":"M-1","services":[{"eventID":"e1","eventTime":)"
                                         R"("20251123T121320Z","eventType":"deviceInfoQuery","paras":{},)"
                                         R"("serviceID":"$deviceInfo"}]})");
    QTest::newRow("event, iotda")
        << u"iotda"_s << u"versionQuery"_s << QByteArray("{}")
        << QByteArray(R"({"object_device_id":"M-1","services":[{"event_id":"e1","event_time":)"
                      R"("20251123T121320Z","event_type":"version_query","paras":{},)"
                      R"("service_id":"$ota"}]})");
    QTest::newRow("command") << u"gbt35031"_s << u"command.request"_s
                             << QByteArray(R"({"commandName":"OPEN","paras":{"n":9007199254740993}})")
                             << QByteArray(R"({"commandName":"OPEN","objectDeviceID":"M-1","paras":)"
                                           R"({"n":9007199254740993},"serviceID":"Relay"})");
    QTest::newRow("command answered")
        << u"gbt35031"_s << u"command.response"_s << QByteArray(R"({"resultCode":0})")
        << QByteArray(R"({"resultCode":0})");
    QTest::newRow("property set") << u"gbt35031"_s << u"property.set"_s << QByteArray(R"({"limit":5})")
                                  << QByteArray(
                                         R"({"objectDeviceID":"M-1","services":[{"properties":{"limit":5},)"
                                         R"("serviceID":"Relay"}]})");
    QTest::newRow("batch") << u"gbt35031"_s << u"property.batchReport"_s << QByteArray(R"({"x":1})")
                           << QByteArray(
                                  R"({"devices":[{"deviceID":"M-1","services":[{"eventTime":)"
                                  R"("20251123T121320Z","properties":{"x":1},"serviceID":"Relay"}]}]})");
    QTest::newRow("another envelope")
        << u"other"_s << u"monitorPointQuery"_s << QByteArray("{}")
        << QByteArray(R"({"dev":"M-1","header":{"mid":"e1","ts":"20251123T121320Z"},)"
                      R"("payload":{},"version":"1.1"})");
    QTest::newRow("an operation that is not there")
        << u"iotda"_s << u"monitorPointQuery"_s << QByteArray("{}") << QByteArray();
}

void tst_Envelope::encodes()
{
    QFETCH(QString, profile);
    QFETCH(QString, operation);
    QFETCH(QByteArray, body);
    EnvelopeFields fields;
    fields.objectDeviceID = u"M-1"_s;
    fields.serviceID = u"Relay"_s;
    fields.eventID = u"e1"_s;
    fields.eventTime = utcFromMs(1763900000000);
    const auto loaded = profileOf(profile);
    QVERIFY(loaded);
    QTEST(encodeMessage(*loaded, operationFromId(operation).value(), fields,
                        QJsonDocument::fromJson(body).object()),
          "payload");
}

QTEST_GUILESS_MAIN(tst_Envelope)
#include "tst_envelope.moc"
