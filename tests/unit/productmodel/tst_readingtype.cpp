// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "productmodel/readingtype.h"
#include "support/verify.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>

using namespace cems;
using namespace cems::productmodel;
using namespace Qt::StringLiterals;

class TestReadingType : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theCatalogueIsSound();
    void everyEntryExplainsItself();
    void anIdIsEighteenNumbers_data();
    void anIdIsEighteenNumbers();
    void aDailyTariffRegisterIsDecoded();
    void whatIsNotInTheCatalogueIsComposed_data();
    void whatIsNotInTheCatalogueIsComposed();
    void otherWaysToWriteItMatchClosely_data();
    void otherWaysToWriteItMatchClosely();
    void anotherQuantityDoesNotMatch_data();
    void anotherQuantityDoesNotMatch();
    void unknownCodesStayNumbers();
    void units_data();
    void units();
    void spellingsOfOneUnit_data();
    void spellingsOfOneUnit();
    void theUsersFileAddsAndReplaces();
    void aDamagedUserFileIsRefusedByName();

private:
    ReadingTypeCatalogue m_catalogue;
};

void TestReadingType::initTestCase()
{
    auto loaded = ReadingTypeCatalogue::load();
    CEMS_VERIFY_RESULT(loaded);
    m_catalogue = *loaded;
}

void TestReadingType::theCatalogueIsSound()
{
    QCOMPARE(m_catalogue.entries().size(), std::size_t{93});
    QSet<QString> ids;
    for (const ReadingTypeCatalogue::Entry& entry : m_catalogue.entries()) {
        ids.insert(entry.id);
        QVERIFY2(!entry.zh.isEmpty() && !entry.en.isEmpty(), qPrintable(entry.id));
        QVERIFY2(m_catalogue.unknownCodes(entry.type).isEmpty(), qPrintable(entry.id));
        QCOMPARE(m_catalogue.unitText(entry.type), entry.unit);
    }
    QCOMPARE(ids.size(), 93);
}

void TestReadingType::everyEntryExplainsItself()
{
    for (const ReadingTypeCatalogue::Entry& entry : m_catalogue.entries()) {
        const auto zh = m_catalogue.explain(entry.type, u"zh"_s);
        const auto en = m_catalogue.explain(entry.type, u"en"_s);
        QCOMPARE(zh.title, entry.zh);
        QCOMPARE(en.title, entry.en);
        QCOMPARE(zh.match, ReadingTypeMatch::Exact);
        QCOMPARE(zh.unit, entry.unit);
        QCOMPARE(zh.parts.size(), en.parts.size());
        QVERIFY(zh.parts != en.parts);
    }
}

void TestReadingType::anIdIsEighteenNumbers_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("detail");
    QTest::newRow("good") << u"0.0.0.12.0.1.47.0.0.0.0.0.0.0.128.-2.151.0"_s << QString();
    QTest::newRow("empty") << QString() << u"1 parts, expected 18"_s;
    QTest::newRow("sixteen") << u"0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3"_s << u"16 parts, expected 18"_s;
    QTest::newRow("nineteen") << u"0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0.0"_s << u"19 parts, expected 18"_s;
    QTest::newRow("word") << u"0.0.0.1.fwd.1.12.0.0.0.0.0.0.0.0.3.72.0"_s
                          << u"part 5 (flowDirection) is no number"_s;
    QTest::newRow("nothing between dots")
        << u"0.0.0.1.1.1.12.0.0.0.0.0.0.0..3.72.0"_s << u"part 15 (phases) is no number"_s;
    QTest::newRow("too large") << u"0.0.0.1.1.1.99999999999.0.0.0.0.0.0.0.0.3.72.0"_s
                               << u"part 7 (measurementKind) is no number"_s;
}

void TestReadingType::anIdIsEighteenNumbers()
{
    QFETCH(QString, id);
    QFETCH(QString, detail);
    const Result<ReadingType> type = ReadingTypeCatalogue::parse(id);
    QCOMPARE(type.has_value(), detail.isEmpty());
    if (!type) {
        QCOMPARE(type.error().code, ErrorCode::InvalidInput);
        QCOMPARE(type.error().detail, detail);
    } else {
        QCOMPARE(type->parts[15], -2);
    }
}

void TestReadingType::aDailyTariffRegisterIsDecoded()
{
    const auto type = ReadingTypeCatalogue::parse(u"11.0.0.9.1.2.12.0.0.0.0.1.0.0.0.3.72.0");
    CEMS_VERIFY_RESULT(type);
    const auto zh = m_catalogue.explain(*type, u"zh"_s);
    QCOMPARE(zh.title, u"日 正向有功费率1(尖)电能"_s);
    QCOMPARE(zh.unit, u"kWh"_s);
    QCOMPARE(zh.match, ReadingTypeMatch::Close);
    QVERIFY(zh.unknownCodes.isEmpty());
    const QStringList parts{u"统计周期: 日"_s,     u"累计方式: 分时累计"_s, u"流向: 正向"_s,
                            u"介质: 电(一次侧)"_s, u"测量类型: 能量"_s,     u"费率: 费率1(尖)"_s,
                            u"倍率: 10^3"_s,       u"计量单位: 瓦时"_s};
    QCOMPARE(zh.parts, parts);
    const auto en = m_catalogue.explain(*type, u"en"_s);
    QCOMPARE(en.title, u"daily Forward active energy, tariff 1"_s);
    QVERIFY(en.parts.contains(u"commodity: electricity, primary metered"_s));
}

