// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace cems::ui {

/// Installs the program's and Qt's own translations; widgets hear of it by QEvent::LanguageChange. GUI thread.
class LanguageManager : public QObject
{
    Q_OBJECT

public:
    explicit LanguageManager(QObject* parent = nullptr);
    ~LanguageManager() override;

    /// "system", "en" or "zh_CN"; the system's language counts as English where it is not Chinese.
    void setChoice(const QString& choice);
    [[nodiscard]] const QString& choice() const { return m_choice; }
    /// "en" or "zh_CN"; empty before the first choice.
    [[nodiscard]] const QString& language() const { return m_language; }

signals:
    void languageChanged();

private:
    QString m_choice;
    QString m_language;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace cems::ui
