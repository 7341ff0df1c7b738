// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QTranslator;

namespace cems::text {

/// "en" or "zh_CN", the languages that there are sentences in. Every other choice, "system" for one, is the system's
/// language, which counts as English where it is not Chinese.
[[nodiscard]] QString languageOf(const QString& choice);
/// Loads the program's sentences in one of these languages; the English ones are plural forms only.
[[nodiscard]] bool loadSentences(QTranslator& translator, const QString& language);

} // namespace cems::text
