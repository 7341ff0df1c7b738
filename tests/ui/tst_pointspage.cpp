// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/pointtablemodel.h"
#include "pagefixture.h"
#include "ui/common/filterbox.h"
#include "ui/points/pointspage.h"

#include <QAction>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cems;
using itemmodels::PointTableModel;

class TestPointsPage : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatToDoWhileThereIsNothing();
    void showsPointsAsTheyCome();
    void theUsualTextsFitTheirColumns();
    void filtersWhileTyping();
    void underlinesAMistake();
    void freezesWithTheSpaceBar();
    void saysWhyNothingCanBeRead();
    void copiesTheSelectedRows();
    void ordersByClickingATitle();
    void forgetsAGatewayThatGoes();
    void restsWhileHidden();

private:
    static QTableView* table(const ui::PointsPage& page)
    {
        return page.findChild<QTableView*>(u"pointTable"_s);
    }
    static QString shownText(const QWidget& page)
    {
        QStringList texts;
        for (const QLabel* label : page.findChildren<QLabel*>()) {
            if (label->isVisible()) {
                texts.append(label->text());
            }
        }
        return texts.join(u'\n');
    }
};

void TestPointsPage::saysWhatToDoWhileThereIsNothing()
{
    testing::PageFixture fixture;
    ui::PointsPage page(fixture.context);
    page.show();
    QVERIFY(shownText(page).contains(u"Ctrl+N"));
    fixture.show(page);
    QVERIFY(shownText(page).contains(u"No points yet"));
    QVERIFY(!table(page)->isVisible());
}

void TestPointsPage::showsPointsAsTheyCome()
{
    testing::PageFixture fixture;
    ui::PointsPage page(fixture.context);
    fixture.show(page);
    fixture.receivePoints("1AA1", R"({"pointID":"Ua","value":231.40},{"pointID":"Ub","value":230.9})");
    QTRY_VERIFY(table(page)->isVisible());
    QCOMPARE(table(page)->model()->rowCount(), 2);
    QTRY_COMPARE(table(page)->model()->index(0, PointTableModel::ValueColumn).data().toString(), u"231.40"_s);
    QVERIFY(table(page)->rowHeight(0) <= table(page)->fontMetrics().height() + 6);
}

void TestPointsPage::theUsualTextsFitTheirColumns()
{
    testing::PageFixture fixture;
    ui::PointsPage page(fixture.context);
    fixture.show(page);
    const std::pair<int, QString> texts[] = {
        {PointTableModel::ValueColumn, u"1254412.65"_s},
        {PointTableModel::DeviceColumn, u"1AA2 \u51b7\u6c34\u673a\u7ec4"_s},
        {PointTableModel::QualityColumn, u"could not be read"_s},
        {PointTableModel::GatewayTimeColumn, u"18:34:24.072"_s},
        {PointTableModel::AgeColumn, u"9 min 59 s"_s},
        {PointTableModel::MaxColumn, u"1254412.65"_s}};
    constexpr int kPaddingAndLamp = 30;
    QFont bold = table(page)->font();
    bold.setBold(true);
    for (const auto& [column, text] : texts) {
        const bool isValue = column == PointTableModel::ValueColumn;
        const int needed = QFontMetrics(isValue ? bold : table(page)->font()).horizontalAdvance(text)
            + (column == PointTableModel::QualityColumn ? kPaddingAndLamp : 16);
        QVERIFY2(table(page)->columnWidth(column) >= needed, qPrintable(text));
    }
}

void TestPointsPage::filtersWhileTyping()
{
    testing::PageFixture fixture;
    ui::PointsPage page(fixture.context);
    fixture.show(page);
    fixture.receivePoints("1AA1", R"({"pointID":"Ua","value":231.4},{"pointID":"Ia","value":12})");
    QTRY_COMPARE(table(page)->model()->rowCount(), 2);
    auto* edit = page.findChild<QLineEdit*>();
    page.focusFilter();
    QTest::keyClicks(edit, u"value>200"_s);
    QCOMPARE(table(page)->model()->rowCount(), 2); // not yet: one may still be typing
    QTRY_COMPARE(table(page)->model()->rowCount(), 1);
    QVERIFY(shownText(page).contains(u"1 / 2"));
    QTest::keyClick(edit, Qt::Key_Escape);
    QTRY_COMPARE(table(page)->model()->rowCount(), 2);
}

