// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingkeys.h"

#include <QObject>
#include <QSet>
#include <QSettings>
#include <QVariant>

#include <memory>
#include <optional>
#include <type_traits>

namespace cems::settings {

/// The options of settingkeys.h over one ini file. What is malformed or out of range counts as the default and is logged
/// once. GUI thread; workers get values.
class AppSettings : public QObject
{
    Q_OBJECT

public:
    /// An empty path keeps everything in memory: --safe-mode and tests.
    explicit AppSettings(const QString& path, QObject* parent = nullptr);
    ~AppSettings() override;

    template<typename Key>
    [[nodiscard]] typename Key::Value get() const
    {
        const QString name = QString::fromLatin1(Key::kName);
        const QVariant stored = value(name);
        if (!stored.isValid()) {
            return Key::fallback();
        }
        if (const auto read = convert<typename Key::Value>(stored); read && Key::isValid(*read)) {
            return *read;
        }
        refuse(name);
        return Key::fallback();
    }

    /// A value that is not allowed changes nothing.
    template<typename Key>
    void set(const typename Key::Value& value)
    {
        if (Key::isValid(value) && value != get<Key>()) {
            store(QString::fromLatin1(Key::kName), QVariant::fromValue(value));
        }
    }

signals:
    /// group: what stands before the slash of a key's name.
    void changed(const QString& group);

private:
    /// An ini file holds text; a number or a switch that does not read as one is malformed.
    template<typename T>
    [[nodiscard]] static std::optional<T> convert(const QVariant& stored)
    {
        if constexpr (std::is_same_v<T, int>) {
            bool isNumber = false;
            const int number = stored.toInt(&isNumber);
            return isNumber ? std::optional<int>(number) : std::nullopt;
        } else if constexpr (std::is_same_v<T, bool>) {
            const QString text = stored.toString();
            const bool isOn = text == QLatin1StringView("true");
            return isOn || text == QLatin1StringView("false") ? std::optional<bool>(isOn) : std::nullopt;
        } else {
            return stored.value<T>();
        }
    }

    [[nodiscard]] QVariant value(const QString& name) const;
    void store(const QString& name, const QVariant& value);
    void refuse(const QString& name) const;

    std::unique_ptr<QSettings> m_file; // null: in memory only
    QVariantHash m_values;
    mutable QSet<QString> m_refused;
};

} // namespace cems::settings
