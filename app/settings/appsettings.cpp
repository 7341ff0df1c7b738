// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/appsettings.h"

#include "base/logging.h"

namespace cems::settings {

AppSettings::AppSettings(const QString& path, QObject* parent)
    : QObject(parent)
{
    if (path.isEmpty()) {
        return;
    }
    m_file = std::make_unique<QSettings>(path, QSettings::IniFormat);
    if (m_file->status() != QSettings::NoError) {
        qCWarning(logSettings) << "settings cannot be read, the defaults hold:" << path;
    }
}

AppSettings::~AppSettings() = default;

QVariant AppSettings::value(const QString& name) const
{
    return m_file ? m_file->value(name) : m_values.value(name);
}

void AppSettings::store(const QString& name, const QVariant& value)
{
    if (m_file) {
        m_file->setValue(name, value);
    } else {
        m_values.insert(name, value);
    }
    m_refused.remove(name);
    emit changed(name.section(u'/', 0, 0));
}

void AppSettings::refuse(const QString& name) const
{
    if (!m_refused.contains(name)) {
        m_refused.insert(name);
        qCWarning(logSettings) << "malformed option, the default holds:" << name;
    }
}

} // namespace cems::settings
