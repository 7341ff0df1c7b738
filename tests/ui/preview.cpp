// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the pages with invented data into PNG files, to be looked at: preview FOLDER [light|dark] [en|zh_CN]. Not a test.

#include "pagefixture.h"
#include "ui/common/filterbox.h"
#include "ui/findings/findingsdock.h"
#include "ui/messages/messagespage.h"
#include "ui/overview/overviewpage.h"
#include "ui/points/pointspage.h"
#include "ui/shell/languagemanager.h"
#include "ui/shell/thememanager.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPixmap>
#include <QTableView>
#include <QTimer>

#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;
using namespace cems;

namespace {

struct InventedPoint
{
    const char* device;
    const char* id;
    const char* name;
    const char* unit;
    double value;
    double swing;
    int decimals;
    const char* quality;
};

constexpr InventedPoint kPoints[] = {
    {"1AA1", "Ua", "A相电压", "V", 231.4, 4, 1, ""},
    {"1AA1", "Ub", "B相电压", "V", 230.9, 4, 1, ""},
    {"1AA1", "Uc", "C相电压", "V", 232.0, 4, 1, ""},
    {"1AA1", "Ia", "A相电流", "A", 412.6, 90, 1, ""},
    {"1AA1", "P", "总有功功率", "kW", 268.32, 60, 2, ""},
    {"1AA1", "EPp", "正向有功总电能", "MWh", 1206.42, 1, 2, ""},
    {"1AA1", "F", "频率", "Hz", 50.01, 0.03, 2, ""},
    {"1AA1", "PF", "功率因数", "", 0.967, 0.02, 3, ""},
    {"2AA3", "Ua", "A相电压", "V", 228.7, 4, 1, ""},
    {"2AA3", "Ia", "A相电流", "A", 1180.0, 300, 1, "X?"},
    {"3AA7", "P", "总有功功率", "kW", 18.20, 6, 2, "B"},
    {"3AA7", "Ia", "A相电流", "A", 31.5, 6, 1, "B"},
};

QByteArray modelReport()
{
    QByteArray points;
    for (const InventedPoint& point : kPoints) {
        points += (points.isEmpty() ? "" : ",") + QByteArray(R"({"pointID":")") + point.id
            + R"(","deviceID":")" + point.device + R"(","name":")" + point.name + R"(","unit":")" + point.unit
            + R"(","type":"telemetry","dataType":"decimal"})";
    }
    return R"({"services":[{"serviceID":"$deviceInfo","eventType":"productModelReport","paras":{"productModel":{)"
           R"("modelVersion":"1.0","gateway":{"gatewayID":"GW-01","name":"一号配电房"},"devices":[)"
           R"({"deviceID":"1AA1","name":"1AA1 进线柜"},{"deviceID":"2AA3","name":"2AA3 空调馈线"},)"
           R"({"deviceID":"3AA7","name":"3AA7 水泵"}],"monitorPoints":[)"
        + points + "]}}}]}";
}

void feed(testing::PageFixture& fixture)
{
    fixture.receive(
        R"({"services":[{"serviceID":"$deviceInfo","eventType":"deviceInfoReport","paras":{)"
        R"("manufacturer":"Example Power","model":"EG-200","serialNumber":"202611230042","hwVersion":"B2",)"
        R"("fwVersion":"2.7.1","swVersion":"2.7.1-r4","deviceIP":"192.168.3.7","uptimeS":864000,)"
        R"("cpuPercent":34.5,"memoryPercent":61.2,"storagePercent":83.0,"cachedRecords":0}}]})");
    fixture.receive(modelReport());
    for (int step = 0; step < 40; ++step) {
        fixture.clock.advance(seconds{1});
        for (const InventedPoint& point : kPoints) {
            const double value =
                point.value + point.swing * std::sin(step * 0.6 + point.id[0]) * (1 + std::cos(step * 1.7));
            const QByteArray quality =
                *point.quality ? QByteArray(R"(,"quality":")") + point.quality + '"' : QByteArray();
            fixture.receivePoints(point.device,
                                  QByteArray(R"({"pointID":")") + point.id + R"(","value":)"
                                      + QByteArray::number(value, 'f', point.decimals) + quality + '}');
        }
    }
    fixture.receive("{ damaged");
    fixture.receive(
        R"({"services":[{"serviceID":"$vendorX","eventType":"vendorThing","paras":{"level":3}}]})");
    fixture.receivePoints("2AA3", R"({"pointID":"Ia","value":"1180.0"})");
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const QDir folder(arguments.value(1, u"."_s));
    const QString theme = arguments.value(2, u"light"_s);
    ui::ThemeManager themes(app);
    themes.setChoice(ui::ThemeManager::choiceOf(theme));
    ui::LanguageManager languages;
    languages.setChoice(arguments.value(3, u"en"_s));

    testing::PageFixture fixture;
    feed(fixture);
    const std::pair<QString, std::function<ui::Page*()>> pages[] = {
        {u"overview"_s, [&] { return new ui::OverviewPage(fixture.context); }},
        {u"points"_s, [&] { return new ui::PointsPage(fixture.context); }},
        {u"messages"_s, [&] { return new ui::MessagesPage(fixture.context); }},
        {u"findings"_s, [&] { return new ui::FindingsDock(fixture.context); }}};
    QTimer::singleShot(0, &app, [&] {
        for (const auto& [name, make] : pages) {
            std::unique_ptr<ui::Page> page(make());
            fixture.show(*page);
            page->resize(1134, name == u"findings" ? 150 : 620);
            for (auto* table : page->findChildren<QTableView*>()) {
                table->selectRow(std::min(9, table->model()->rowCount() - 1));
            }
            page->grab().save(folder.filePath(name + u'-' + theme + u".png"));
        }
        app.quit();
    });
    return app.exec();
}
