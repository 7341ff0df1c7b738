// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "productmodel/productmodel.h"
#include "support/verify.h"

using namespace cems;
using namespace cems::productmodel;
using namespace Qt::StringLiterals;
using wire::Rule;

namespace {

const QByteArray kHead = R"({"modelVersion":"1.0",
    "product":{"productID":"p","name":"n","manufacturer":"m","model":"x","protocolType":"MQTT"},
    "gateway":{"gatewayID":"GW"},)";

/// Members of a point that is right but for what is added.
QByteArray point(const QByteArray& id, const QByteArray& more, const char* type = "telemetry")
{
    return R"({"pointID":")" + id + R"(","name":"n","deviceID":"GW","type":")" + type
        + R"(","dataType":"decimal")" + (more.isEmpty() ? "" : ",") + more + "}";
}

QByteArray points(const QByteArray& list)
{
    return R"("monitorPoints":[)" + list + "]";
}

} // namespace

class TestModelChecks : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrongIsFoundAtItsPlace_data();
    void whatIsWrongIsFoundAtItsPlace();
    void whatIsRightIsNotFound_data();
    void whatIsRightIsNotFound();
    void aFindingSaysWhatTheSchemaDemands_data();
    void aFindingSaysWhatTheSchemaDemands();
};

void TestModelChecks::whatIsWrongIsFoundAtItsPlace_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("subject");
    const auto row = [](const char* name, const QByteArray& members, Rule rule, const char* path,
                        const char* subject) {
        QTest::newRow(name) << members << rule << QByteArray(path) << QByteArray(subject);
    };
    // references
    row("device of a point",
        points(R"({"pointID":"P","name":"n","deviceID":"X","type":"telemetry","dataType":"int"})"),
        Rule::ModelReference, "$.monitorPoints[0].deviceID", "deviceID X");
    row("meter of a point", points(point("P", R"("meterID":"X")")), Rule::ModelReference,
        "$.monitorPoints[0].meterID", "meterID X");
    row("protocol of a point", points(point("P", R"("acquisition":{"protocolID":"X","address":1})")),
        Rule::ModelReference, "$.monitorPoints[0].acquisition.protocolID", "protocolID X");
    row("feedback point", points(point("P", R"("feedbackPointID":"X")")), Rule::ModelReference,
        "$.monitorPoints[0].feedbackPointID", "pointID X");
    row("port of a device", R"("devices":[{"deviceID":"D","name":"d","commPortID":"X"}])",
        Rule::ModelReference, "$.devices[0].commPortID", "commPortID X");
    row("protocol of a device", R"("devices":[{"deviceID":"D","name":"d","protocolID":"X"}])",
        Rule::ModelReference, "$.devices[0].protocolID", "protocolID X");
    row("parent of a device", R"("devices":[{"deviceID":"D","name":"d","parentDeviceID":"X"}])",
        Rule::ModelReference, "$.devices[0].parentDeviceID", "deviceID X");
    row("device of a meter",
        R"("meters":[{"meterID":"M","deviceID":"X","meterType":"water","readingTypeIDs":[]}])",
        Rule::ModelReference, "$.meters[0].deviceID", "deviceID X");
    row("meter of a metered object",
        R"("meteredObjects":[{"meteredObjectID":"O","name":"o","type":"area","meterIDs":["X"]}])",
        Rule::ModelReference, "$.meteredObjects[0].meterIDs[0]", "meterID X");
    row("parent of a metered object",
        R"("meteredObjects":[{"meteredObjectID":"O","name":"o","type":"area","parentID":"X","meterIDs":[]}])",
        Rule::ModelReference, "$.meteredObjects[0].parentID", "meteredObjectID X");
    row("protocol of a port",
        R"("commPorts":[{"commPortID":"C","type":"CAN","enabled":true,"protocolID":"X"}])",
        Rule::ModelReference, "$.commPorts[0].protocolID", "protocolID X");
    row("device of a port",
        R"("commPorts":[{"commPortID":"C","type":"CAN","enabled":true,"devices":[{"deviceID":"X"}]}])",
        Rule::ModelReference, "$.commPorts[0].devices[0].deviceID", "deviceID X");
    row("device of a service", R"("services":[{"serviceID":"S","serviceType":"s","deviceIDs":["GW","X"]}])",
        Rule::ModelReference, "$.services[0].deviceIDs[1]", "deviceID X");
    row("point of an alarm",
        R"("alarms":[{"alarmCode":"A","name":"a","level":1,"sourceType":"point","condition":{"pointID":"D/X"}}])",
        Rule::ModelReference, "$.alarms[0].condition.pointID", "pointID D/X");
    // ids
    row("point twice", points(point("P", "") + "," + point("P", "")), Rule::ModelDuplicateId,
        "$.monitorPoints[1].pointID", "GW/P");
    row("device twice", R"("devices":[{"deviceID":"D","name":"d"},{"deviceID":"D","name":"e"}])",
        Rule::ModelDuplicateId, "$.devices[1].deviceID", "deviceID D");
    row("meter twice", R"("meters":[{"meterID":"M","deviceID":"GW","meterType":"gas","readingTypeIDs":[]},
        {"meterID":"M","deviceID":"GW","meterType":"gas","readingTypeIDs":[]}])",
        Rule::ModelDuplicateId, "$.meters[1].meterID", "meterID M");
    row("protocol twice", R"("protocols":[{"protocolID":"R","name":"a"},{"protocolID":"R","name":"b"}])",
        Rule::ModelDuplicateId, "$.protocols[1].protocolID", "protocolID R");
    row("property twice", R"("services":[{"serviceID":"S","serviceType":"s","properties":[
        {"propertyName":"a","dataType":"int","method":"R"},{"propertyName":"a","dataType":"int","method":"R"}]}])",
        Rule::ModelDuplicateId, "$.services[0].properties[1].propertyName", "propertyName a");
    // cycles
    row("its own parent", R"("devices":[{"deviceID":"D","name":"d","parentDeviceID":"D"}])", Rule::ModelCycle,
        "$.devices[0].parentDeviceID", "D");
    row("a circle of three", R"("devices":[{"deviceID":"A","name":"a","parentDeviceID":"C"},
        {"deviceID":"B","name":"b","parentDeviceID":"A"},{"deviceID":"C","name":"c","parentDeviceID":"B"},
        {"deviceID":"E","name":"e","parentDeviceID":"A"}])",
        Rule::ModelCycle, "$.devices[0].parentDeviceID", "A");
    row("a circle of metered objects",
        R"("meteredObjects":[{"meteredObjectID":"A","name":"a","type":"area","parentID":"B","meterIDs":[]},
        {"meteredObjectID":"B","name":"b","type":"area","parentID":"A","meterIDs":[]}])",
        Rule::ModelCycle, "$.meteredObjects[0].parentID", "A");
    // ranges
    row("min above max", points(point("P", R"("min":10,"max":5)")), Rule::ModelRange,
        "$.monitorPoints[0].min", "GW/P");
    row("upper above upper2", points(point("P", R"("lower":1,"upper":9,"upper2":8)")), Rule::ModelRange,
        "$.monitorPoints[0].upper", "GW/P");
    row("lower above upper2", points(point("P", R"("lower":9,"upper2":8)")), Rule::ModelRange,
        "$.monitorPoints[0].lower", "GW/P");
    row("range of a parameter",
        R"("services":[{"serviceID":"S","serviceType":"s","commands":[{"commandName":"c",
        "paras":[{"paraName":"p","dataType":"int","min":3,"max":2}]}]}])",
        Rule::ModelRange, "$.services[0].commands[0].paras[0].min", "p");
    row("limits of an alarm", points(point("P", "")) + R"(,"alarms":[{"alarmCode":"A","name":"a","level":1,
        "sourceType":"point","condition":{"pointID":"P","lower":5,"upper":4}}])",
        Rule::ModelRange, "$.alarms[0].condition.lower", "A");
    // enumerations
    row("point without states",
        points(R"({"pointID":"P","name":"n","deviceID":"GW","type":"signal","dataType":"enum"})"),
        Rule::ModelEmptyEnum, "$.monitorPoints[0].stateTexts", "GW/P");
    row("property without values", R"("services":[{"serviceID":"S","serviceType":"s","properties":[
        {"propertyName":"a","dataType":"enum","method":"RW","enumList":[]}]}])",
        Rule::ModelEmptyEnum, "$.services[0].properties[0].enumList", "a");
    row("parameter of an event without values", R"("services":[{"serviceID":"S","serviceType":"s","events":[
        {"eventType":"e","paras":[{"paraName":"p","dataType":"enum"}]}]}])",
        Rule::ModelEmptyEnum, "$.services[0].events[0].paras[0].enumList", "p");
    // reading types
    row("reading type of 17 parts",
        points(point("P", R"("readingTypeID":"0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72")")),
        Rule::ModelReadingType, "$.monitorPoints[0].readingTypeID", "GW/P");
    row("reading type with an unknown kind",
        points(point("P", R"("readingTypeID":"0.0.0.1.1.1.999.0.0.0.0.0.0.0.0.3.72.0")")),
        Rule::ModelReadingType, "$.monitorPoints[0].readingTypeID", "GW/P");
    row("reading type of a meter",
        R"("meters":[{"meterID":"M","deviceID":"GW","meterType":"gas","readingTypeIDs":["kWh"]}])",
        Rule::ModelReadingType, "$.meters[0].readingTypeIDs[0]", "M");
    row("unit against reading type",
        points(point("P", R"("unit":"kW","readingTypeID":"0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0")")),
        Rule::ModelUnit, "$.monitorPoints[0].unit", "GW/P");
    // feedback
    row("control without feedback", points(point("P", "", "control")), Rule::ModelNoFeedback,
        "$.monitorPoints[0].feedbackPointID", "GW/P");
}