void TestReadingType::whatIsNotInTheCatalogueIsComposed_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("zh");
    QTest::addColumn<QString>("en");
    QTest::newRow("daily reverse reactive of phase A, delta")
        << u"11.0.0.4.19.1.12.0.0.0.0.0.0.0.128.3.73.0"_s << u"日A相反向无功电能(区间增量)"_s
        << u"Daily phase A reverse reactive energy (delta)"_s;
    QTest::newRow("5th harmonic of a line current") << u"0.0.0.12.0.1.4.5.1.0.0.0.0.0.32.0.5.0"_s
                                                    << u"C相5次谐波电流"_s << u"Phase C harmonic 5 current"_s;
    QTest::newRow("maximum of a water flow, monthly")
        << u"13.8.0.12.1.9.155.0.0.0.0.0.0.0.0.0.125.0"_s << u"月最大正向自来水瞬时流量"_s
        << u"Monthly maximum forward potable water volumetric flow"_s;
}

void TestReadingType::whatIsNotInTheCatalogueIsComposed()
{
    QFETCH(QString, id);
    const auto type = ReadingTypeCatalogue::parse(id);
    CEMS_VERIFY_RESULT(type);
    const auto zh = m_catalogue.explain(*type, u"zh"_s);
    QTEST(zh.title, "zh");
    QTEST(m_catalogue.explain(*type, u"en"_s).title, "en");
    QCOMPARE(zh.match, ReadingTypeMatch::None);
}

void TestReadingType::otherWaysToWriteItMatchClosely_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("zh");
    QTest::newRow("forward power in W") << u"0.0.0.12.1.1.37.0.0.0.0.0.0.0.128.0.38.0"_s << u"A相有功功率"_s;
    QTest::newRow("apparent power, average, indicating")
        << u"0.2.0.6.1.1.37.0.0.0.0.0.0.0.0.0.61.0"_s << u"总视在功率"_s;
    QTest::newRow("neutral current, forward")
        << u"0.0.0.12.1.1.4.0.0.0.0.0.0.0.16.0.5.0"_s << u"零线(中性线)电流"_s;
    QTest::newRow("line voltage, primary, indicating")
        << u"0.0.79.6.0.2.54.0.0.0.0.0.0.0.132.0.29.0"_s << u"AB线电压"_s;
    QTest::newRow("voltage, average") << u"0.2.2.0.0.1.54.0.0.0.0.0.0.0.128.0.29.0"_s << u"A相电压"_s;
    QTest::newRow("voltage of A against N") << u"0.0.0.12.0.1.54.0.0.0.0.0.0.0.129.0.29.0"_s << u"A相电压"_s;
    QTest::newRow("frequency of three phases") << u"0.0.0.12.0.1.15.0.0.0.0.0.0.0.224.0.33.0"_s << u"频率"_s;
    QTest::newRow("power factor without unit")
        << u"0.0.0.12.0.1.38.0.0.0.0.0.0.0.0.0.0.0"_s << u"总功率因数"_s;
    QTest::newRow("water flow as volume with a rate unit")
        << u"0.2.0.6.0.9.58.0.0.0.0.0.0.0.0.0.125.0"_s << u"自来水瞬时流量"_s;
    QTest::newRow("gas flow as volume with a rate unit")
        << u"0.2.0.6.0.7.58.0.0.0.0.0.0.0.0.0.125.0"_s << u"天然气瞬时流量(工况)"_s;
    QTest::newRow("total as the sum of three phases")
        << u"0.26.0.1.1.1.12.0.0.0.0.0.0.0.224.3.72.0"_s << u"正向有功总电能"_s;
    QTest::newRow("tariff register of a billing period")
        << u"8.0.0.9.1.1.12.0.0.0.0.1.0.0.0.3.72.0"_s << u"结算周期 正向有功费率1(尖)电能"_s;
}

void TestReadingType::otherWaysToWriteItMatchClosely()
{
    QFETCH(QString, id);
    const auto type = ReadingTypeCatalogue::parse(id);
    CEMS_VERIFY_RESULT(type);
    const auto explanation = m_catalogue.explain(*type, u"zh"_s);
    QCOMPARE(explanation.match, ReadingTypeMatch::Close);
    QTEST(explanation.title, "zh");
}

void TestReadingType::anotherQuantityDoesNotMatch_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("reverse power is not the power") << u"0.0.0.12.19.1.37.0.0.0.0.0.0.0.128.0.38.0"_s;
    QTest::newRow("another tariff") << u"0.0.0.9.1.1.12.0.0.0.0.7.0.0.0.3.72.0"_s;
    QTest::newRow("another harmonic") << u"0.0.0.12.0.1.54.7.1.0.0.0.0.0.128.0.29.0"_s;
    QTest::newRow("hourly is not a quarter of an hour") << u"0.0.7.4.1.1.12.0.0.0.0.0.0.0.0.3.72.0"_s;
}

