// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packets.h"
#include "wire/property.h"

#include <QTest>

using namespace cems;
using namespace cems::wire;
using namespace Qt::StringLiterals;

class tst_Property : public QObject
{
    Q_OBJECT

private slots:
    void readsAReport();
    void readsABatch();
    void readsAnAnswer();
    void leavesOutShadowedValues();
    void writes();

private:
    [[nodiscard]] std::vector<PropertyReport> read(const QByteArray& topic, const QByteArray& payload);

    std::shared_ptr<const Profile> m_profile = Profile::load(u"gbt35031"_s).value_or(nullptr);
    MessageDecoder m_decoder{m_profile};
    QStringList m_findings;
};

std::vector<PropertyReport> tst_Property::read(const QByteArray& topic, const QByteArray& payload)
{
    std::vector<PropertyReport> reports;
    Message& message = m_decoder.decode(packetOf("cems/devices/G/sys/" + topic, payload));
    for (const Entry& entry : message.entries) {
        readPropertyReports(*m_profile, entry, reports, message.findings);
    }
    m_findings = findingsOf(message.findings);
    return reports;
}

void tst_Property::readsAReport()
{
    const auto reports =
        read("properties/report",
             R"({"objectDeviceID":"M-1","services":[{"serviceID":"Meter","properties":)"
             R"({"flow":1.50,"state":"on"},"eventTime":"20251123T121320Z","late":true,"resumeID":"R"},)"
             R"({"serviceID":"Tank","properties":{}}]})");
    QCOMPARE(reports.size(), std::size_t(2));
    QCOMPARE(reports[0].deviceID, QByteArray("M-1"));
    QCOMPARE(reports[0].serviceID, QByteArray("Meter"));
    QVERIFY(reports[0].isLate);
    QCOMPARE(reports[0].resumeID, QByteArray("R"));
    QCOMPARE(reports[0].eventTime->utcMs, 1763900000000);
    QCOMPARE(reports[0].properties.size(), std::size_t(2));
    QCOMPARE(reports[0].properties[0].propertyName, std::string_view("flow"));
    QCOMPARE(reports[0].properties[0].value.raw(), std::string_view("1.50"));
    QVERIFY(reports[1].properties.empty());
    QVERIFY(!reports[1].isLate);
    QCOMPARE(m_findings, QStringList());
}

void tst_Property::readsABatch()
{
    const auto reports =
        read("gateway/subDevices/properties/report",
             R"({"devices":[{"deviceID":"d1","services":[{"serviceID":"A","properties":{"x":1}}]},)"
             R"({"deviceID":"d2","services":[{"serviceID":"A","properties":{"x":2}}]},{"deviceID":"d3"}]})");
    QCOMPARE(reports.size(), std::size_t(2));
    QCOMPARE(reports[0].deviceID, QByteArray("d1"));
    QCOMPARE(reports[1].deviceID, QByteArray("d2"));
    QCOMPARE(m_findings, QStringList{u"missingMember $.devices[2].services"_s});
}

void tst_Property::readsAnAnswer()
{
    QCOMPARE(read("properties/get/response/requestID=1",
                  R"({"services":[{"serviceID":"A","properties":{"x":1}}]})")
                 .size(),
             std::size_t(1));
    QVERIFY(read("properties/get/response/requestID=1", R"({"services":[]})").empty());
    QCOMPARE(m_findings, QStringList());
}

void tst_Property::leavesOutShadowedValues()
{
    const auto reports =
        read("properties/report", R"({"services":[{"serviceID":"A","properties":{"x":1,"x":2}}]})");
    QCOMPARE(reports[0].properties.size(), std::size_t(1));
    QCOMPARE(reports[0].properties[0].value.raw(), std::string_view("2"));
    QCOMPARE(m_findings, QStringList{u"duplicateKey $.services[0].properties.x"_s});
}

void tst_Property::writes()
{
    const std::vector<OutgoingService> services{{u"A"_s, QJsonObject{{u"x"_s, 1}}, utcFromMs(1763900000000)},
                                                {u"B"_s, QJsonObject{{u"y"_s, true}}, {}}};
    QCOMPARE(
        writePropertyReport(*m_profile, u"M-1"_s, services),
        QByteArray(
            R"({"objectDeviceID":"M-1","services":[{"eventTime":"20251123T121320Z","properties":{"x":1},)"
            R"("serviceID":"A"},{"properties":{"y":true},"serviceID":"B"}]})"));
}

QTEST_GUILESS_MAIN(tst_Property)
#include "tst_property.moc"
