// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QWidget>

QString shown(int rows, int all)
{
    return QCoreApplication::translate("Words", "%1 of %2 points").arg(rows).arg(all);
}

QString messages(int count)
{
    return QCoreApplication::translate("Words", "%n message(s)", nullptr, count);
}
