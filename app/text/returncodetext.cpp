// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/words.h"

namespace cems::text {

QString returnCodeWord(const wire::Profile& profile, int code)
{
    const QString text = profile.returnCodeText(code, dataLanguage());
    return text.isEmpty() ? QString::number(code) : QString::number(code) + QStringLiteral(": ") + text;
}

} // namespace cems::text
