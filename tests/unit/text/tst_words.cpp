// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/words.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace cems;
using namespace Qt::StringLiterals;

namespace {

wire::Finding findingOf(int rule, const QByteArray& subject)
{
    return {static_cast<wire::Rule>(rule), "$.a", subject, "number", "\"12.5\"", "6.4"};
}

/// Shows the words that are translated as <word>; leaves the sentences around them.
class Marking : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* text, const char*, int) const override
    {
        const QString source = QString::fromUtf8(text);
        return source.contains(u'%') ? source : QString(u'<' + source + u'>');
    }
};

/// Literals of more than one word in the calls that note a finding.
QStringList demandsInTheSources()
{
    static const QRegularExpression call(u"\\bnote(?:Once|Type)?\\([^;]*;"_s);
    static const QRegularExpression literal(u"\"([A-Za-z0-9][^\"]* [^\"]*)\""_s);
    QStringList demands;
    for (const QString& room : {u"wire"_s, u"gateway"_s, u"conformance"_s, u"productmodel"_s}) {
        QDirIterator files(QStringLiteral(CEMS_TEST_DATA "/../../app/") + room, {u"*.cpp"_s});
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly)) {
                continue;
            }
            const QString source = QString::fromUtf8(file.readAll());
            for (auto calls = call.globalMatch(source); calls.hasNext();) {
                const QString arguments = calls.next().captured();
                for (auto literals = literal.globalMatch(arguments); literals.hasNext();) {
                    demands.append(literals.next().captured(1));
                }
            }
        }
    }
    return demands;
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void everyOperationHasAWordOfItsOwn();
    void everyQualityHasAWordOfItsOwn();
    void everySeverityHasAWord();
    void everyRuleHasWordsOfItsOwn();
    void everyRuleNamesSubjectExpectedAndFound();
    void everyRuleReadsWithoutSubject();
    void aFindingSaysOnlyWhatIsKnown_data();
    void aFindingSaysOnlyWhatIsKnown();
    void everyDemandInTheSourcesIsTranslated();
    void durations_data();
    void durations();
    void dataSizes_data();
    void dataSizes();
};

void TestWords::everyOperationHasAWordOfItsOwn()
{
    QSet<QString> words;
    for (int n = 0; n <= wire::kOperationCount; ++n) {
        words.insert(text::operationWord(static_cast<wire::Operation>(n)));
    }
    QCOMPARE(words.size(), wire::kOperationCount + 1);
    QVERIFY(!words.contains(QString()));
    QCOMPARE(text::operationWord(wire::Operation::MonitorPointReport), u"Monitoring point report"_s);
}

void TestWords::everyQualityHasAWordOfItsOwn()
{
    QSet<QString> words;
    const int last = static_cast<int>(QualityMeaning::Unknown);
    for (int n = 0; n <= last; ++n) {
        words.insert(text::qualityWord(static_cast<QualityMeaning>(n)));
    }
    QCOMPARE(words.size(), last + 1);
    QVERIFY(!words.contains(QString()));
}

void TestWords::everySeverityHasAWord()
{
    const QSet<QString> words{text::severityWord(wire::Severity::Notice),
                              text::severityWord(wire::Severity::Warning),
                              text::severityWord(wire::Severity::Bad)};
    QCOMPARE(words.size(), 3);
    QVERIFY(!words.contains(QString()));
}

void TestWords::everyRuleHasWordsOfItsOwn()
{
    QSet<QString> words;
    QSet<QString> sentences;
    QSet<QString> remedies;
    for (int n = 0; n < wire::kRuleCount; ++n) {
        const text::Explanation explanation = text::explain(findingOf(n, "m1/Ua"));
        QVERIFY2(explanation.remedy.endsWith(u'.'), qPrintable(explanation.remedy));
        words.insert(text::ruleWord(static_cast<wire::Rule>(n)));
        sentences.insert(explanation.sentence);
        remedies.insert(explanation.remedy);
    }
    QCOMPARE(words.size(), wire::kRuleCount);
    QCOMPARE(sentences.size(), wire::kRuleCount);
    QVERIFY(!words.contains(QString()));
    QVERIFY(remedies.size() >= wire::kRuleCount - 1); // unknown point and unknown property differ in a word
}

void TestWords::everyRuleNamesSubjectExpectedAndFound()
{
    for (int n = 0; n < wire::kRuleCount; ++n) {
        const QString sentence = text::explain(findingOf(n, "m1/Ua")).sentence;
        QVERIFY2(sentence.contains(u"m1/Ua"_s), qPrintable(sentence));
        QVERIFY2(sentence.endsWith(u"Expected: number; found: \"12.5\"."_s), qPrintable(sentence));
        QVERIFY2(!sentence.contains(QRegularExpression(u"%[0-9]"_s)), qPrintable(sentence));
    }
}

