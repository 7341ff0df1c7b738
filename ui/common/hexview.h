// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractScrollArea>

namespace cems::ui {

/// Bytes in hexadecimal, as many as there are: paints only the lines on the screen. A stretch of bytes can be marked.
class HexView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit HexView(QWidget* parent = nullptr);

    void setBytes(const QByteArray& bytes);
    void mark(qsizetype offset, qsizetype length); ///< and scrolls there

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateScrollBars();

    QByteArray m_bytes;
    qsizetype m_markFrom = 0;
    qsizetype m_markLength = 0;
};

} // namespace cems::ui
