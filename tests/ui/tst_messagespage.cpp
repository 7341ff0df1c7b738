// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/tracetablemodel.h"
#include "pagefixture.h"
#include "ui/common/filterbox.h"
#include "ui/common/payloadview.h"
#include "ui/messages/messagespage.h"

#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace cems;

class TestMessagesPage : public QObject
{
    Q_OBJECT

private slots:
    void showsTheBytesAsTheyWereSent();
    void masksSecretsUntilAsked();
    void cutsLongTextAndShowsAllOnRequest();
    void followsTheNewestOnlyAtTheEnd();
    void copiesInEveryForm();
    void jumpsToAMessage();

private:
    static QTableView* table(const ui::MessagesPage& page)
    {
        return page.findChild<QTableView*>(u"messageTable"_s);
    }
    static void choose(const ui::MessagesPage& page, int row)
    {
        table(page)->setCurrentIndex(table(page)->model()->index(row, 0));
    }
};

void TestMessagesPage::showsTheBytesAsTheyWereSent()
{
    testing::PageFixture fixture;
    ui::MessagesPage page(fixture.context);
    fixture.show(page);
    fixture.receive(R"({"v":127.0,"v":12345678901234567890})");
    QTRY_COMPARE(table(page)->model()->rowCount(), 1);
    choose(page, 0);
    auto* tree = page.findChild<QTreeView*>();
    const QModelIndex root = tree->model()->index(0, 0);
    QCOMPARE(tree->model()->index(0, 1, root).data().toString(), u"127.0"_s);
    QCOMPARE(tree->model()->index(1, 1, root).data().toString(), u"12345678901234567890"_s);
    auto* payload = page.findChild<ui::PayloadView*>();
    payload->setCurrentIndex(ui::PayloadView::TextTab);
    QCOMPARE(page.findChild<QPlainTextEdit*>()->toPlainText(), u"{\"v\":127.0,\"v\":12345678901234567890}"_s);
}

void TestMessagesPage::masksSecretsUntilAsked()
{
    testing::PageFixture fixture;
    ui::MessagesPage page(fixture.context);
    fixture.show(page);
    fixture.receive(R"({"password":"hunter2","user":"x"})");
    QTRY_COMPARE(table(page)->model()->rowCount(), 1);
    choose(page, 0);
    auto* payload = page.findChild<ui::PayloadView*>();
    QCOMPARE(payload->bytes(), QByteArray(R"({"password":"*******","user":"x"})"));
    for (QAction* action : page.actions() + page.findChildren<QAction*>()) {
        if (action->text() == u"Show secrets") {
            action->setChecked(true);
        }
    }
    QCOMPARE(payload->bytes(), QByteArray(R"({"password":"hunter2","user":"x"})"));
}

void TestMessagesPage::cutsLongTextAndShowsAllOnRequest()
{
    testing::PageFixture fixture;
    ui::MessagesPage page(fixture.context);
    fixture.show(page);
    const QByteArray payload = "{\"t\":\"" + QByteArray(200'000, 'x') + "\"}";
    fixture.receive(payload);
    QTRY_COMPARE(table(page)->model()->rowCount(), 1);
    choose(page, 0);
    page.findChild<ui::PayloadView*>()->setCurrentIndex(ui::PayloadView::TextTab);
    auto* text = page.findChild<QPlainTextEdit*>();
    QCOMPARE(text->toPlainText().size(), qsizetype{8 * 1024});
    for (QPushButton* button : page.findChildren<QPushButton*>()) {
        if (button->text() == u"Show all") {
            button->click();
        }
    }
    QCOMPARE(text->toPlainText().size(), payload.size());
}

void TestMessagesPage::followsTheNewestOnlyAtTheEnd()
{
    testing::PageFixture fixture;
    ui::MessagesPage page(fixture.context);
    fixture.show(page);
    for (int n = 0; n < 100; ++n) {
        fixture.receive(QByteArray::number(n));
    }
    QScrollBar* bar = table(page)->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
    bar->setValue(10);
    const int maximum = bar->maximum();
    fixture.receive("{}");
    QTRY_VERIFY(bar->maximum() > maximum); // the view has seen the new row
    QCOMPARE(bar->value(), 10);
}

void TestMessagesPage::copiesInEveryForm()
{
    testing::PageFixture fixture;
    ui::MessagesPage page(fixture.context);
    fixture.show(page);
    fixture.receive(R"({"a":1.50})");
    QTRY_COMPARE(table(page)->model()->rowCount(), 1);
    choose(page, 0);
    QStringList copies;
    for (QMenu* menu : page.findChildren<QMenu*>()) {
        for (QAction* action : menu->actions()) {
            action->trigger();
            copies.append(QGuiApplication::clipboard()->text());
        }
    }
    QCOMPARE(copies.size(), 4);
    QVERIFY(copies[0].endsWith(u"{\"a\":1.50}"));
    QVERIFY(copies[1].contains(u"\"payload\":\"{\\\"a\\\":1.50}\""));
    QVERIFY(copies[2].startsWith(u"00000000  7b 22"));
    QVERIFY(copies[3].startsWith(u"mosquitto_pub -h broker.example"));
}

void TestMessagesPage::jumpsToAMessage()
{
    testing::PageFixture fixture;
    ui::MessagesPage page(fixture.context);
    fixture.show(page);
    for (int n = 0; n < 5; ++n) {
        fixture.receive(QByteArray::number(n));
    }
    page.findChild<ui::FilterBox*>()->setText(u"nothing-has-this"_s);
    ui::PageTarget target;
    target.packetSeq = 3;
    page.reveal(target);
    QCOMPARE(page.findChild<ui::PayloadView*>()->bytes(), QByteArray("2"));
}

QTEST_MAIN(TestMessagesPage)
#include "tst_messagespage.moc"