void TestModelChecks::whatIsWrongIsFoundAtItsPlace()
{
    QFETCH(QByteArray, members);
    QFETCH(Rule, rule);
    const auto loaded = loadModel(kHead + members + "}");
    CEMS_VERIFY_RESULT(loaded);
    for (const wire::Finding& finding : loaded->findings) {
        if (loaded->findings.size() > 1) {
            qWarning() << static_cast<int>(finding.rule) << finding.path << finding.subject;
        }
    }
    QCOMPARE(loaded->findings.size(), std::size_t{1});
    QCOMPARE(loaded->findings[0].rule, rule);
    QTEST(loaded->findings[0].path, "path");
    QTEST(loaded->findings[0].subject, "subject");
}

void TestModelChecks::whatIsRightIsNotFound_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::newRow("nothing but the head") << QByteArray(R"("devices":[])");
    QTest::newRow("the gateway as a device") << points(point("P", ""));
    QTest::newRow("same point id on two devices") << R"("devices":[{"deviceID":"A","name":"a"}],)"
            + points(point("P", "")
                     + R"(,{"pointID":"P","name":"n","deviceID":"A","type":"telemetry","dataType":"int"})");
    QTest::newRow("feedback on the same device, elsewhere ambiguous")
        << R"("devices":[{"deviceID":"A","name":"a"}],)"
            + points(point("QF", "") + "," + point("C", R"("feedbackPointID":"QF")", "control")
                     + R"(,{"pointID":"QF","name":"n","deviceID":"A","type":"telemetry","dataType":"int"})");
    QTest::newRow("feedback on another device") << R"("devices":[{"deviceID":"A","name":"a"}],)"
            + points(point("C", R"("feedbackPointID":"A/QF")", "control")
                     + R"(,{"pointID":"QF","name":"n","deviceID":"A","type":"telemetry","dataType":"int"})");
    QTest::newRow("parents without a circle")
        << QByteArray(R"("devices":[{"deviceID":"A","name":"a","parentDeviceID":"B"},
           {"deviceID":"B","name":"b","parentDeviceID":"GW"},{"deviceID":"C","name":"c","parentDeviceID":"B"}])");
    QTest::newRow("limits that touch")
        << points(point("P", R"("min":1,"max":1,"lower2":1,"lower":1,"upper":1,"upper2":1)"));
    QTest::newRow("unit in another spelling")
        << points(point("P", R"("unit":"千瓦时","readingTypeID":"0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0")"));
    QTest::newRow("a unit that nobody knows")
        << points(point("P", R"("unit":"格","readingTypeID":"0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0")"));
    QTest::newRow("power factor without unit")
        << points(point("P", R"("unit":"","readingTypeID":"0.0.0.12.0.1.38.0.0.0.0.0.0.0.0.0.65.0")"));
    QTest::newRow("long integers") << points(
        point("P", R"("min":-9007199254740993,"max":9223372036854775807)"));
}

