// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ladder.h"

#include <QWidget>

#include <array>

class QLabel;
class QPushButton;
class QGridLayout;

namespace cems::ui {

/// The connection ladder: each rung with icon and word, milliseconds and what was reached; below the one that failed a plain
/// sentence and the remedy; certificates on demand. Shows what it is given.
class LadderWidget : public QWidget
{
    Q_OBJECT

public:
    using Ladder = std::array<LadderStep, kLadderRungCount>;

    explicit LadderWidget(QWidget* parent = nullptr);

    /// isOver: the attempt has failed, perhaps before the first rung.
    void setLadder(const Ladder& ladder, bool isOver);
    [[nodiscard]] QString plainText() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row
    {
        QLabel* icon = nullptr;
        QLabel* name = nullptr;
        QLabel* state = nullptr;
        QLabel* took = nullptr;
        QLabel* subject = nullptr;
        QLabel* cause = nullptr; ///< below; sentence and remedy
    };

    Row makeRow(QGridLayout& grid, int row);
    void showRow(const Row& row, const LadderStep& step);
    void showCertificates();
    void retranslate();

    Ladder m_ladder;
    bool m_isOver = false;
    std::array<Row, kLadderRungCount> m_rows;
    QPushButton* m_certificatesButton = nullptr;
    QPushButton* m_copy = nullptr;
    QLabel* m_certificates = nullptr;
};

} // namespace cems::ui
