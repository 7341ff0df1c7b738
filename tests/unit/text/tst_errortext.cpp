// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/errortext.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace cems;
using namespace Qt::StringLiterals;

namespace {

ErrorCode codeAt(int n)
{
    return static_cast<ErrorCode>(n);
}

bool hasPlaceholder(const QString& text)
{
    return text.contains(QRegularExpression(u"%[0-9L]"_s));
}

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void everyCodeHasASentenceAndARemedyOfItsOwn();
    void everySentenceNamesItsSubject();
    void everySentenceReadsWithoutSubject();
    void aRefusalNamesTheReturnCode();
    void aSubjectMayLookLikeAPlaceholder();
    void oneLineHasEverything();
    void aTerminalIsNotCommanded();
    void everyRungAndStateHasAWord();
};

void TestErrorText::everyCodeHasASentenceAndARemedyOfItsOwn()
{
    QSet<QString> sentences;
    QSet<QString> remedies;
    for (int n = 0; n < kErrorCodeCount; ++n) {
        const text::Explanation words = text::explain({codeAt(n), u"X"_s, {}, 0});
        QVERIFY2(words.sentence.size() > 10 && words.sentence.endsWith(u'.'), qPrintable(words.sentence));
        QVERIFY2(words.remedy.size() > 10, qPrintable(words.sentence));
        sentences.insert(words.sentence);
        remedies.insert(words.remedy);
    }
    QCOMPARE(sentences.size(), kErrorCodeCount);
    QCOMPARE(remedies.size(), kErrorCodeCount);
}

void TestErrorText::everySentenceNamesItsSubject()
{
    for (int n = 0; n < kErrorCodeCount; ++n) {
        const QString sentence = text::explain({codeAt(n), u"mqtt.example:8883"_s, {}, 77}).sentence;
        QVERIFY2(sentence.contains(u"mqtt.example:8883"_s), qPrintable(sentence));
        QVERIFY2(!hasPlaceholder(sentence), qPrintable(sentence));
    }
}

void TestErrorText::everySentenceReadsWithoutSubject()
{
    for (int n = 0; n < kErrorCodeCount; ++n) {
        const QString sentence = text::explain({codeAt(n), {}, {}, 0}).sentence;
        QVERIFY2(!hasPlaceholder(sentence), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u"  "_s) && !sentence.contains(u" ."_s), qPrintable(sentence));
        QVERIFY2(sentence.at(0).isUpper(), qPrintable(sentence));
    }
}

void TestErrorText::aRefusalNamesTheReturnCode()
{
    const text::Explanation words =
        text::explain({ErrorCode::DeviceRejected, u"monitorPointQuery"_s, {}, 404});
    QCOMPARE(words.sentence, u"The gateway refused monitorPointQuery with return code 404."_s);
}

void TestErrorText::aSubjectMayLookLikeAPlaceholder()
{
    const text::Explanation words = text::explain({ErrorCode::DeviceRejected, u"%2%1"_s, {}, 5});
    QCOMPARE(words.sentence, u"The gateway refused %2%1 with return code 5."_s);
}

void TestErrorText::oneLineHasEverything()
{
    const QString line =
        text::oneLine({ErrorCode::NameNotFound, u"mqtt.example"_s, u"getaddrinfo:\nno such host"_s, -2});
    QVERIFY2(line.startsWith(u"No address was found for mqtt.example. Check the spelling"_s),
             qPrintable(line));
    QVERIFY2(line.endsWith(u"(getaddrinfo: no such host)"_s), qPrintable(line));
    QVERIFY(!line.contains(u'\n'));
}

void TestErrorText::aTerminalIsNotCommanded()
{
    QCOMPARE(text::terminalText(u"a\x1b[2Jb\r\x9b\u202e"_s), u"a\ufffd[2Jb\ufffd\ufffd\ufffd"_s);
    QCOMPARE(text::terminalText(u"配电室 \U0001F50C"_s), u"配电室 \U0001F50C"_s);
}

void TestErrorText::everyRungAndStateHasAWord()
{
    QSet<QString> words;
    for (int n = 0; n < kLadderRungCount; ++n) {
        words.insert(text::rungName(static_cast<LadderRung>(n)));
    }
    for (int n = 0; n <= static_cast<int>(RungState::NotAsked); ++n) {
        words.insert(text::rungStateWord(static_cast<RungState>(n)));
    }
    QCOMPARE(words.size(), kLadderRungCount + static_cast<int>(RungState::NotAsked) + 1);
    QVERIFY(!words.contains(QString()));
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
