// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/jsontext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace cems::wire;
using Kind = JsonText::Kind;
using Problem = JsonProblem::Kind;

Q_DECLARE_METATYPE(cems::wire::JsonProblem::Kind)

class tst_JsonText : public QObject
{
    Q_OBJECT

private slots:
    void bothReadersAgree_data();
    void bothReadersAgree();
    void keepsWhatWasSent();
    void readsNumbersExactly();
    void unescapes_data();
    void unescapes();
    void usesADamagedDocument_data();
    void usesADamagedDocument();
    void keepsDeepValuesRaw();
    void stopsAtTheScanDepth();
    void survivesAMegabyteOfBrackets();
    void marksDuplicatesAmongMany();
    void namesPlaces();
    void refusesWhatIsTooLarge();
};

void tst_JsonText::bothReadersAgree_data()
{
    QTest::addColumn<QByteArray>("json");
    const char* const documents[] = {
        "{}", "[]", "[[],{}]", " { \"a\" : 1 , \"b\" : [ 1 , 2 ] } ",
        "[1,-0,0.5,1e5,1E-5,12345678901234567890]", "[true,false,null]",
        R"(["","a","\"","\\","\u4e2d","\ud83d\ude00","\/"])", R"({"":{"":{"":[]}}})",
        R"({"a":1,"a":2,"\u0061":3})", "[\"\xE4\xB8\xAD\xE6\x96\x87\xF0\x9F\x98\x80\"]", "\t\r\n[ \n1\t]\r\n",
        R"({"a":{"b":{"c":[{"d":[[[1]]]}]}}})", R"([{"a":"}"},{"b":"]"},{"c":","}])",
        // What simdjson must hand over, whatever it thinks of it:
        "[1,]", "{\"a\":1,}", "[01]", "[1.]", "[.5]", "[+1]", "[tru]", "[nul]", "[truex]", "{\"a\"}",
        "{\"a\":}", "[1 2]", "[\"\\x\"]", "[\"\\u12\"]", "[\"a\x01\"]", "[\"\xFF\"]", "[1]]", "{}{}", "[NaN]",
        "\"x\"", "7", "", " ", "[", "{\"a\":[1,{\"b\":", "\xEF\xBB\xBF[]", "[\"\xED\xA0\x80\"]",
        "[\"\xC0\x80\"]", "[1}", "{]", "[\"a\"b]", "[1\"a\"]"};
    for (const char* json : documents) {
        QTest::newRow(json) << QByteArray(json);
    }
    QFile file(QStringLiteral(CEMS_TEST_DATA "/wire/messages.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll();
    QTest::newRow("the vectors' file") << all;
    const QJsonArray vectors = QJsonDocument::fromJson(all).array();
    for (const QJsonValue& vector : vectors) {
        const QJsonObject object = vector.toObject();
        QTest::newRow(qPrintable(object[QLatin1StringView("name")].toString()))
            << object[QLatin1StringView("payload")].toString().toUtf8();
    }
}

void tst_JsonText::bothReadersAgree()
{
    QFETCH(QByteArray, json);
    JsonText fast;
    JsonText lenient;
    // Whole, and cut off at every byte of what is short.
    for (qsizetype size = json.size(); size >= (json.size() > 2000 ? json.size() : 0); --size) {
        const QByteArray part = json.first(size);
        QCOMPARE(fast.parse(part), lenient.parse(part, {}, JsonText::Reader::Lenient));
        QCOMPARE(fast.problems(), lenient.problems());
        QCOMPARE(fast.tokens().size(), lenient.tokens().size());
        QVERIFY(fast.tokens() == lenient.tokens());
    }
}

void tst_JsonText::keepsWhatWasSent()
{
    JsonText text;
    QVERIFY(text.parse(R"({"b":127.0,"a":"x","b":9223372036854775808})"));
    const JsonValue root = text.root();
    QCOMPARE(root.count(), 3u);
    QCOMPARE(root.firstChild().key(), std::string_view("b"));
    QCOMPARE(root.firstChild().raw(), std::string_view("127.0"));
    QVERIFY(root.firstChild().isShadowed());
    QCOMPARE(root.member("b").raw(), std::string_view("9223372036854775808"));
    QCOMPARE(text.problems().size(), std::size_t(1));
    QCOMPARE(text.problems().front().kind, Problem::DuplicateKey);
    QVERIFY(!root.member("c").exists());
    QVERIFY(root.member("c").isAbsent());
}

void tst_JsonText::readsNumbersExactly()
{
    JsonText text;
    QVERIFY(text.parse(
        "[9223372036854775807,-9223372036854775808,9223372036854775808,30.0,1e3,0.5,1e999,1e-999]"));
    JsonValue value = text.root().firstChild();
    const std::optional<qint64> integers[] = {9223372036854775807LL,
                                              std::numeric_limits<qint64>::min(),
                                              std::nullopt,
                                              30,
                                              1000,
                                              std::nullopt,
                                              std::nullopt,
                                              std::nullopt};
    for (int i = 0; i < 7; ++i) {
        QCOMPARE(value.toInt64(), integers[i]);
        value = value.nextSibling();
    }
    QCOMPARE(value.toDouble(), std::optional(0.0));
    QVERIFY(!value.nextSibling().exists());
    QVERIFY(!text.root().toDouble().has_value());

    const QByteArray zeros(400, '0');
    QVERIFY(text.parse(QByteArray("[1" + zeros + ".5,0." + zeros + "1]")));
    QVERIFY(!text.root().firstChild().toDouble().has_value());
    QCOMPARE(text.root().firstChild().nextSibling().toDouble(), std::optional(0.0));
}

void tst_JsonText::unescapes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray(R"("a b")") << QStringLiteral("a b");
    QTest::newRow("controls") << QByteArray(R"("\b\f\n\r\t\/\\\"")") << QStringLiteral("\b\f\n\r\t/\\\"");
    QTest::newRow("bmp") << QByteArray(R"("\u4E2d\u00e9")") << QStringLiteral("中é");
    QTest::newRow("pair") << QByteArray(R"("\uD83D\uDE00")") << QStringLiteral("😀");
    QTest::newRow("lone surrogate") << QByteArray(R"("\uD83Dx")") << QStringLiteral("\uFFFDx");
    QTest::newRow("bad escape") << QByteArray(R"("\qx")") << QStringLiteral("\uFFFDqx");
}

