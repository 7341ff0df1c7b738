// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSettings>
#include <QString>

#include <memory>

class QWidget;

namespace cems::ui {

/// Window geometry, splitters and header states by object path, in a file of their own that may be deleted at any time.
/// Only widgets with object names take part.
class UiStateKeeper
{
public:
    /// An empty path remembers nothing.
    explicit UiStateKeeper(const QString& path);

    /// Geometry, moved onto a visible screen where the one it stood on is gone. False: there was none.
    bool restoreWindow(QWidget& window);
    /// Splitters and headers below a widget; for pages once they are built.
    void restoreInside(const QWidget& root);
    void save(const QWidget& window);
    /// Forgets everything; --reset-layout.
    void reset();

private:
    std::unique_ptr<QSettings> m_file;
};

} // namespace cems::ui