void TestModelChecks::whatIsRightIsNotFound()
{
    QFETCH(QByteArray, members);
    const auto loaded = loadModel(kHead + members + "}");
    CEMS_VERIFY_RESULT(loaded);
    for (const wire::Finding& finding : loaded->findings) {
        qWarning() << static_cast<int>(finding.rule) << finding.path << finding.subject << finding.found;
    }
    QVERIFY(loaded->findings.empty());
}

void TestModelChecks::aFindingSaysWhatTheSchemaDemands_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("found");
    QTest::newRow("type") << points(point("P", R"("min":"a")")) << QByteArray("$.monitorPoints[0].min")
                          << QByteArray("number") << QByteArray("\"a\"");
    QTest::newRow("choice") << points(point("P", R"("controlMode":"SBO")"))
                            << QByteArray("$.monitorPoints[0].controlMode") << QByteArray("sbo, direct")
                            << QByteArray("\"SBO\"");
    QTest::newRow("limit") << points(point("P", R"("precision":99)"))
                           << QByteArray("$.monitorPoints[0].precision") << QByteArray("integer >= 0 <= 15")
                           << QByteArray("99");
    QTest::newRow("missing") << QByteArray(R"("devices":[{"name":"d"}])") << QByteArray("$.devices[0]")
                             << QByteArray("deviceID") << QByteArray();
    QTest::newRow("state text") << points(point("P", R"("stateTexts":{"0":1})"))
                                << QByteArray("$.monitorPoints[0].stateTexts.0") << QByteArray("string")
                                << QByteArray("1");
    QTest::newRow("serial port") << QByteArray(
        R"("commPorts":[{"commPortID":"C","type":"RS485","enabled":true,
           "commPortPara":{"baudRate":9600,"dataBits":9,"parity":"N","stopBits":1}}])")
                                 << QByteArray("$.commPorts[0].commPortPara.dataBits")
                                 << QByteArray("integer >= 5 <= 8") << QByteArray("9");
    QTest::newRow("a point that is no object")
        << points("7") << QByteArray("$.monitorPoints[0]") << QByteArray("object") << QByteArray("7");
    QTest::newRow("points that are no list")
        << QByteArray(R"("monitorPoints":{})") << QByteArray("$.monitorPoints") << QByteArray("array")
        << QByteArray("{}");
}

void TestModelChecks::aFindingSaysWhatTheSchemaDemands()
{
    QFETCH(QByteArray, members);
    QFETCH(QByteArray, path);
    const auto loaded = loadModel(kHead + members + "}");
    CEMS_VERIFY_RESULT(loaded);
    const auto at = std::find_if(loaded->findings.begin(), loaded->findings.end(),
                                 [&path](const wire::Finding& finding) { return finding.path == path; });
    for (const wire::Finding& finding : loaded->findings) {
        if (at == loaded->findings.end()) {
            qWarning() << static_cast<int>(finding.rule) << finding.path << finding.expected;
        }
    }
    QVERIFY(at != loaded->findings.end());
    QCOMPARE(at->rule, Rule::ModelInvalid);
    QTEST(at->expected, "expected");
    QTEST(at->found, "found");
}

QTEST_GUILESS_MAIN(TestModelChecks)
#include "tst_modelchecks.moc"
