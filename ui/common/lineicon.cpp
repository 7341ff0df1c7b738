// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/lineicon.h"

#include "base/logging.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace cems::ui {

using namespace Qt::StringLiterals;

namespace {

QPixmap renderIcon(const QString& name, const QColor& colour, QSize pixels)
{
    const QString key = u"lineicon/%1/%2/%3x%4"_s.arg(name, colour.name(QColor::HexArgb))
                            .arg(pixels.width())
                            .arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    QSvgRenderer renderer(u":/icons/%1.svg"_s.arg(name));
    if (!renderer.isValid()) {
        qCWarning(logUi) << "no such icon" << name;
    }
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(pixels)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(const QString& name, const QColor& colour)
        : m_name(name)
        , m_colour(colour)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatioF();
        QPixmap icon = pixmap((QSizeF(rect.size()) * scale).toSize(), mode, state);
        icon.setDevicePixelRatio(scale);
        painter->drawPixmap(rect.topLeft(), icon);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        return renderIcon(m_name, colourIn(mode), size);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal /*scale*/) override
    {
        return pixmap(size, mode, state);
    }
    QSize actualSize(const QSize& size, QIcon::Mode /*mode*/, QIcon::State /*state*/) override
    {
        return size;
    }
    bool isNull() override { return false; }
    QString key() const override { return u"cems-line-icon"_s; }
    QIconEngine* clone() const override { return new LineIconEngine(m_name, m_colour); }

private:
    [[nodiscard]] QColor colourIn(QIcon::Mode mode) const
    {
        if (m_colour.isValid() && mode != QIcon::Disabled) {
            return m_colour;
        }
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled) {
            return palette.color(QPalette::Mid);
        }
        return palette.color(
            QPalette::ButtonText); // also when selected: a selection keeps the colour of text
    }

    const QString m_name;
    const QColor m_colour; // invalid: the palette's
};

} // namespace

QIcon lineIcon(const QString& name)
{
    return QIcon(new LineIconEngine(name, {}));
}

QIcon lineIcon(const QString& name, const QColor& colour)
{
    return QIcon(new LineIconEngine(name, colour));
}

QPixmap linePixmap(const QString& name, const QColor& colour, int size, qreal scale)
{
    QPixmap pixmap = renderIcon(name, colour, (QSizeF(size, size) * scale).toSize());
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

} // namespace cems::ui
