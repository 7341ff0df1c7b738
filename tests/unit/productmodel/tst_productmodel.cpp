// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "productmodel/productmodel.h"
#include "support/verify.h"

#include <QFile>
#include <QJsonDocument>

using namespace cems;
using namespace cems::productmodel;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kHead = R"({"modelVersion":"1.0",
    "product":{"productID":"p","name":"n","manufacturer":"m","model":"x","protocolType":"MQTT"},
    "gateway":{"gatewayID":"GW"},)";

QByteArray repeated(const QByteArray& entry, int count)
{
    QByteArray list;
    list.reserve(count * (entry.size() + 1));
    for (int i = 0; i < count; ++i) {
        list += i == 0 ? "" : ",";
        list += entry;
    }
    return list;
}

} // namespace

class TestProductModel : public QObject
{
    Q_OBJECT

private slots:
    void examplesLoadWithoutFindings_data();
    void examplesLoadWithoutFindings();
    void aSavedModelIsTheSameModel_data();
    void aSavedModelIsTheSameModel();
    void membersAreSavedInTheOrderOfTheSchema();
    void whatNoStructKnowsIsKept();
    void pointsAreFoundByDeviceAndByUniqueName();
    void aPointIsReadWhole();
    void wrongTypesAreReadWhereTheyMakeSense();
    void whatIsNoModelIsRefused_data();
    void whatIsNoModelIsRefused();
    void tooMuchIsRefused();
    void aByteOrderMarkDoesNoHarm();
    void pointsOfAnUnusualSpellingAreRead();
    void manyPointsKeepTheirOrder();
    void findingsAreBounded();
    void pagesOfPointsMakeAModel();
    void aMissingFileIsNamed();
};

void TestProductModel::examplesLoadWithoutFindings_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("gatewayID");
    QTest::newRow("distribution room") << u":/cems/models/distribution-room.json"_s << u"GW-01"_s;
    QTest::newRow("factory") << u":/cems/models/factory.json"_s << u"GW-FACTORY"_s;
}

void TestProductModel::examplesLoadWithoutFindings()
{
    QFETCH(QString, path);
    const auto loaded = loadModelFile(path);
    CEMS_VERIFY_RESULT(loaded);
    for (const wire::Finding& finding : loaded->findings) {
        qWarning() << finding.path << finding.subject << finding.expected << finding.found;
    }
    QVERIFY(loaded->findings.empty());
    QTEST(loaded->model->gatewayID, "gatewayID");
    QVERIFY(loaded->model->points.size() > 40);
    QVERIFY(loaded->model->others.isEmpty());
    for (const MonitorPoint& point : loaded->model->points) {
        QVERIFY2(point.others.isEmpty() && point.type != PointType::Unknown
                     && point.dataType != DataType::Unknown,
                 qPrintable(point.pointID));
    }
}

void TestProductModel::aSavedModelIsTheSameModel_data()
{
    examplesLoadWithoutFindings_data();
}

void TestProductModel::aSavedModelIsTheSameModel()
{
    QFETCH(QString, path);
    const auto loaded = loadModelFile(path);
    CEMS_VERIFY_RESULT(loaded);
    const QByteArray saved = saveModel(*loaded->model);
    QJsonParseError error;
    const QJsonObject again = QJsonDocument::fromJson(saved, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject original = QJsonDocument::fromJson(file.readAll()).object();
    // what a reader takes for granted is not written
    QJsonArray points;
    for (const QJsonValue point : original.value("monitorPoints"_L1).toArray()) {
        QJsonObject object = point.toObject();
        if (object.value("controlMode"_L1).toString() == "sbo"_L1) {
            object.remove("controlMode"_L1);
        }
        points.append(object);
    }
    original.insert("monitorPoints"_L1, points);
    for (const QString& member : original.keys()) {
        QCOMPARE(again.value(member), original.value(member));
    }
    QCOMPARE(again.size(), original.size());
}

void TestProductModel::membersAreSavedInTheOrderOfTheSchema()
{
    const auto loaded = loadModel(kHead + R"("zz":1,"devices":[{"name":"d","extra":true,"deviceID":"D"}],
        "monitorPoints":[{"type":"signal","pointID":"S","dataType":"boolean","deviceID":"D","name":"s"}]})");
    CEMS_VERIFY_RESULT(loaded);
    const QByteArray expected = R"({
  "modelVersion": "1.0",
  "product": {
    "productID": "p",
    "name": "n",
    "manufacturer": "m",
    "model": "x",
    "protocolType": "MQTT"
  },
  "gateway": {
    "gatewayID": "GW"
  },
  "devices": [
    {"deviceID": "D", "name": "d", "extra": true}
  ],
  "monitorPoints": [
    {"pointID": "S", "name": "s", "deviceID": "D", "type": "signal", "dataType": "boolean"}
  ],
  "zz": 1
}
)";
    QCOMPARE(saveModel(*loaded->model), expected);
}