void TestReadingType::anotherQuantityDoesNotMatch()
{
    QFETCH(QString, id);
    const auto type = ReadingTypeCatalogue::parse(id);
    CEMS_VERIFY_RESULT(type);
    QCOMPARE(m_catalogue.explain(*type, u"en"_s).match, ReadingTypeMatch::None);
}

void TestReadingType::unknownCodesStayNumbers()
{
    const auto type = ReadingTypeCatalogue::parse(u"0.0.0.12.0.1.901.0.0.0.0.0.0.0.1024.5.999.0");
    CEMS_VERIFY_RESULT(type);
    const auto explanation = m_catalogue.explain(*type, u"en"_s);
    const QStringList unknown{u"measurementKind 901"_s, u"phases 1024"_s, u"multiplier 5"_s, u"unit 999"_s};
    QCOMPARE(explanation.unknownCodes, unknown);
    QVERIFY(explanation.parts.contains(u"measurement kind: 901"_s));
    QVERIFY(explanation.parts.contains(u"phases: 1024"_s));
}

void TestReadingType::units_data()
{
    QTest::addColumn<QString>("multiplierAndUnit");
    QTest::addColumn<QString>("text");
    QTest::newRow("kWh") << u"3.72"_s << u"kWh"_s;
    QTest::newRow("percent") << u"-2.151"_s << u"%"_s;
    QTest::newRow("tonnes") << u"6.3"_s << u"t"_s;
    QTest::newRow("gigajoule") << u"9.31"_s << u"GJ"_s;
    QTest::newRow("thousands of cubic metres") << u"3.42"_s << u"10^3 m³"_s;
    QTest::newRow("none") << u"0.0"_s << QString();
    QTest::newRow("unknown unit") << u"0.999"_s << QString();
}

void TestReadingType::units()
{
    QFETCH(QString, multiplierAndUnit);
    const QString id = u"0.0.0.0.0.0.0.0.0.0.0.0.0.0.0."_s + multiplierAndUnit + u".0"_s;
    const auto type = ReadingTypeCatalogue::parse(id);
    CEMS_VERIFY_RESULT(type);
    QTEST(m_catalogue.unitText(*type), "text");
}

void TestReadingType::spellingsOfOneUnit_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("m3") << u"m3"_s << u"m³"_s << true;
    QTest::newRow("Chinese") << u"千瓦时"_s << u"kWh"_s << true;
    QTest::newRow("case") << u"kwh"_s << u"kWh"_s << true;
    QTest::newRow("degree sign") << u" ℃ "_s << u"°C"_s << true;
    QTest::newRow("power is not energy") << u"kW"_s << u"kWh"_s << false;
    QTest::newRow("W is not kW") << u"W"_s << u"kW"_s << false;
    QTest::newRow("mega is not milli") << u"mA"_s << u"MA"_s << true; // MA is no known spelling of its own
    QTest::newRow("unknown proves nothing") << u"次"_s << u"kWh"_s << true;
}

void TestReadingType::spellingsOfOneUnit()
{
    QFETCH(QString, unit);
    QFETCH(QString, other);
    QTEST(m_catalogue.isSameUnit(unit, other), "isSame");
    QTEST(m_catalogue.isSameUnit(other, unit), "isSame");
}

void TestReadingType::theUsersFileAddsAndReplaces()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"readingtypes.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"readingTypes":[
        {"id":"0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0","zh":"总电量","en":"Total","unit":"kWh","basis":"seen"},
        {"id":"0.0.0.12.0.1.901.0.0.0.0.0.0.0.0.0.0.0","zh":"自定义","en":"Own","unit":""}],
        "elements":[{"name":"measurementKind","codes":{"901":{"zh":"自定义量","en":"own kind"}}}]})");
    file.close();
    const auto catalogue = ReadingTypeCatalogue::load(folder.path());
    CEMS_VERIFY_RESULT(catalogue);
    QCOMPARE(catalogue->entries().size(), std::size_t{94});
    const auto total = ReadingTypeCatalogue::parse(u"0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0");
    QCOMPARE(catalogue->explain(*total, u"zh"_s).title, u"总电量"_s);
    const auto own = ReadingTypeCatalogue::parse(u"0.0.0.12.0.1.901.0.0.0.0.0.0.0.128.0.0.0");
    QVERIFY(catalogue->unknownCodes(*own).isEmpty());
    QCOMPARE(catalogue->explain(*own, u"en"_s).title, u"Phase A own kind"_s);
}

void TestReadingType::aDamagedUserFileIsRefusedByName()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"readingtypes.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"readingTypes":[{"id":"1.2.3"}]})");
    file.close();
    const auto catalogue = ReadingTypeCatalogue::load(folder.path());
    QVERIFY(!catalogue);
    QCOMPARE(catalogue.error().subject, path);
    QVERIFY2(catalogue.error().detail.contains(u"3 parts"_s), qPrintable(catalogue.error().detail));
}

QTEST_GUILESS_MAIN(TestReadingType)
#include "tst_readingtype.moc"
