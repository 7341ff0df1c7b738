// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/quickschema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace cems::wire;

class TestQuickSchema : public QObject
{
    Q_OBJECT

private slots:
    void accepts_data();
    void accepts();
};

void TestQuickSchema::accepts_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isAccepted");
    const auto row = [](const char* name, const char* schema, const char* value, bool isAccepted) {
        QTest::newRow(name) << QByteArray(schema) << QByteArray(value) << isAccepted;
    };
    row("anything", "{}", "[1]", true);
    row("text", R"({"type":"string"})", R"("a")", true);
    row("number for text", R"({"type":"string"})", "1", false);
    row("one of several types", R"({"type":["string","integer"]})", "1", true);
    row("none of several types", R"({"type":["string","integer"]})", "true", false);
    row("unknown type", R"({"type":"date"})", "1", false);
    row("text long enough", R"({"minLength":1})", R"("a")", true);
    row("text too short", R"({"minLength":1})", R"("")", false);
    row("text too long", R"({"maxLength":2})", R"("abc")", false);
    row("surrogate pairs may be too short", R"({"minLength":2})", R"("😀")", false);
    row("choice", R"({"enum":["a","b"]})", R"("b")", true);
    row("no choice", R"({"enum":["a","b"]})", R"("c")", false);
    row("number where a choice is", R"({"enum":["a","b"]})", "1", false);
    row("choices of other types", R"({"enum":[1,2]})", "1", false);
    row("whole number", R"({"type":"integer"})", "3", true);
    row("fraction for a whole number", R"({"type":"integer"})", "3.5", false);
    row("whole number beyond an int", R"({"type":"integer"})", "3000000000", false);
    row("in range", R"({"minimum":0,"maximum":15})", "15", true);
    row("below", R"({"minimum":0})", "-1", false);
    row("above", R"({"maximum":15})", "16", false);
    row("truth", R"({"type":"boolean"})", "true", true);
    row("null", R"({"type":"null"})", "null", true);
    row("null for a text", R"({"type":"string"})", "null", false);
    row("member", R"({"properties":{"a":{"type":"number"}},"required":["a"]})", R"({"a":1,"b":2})", true);
    row("member missing", R"({"properties":{"a":{}},"required":["a"]})", R"({"b":2})", false);
    row("member wrong", R"({"properties":{"a":{"type":"number"}}})", R"({"a":"1"})", false);
    row("required member that is not described", R"({"required":["a"]})", R"({"a":1})", false);
    row("members of one kind", R"({"additionalProperties":{"type":"string"}})", R"({"0":"off"})", true);
    row("members of another kind", R"({"additionalProperties":{"type":"string"}})", R"({"0":0})", false);
    row("elements", R"({"items":{"type":"number"}})", "[1,2]", true);
    row("element wrong", R"({"items":{"type":"number"}})", R"([1,"2"])", false);
    row("reference", R"({"$ref":"#/definitions/d","definitions":{"d":{"type":"number"}}})", "1", true);
    row("reference wrong", R"({"$ref":"#/definitions/d","definitions":{"d":{"type":"number"}}})", R"("1")",
        false);
    row("reference to nowhere", R"({"$ref":"#/definitions/d"})", "1", false);
    row("inside itself", R"({"properties":{"in":{"$ref":"#"},"n":{"type":"number"}}})",
        R"({"in":{"in":{"n":1}}})", true);
    row("inside itself wrong", R"({"properties":{"in":{"$ref":"#"},"n":{"type":"number"}}})",
        R"({"in":{"in":{"n":""}}})", false);
    row("unknown keyword", R"({"pattern":"a"})", R"("a")", false);
    row("condition", R"({"if":{},"then":{}})", "1", false);
}

void TestQuickSchema::accepts()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, value);
    QFETCH(bool, isAccepted);
    const QuickSchema quick(QJsonDocument::fromJson(schema).object());
    const QJsonArray documents = QJsonDocument::fromJson('[' + value + ']').array();
    QCOMPARE(documents.size(), qsizetype{1});
    QCOMPARE(quick.accepts(documents.first()), isAccepted);
}

QTEST_GUILESS_MAIN(TestQuickSchema)
#include "tst_quickschema.moc"
