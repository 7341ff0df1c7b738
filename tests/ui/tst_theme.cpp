// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/lineicon.h"
#include "ui/common/themecolours.h"
#include "ui/shell/thememanager.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace cems::ui;
using cems::itemmodels::State;

namespace {

/// Relative luminance and contrast of WCAG 2.1.
double luminance(const QColor& colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

bool isAnythingPainted(const QImage& image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 64) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadable_data()
    {
        QTest::addColumn<QColor>("colour");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        for (const ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark}) {
            const ThemeColours& c = themeColours(scheme);
            const QByteArray name = scheme == ColourScheme::Dark ? "dark " : "light ";
            QTest::addRow("%s text", name.constData()) << c.text << c.base << 7.0;
            QTest::addRow("%s text on window", name.constData()) << c.text << c.window << 7.0;
            QTest::addRow("%s text on selection", name.constData()) << c.text << c.selection << 7.0;
            QTest::addRow("%s secondary", name.constData()) << c.secondary << c.window << 4.5;
            QTest::addRow("%s accent", name.constData()) << c.accent << c.window << 4.5;
            QTest::addRow("%s on accent", name.constData()) << c.onAccent << c.accent << 4.5;
            const QColor words[] = {c.word.good, c.word.notice, c.word.warning, c.word.bad, c.word.late};
            for (const QColor& word : words) {
                for (const QColor& ground : {c.base, c.window, c.selection, c.hover}) {
                    QTest::addRow("%s word %s on %s", name.constData(), qPrintable(word.name()),
                                  qPrintable(ground.name()))
                        << word << ground << 4.5;
                }
            }
        }
    }

    void textIsReadable()
    {
        QFETCH(QColor, colour);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        QVERIFY2(contrast(colour, ground) >= least, qPrintable(QString::number(contrast(colour, ground))));
    }

    void aChoiceTakesEffectAtOnce()
    {
        ThemeManager manager(*qApp);
        QSignalSpy changed(&manager, &ThemeManager::schemeChanged);
        manager.setChoice(ThemeManager::Choice::Dark);
        QCOMPARE(manager.scheme(), ColourScheme::Dark);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(0x14, 0x17, 0x1C));
        QCOMPARE(themeColours(QApplication::palette()).accent, QColor(0x6E, 0xA8, 0xFF));
        manager.setChoice(ThemeManager::Choice::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0xF6, 0xF7, 0xF9));
    }

    void theStyleSheetHasNoNamesLeft()
    {
        const ThemeManager manager(*qApp);
        QVERIFY(!qApp->styleSheet().isEmpty());
        QVERIFY(!qApp->styleSheet().section(u"*/"_s, 1).contains(u'@'));
    }

    void everyIconPaints()
    {
        int count = 0;
        QDirIterator icons(u":/icons"_s);
        while (icons.hasNext()) {
            const QString name = icons.nextFileInfo().completeBaseName();
            const QPixmap pixmap = linePixmap(name, Qt::red, 24, 2.0);
            QCOMPARE(pixmap.size(), QSize(48, 48));
            QVERIFY2(isAnythingPainted(pixmap.toImage()), qPrintable(name));
            ++count;
        }
        QVERIFY(count > 40);
    }

    void anIconFollowsTheTheme()
    {
        ThemeManager manager(*qApp);
        manager.setChoice(ThemeManager::Choice::Light);
        const QIcon icon = lineIcon(u"plus"_s);
        const QColor light(icon.pixmap(24).toImage().pixelColor(12, 12).rgb());
        manager.setChoice(ThemeManager::Choice::Dark);
        const QColor dark(icon.pixmap(24).toImage().pixelColor(12, 12).rgb());
        QCOMPARE(light, QColor(0x1C, 0x24, 0x30));
        QCOMPARE(dark, QColor(0xE6, 0xEA, 0xF0));
    }

    void everyStateHasAnIconThatExists()
    {
        for (int i = 0; i <= static_cast<int>(State::Stale); ++i) {
            QVERIFY(QFile::exists(u":/icons/%1.svg"_s.arg(stateIcon(static_cast<State>(i)))));
        }
    }
};

QTEST_MAIN(TestTheme)

#include "tst_theme.moc"