void tst_JsonText::unescapes()
{
    QFETCH(QByteArray, json);
    JsonText text;
    QVERIFY(text.parse(json));
    QTEST(text.root().text(), "text");
}

void tst_JsonText::usesADamagedDocument_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<JsonProblem::Kind>("kind");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<QByteArray>("a"); // what must still be read of member a
    const auto row = [](const char* name, const char* json, Problem kind, qsizetype offset, const char* a) {
        QTest::newRow(name) << QByteArray(json) << kind << offset << QByteArray(a);
    };
    row("cut off in a number", R"({"a":1,"b":12)", Problem::Damaged, 13, "1");
    row("cut off in a text", R"({"a":1,"b":"x)", Problem::Damaged, 13, "1");
    row("cut off behind a key", R"({"a":1,"b")", Problem::Damaged, 10, "1");
    row("wrong bracket", R"({"a":1,"b":[1}})", Problem::Damaged, 13, "1");
    row("no colon", R"({"a":1,"b" 2})", Problem::Damaged, 11, "1");
    row("comma too many", R"({"a":1,})", Problem::Damaged, 6, "1");
    row("word", R"({"b":None,"a":1})", Problem::Damaged, 5, "1");
    row("infinity", R"({"b":-Infinity,"a":1})", Problem::NotANumber, 5, "1");
    row("trailing", R"({"a":1} {})", Problem::TrailingBytes, 8, "1");
    row("mark", "\xEF\xBB\xBF{\"a\":1}", Problem::ByteOrderMark, 0, "1");
    row("not UTF-8", "{\"b\":\"\xB5\xE7\",\"a\":1}", Problem::NotUtf8, 6, "1");
    row("control character", "{\"b\":\"x\ny\",\"a\":1}", Problem::ControlCharacter, 7, "1");
}

