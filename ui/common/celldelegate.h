// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemmodels/modelroles.h"

#include <QHash>
#include <QStyledItemDelegate>

#include <span>

namespace cems::ui {

/// Paints the cells of the live tables straight from the models' facts: one look at the model per cell, no style item, no
/// per-cell objects, because these cells change all the time.
class CellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Style
    {
        Text, ///< the row's main text
        Secondary,
        Number, ///< right-aligned
        StrongNumber, ///< right-aligned and bold: what the row is about
        StateWord, ///< lamp and word, in the colour of the state
        Lamp, ///< lamp before plain text
        Sparkline,
    };

    explicit CellDelegate(QHash<int, Style> styleOfColumn, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Cell;
    void paintText(QPainter* painter, const QStyleOptionViewItem& option, const Cell& cell,
                   Style style) const;

    QHash<int, Style> m_styleOfColumn;
};

/// Height of a table's row: text and 6 px.
[[nodiscard]] int rowHeight(const QFontMetrics& metrics);
/// The dot that stands for a state, always beside a word.
void paintLamp(QPainter* painter, const QPalette& palette, itemmodels::State state, QPointF centre);
/// Values from left to right over the whole rectangle.
void paintSparkline(QPainter* painter, const QColor& colour, const QRectF& rect,
                    std::span<const float> values);

} // namespace cems::ui
