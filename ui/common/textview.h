// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace cems::ui {

/// Bytes as text in a fixed-width font, never reformatted; of long ones the beginning, and the rest on request.
class TextView final : public QWidget
{
    Q_OBJECT

public:
    static constexpr qsizetype kFirstBytes = 8 * 1024;

    explicit TextView(QWidget* parent = nullptr);

    void setBytes(const QByteArray& bytes);
    [[nodiscard]] QString shownText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void showAll();
    void show(qsizetype bytes);
    void retranslate();

    QPlainTextEdit* m_text;
    QWidget* m_bar;
    QLabel* m_part;
    QPushButton* m_all;
    QByteArray m_bytes;
    qsizetype m_shown = 0;
};

} // namespace cems::ui
