// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "productmodel/productmodel.h"
#include "simulator/modelgenerator.h"
#include "simulator/simulatedmodel.h"
#include "support/verify.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace cems;
using namespace cems::simulator;
using namespace Qt::StringLiterals;

class TestModelGenerator : public QObject
{
    Q_OBJECT

private slots:
    void holdsWhatWasAskedFor_data();
    void holdsWhatWasAskedFor();
    void hasNoFindings_data();
    void hasNoFindings();
    void knowsWhereValuesComeFrom();
    void servesForeignModels();
    void refusesModelsWithoutPoints();
};

void TestModelGenerator::holdsWhatWasAskedFor_data()
{
    QTest::addColumn<int>("meters");
    QTest::addColumn<int>("points");
    QTest::addColumn<int>("expectedMeters");
    QTest::addColumn<int>("expectedPoints");
    QTest::newRow("default") << 0 << 0 << 8 << 160;
    QTest::newRow("meters") << 3 << 0 << 3 << 60;
    QTest::newRow("points") << 0 << 45 << 3 << 45;
    QTest::newRow("one point") << 0 << 1 << 1 << 1;
    QTest::newRow("more meters than needed") << 10 << 45 << 10 << 45;
    QTest::newRow("more points than meters have") << 1 << 1000 << 50 << 1000;
}

void TestModelGenerator::holdsWhatWasAskedFor()
{
    QFETCH(int, meters);
    QFETCH(int, points);
    const QJsonObject model = generateModel({meters, points, 2.0, {}});
    QTEST(static_cast<int>(model["meters"_L1].toArray().size()), "expectedMeters");
    QTEST(static_cast<int>(model["monitorPoints"_L1].toArray().size()), "expectedPoints");
}

void TestModelGenerator::hasNoFindings_data()
{
    QTest::addColumn<QString>("service");
    QTest::newRow("points") << QString();
    QTest::newRow("properties") << u"meter"_s;
}

void TestModelGenerator::hasNoFindings()
{
    QFETCH(QString, service);
    const auto simulated = SimulatedModel::fromJson(generateModel({9, 0, 2.0, service}), {});
    CEMS_VERIFY_RESULT(simulated);
    const auto loaded = productmodel::loadModel(QJsonDocument(simulated->jsonFor(u"GW1"_s)).toJson());
    CEMS_VERIFY_RESULT(loaded);
    for (const wire::Finding& finding : loaded->findings)
        qInfo() << finding.path << finding.subject << finding.expected << finding.found;
    QVERIFY(loaded->findings.empty());
    QCOMPARE(loaded->model->gatewayID, u"GW1"_s);
    QCOMPARE(loaded->model->points.size(), std::size_t(180));
    const auto breaker = loaded->model->findPoint({{u"m002"_s}, service.isEmpty() ? u"QF"_s : u"meter.QF"_s});
    QVERIFY(breaker.has_value());
    QCOMPARE(loaded->model->points[*breaker].stateTexts[u"1"_s], u"合"_s);
}

void TestModelGenerator::knowsWhereValuesComeFrom()
{
    const auto model = SimulatedModel::fromJson(generateModel({2, 0, 0.0, u"meter"_s}), {});
    CEMS_VERIFY_RESULT(model);
    QCOMPARE(model->points().size(), std::size_t(2 * kQuantityCount));
    for (std::size_t i = 0; i < model->points().size(); ++i) {
        QCOMPARE(static_cast<int>(model->points()[i].quantity), static_cast<int>(i) % kQuantityCount);
        QCOMPARE(model->points()[i].feeder, static_cast<int>(i) / kQuantityCount);
    }
}

void TestModelGenerator::servesForeignModels()
{
    const QByteArray json = R"({"monitorPoints":[
        {"pointID":"T1","deviceID":"b","type":"telemetry","dataType":"int","min":5,"max":9},
        {"pointID":"Run","deviceID":"a","type":"signal","dataType":"boolean"},
        {"pointID":"T2","deviceID":"b","type":"telemetry","dataType":"string"},
        {"pointID":"Volt","deviceID":"a","type":"telemetry",
         "readingTypeID":"0.0.0.12.0.1.54.0.0.0.0.0.0.0.128.0.29.0"}]})"_ba;
    const auto model = SimulatedModel::fromJson(QJsonDocument::fromJson(json).object(), {});
    CEMS_VERIFY_RESULT(model);
    const auto& points = model->points();
    QCOMPARE(points.size(), std::size_t(4));
    // Points of one device stand together, devices in the order of their appearance.
    QCOMPARE(points[0].pointID, u"T1"_s);
    QCOMPARE(points[1].pointID, u"T2"_s);
    QCOMPARE(points[2].pointID, u"Run"_s);
    QCOMPARE(points[3].quantity, Quantity::VoltageA);
    QCOMPARE(points[0].kind, SimulatedPoint::Kind::Integer);
    QCOMPARE(points[0].max, 9.0);
    QCOMPARE(points[1].kind, SimulatedPoint::Kind::Text);
}

void TestModelGenerator::refusesModelsWithoutPoints()
{
    const auto model = SimulatedModel::fromJson({}, u"x.json"_s);
    QVERIFY(!model);
    QCOMPARE(model.error().subject, u"x.json"_s);
}

QTEST_GUILESS_MAIN(TestModelGenerator)
#include "tst_modelgenerator.moc"
