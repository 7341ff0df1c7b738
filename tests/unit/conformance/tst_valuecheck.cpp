// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/textpool.h"
#include "conformance/valuecheck.h"

#include <QTest>

using namespace cems;
using namespace Qt::StringLiterals;
using conformance::ValueCheck;
using productmodel::DataType;
using productmodel::MonitorPoint;
using productmodel::PointType;
using productmodel::ProductModel;
using wire::Rule;

namespace {

ValueCell integer(qint64 value)
{
    ValueCell cell;
    cell.kind = ValueCell::Kind::Int;
    cell.intValue = value;
    cell.setSpelling(std::to_string(value));
    return cell;
}

ValueCell decimal(double value)
{
    ValueCell cell;
    cell.kind = ValueCell::Kind::Double;
    cell.doubleValue = value;
    return cell;
}

ValueCell boolean(bool value)
{
    ValueCell cell;
    cell.kind = ValueCell::Kind::Bool;
    cell.intValue = value ? 1 : 0;
    return cell;
}

ValueCell text()
{
    ValueCell cell;
    cell.kind = ValueCell::Kind::Text;
    return cell;
}

MonitorPoint point(DataType type, PointType kind = PointType::Telemetry)
{
    MonitorPoint made;
    made.deviceID = u"M1"_s;
    made.pointID = u"P"_s;
    made.type = kind;
    made.dataType = type;
    return made;
}

MonitorPoint ranged(DataType type, double min, double max)
{
    MonitorPoint made = point(type);
    made.min = min;
    made.max = max;
    return made;
}

MonitorPoint states(DataType type, const QStringList& keys)
{
    MonitorPoint made = point(type, PointType::Signal);
    for (const QString& key : keys) {
        made.stateTexts.insert(key, u"state "_s + key);
    }
    return made;
}

} // namespace

Q_DECLARE_METATYPE(cems::ValueCell)
Q_DECLARE_METATYPE(cems::productmodel::MonitorPoint)

class TestValueCheck : public QObject
{
    Q_OBJECT

private slots:
    void values_data();
    void values();
    void theFindingNamesPointAndRange();
};

void TestValueCheck::values_data()
{
    QTest::addColumn<MonitorPoint>("declared");
    QTest::addColumn<ValueCell>("cell");
    QTest::addColumn<int>("rule"); // -1: none
    const auto row = [](const char* name, const MonitorPoint& declared, const ValueCell& cell,
                        std::optional<Rule> rule = {}) {
        QTest::newRow(name) << declared << cell << (rule ? static_cast<int>(*rule) : -1);
    };
    row("decimal takes a decimal", point(DataType::Decimal), decimal(1.5));
    row("decimal takes an integer", point(DataType::Decimal), integer(1));
    row("decimal as text", point(DataType::Decimal), text(), Rule::WrongType);
    row("decimal as boolean", point(DataType::Decimal), boolean(true), Rule::WrongType);
    row("no value is no wrong value", point(DataType::Decimal), ValueCell{});
    row("int as 127.0", point(DataType::Int), decimal(127.0));
    row("int as 127.5", point(DataType::Int), decimal(127.5), Rule::WrongType);
    row("int above 32 bit", point(DataType::Int), integer(2'147'483'648), Rule::ValueOutOfRange);
    row("long above 32 bit", point(DataType::Long), integer(2'147'483'648));
    row("lower end", ranged(DataType::Decimal, 0, 10), decimal(0));
    row("upper end", ranged(DataType::Decimal, 0, 10), integer(10));
    row("below", ranged(DataType::Decimal, 0, 10), decimal(-0.001), Rule::ValueOutOfRange);
    row("above", ranged(DataType::Decimal, 0, 10), decimal(10.001), Rule::ValueOutOfRange);
    row("contradictory limits check nothing", ranged(DataType::Decimal, 10, 0), decimal(99));
    row("boolean as true", point(DataType::Boolean), boolean(true));
    row("boolean as 1", point(DataType::Boolean), integer(1));
    row("boolean as 2", point(DataType::Boolean), integer(2), Rule::ValueNotInEnum);
    row("boolean as text", point(DataType::Boolean), text(), Rule::WrongType);
    row("state", states(DataType::Enum, {u"0"_s, u"1"_s, u"3"_s}), integer(3));
    row("no state", states(DataType::Enum, {u"0"_s, u"1"_s, u"3"_s}), integer(2), Rule::ValueNotInEnum);
    row("state as true", states(DataType::Enum, {u"0"_s, u"1"_s}), boolean(true));
    row("negative is no state", states(DataType::Enum, {u"0"_s, u"1"_s}), integer(-1), Rule::ValueNotInEnum);
    row("huge is no state", states(DataType::Enum, {u"0"_s}), integer(1'000'000'000'000),
        Rule::ValueNotInEnum);
    row("states by name are not looked up", states(DataType::Enum, {u"on"_s, u"off"_s}), integer(7));
    row("an enum's text passes", states(DataType::Enum, {u"0"_s}), text());
    row("text for text", point(DataType::String), text());
    row("number for text", point(DataType::String), integer(1), Rule::WrongType);
    row("time as text", point(DataType::DateTime), text());
    row("time as number", point(DataType::DateTime), integer(1'700'000'000));
    row("number for an object", point(DataType::JsonObject), integer(1), Rule::WrongType);
    row("unknown type takes all", point(DataType::Unknown), text());
    row("unknown type keeps its range", ranged(DataType::Unknown, 0, 1), integer(2), Rule::ValueOutOfRange);
}

void TestValueCheck::values()
{
    QFETCH(MonitorPoint, declared);
    QFETCH(ValueCell, cell);
    ProductModel model;
    model.points.push_back(declared);
    const ValueCheck check(model);
    QCOMPARE(check.size(), std::size_t{1});
    const std::optional<Rule> rule = check.check(0, cell);
    QTEST(rule ? static_cast<int>(*rule) : -1, "rule");
}

void TestValueCheck::theFindingNamesPointAndRange()
{
    const TextPool texts;
    const wire::Finding finding =
        ValueCheck::finding(Rule::ValueOutOfRange, ranged(DataType::Decimal, -0.5, 450), integer(999), texts,
                            "$.points[0].value");
    QCOMPARE(finding.subject, "M1/P");
    QCOMPARE(finding.expected, "-0.5 .. 450");
    QCOMPARE(finding.found, "999");
    QCOMPARE(finding.path, "$.points[0].value");
    QCOMPARE(ValueCheck::finding(Rule::WrongType, point(DataType::Boolean), text(), texts, {}).expected,
             "boolean");
    QCOMPARE(ValueCheck::finding(Rule::ValueNotInEnum, states(DataType::Enum, {u"0"_s, u"2"_s}), integer(5),
                                 texts, {})
                 .expected,
             "0, 2");
}

QTEST_GUILESS_MAIN(TestValueCheck)
#include "tst_valuecheck.moc"
