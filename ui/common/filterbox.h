// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemmodels/filterterms.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;

namespace cems::ui {

/// The filter line of a table: tells its text 180 ms after the last key, shows "38 / 1200" at its right edge and what is
/// wrong underneath, with the place underlined. Keeps the last filters.
class FilterBox final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kMaxRecent = 12;

    explicit FilterBox(QWidget* parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString& text); ///< takes effect at once
    void setPlaceholder(const QString& text);
    void setCounts(int shown, int total, bool isBusy);
    void setProblem(const std::optional<itemmodels::FilterProblem>& problem);
    void setRecent(const QStringList& filters);
    [[nodiscard]] const QStringList& recent() const { return m_recent; }
    void focus(); ///< Ctrl+F

signals:
    void filterChanged(const QString& text);
    void recentChanged();
    void leftDownwards(); ///< Down or Return: to the table

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void announce();
    void remember();
    void showRecent();
    void placeCount();
    void retranslate();

    QLineEdit* m_edit;
    QLabel* m_count;
    QLabel* m_message;
    QAction* m_history;
    QTimer m_typing;
    QString m_announced;
    QStringList m_recent;
};

} // namespace cems::ui
