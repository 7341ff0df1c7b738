// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/hexview.h"

#include "itemmodels/payloadtext.h"
#include "ui/common/textwidth.h"
#include "ui/common/themecolours.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace cems::ui {

namespace {

constexpr int kMargin = 8;
constexpr int kFirstByteColumn = 10; // characters before the first byte of a line

int columnOf(qsizetype byteInLine)
{
    return kFirstByteColumn + static_cast<int>(byteInLine) * 3
        + (byteInLine >= itemmodels::kHexBytesPerLine / 2 ? 1 : 0);
}

} // namespace

HexView::HexView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFont(fixedFont());
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Base);
}

void HexView::setBytes(const QByteArray& bytes)
{
    m_bytes = bytes;
    m_markLength = 0;
    verticalScrollBar()->setValue(0);
    updateScrollBars();
    viewport()->update();
}

void HexView::mark(qsizetype offset, qsizetype length)
{
    m_markFrom = offset;
    m_markLength = length;
    verticalScrollBar()->setValue(static_cast<int>(offset / itemmodels::kHexBytesPerLine) - 2);
    viewport()->update();
}

void HexView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(viewport());
    const ThemeColours& colours = themeColours(palette());
    const QFontMetrics metrics(font());
    const int lineHeight = metrics.lineSpacing() + 2;
    const int charWidth = metrics.horizontalAdvance(u'0');
    const int left = kMargin - horizontalScrollBar()->value();
    const qsizetype first = verticalScrollBar()->value();
    const qsizetype last =
        std::min(first + viewport()->height() / lineHeight + 1, itemmodels::hexLineCount(m_bytes.size()));
    for (qsizetype line = first; line < last; ++line) {
        const int top = kMargin + static_cast<int>(line - first) * lineHeight;
        const qsizetype lineStart = line * itemmodels::kHexBytesPerLine;
        const qsizetype from = std::max(m_markFrom, lineStart) - lineStart;
        const qsizetype to =
            std::min(m_markFrom + m_markLength, lineStart + itemmodels::kHexBytesPerLine) - lineStart;
        if (from < to) {
            const int x = left + columnOf(from) * charWidth;
            painter.fillRect(x, top, left + (columnOf(to - 1) + 2) * charWidth - x, lineHeight,
                             colours.selection);
        }
        painter.setPen(colours.text);
        painter.drawText(left, top + metrics.ascent(), itemmodels::hexLine(m_bytes, line));
    }
}

void HexView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void HexView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) {
        updateScrollBars();
    }
    QAbstractScrollArea::changeEvent(event);
}

void HexView::updateScrollBars()
{
    const QFontMetrics metrics(font());
    const int linesShown = std::max(1, (viewport()->height() - 2 * kMargin) / (metrics.lineSpacing() + 2));
    const auto lines = static_cast<int>(itemmodels::hexLineCount(m_bytes.size()));
    verticalScrollBar()->setRange(0, std::max(0, lines - linesShown));
    verticalScrollBar()->setPageStep(linesShown);
    constexpr int kCharacters = kFirstByteColumn + itemmodels::kHexBytesPerLine * 4 + 6;
    const int width = kCharacters * metrics.horizontalAdvance(u'0') + 2 * kMargin;
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(metrics.horizontalAdvance(u'0') * 4);
}

} // namespace cems::ui