void TestWords::everyRuleReadsWithoutSubject()
{
    for (int n = 0; n < wire::kRuleCount; ++n) {
        wire::Finding finding;
        finding.rule = static_cast<wire::Rule>(n);
        const QString sentence = text::explain(finding).sentence;
        QVERIFY2(sentence.endsWith(u'.') && sentence.at(0).isUpper(), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u"  "_s) && !sentence.contains(u'%'), qPrintable(sentence));
    }
}

void TestWords::aFindingSaysOnlyWhatIsKnown_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("found");
    QTest::addColumn<QString>("tail");
    QTest::newRow("nothing") << QByteArray() << QByteArray() << u"wrong type."_s;
    QTest::newRow("expected") << QByteArray("number") << QByteArray() << u"type. Expected: number."_s;
    QTest::newRow("found") << QByteArray() << QByteArray("x%1") << u"type. Found: \u201Cx%1\u201D."_s;
    QTest::newRow("both") << QByteArray("%2") << QByteArray("b")
                          << u"type. Expected: %2; found: \u201Cb\u201D."_s;
    QTest::newRow("found with quotes") << QByteArray() << QByteArray("\"b\"") << u"type. Found: \"b\"."_s;
    QTest::newRow("expected is the subject") << QByteArray("Ua") << QByteArray() << u"wrong type."_s;
}

void TestWords::aFindingSaysOnlyWhatIsKnown()
{
    QFETCH(QByteArray, expected);
    QFETCH(QByteArray, found);
    QFETCH(QString, tail);
    const QString sentence =
        text::explain(wire::Finding{wire::Rule::WrongType, "$", "Ua", expected, found, "6.4"}).sentence;
    QVERIFY2(sentence.endsWith(tail), qPrintable(sentence));
}

void TestWords::everyDemandInTheSourcesIsTranslated()
{
    Marking marking;
    QCoreApplication::installTranslator(&marking);
    const QStringList demands = demandsInTheSources();
    QVERIFY2(demands.contains(u"whole number"_s) && demands.contains(u"oldest first"_s),
             qPrintable(demands.join(u'|')));
    for (const QString& demand : demands) {
        const wire::Finding finding{wire::Rule::WrongType, "$", "Ua", demand.toUtf8(), {}, "6.4"};
        const QString sentence = text::explain(finding).sentence;
        QVERIFY2(sentence.contains(u'<' + demand + u'>'), qPrintable(demand));
    }
}

void TestWords::durations_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64{0} << u"0 ms"_s;
    QTest::newRow("below a second") << qint64{999} << u"999 ms"_s;
    QTest::newRow("tenths") << qint64{3'140} << u"3.1 s"_s;
    QTest::newRow("no 10.0") << qint64{9'960} << u"10 s"_s;
    QTest::newRow("rounds into a minute") << qint64{59'600} << u"1 min"_s;
    QTest::newRow("minutes and seconds") << qint64{125'000} << u"2 min 5 s"_s;
    QTest::newRow("minutes") << qint64{1'200'000} << u"20 min"_s;
    QTest::newRow("rounds into an hour") << qint64{3'599'000} << u"1 h"_s;
    QTest::newRow("hours") << qint64{2 * 3'600'000 + 300'000} << u"2 h 5 min"_s;
    QTest::newRow("days") << qint64{52} * 3'600'000 << u"2 d 4 h"_s;
    QTest::newRow("negative") << qint64{-3'140} << u"-3.1 s"_s;
}

void TestWords::durations()
{
    QFETCH(qint64, ms);
    QTEST(text::duration(milliseconds{ms}), "text");
}

void TestWords::dataSizes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64{0} << u"0 B"_s;
    QTest::newRow("bytes") << qint64{999} << u"999 B"_s;
    QTest::newRow("kB") << qint64{1'000} << u"1.0 kB"_s;
    QTest::newRow("no 1000.0 kB") << qint64{999'960} << u"1.0 MB"_s;
    QTest::newRow("MB") << qint64{12'400'000} << u"12.4 MB"_s;
    QTest::newRow("largest") << std::numeric_limits<qint64>::max() << u"9.2 EB"_s;
}

void TestWords::dataSizes()
{
    QFETCH(qint64, bytes);
    QTEST(text::dataSize(bytes), "text");
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