void TestProductModel::whatNoStructKnowsIsKept()
{
    const auto loaded = loadModel(
        kHead
        + R"("vendor":{"a":[1]},"monitorPoints":[{"pointID":"P","name":"p","deviceID":"GW","type":"telemetry",
        "dataType":"decimal","vendorTag":"x","acquisition":{"protocolID":"mb","address":7}}],
        "protocols":[{"protocolID":"mb","name":"ModbusRTU"}]})");
    CEMS_VERIFY_RESULT(loaded);
    QVERIFY(loaded->findings.empty());
    QCOMPARE(loaded->model->others.value("vendor"_L1)["a"_L1][0].toInt(), 1);
    const MonitorPoint& point = loaded->model->points.at(0);
    QCOMPARE(point.others.value("vendorTag"_L1).toString(), u"x"_s);
    QCOMPARE(point.acquisition.value("address"_L1).toInt(), 7);
}

void TestProductModel::pointsAreFoundByDeviceAndByUniqueName()
{
    const auto loaded =
        loadModel(kHead + R"("devices":[{"deviceID":"A","name":"a"},{"deviceID":"B","name":"b"}],
        "monitorPoints":[
        {"pointID":"Ua","name":"1","deviceID":"A","type":"telemetry","dataType":"decimal"},
        {"pointID":"Ua","name":"2","deviceID":"B","type":"telemetry","dataType":"decimal"},
        {"pointID":"T","name":"3","deviceID":"B","type":"telemetry","dataType":"decimal"},
        {"pointID":"CPU","name":"4","deviceID":"GW","type":"telemetry","dataType":"decimal"}]})");
    CEMS_VERIFY_RESULT(loaded);
    const ProductModel& model = *loaded->model;
    using Position = std::optional<std::size_t>;
    QCOMPARE(model.findPoint(PointRef{DeviceId{u"B"_s}, u"Ua"_s}), Position(1));
    QCOMPARE(model.findPoint(PointRef{{}, u"Ua"_s}), Position());
    QCOMPARE(model.findPoint(PointRef{{}, u"T"_s}), Position(2));
    QCOMPARE(model.findPoint(PointRef{{}, u"CPU"_s}), Position(3));
    QCOMPARE(model.findPoint(PointRef{DeviceId{u"A"_s}, u"T"_s}), Position());
    QCOMPARE(model.findPoint(u"B/Ua"_s), Position(1));
    QCOMPARE(model.findPoint(u"T"_s), Position(2));
    QCOMPARE(model.findPoint(u"Ua"_s), Position());
    QCOMPARE(model.findPoint(u"C/Ua"_s), Position());
    QVERIFY(model.findDevice(u"B"_s) != nullptr);
    QCOMPARE(model.findDevice(u"B"_s)->name, u"b"_s);
    QVERIFY(model.findDevice(u"C"_s) == nullptr);
}

