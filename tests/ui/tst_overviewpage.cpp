// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagefixture.h"
#include "ui/overview/infocard.h"
#include "ui/overview/overviewpage.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cems;

class TestOverviewPage : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatToDoWhileThereIsNothing();
    void showsWhatIsKnown();
    void saysWhatThisVersionLacks();

private:
    static QString allText(const ui::OverviewPage& page)
    {
        QString text;
        for (const ui::InfoCard* card : page.findChildren<ui::InfoCard*>()) {
            text += card->text() + u'\n';
        }
        return text;
    }
};

void TestOverviewPage::saysWhatToDoWhileThereIsNothing()
{
    testing::PageFixture fixture;
    ui::OverviewPage page(fixture.context);
    page.show();
    bool isSaid = false;
    for (const QLabel* label : page.findChildren<QLabel*>()) {
        isSaid |= label->isVisible() && label->text().contains(u"Ctrl+N");
    }
    QVERIFY(isSaid);
}

void TestOverviewPage::showsWhatIsKnown()
{
    testing::PageFixture fixture;
    ui::OverviewPage page(fixture.context);
    fixture.show(page);
    QVERIFY(allText(page).contains(u"GW-01"));
    fixture.receivePoints("1AA1", R"({"pointID":"Ua","value":231.4},{"pointID":"Ub","value":230.9})");
    fixture.receive(R"({"services":[{"serviceID":"$deviceInfo","eventType":"deviceInfoReport","eventID":"1",)"
                    R"("paras":{"swVersion":"2.7.1","cpuPercent":97.5,"manufacturer":"<b>Acme</b>"}}]})");
    page.setActive(true);
    const QString text = allText(page);
    QVERIFY2(text.contains(u"2.7.1"), qPrintable(text));
    QVERIFY(text.contains(u"97.5"));
    QVERIFY(text.contains(u"<b>Acme</b>"));
    QVERIFY(text.contains(u"broker.example"));
    QVERIFY(text.contains(u"All points\t2"));
}

void TestOverviewPage::saysWhatThisVersionLacks()
{
    testing::PageFixture fixture;
    ui::OverviewPage page(fixture.context);
    fixture.show(page);
    for (const QStringView chapter : {u"Ports", u"Alarms", u"Store-and-forward"}) {
        QVERIFY(allText(page).contains(chapter));
    }
}

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
