// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/barbuttons.h"

#include "ui/common/lineicon.h"
#include "ui/common/textwidth.h"
#include "ui/common/themecolours.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace cems::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPadding = 12;
constexpr int kLamp = 8;
constexpr int kGap = 8;
constexpr int kIconSize = 16;
constexpr int kConnectionChars = 50;
constexpr int kSearchChars = 52;

/// The frame that the style sheet gives to buttons, without text and icon.
void paintFrame(QStylePainter& painter, QStyleOptionToolButton option)
{
    option.text.clear();
    option.icon = {};
    option.features = QStyleOptionToolButton::None;
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    painter.setRenderHint(QPainter::Antialiasing);
}

QFont boldFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

ConnectionButton::ConnectionButton(QWidget* parent)
    : QToolButton(parent)
{
    setProperty("role", u"button"_s);
    setPopupMode(QToolButton::InstantPopup);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ConnectionButton::show(itemmodels::State state, const QString& name, const QString& address,
                            const QString& words)
{
    m_state = state;
    m_name = name;
    m_note = words.isEmpty() ? address : words; // there is room for one; what is wrong comes first
    QStringList all{name, address, words};
    all.removeAll(QString());
    setAccessibleName(all.join(u", "_s));
    setToolTip(all.join(u'\n').toHtmlEscaped());
    update();
}

QSize ConnectionButton::sizeHint() const
{
    return {textWidth(*this, kConnectionChars), QToolButton::sizeHint().height()};
}

void ConnectionButton::paintEvent(QPaintEvent* /*event*/)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    QStylePainter painter(this);
    paintFrame(painter, option);
    const ThemeColours& colours = themeColours(palette());
    QRect rect = this->rect().adjusted(kPadding, 0, -kPadding, 0);

    painter.setPen(Qt::NoPen);
    painter.setBrush(stateColour(palette(), m_state));
    painter.drawEllipse(QRectF(rect.left(), rect.center().y() - kLamp / 2.0 + 0.5, kLamp, kLamp));
    rect.setLeft(rect.left() + kLamp + kGap);

    const QPixmap arrow = linePixmap(u"chevron-down"_s, colours.secondary, kIconSize, devicePixelRatioF());
    painter.drawPixmap(rect.right() - kIconSize, rect.center().y() - kIconSize / 2 + 1, arrow);
    rect.setRight(rect.right() - kIconSize - kGap);

    painter.setFont(boldFont(font()));
    painter.setPen(colours.text);
    const QString name = painter.fontMetrics().elidedText(m_name, Qt::ElideRight, rect.width() * 6 / 10);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, name);
    rect.setLeft(rect.left() + painter.fontMetrics().horizontalAdvance(name) + kGap);
    painter.setFont(font());
    painter.setPen(colours.secondary);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_note, Qt::ElideRight, rect.width()));
}

SearchButton::SearchButton(QWidget* parent)
    : QToolButton(parent)
{
    setProperty("role", u"button"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SearchButton::setTexts(const QString& placeholder, const QString& shortcut)
{
    m_placeholder = placeholder;
    m_shortcut = shortcut;
    setAccessibleName(placeholder);
    update();
}

QSize SearchButton::sizeHint() const
{
    return {textWidth(*this, kSearchChars), QToolButton::sizeHint().height()};
}

void SearchButton::paintEvent(QPaintEvent* /*event*/)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    QStylePainter painter(this);
    paintFrame(painter, option);
    const ThemeColours& colours = themeColours(palette());
    QRect rect = this->rect().adjusted(kPadding, 0, -kPadding, 0);
    const QPixmap icon = linePixmap(u"search"_s, colours.secondary, kIconSize, devicePixelRatioF());
    painter.drawPixmap(rect.left(), rect.center().y() - kIconSize / 2 + 1, icon);
    rect.setLeft(rect.left() + kIconSize + kGap);
    painter.setPen(colours.secondary);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, m_shortcut);
    rect.setRight(rect.right() - painter.fontMetrics().horizontalAdvance(m_shortcut) - kGap);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_placeholder, Qt::ElideRight, rect.width()));
}

} // namespace cems::ui
