// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/systemcolourscheme.h"

#ifdef CEMS_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace cems::ui {

using namespace Qt::StringLiterals;

#ifdef CEMS_HAS_DBUS

namespace {

const QString kService = u"org.freedesktop.portal.Desktop"_s;
const QString kPath = u"/org/freedesktop/portal/desktop"_s;
const QString kInterface = u"org.freedesktop.portal.Settings"_s;
const QString kGroup = u"org.freedesktop.appearance"_s;
const QString kKey = u"color-scheme"_s;
constexpr uint kPreferDark = 1;

} // namespace

SystemColourScheme::SystemColourScheme(QObject* parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(kService, kPath, kInterface, u"SettingChanged"_s, this,
                SLOT(take(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(kService, kPath, kInterface, u"Read"_s);
    question << kGroup << kKey;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* call) {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        if (reply.isValid()) {
            take(kGroup, kKey, reply.value());
        }
        call->deleteLater();
    });
}

void SystemColourScheme::take(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group != kGroup || key != kKey) {
        return;
    }
    QVariant inner = value.variant();
    if (inner.canConvert<QDBusVariant>()) { // Read() wraps its answer twice
        inner = inner.value<QDBusVariant>().variant();
    }
    setScheme(inner.toUInt() == kPreferDark ? ColourScheme::Dark : ColourScheme::Light);
}

#else

SystemColourScheme::SystemColourScheme(QObject* parent)
    : QObject(parent)
{
}

void SystemColourScheme::take(const QString& /*group*/, const QString& /*key*/, const QDBusVariant& /*value*/)
{
}

#endif

void SystemColourScheme::setScheme(ColourScheme scheme)
{
    if (scheme != m_scheme) {
        m_scheme = scheme;
        emit changed();
    }
}

} // namespace cems::ui
