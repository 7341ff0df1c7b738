// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace cems::ui {

/// A line icon of resources/icons by name. Takes its colour from the application's palette when it is painted, so it
/// follows a change of theme by itself; sharp at every scale.
[[nodiscard]] QIcon lineIcon(const QString& name);
/// The same in one fixed colour, for states.
[[nodiscard]] QIcon lineIcon(const QString& name, const QColor& colour);
/// size in device-independent pixels.
[[nodiscard]] QPixmap linePixmap(const QString& name, const QColor& colour, int size, qreal scale);

} // namespace cems::ui
