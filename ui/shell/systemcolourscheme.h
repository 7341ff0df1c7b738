// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/themecolours.h"

#include <QObject>

class QDBusVariant;

namespace cems::ui {

/// The desktop's preference by org.freedesktop.appearance. Asked asynchronously; light until an answer comes, and where
/// there is no D-Bus. Qt 6.5 has QStyleHints::colorScheme() for this.
class SystemColourScheme : public QObject
{
    Q_OBJECT

public:
    explicit SystemColourScheme(QObject* parent = nullptr);

    [[nodiscard]] ColourScheme scheme() const { return m_scheme; }

signals:
    void changed();

private slots:
    // String-based: QDBusConnection::connect() takes nothing else.
    void take(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void setScheme(ColourScheme scheme);

    ColourScheme m_scheme = ColourScheme::Light;
};

} // namespace cems::ui
