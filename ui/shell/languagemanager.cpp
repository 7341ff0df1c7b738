// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/languagemanager.h"

#include "base/logging.h"
#include "text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace cems::ui {

using namespace Qt::StringLiterals;

LanguageManager::LanguageManager(QObject* parent)
    : QObject(parent)
{
}

LanguageManager::~LanguageManager() = default;

void LanguageManager::setChoice(const QString& choice)
{
    const bool isKnown = choice == "en"_L1 || choice == "zh_CN"_L1;
    m_choice = isKnown ? choice : u"system"_s;
    const QString language = text::languageOf(m_choice);
    if (language == m_language) {
        return;
    }
    m_language = language;
    QLocale::setDefault(QLocale(language));
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    } else if (language != "en"_L1) {
        qCInfo(logUi) << "no translation of Qt's own texts for" << language;
    }
    if (text::loadSentences(m_own, language)) {
        QCoreApplication::installTranslator(&m_own);
    } else {
        qCWarning(logUi) << "no translation for" << language;
    }
    emit languageChanged();
}

} // namespace cems::ui
