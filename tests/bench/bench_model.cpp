// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loading a product model with all checks, beside QJsonDocument and valijson on one thread, in turns.
// Usage: bench_model [points] [rounds]

#include "productmodel/productmodel.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <cstdio>

namespace {

using namespace Qt::StringLiterals;
using valijson::adapters::QtJsonAdapter;

QByteArray modelOf(int points)
{
    QByteArray json =
        R"({"modelVersion":"1.0","product":{"productID":"p","name":"n","manufacturer":"m","model":"x",
"protocolType":"MQTT"},"gateway":{"gatewayID":"GW"},"protocols":[{"protocolID":"mb","name":"ModbusRTU"}],"devices":[)";
    constexpr int kPointsPerDevice = 50;
    for (int device = 0; device * kPointsPerDevice < points; ++device) {
        json += (device == 0 ? "" : ",") + QByteArray(R"({"deviceID":"M)") + QByteArray::number(device)
            + R"(","name":"meter","protocolID":"mb"})";
    }
    json += R"(],"monitorPoints":[)";
    for (int i = 0; i < points; ++i) {
        json += (i == 0 ? "" : ",") + QByteArray(R"({"pointID":"P)") + QByteArray::number(i)
            + R"(","name":"A相电压","deviceID":"M)" + QByteArray::number(i / kPointsPerDevice)
            + R"(","type":"telemetry","dataType":"decimal","unit":"V",
"readingTypeID":"0.0.0.12.0.1.54.0.0.0.0.0.0.0.128.0.29.0","min":0,"max":450.5,"upper2":242,"upper":235,"lower":205,
"lower2":198,"precision":1,"reportPeriodS":60,"side":"primary","acquisition":{"protocolID":"mb","function":3,"address":)"
            + QByteArray::number(i % 65536) + R"(,"length":2,"dataFormat":"float","byteOrder":"ABCD"}})";
    }
    return json + "]}";
}

double rival(const QByteArray& json, const valijson::Schema& schema, bool& isValid)
{
    QElapsedTimer timer;
    timer.start();
    const QJsonValue document(QJsonDocument::fromJson(json).object());
    valijson::Validator validator;
    isValid = validator.validate(schema, QtJsonAdapter(document), nullptr);
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double ours(const QByteArray& json, bool& isValid)
{
    QElapsedTimer timer;
    timer.start();
    const auto loaded = cems::productmodel::loadModel(json);
    const double time = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    isValid = loaded && loaded->findings.empty();
    return time;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int points = arguments.value(1, u"100000"_s).toInt();
    const int rounds = arguments.value(2, u"5"_s).toInt();
    const QByteArray json = modelOf(points);

    QFile file(u":/cems/schemas/product-model.schema.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return 2;
    }
    const QJsonValue schemaJson(QJsonDocument::fromJson(file.readAll()).object());
    valijson::Schema schema;
    valijson::SchemaParser().populateSchema(QtJsonAdapter(schemaJson), schema);

    std::vector<double> rivalTimes;
    std::vector<double> ownTimes;
    for (int round = 0; round < rounds; ++round) {
        bool isRivalValid = false;
        bool isValid = false;
        rivalTimes.push_back(rival(json, schema, isRivalValid));
        ownTimes.push_back(ours(json, isValid));
        if (!isRivalValid || !isValid) {
            std::fprintf(stderr, "the model of the bench is not valid\n");
            return 2;
        }
    }
    std::printf("model of %d points, %.1f MB, median of %d rounds\n", points,
                static_cast<double>(json.size()) / 1e6, rounds);
    std::printf("  QJsonDocument + valijson, one thread  %8.0f ms\n", median(rivalTimes));
    std::printf("  loadModel, all checks                 %8.0f ms   ratio %.2f\n", median(ownTimes),
                median(ownTimes) / median(rivalTimes));
    return 0;
}
