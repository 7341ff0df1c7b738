// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/palettemodel.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListView;

namespace cems::ui {

/// Ctrl+K: type a part of anything, Enter does it. Non-blocking; closes when it loses the focus.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(PaletteModel::Search search, QWidget* parent);

    void popup();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void search();
    void run();

    PaletteModel* m_model = nullptr;
    QLineEdit* m_field = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_empty = nullptr;
    QTimer m_pause; // typing
};

} // namespace cems::ui
