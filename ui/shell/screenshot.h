// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace cems::ui {

/// Saves a picture of a window with its dialogs on top, as one sees them. False if the file cannot be written.
[[nodiscard]] bool saveScreenshot(QWidget& window, const QString& path);

} // namespace cems::ui
