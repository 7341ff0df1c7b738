// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/commandpalette.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cems::ui;

namespace {

void offerNames(PaletteQuery& query, const QStringList& names)
{
    for (const QString& name : names) {
        query.offer({.title = name, .note = {}, .icon = u"play"_s, .run = {}});
    }
}

QStringList titles(std::vector<PaletteItem> items)
{
    QStringList texts;
    for (const PaletteItem& item : items) {
        texts.append(item.title);
    }
    return texts;
}

} // namespace

class TestCommandPalette : public QObject
{
    Q_OBJECT

private slots:
    void findsTheBestFirst_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("nothing typed")
            << QString() << QStringList{u"Open"_s, u"Reopen it"_s, u"\u76d1\u63a7\u70b9"_s};
        QTest::newRow("beginning before middle") << u"OPEN"_s << QStringList{u"Open"_s, u"Reopen it"_s};
        QTest::newRow("every word must stand") << u"it re"_s << QStringList{u"Reopen it"_s};
        QTest::newRow("Chinese") << u"\u63a7"_s << QStringList{u"\u76d1\u63a7\u70b9"_s};
        QTest::newRow("nothing") << u"zz"_s << QStringList{};
    }

    void findsTheBestFirst()
    {
        QFETCH(QString, text);
        PaletteQuery query(text);
        offerNames(query, {u"Open"_s, u"Reopen it"_s, u"\u76d1\u63a7\u70b9"_s});
        QTEST(titles(query.take()), "found");
    }

    void alsoIsFoundButNotShown()
    {
        PaletteQuery query(u"Ua"_s);
        query.offer({.title = u"Voltage A"_s, .note = {}, .icon = {}, .run = {}}, u"Ua"_s);
        QCOMPARE(titles(query.take()), QStringList{u"Voltage A"_s});
    }

    void aWholeIdComesBeforeABeginning()
    {
        PaletteQuery query(u"ua"_s);
        query.offer({.title = u"Ua_unknown"_s, .note = {}, .icon = {}, .run = {}}, u"Ua_unknown"_s);
        query.offer({.title = u"Voltage A"_s, .note = {}, .icon = {}, .run = {}}, u"Ua"_s);
        QCOMPARE(titles(query.take()), (QStringList{u"Voltage A"_s, u"Ua_unknown"_s}));
    }

    void staysBounded()
    {
        PaletteQuery query({});
        for (int i = 0; i < 1000; ++i) {
            offerNames(query, {u"x"_s});
        }
        QVERIFY(query.isFull());
        QCOMPARE(query.take().size(), PaletteQuery::kMaxItems);
    }

    void theModelKeepsItsPromises()
    {
        PaletteModel model([](PaletteQuery& query) { offerNames(query, {u"one"_s, u"two"_s}); });
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.search({});
        QCOMPARE(model.rowCount(), 2);
        model.search(u"tw"_s);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!model.runOf(model.index(5, 0)));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void enterDoesTheSelectedThing()
    {
        QWidget window;
        window.resize(800, 600);
        window.show();
        QStringList done;
        CommandPalette palette(
            [&done](PaletteQuery& query) {
                for (const QString& name : {u"alpha"_s, u"beta one"_s, u"beta two"_s}) {
                    query.offer(
                        {.title = name, .note = {}, .icon = {}, .run = [&done, name] { done.append(name); }});
                }
            },
            &window);
        palette.popup();
        QVERIFY(palette.isVisible());
        auto* field = palette.findChild<QLineEdit*>();
        QTest::keyClicks(field, u"beta"_s);
        QTest::keyClick(field, Qt::Key_Return); // before the typing pause is over
        QCOMPARE(done, QStringList{u"beta one"_s});
        QVERIFY(!palette.isVisible());

        palette.popup();
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(done.constLast(), u"beta two"_s);

        palette.popup();
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!palette.isVisible());
        QCOMPARE(done.size(), 2);
    }
};

QTEST_MAIN(TestCommandPalette)

#include "tst_commandpalette.moc"
