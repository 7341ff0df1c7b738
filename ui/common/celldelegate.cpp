// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/celldelegate.h"

#include "ui/common/themecolours.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace cems::ui {

namespace {

constexpr int kPadding = 8; // left and right of a cell's text
constexpr int kRowSpace = 6; // what a row is higher than its text
constexpr qreal kLampRadius = 4.0;
constexpr int kLampSpace = 14; // lamp and the gap to its word
constexpr int kSparklineWidth = 120;

bool isRight(CellDelegate::Style style)
{
    return style == CellDelegate::Style::Number || style == CellDelegate::Style::StrongNumber;
}

} // namespace

struct CellDelegate::Cell
{
    QString text;
    itemmodels::State state = itemmodels::State::None;
    bool isStale = false;
    std::span<const float> trend;
};

CellDelegate::CellDelegate(QHash<int, Style> styleOfColumn, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_styleOfColumn(std::move(styleOfColumn))
{
}

int rowHeight(const QFontMetrics& metrics)
{
    return metrics.height() + kRowSpace;
}

void paintLamp(QPainter* painter, const QPalette& palette, itemmodels::State state, QPointF centre)
{
    const QColor colour = stateColour(palette, state);
    const bool wasSmooth = painter->testRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::Antialiasing);
    // Not heard or never had a value: a ring, so that shape tells it too.
    const bool isHollow = state == itemmodels::State::None || state == itemmodels::State::Stale;
    painter->setPen(isHollow ? QPen(colour, 1.5) : QPen(Qt::NoPen));
    painter->setBrush(isHollow ? QBrush(Qt::NoBrush) : QBrush(colour));
    painter->drawEllipse(centre, kLampRadius, kLampRadius);
    painter->setRenderHint(QPainter::Antialiasing, wasSmooth);
}

void paintSparkline(QPainter* painter, const QColor& colour, const QRectF& rect,
                    std::span<const float> values)
{
    if (values.size() < 2) {
        return;
    }
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const qreal span = static_cast<qreal>(*high) - static_cast<qreal>(*low);
    std::array<QPointF, 128> points;
    const std::size_t count = std::min(values.size(), points.size());
    for (std::size_t i = 0; i < count; ++i) {
        const qreal part = span > 0 ? (static_cast<qreal>(values[i]) - static_cast<qreal>(*low)) / span : 0.5;
        points[i] = {rect.left() + rect.width() * static_cast<qreal>(i) / static_cast<qreal>(count - 1),
                     rect.bottom() - rect.height() * part};
    }
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.25));
    painter->drawPolyline(points.data(), static_cast<int>(count));
    painter->setRenderHint(QPainter::Antialiasing, false);
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const ThemeColours& colours = themeColours(option.palette);
    std::array<QModelRoleData, 4> roles{
        QModelRoleData(Qt::DisplayRole), QModelRoleData(itemmodels::StateRole),
        QModelRoleData(itemmodels::StaleRole), QModelRoleData(itemmodels::TrendRole)};
    index.multiData(roles);
    Cell cell;
    cell.text = roles[0].data().toString();
    cell.state = static_cast<itemmodels::State>(roles[1].data().toInt());
    cell.isStale = roles[2].data().toBool();
    cell.trend = roles[3].data().value<std::span<const float>>();

    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, colours.selection);
    }
    painter->setPen(colours.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const Style style = m_styleOfColumn.value(index.column(), Style::Text);
    if (style == Style::Sparkline) {
        QColor colour = cell.state == itemmodels::State::Bad ? colours.lamp.bad : colours.accent;
        colour.setAlphaF(cell.isStale ? 0.45f : 1.0f);
        paintSparkline(painter, colour, QRectF(option.rect).adjusted(kPadding, 6, -kPadding, -7), cell.trend);
    } else if (!cell.text.isEmpty()) {
        paintText(painter, option, cell, style);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(colours.accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

void CellDelegate::paintText(QPainter* painter, const QStyleOptionViewItem& option, const Cell& cell,
                             Style style) const
{
    const ThemeColours& colours = themeColours(option.palette);
    QRect rect = option.rect.adjusted(kPadding, 0, -kPadding, -1);
    QColor colour = style == Style::Text || style == Style::StrongNumber || style == Style::Lamp
        ? colours.text
        : colours.secondary;
    if (cell.isStale) {
        colour = colours.secondary;
    }
    if (style == Style::StateWord || style == Style::Lamp) {
        paintLamp(painter, option.palette, cell.state, {rect.left() + kLampRadius, rect.center().y() + 0.5});
        rect.setLeft(rect.left() + kLampSpace);
        const bool isGood = cell.state == itemmodels::State::Good || cell.state == itemmodels::State::None;
        colour = style == Style::Lamp || isGood ? colour : stateTextColour(option.palette, cell.state);
    }
    QFont font = option.font;
    font.setBold(style == Style::StrongNumber);
    painter->setFont(font);
    painter->setPen(colour);
    const QFontMetrics metrics(font);
    const int flags =
        (isRight(style) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine;
    const bool fits = metrics.horizontalAdvance(cell.text) <= rect.width();
    painter->drawText(rect, flags,
                      fits ? cell.text : metrics.elidedText(cell.text, Qt::ElideRight, rect.width()));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Style style = m_styleOfColumn.value(index.column(), Style::Text);
    if (style == Style::Sparkline) {
        return {kSparklineWidth, rowHeight(option.fontMetrics)};
    }
    QFont font = option.font;
    font.setBold(style == Style::StrongNumber);
    const int lamp = style == Style::StateWord || style == Style::Lamp ? kLampSpace : 0;
    const int width = QFontMetrics(font).horizontalAdvance(index.data().toString());
    return {width + lamp + 2 * kPadding, rowHeight(option.fontMetrics)};
}

} // namespace cems::ui