void TestProductModel::aPointIsReadWhole()
{
    const auto loaded = loadModelFile(u":/cems/models/distribution-room.json"_s);
    CEMS_VERIFY_RESULT(loaded);
    const auto position = loaded->model->findPoint(u"PM-F101/QFctl"_s);
    QVERIFY(position.has_value());
    const MonitorPoint& point = loaded->model->points[*position];
    QCOMPARE(point.type, PointType::Control);
    QCOMPARE(point.dataType, DataType::Boolean);
    QCOMPARE(point.controlMode, ControlMode::SelectBeforeOperate);
    QVERIFY(point.isWritable);
    QCOMPARE(point.feedbackPointID, u"QF"_s);
    QCOMPARE(point.feedbackTimeoutS, std::optional(10.0));
    QCOMPARE(point.pulseMs, std::optional(500));
    QCOMPARE(point.stateTexts.value(u"1"_s), u"合闸"_s);
    const MonitorPoint& voltage = loaded->model->points[*loaded->model->findPoint(u"PM-IN1/Ua"_s)];
    QCOMPARE(voltage.unit, u"V"_s);
    QCOMPARE(voltage.upper2, std::optional(242.0));
    QCOMPARE(voltage.precision, std::optional(1));
    QCOMPARE(voltage.side, u"primary"_s);
    const Device* device = loaded->model->findDevice(u"PM-IN1"_s);
    QVERIFY(device != nullptr);
    QCOMPARE(device->ct, std::optional(1600.0));
    QCOMPARE(device->status, u"online"_s);
}

void TestProductModel::wrongTypesAreReadWhereTheyMakeSense()
{
    const auto loaded = loadModel(kHead + R"("devices":[{"deviceID":1001,"name":"d","status":"ONLINE"}],
        "monitorPoints":[{"pointID":7,"name":"p","deviceID":1001,"type":"Telemetry","dataType":"DECIMAL",
        "min":"-1.5","max":[],"writable":1,"precision":"2"}, "no point"]})");
    CEMS_VERIFY_RESULT(loaded);
    QVERIFY(!loaded->findings.empty());
    QCOMPARE(loaded->model->devices.at(0).deviceID, u"1001"_s);
    QCOMPARE(loaded->model->devices.at(0).status, u"online"_s);
    const MonitorPoint& point = loaded->model->points.at(0);
    QCOMPARE(point.pointID, u"7"_s);
    QCOMPARE(point.type, PointType::Telemetry);
    QCOMPARE(point.dataType, DataType::Decimal);
    QCOMPARE(point.min, std::optional(-1.5));
    QVERIFY(!point.max);
    QVERIFY(point.isWritable);
    QCOMPARE(point.precision, std::optional(2));
    QCOMPARE(loaded->model->points.size(), std::size_t{2});
}

void TestProductModel::whatIsNoModelIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("detail");
    QTest::newRow("empty") << QByteArray() << u"not JSON"_s;
    QTest::newRow("text") << QByteArray("hello") << u"not JSON, byte"_s;
    QTest::newRow("list") << QByteArray("[]") << u"not a JSON object"_s;
    QTest::newRow("cut off") << kHead + R"("monitorPoints":[{"pointID":"P")" << u"not JSON, byte"_s;
    QTest::newRow("damaged point") << kHead + R"("monitorPoints":[{"pointID":"P",}]})" << u"not JSON, byte"_s;
    QTest::newRow("damaged behind the points")
        << kHead + R"("monitorPoints":[{}],"x":})" << u"not JSON, byte"_s;
}

void TestProductModel::whatIsNoModelIsRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, detail);
    const auto loaded = loadModel(json);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, ErrorCode::InvalidInput);
    QVERIFY2(loaded.error().detail.startsWith(detail), qPrintable(loaded.error().detail));
}

