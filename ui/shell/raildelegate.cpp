// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/raildelegate.h"

#include "itemmodels/gatewaytreemodel.h"
#include "ui/common/celldelegate.h"
#include "ui/common/themecolours.h"

#include <QPainter>

namespace cems::ui {

using itemmodels::GatewayTreeModel;
using itemmodels::State;

namespace {

constexpr int kPadding = 6;
constexpr int kLamp = 8;
constexpr int kGap = 8;

bool isHeading(GatewayTreeModel::NodeKind kind)
{
    return kind == GatewayTreeModel::NodeKind::Connection || kind == GatewayTreeModel::NodeKind::Gateway;
}

} // namespace

void RailDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const ThemeColours& colours = themeColours(option.palette);
    const auto kind = index.data(GatewayTreeModel::KindRole).value<GatewayTreeModel::NodeKind>();
    const auto state = static_cast<State>(index.data(itemmodels::StateRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isSelected ? colours.selection : colours.hover);
        painter->drawRoundedRect(option.rect.adjusted(0, 0, -1, 0), 4, 4);
    }
    QRect rect = option.rect.adjusted(kPadding, 0, -kPadding, 0);

    if (state != State::None) {
        paintLamp(painter, option.palette, state, {rect.left() + kLamp / 2.0, rect.center().y() + 0.5});
    }
    rect.setLeft(rect.left() + kLamp + kGap);

    QFont noteFont = option.font;
    noteFont.setPointSizeF(noteFont.pointSizeF() * 0.9);
    const QString note = index.data(GatewayTreeModel::NoteRole).toString();
    const QFontMetrics noteMetrics(noteFont);
    const int noteWidth = qMin(noteMetrics.horizontalAdvance(note) + 1, rect.width() / 2);
    painter->setFont(noteFont);
    const bool isLoud = state == State::Bad || state == State::Warning;
    painter->setPen(isLoud ? stateTextColour(option.palette, state) : colours.secondary);
    painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter,
                      noteMetrics.elidedText(note, Qt::ElideRight, noteWidth));

    QFont nameFont = option.font;
    nameFont.setWeight(isHeading(kind) ? QFont::DemiBold : QFont::Normal);
    painter->setFont(nameFont);
    painter->setPen(colours.text);
    rect.setRight(rect.right() - (note.isEmpty() ? 0 : noteWidth + kGap));
    painter->drawText(
        rect, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(nameFont).elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
    if (option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(colours.accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -1.5, -0.5), 4, 4);
    }
    painter->restore();
}

QSize RailDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    return {80, option.fontMetrics.height() + 10};
}

} // namespace cems::ui