void tst_JsonText::usesADamagedDocument()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, a);
    JsonText text;
    QVERIFY(text.parse(json));
    QVERIFY(!text.problems().empty());
    QTEST(text.problems().front().kind, "kind");
    QTEST(text.problems().front().offset, "offset");
    QCOMPARE(text.root().member("a").raw(), std::string_view(a.constData()));
}

void tst_JsonText::keepsDeepValuesRaw()
{
    JsonText text;
    QVERIFY(text.parse(QByteArray(QByteArray(32, '[') + QByteArray(32, ']'))));
    QVERIFY(text.problems().empty());
    QVERIFY(text.parse(QByteArray(QByteArray(34, '[') + "\"]\"" + QByteArray(34, ']'))));
    QCOMPARE(text.problems().size(), std::size_t(1));
    QCOMPARE(text.problems().front().kind, Problem::TooDeep);
    QCOMPARE(text.problems().front().offset, qsizetype(32));
    QCOMPARE(text.tokens().back().kind, Kind::Raw);
    QCOMPARE(text.tokens().back().end - text.tokens().back().begin, 7u);
}

void tst_JsonText::stopsAtTheScanDepth()
{
    JsonText text;
    QVERIFY(text.parse(QByteArray(QByteArray(1024, '[') + QByteArray(1024, ']'))));
    QCOMPARE(text.problems().size(), std::size_t(1));
    QVERIFY(text.parse(QByteArray(QByteArray(1025, '[') + QByteArray(1025, ']'))));
    QCOMPARE(text.problems().back().kind, Problem::Damaged);
    QCOMPARE(text.problems().back().offset, qsizetype(1024));
}

void tst_JsonText::survivesAMegabyteOfBrackets()
{
    JsonText text;
    for (const char c : {'[', '{', '"', '\\', ',', '-'}) {
        text.parse(QByteArray(1 << 20, c));
        QVERIFY(!text.problems().empty());
        QVERIFY(text.problems().size() <= JsonText::kMaxProblems);
    }
    QByteArray keys = "{";
    for (int i = 0; i < 100000; ++i) {
        keys += "\"k\":0,";
    }
    keys += "\"k\":1}";
    text.parse(keys);
    QCOMPARE(text.root().member("k").raw(), std::string_view("1"));
    QCOMPARE(text.problems().size(), JsonText::kMaxProblems);
}

void tst_JsonText::marksDuplicatesAmongMany()
{
    QByteArray json = "{";
    for (int i = 0; i < 200; ++i) {
        json += "\"k" + QByteArray::number(i % 199) + "\":" + QByteArray::number(i) + ',';
    }
    json.chop(1);
    JsonText text;
    json += '}';
    QVERIFY(text.parse(json));
    QCOMPARE(text.problems().size(), std::size_t(1));
    QCOMPARE(text.root().member("k0").raw(), std::string_view("199"));
}

void tst_JsonText::namesPlaces()
{
    JsonText text;
    QVERIFY(text.parse(R"({"a":[1,{"b c":[{"d":2}]},3],"e":4})"));
    const JsonValue list = text.root().member("a");
    QCOMPARE(text.root().path(), QByteArray("$"));
    QCOMPARE(list.path(), QByteArray("$.a"));
    const JsonValue second = list.firstChild().nextSibling();
    QCOMPARE(second.path(), QByteArray("$.a[1]"));
    QCOMPARE(second.member("b c").firstChild().member("d").path(), QByteArray("$.a[1][\"b c\"][0].d"));
    QCOMPARE(second.nextSibling().path(), QByteArray("$.a[2]"));
    QCOMPARE(text.root().member("e").path(), QByteArray("$.e"));
}

void tst_JsonText::refusesWhatIsTooLarge()
{
    JsonText text;
    QVERIFY(!text.parse("[1,2,3]", {6, 32, 1024}));
    QCOMPARE(text.problems().front().offset, qsizetype(6));
    QVERIFY(!text.root().exists());
}

QTEST_GUILESS_MAIN(tst_JsonText)
#include "tst_jsontext.moc"
