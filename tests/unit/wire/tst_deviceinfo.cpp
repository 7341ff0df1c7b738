// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packets.h"
#include "wire/deviceinfo.h"

#include <QJsonDocument>
#include <QTest>

using namespace cems;
using namespace cems::wire;
using namespace Qt::StringLiterals;

class tst_DeviceInfo : public QObject
{
    Q_OBJECT

private slots:
    void reads();
    void readsTheOtherProfile();
    void forgivesTypes();
    void writesWhatItReads();
    void readsAnInlineModel();
    void readsAModelFile();
    void wantsModelOrFile();
    void translatesTheModel();

private:
    std::shared_ptr<const Profile> m_profile = Profile::load(u"gbt35031"_s).value_or(nullptr);
};

void tst_DeviceInfo::reads()
{
    MessageDecoder decoder(m_profile);
    Message& message = decoder.decode(
        eventPacket("$deviceInfo", "deviceInfoReport",
                    R"({"swVersion":"1.2","model":"CG-8","uptimeS":86400,"cpuPercent":12.5,"signalDbm":-71,)"
                    R"("capabilities":["inlineTransfer","x"],"productModelHash":"abc"})"));
    const DeviceInfo info = readDeviceInfo(*m_profile, message.entries.front(), message.findings);
    QCOMPARE(info.swVersion, u"1.2"_s);
    QCOMPARE(info.model, u"CG-8"_s);
    QCOMPARE(info.uptimeS, std::optional<qint64>(86400));
    QCOMPARE(info.cpuPercent, std::optional(12.5));
    QCOMPARE(info.signalDbm, std::optional(-71.0));
    QCOMPARE(info.memoryPercent, std::nullopt);
    QCOMPARE(info.capabilities, (QStringList{u"inlineTransfer"_s, u"x"_s}));
    QVERIFY(info.fwVersion.isEmpty());
    QCOMPARE(findingsOf(message.findings), QStringList());
}

void tst_DeviceInfo::readsTheOtherProfile()
{
    const auto iotda = Profile::load(u"iotda"_s).value();
    MessageDecoder decoder(iotda);
    Message& message = decoder.decode(
        packetOf("$oc/devices/G/sys/events/up",
                 R"({"services":[{"service_id":"$sdk_info","event_type":"sdk_info_report","paras":)"
                 R"({"device_sdk_version":"C_v0.5.0","sw_version":"","device_ip":"10.0.0.7"}}]})"));
    const DeviceInfo info = readDeviceInfo(*iotda, message.entries.front(), message.findings);
    QCOMPARE(info.deviceSdkVersion, u"C_v0.5.0"_s);
    QCOMPARE(info.deviceIP, u"10.0.0.7"_s);
    QCOMPARE(findingsOf(message.findings), QStringList{u"emptyForAbsent $.services[0].paras.sw_version"_s});
}

void tst_DeviceInfo::forgivesTypes()
{
    MessageDecoder decoder(m_profile);
    Message& message = decoder.decode(eventPacket(
        "$deviceInfo", "deviceInfoReport",
        R"({"swVersion":7,"uptimeS":"86400","cpuPercent":"n/a","capabilities":"inlineTransfer","colour":"grey"})"));
    const DeviceInfo info = readDeviceInfo(*m_profile, message.entries.front(), message.findings);
    QCOMPARE(info.swVersion, u"7"_s);
    QCOMPARE(info.uptimeS, std::optional<qint64>(86400));
    QCOMPARE(info.cpuPercent, std::nullopt);
    const QString p = u" $.services[0].paras."_s;
    QCOMPARE(findingsOf(message.findings),
             (QStringList{u"unknownMember"_s + p + u"colour", u"wrongType"_s + p + u"swVersion",
                          u"wrongType"_s + p + u"uptimeS", u"wrongType"_s + p + u"cpuPercent",
                          u"wrongType"_s + p + u"capabilities"}));
}

void tst_DeviceInfo::writesWhatItReads()
{
    DeviceInfo info;
    info.fwVersion = u"2.0"_s;
    info.cachedRecords = 0;
    info.capabilities = {u"inlineTransfer"_s};
    QCOMPARE(QJsonDocument(writeDeviceInfo(*m_profile, info)).toJson(QJsonDocument::Compact),
             QByteArray(R"({"cachedRecords":0,"capabilities":["inlineTransfer"],"fwVersion":"2.0"})"));
}

void tst_DeviceInfo::readsAnInlineModel()
{
    MessageDecoder decoder(m_profile);
    Message& message = decoder.decode(
        eventPacket("$deviceInfo", "productModelReport",
                    R"({"hashCode":"h1","model":{ "modelVersion" : "1.0", "big": 18446744073709551615 }})"));
    const auto report = readProductModelReport(*m_profile, message.entries.front(), message.findings);
    QCOMPARE(report.hashCode, u"h1"_s);
    QCOMPARE(report.model, QByteArray(R"({ "modelVersion" : "1.0", "big": 18446744073709551615 })"));
    QCOMPARE(findingsOf(message.findings), QStringList());
}

void tst_DeviceInfo::readsAModelFile()
{
    MessageDecoder decoder(m_profile);
    Message& message = decoder.decode(
        eventPacket("$deviceInfo", "productModelReport", R"({"hashCode":"h1","fileName":"model.json"})"));
    const auto report = readProductModelReport(*m_profile, message.entries.front(), message.findings);
    QCOMPARE(report.fileName, u"model.json"_s);
    QVERIFY(report.model.isEmpty());
    QCOMPARE(findingsOf(message.findings), QStringList());
}

void tst_DeviceInfo::wantsModelOrFile()
{
    MessageDecoder decoder(m_profile);
    Message& message =
        decoder.decode(eventPacket("$deviceInfo", "productModelReport", R"({"hashCode":"h1"})"));
    (void)readProductModelReport(*m_profile, message.entries.front(), message.findings);
    QCOMPARE(findingsOf(message.findings), QStringList{u"missingMember $.services[0].paras.model"_s});
    Message& refused =
        decoder.decode(eventPacket("$deviceInfo", "productModelReport", R"({"resultCode":500})"));
    (void)readProductModelReport(*m_profile, refused.entries.front(), refused.findings);
    QCOMPARE(findingsOf(refused.findings), QStringList());
}

void tst_DeviceInfo::translatesTheModel()
{
    const auto other = Profile::load(QStringLiteral(CEMS_TEST_DATA "/wire/otherprofile.json")).value();
    MessageDecoder decoder(other);
    Message& message = decoder.decode(
        packetOf("plant/P/G/events/up",
                 R"({"services":[{"serviceID":"$deviceInfo","eventType":"productModelReport","payload":)"
                 R"({"hashCode":"h","model":{"defs":[{"p":"Ua","eu":"V","max":1.50}]}}}]})"));
    const auto report = readProductModelReport(*other, message.entries.front(), message.findings);
    QCOMPARE(report.model, QByteArray(R"({"monitorPoints":[{"pointID":"Ua","unit":"V","max":1.50}]})"));
    const QJsonObject model = QJsonDocument::fromJson(report.model).object();
    QCOMPARE(QJsonDocument(writeProductModelReport(*other, u"h"_s, model, {})).toJson(QJsonDocument::Compact),
             QByteArray(R"({"hashCode":"h","model":{"defs":[{"eu":"V","max":1.5,"p":"Ua"}]}})"));
}

QTEST_GUILESS_MAIN(tst_DeviceInfo)
#include "tst_deviceinfo.moc"