void TestProductModel::tooMuchIsRefused()
{
    const auto points = loadModel(kHead + R"("monitorPoints":[)" + repeated("{}", 100'001) + "]}");
    QVERIFY(!points);
    QCOMPARE(points.error().detail, u"100001 points, at most 100000"_s);
    const auto devices = loadModel(kHead + R"("devices":[)" + repeated("{}", 10'001) + "]}");
    QVERIFY(!devices);
    QCOMPARE(devices.error().detail, u"10001 devices, at most 10000"_s);
    const auto bytes = loadModel(QByteArray(ProductModel::kMaxBytes + 1, ' '));
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().detail, u"67108865 bytes, at most 67108864"_s);
}

void TestProductModel::aByteOrderMarkDoesNoHarm()
{
    const auto loaded = loadModel("\xEF\xBB\xBF" + kHead + R"("monitorPoints":[]})");
    CEMS_VERIFY_RESULT(loaded);
    QCOMPARE(loaded->model->gatewayID, u"GW"_s);
}

void TestProductModel::pointsOfAnUnusualSpellingAreRead()
{
    const auto loaded = loadModel(kHead + R"("monitor\u0050oints":[{"pointID":"P","name":"p","deviceID":"GW",
        "type":"telemetry","dataType":"int"}]})");
    CEMS_VERIFY_RESULT(loaded);
    QVERIFY(loaded->findings.empty());
    QCOMPARE(loaded->model->points.size(), std::size_t{1});
}

void TestProductModel::manyPointsKeepTheirOrder()
{
    QByteArray json = kHead + R"("monitorPoints":[)";
    constexpr int kPoints = 20'000;
    for (int i = 0; i < kPoints; ++i) {
        json += i == 0 ? "" : ",";
        json += R"({"pointID":"P)" + QByteArray::number(i)
            + R"(","name":"n","deviceID":"GW","type":"telemetry","dataType":"decimal"})";
    }
    json += "]}";
    const auto loaded = loadModel(json);
    CEMS_VERIFY_RESULT(loaded);
    QVERIFY(loaded->findings.empty());
    QCOMPARE(loaded->model->points.size(), std::size_t{kPoints});
    for (int i = 0; i < kPoints; ++i) {
        QCOMPARE(loaded->model->points[static_cast<std::size_t>(i)].pointID, u'P' + QString::number(i));
    }
}

void TestProductModel::findingsAreBounded()
{
    const auto loaded =
        loadModel(kHead + R"("monitorPoints":[)" + repeated(R"({"pointID":"P"})", 12'000) + "]}");
    CEMS_VERIFY_RESULT(loaded);
    QCOMPARE(loaded->findings.size(), LoadedModel::kMaxFindings);
    QVERIFY(loaded->findingsLeftOut > 12'000);
    QCOMPARE(loaded->model->points.size(), std::size_t{12'000});
}

void TestProductModel::pagesOfPointsMakeAModel()
{
    const QJsonArray points{
        QJsonObject{{"pointID"_L1, "Ua"_L1},
                    {"name"_L1, "A相电压"_L1},
                    {"deviceID"_L1, "M1"_L1},
                    {"type"_L1, "telemetry"_L1},
                    {"dataType"_L1, "decimal"_L1},
                    {"meterID"_L1, "unknown here"_L1}},
        QJsonObject{{"pointID"_L1, "Ub"_L1}, {"deviceID"_L1, "M1"_L1}, {"min"_L1, 5}, {"max"_L1, 1}}};
    const LoadedModel loaded = modelFromPoints(u"GW"_s, points);
    QCOMPARE(loaded.model->gatewayID, u"GW"_s);
    QCOMPARE(loaded.model->points.size(), std::size_t{2});
    QCOMPARE(loaded.model->devices.size(), std::size_t{1});
    QVERIFY(loaded.model->findPoint(u"M1/Ub"_s).has_value());
    QList<QByteArray> paths;
    for (const wire::Finding& finding : loaded.findings) {
        paths.append(finding.path);
    }
    QVERIFY(paths.contains("$.monitorPoints[1].min"));
    QVERIFY(paths.contains("$.monitorPoints[1]"));
    QVERIFY(!paths.contains("$.monitorPoints[0].meterID"));
    QVERIFY(!paths.contains("$"));
}

void TestProductModel::aMissingFileIsNamed()
{
    const auto loaded = loadModelFile(u"/nonexistent/model.json"_s);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, ErrorCode::FileIo);
    QCOMPARE(loaded.error().subject, u"/nonexistent/model.json"_s);
}

QTEST_GUILESS_MAIN(TestProductModel)
#include "tst_productmodel.moc"