void TestPointsPage::underlinesAMistake()
{
    testing::PageFixture fixture;
    ui::PointsPage page(fixture.context);
    fixture.show(page);
    fixture.receivePoints("1AA1", R"({"pointID":"Ua","value":231.4})");
    page.findChild<ui::FilterBox*>()->setText(u"colour:red"_s);
    QVERIFY(shownText(page).contains(u"colour"));
    QVERIFY(page.findChild<QLineEdit*>()->property("invalid").toBool());
    QTRY_COMPARE(table(page)->model()->rowCount(), 1); // a mistake hides nothing
    page.findChild<ui::FilterBox*>()->setText({});
    QVERIFY(!page.findChild<QLineEdit*>()->property("invalid").toBool());
}

void TestPointsPage::freezesWithTheSpaceBar()
{
    testing::PageFixture fixture;
    ui::PointsPage page(fixture.context);
    fixture.show(page);
    fixture.receivePoints("1AA1", R"({"pointID":"Ua","value":1.0})");
    QTRY_COMPARE(table(page)->model()->rowCount(), 1);
    table(page)->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QTest::keyClick(table(page), Qt::Key_Space);
    QVERIFY(shownText(page).contains(u"frozen"));
    fixture.receivePoints("1AA1", R"({"pointID":"Ua","value":2.0})");
    QCOMPARE(table(page)->model()->index(0, PointTableModel::ValueColumn).data().toString(), u"1.0"_s);
    QTest::keyClick(table(page), Qt::Key_Space);
    QTRY_COMPARE(table(page)->model()->index(0, PointTableModel::ValueColumn).data().toString(), u"2.0"_s);
}

void TestPointsPage::saysWhyNothingCanBeRead()
{
    testing::PageFixture fixture;
    ui::PointsPage page(fixture.context);
    fixture.show(page);
    fixture.receivePoints("1AA1", R"({"pointID":"Ua","value":1.0})");
    QTRY_COMPARE(table(page)->model()->rowCount(), 1);
    page.pageActions().at(1)->trigger();
    const auto isSaid = [&] {
        for (const QLabel* label : page.findChildren<QLabel*>()) {
            if (label->isVisible() && label->property("role").toString() == u"bad"
                && !label->text().isEmpty()) {
                return true;
            }
        }
        return false;
    };
    QTRY_VERIFY(isSaid());
}

void TestPointsPage::copiesTheSelectedRows()
{
    testing::PageFixture fixture;
    ui::PointsPage page(fixture.context);
    fixture.show(page);
    fixture.receivePoints("1AA1", R"({"pointID":"Ua","value":231.40})");
    QTRY_COMPARE(table(page)->model()->rowCount(), 1);
    table(page)->selectAll();
    table(page)->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QTest::keyClick(table(page), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"231.40"), qPrintable(copied));
    QVERIFY(copied.contains(u"Value"));
}

void TestPointsPage::ordersByClickingATitle()
{
    testing::PageFixture fixture;
    ui::PointsPage page(fixture.context);
    fixture.show(page);
    fixture.receivePoints("1AA1",
                          R"({"pointID":"b","value":2},{"pointID":"a","value":3},{"pointID":"c","value":1})");
    QTRY_COMPARE(table(page)->model()->rowCount(), 3);
    QHeaderView* header = table(page)->horizontalHeader();
    const auto click = [&] {
        const QPoint at(header->sectionViewportPosition(PointTableModel::ValueColumn) + 20,
                        header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, at);
    };
    const auto first = [&] {
        return table(page)->model()->index(0, PointTableModel::IdColumn).data().toString();
    };
    click();
    QTRY_COMPARE(first(), u"c"_s);
    click();
    QTRY_COMPARE(first(), u"a"_s);
    click();
    QTRY_COMPARE(first(), u"b"_s);
}

void TestPointsPage::forgetsAGatewayThatGoes()
{
    testing::PageFixture fixture;
    ui::PointsPage page(fixture.context);
    fixture.show(page);
    fixture.receivePoints("1AA1", R"({"pointID":"Ua","value":1})");
    page.setGateway(nullptr);
    page.setConnection(nullptr);
    QVERIFY(!table(page)->isVisible());
    page.setGateway(fixture.gateway);
    QTRY_COMPARE(table(page)->model()->rowCount(), 1);
    QVERIFY(!table(page)->isColumnHidden(PointTableModel::ValueColumn));
    QVERIFY(table(page)->isColumnHidden(PointTableModel::CountColumn));
}

void TestPointsPage::restsWhileHidden()
{
    testing::PageFixture fixture;
    ui::PointsPage page(fixture.context);
    fixture.show(page);
    page.setActive(false);
    fixture.receivePoints("1AA1", R"({"pointID":"Ua","value":1})");
    QVERIFY(!table(page)->model() || table(page)->model()->rowCount() == 0);
    page.setActive(true);
    QTRY_COMPARE(table(page)->model()->rowCount(), 1);
}

QTEST_MAIN(TestPointsPage)
#include "tst_pointspage.moc"
