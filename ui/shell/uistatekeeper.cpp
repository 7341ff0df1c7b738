// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/uistatekeeper.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QScreen>
#include <QSplitter>

#include <algorithm>

namespace cems::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kGraspable(120, 40); // as much of a window must be on a screen to get hold of it

/// "mainWindow/points/pointTable"; empty if the widget itself has no name.
QString pathOf(const QWidget& widget)
{
    if (widget.objectName().isEmpty()) {
        return {};
    }
    QStringList names;
    for (const QObject* object = &widget; object; object = object->parent()) {
        const QString name = object->objectName();
        if (!name.isEmpty() && !name.startsWith("qt_"_L1)) {
            names.prepend(name);
        }
    }
    return names.join(u'/');
}

QString pathOf(const QHeaderView& header)
{
    const QWidget* view = header.parentWidget();
    const QString path = view ? pathOf(*view) : QString();
    return path.isEmpty() || header.orientation() == Qt::Vertical ? QString() : path + u"/header";
}

bool isOnAScreen(const QRect& frame)
{
    const QList<QScreen*> screens = QGuiApplication::screens();
    return std::any_of(screens.begin(), screens.end(), [&frame](const QScreen* screen) {
        const QRect seen = screen->availableGeometry() & frame;
        return seen.width() >= kGraspable.width() && seen.height() >= kGraspable.height();
    });
}

/// Calls visit(path, splitter or header) for everything that is remembered below root.
template<typename Visit>
void forEach(const QWidget& root, Visit visit)
{
    const auto splitters = root.findChildren<QSplitter*>();
    for (QSplitter* splitter : splitters) {
        if (const QString path = pathOf(*splitter); !path.isEmpty()) {
            visit(path, *splitter);
        }
    }
    const auto headers = root.findChildren<QHeaderView*>();
    for (QHeaderView* header : headers) {
        if (const QString path = pathOf(*header); !path.isEmpty()) {
            visit(path, *header);
        }
    }
}

} // namespace

UiStateKeeper::UiStateKeeper(const QString& path)
{
    if (!path.isEmpty()) {
        m_file = std::make_unique<QSettings>(path, QSettings::IniFormat);
    }
}

bool UiStateKeeper::restoreWindow(QWidget& window)
{
    if (!m_file || !window.restoreGeometry(m_file->value(pathOf(window) + u"/geometry").toByteArray())) {
        return false;
    }
    if (!isOnAScreen(window.frameGeometry())) {
        window.move(QGuiApplication::primaryScreen()->availableGeometry().topLeft());
    }
    return true;
}

void UiStateKeeper::restoreInside(const QWidget& root)
{
    if (m_file) {
        forEach(root, [this](const QString& path, auto& widget) {
            widget.restoreState(m_file->value(path).toByteArray());
        });
    }
}

void UiStateKeeper::save(const QWidget& window)
{
    if (m_file) {
        m_file->setValue(pathOf(window) + u"/geometry", window.saveGeometry());
        forEach(window, [this](const QString& path, const auto& widget) {
            m_file->setValue(path, widget.saveState());
        });
    }
}

void UiStateKeeper::reset()
{
    if (m_file) {
        m_file->clear();
    }
}

} // namespace cems::ui
