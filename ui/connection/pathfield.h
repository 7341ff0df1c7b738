// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace cems::ui {

/// The path of a file: typed, pasted or chosen.
class PathField : public QWidget
{
    Q_OBJECT

public:
    explicit PathField(QWidget* parent = nullptr);

    void setPath(const QString& path);
    [[nodiscard]] QString path() const;
    void setTexts(const QString& placeholder, const QString& dialogTitle);

signals:
    void edited();

private:
    void choose();

    QLineEdit* m_path = nullptr;
    QToolButton* m_choose = nullptr;
    QString m_dialogTitle;
};

} // namespace cems::ui
