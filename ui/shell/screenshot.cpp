// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/screenshot.h"

#include "base/logging.h"

#include <QApplication>
#include <QPainter>
#include <QPixmap>
#include <QWidget>

namespace cems::ui {

bool saveScreenshot(QWidget& window, const QString& path)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget* other : all) {
        if (other != &window && other->isVisible() && other->parentWidget()) {
            const QRect place(window.mapFromGlobal(other->mapToGlobal(QPoint())), other->size());
            painter.drawPixmap(place.topLeft(), other->grab());
            painter.setPen(window.palette().color(QPalette::Mid));
            painter.drawRect(place); // stands for the frame that a desktop gives it
        }
    }
    painter.end();
    const bool isSaved = picture.save(path);
    if (!isSaved) {
        qCWarning(logUi) << "the picture cannot be written:" << path;
    }
    return isSaved;
}

} // namespace cems::ui
