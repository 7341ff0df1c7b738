// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemmodels/modelroles.h"

#include <QFrame>

#include <vector>

class QGridLayout;
class QLabel;

namespace cems::ui {

/// One line of a card: what, how much, and the lamp it deserves.
struct CardLine
{
    QString label;
    QString value;
    itemmodels::State state = itemmodels::State::None; ///< None: no lamp
};

/// A titled frame with a few facts.
class InfoCard final : public QFrame
{
    Q_OBJECT

public:
    explicit InfoCard(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setLines(const std::vector<CardLine>& lines);
    [[nodiscard]] QString text() const; ///< title and lines, for the clipboard

protected:
    void changeEvent(QEvent* event) override;

private:
    class Lamp;
    struct Row
    {
        QLabel* label;
        Lamp* lamp;
        QLabel* value;
    };
    void addRow();

    QLabel* m_title;
    QGridLayout* m_grid;
    std::vector<Row> m_rows;
};

} // namespace cems::ui
