// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/language.h"

#include <QLocale>
#include <QTranslator>

namespace cems::text {

using namespace Qt::StringLiterals;

QString languageOf(const QString& choice)
{
    if (choice == "en"_L1 || choice == "zh_CN"_L1) {
        return choice;
    }
    return QLocale::system().language() == QLocale::Chinese ? u"zh_CN"_s : u"en"_s;
}

bool loadSentences(QTranslator& translator, const QString& language)
{
    return translator.load(u":/i18n/cems_"_s + language);
}

} // namespace cems::text
