// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <tuple>

/// Every option of the program: its name in the file, its type, what it is by default and what it may be.
/// A new one is added here and to AllKeys; the test over all keys then covers it.
namespace cems::settings::keys {

/// A text out of a few.
template<typename Derived>
struct ChoiceKey
{
    using Value = QString;
    [[nodiscard]] static QString fallback() { return Derived::choices().constFirst(); }
    [[nodiscard]] static bool isValid(const QString& value) { return Derived::choices().contains(value); }
};

struct TextKey
{
    static constexpr qsizetype kMaxLength = 4096;
    using Value = QString;
    [[nodiscard]] static QString fallback() { return {}; }
    [[nodiscard]] static bool isValid(const QString& value) { return value.size() <= kMaxLength; }
};

template<bool Default>
struct SwitchKey
{
    using Value = bool;
    [[nodiscard]] static bool fallback() { return Default; }
    [[nodiscard]] static bool isValid(bool /*value*/) { return true; }
};

template<int Default, int Min, int Max>
struct NumberKey
{
    static_assert(Min <= Default && Default <= Max);
    using Value = int;
    static constexpr int kMin = Min;
    static constexpr int kMax = Max;
    [[nodiscard]] static int fallback() { return Default; }
    [[nodiscard]] static bool isValid(int value) { return value >= Min && value <= Max; }
};

/// A few texts, the newest first.
struct ListKey
{
    static constexpr qsizetype kMaxEntries = 50;
    using Value = QStringList;
    [[nodiscard]] static QStringList fallback() { return {}; }
    [[nodiscard]] static bool isValid(const QStringList& value) { return value.size() <= kMaxEntries; }
};

struct Language : ChoiceKey<Language>
{
    static constexpr const char* kName = "window/language";
    [[nodiscard]] static QStringList choices()
    {
        return {QStringLiteral("system"), QStringLiteral("en"), QStringLiteral("zh_CN")};
    }
};

struct Theme : ChoiceKey<Theme>
{
    static constexpr const char* kName = "window/theme";
    [[nodiscard]] static QStringList choices()
    {
        return {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
    }
};

/// Id of the page that was shown last.
struct LastPage : TextKey
{
    static constexpr const char* kName = "window/lastPage";
};

/// Ask a gateway that appears for its device info and product model.
struct AutoModel : SwitchKey<true>
{
    static constexpr const char* kName = "gateway/autoModel";
};

/// A connection that carries nothing for so long gets the lamp "no data".
struct QuietAfterSeconds : NumberKey<5, 1, 3600>
{
    static constexpr const char* kName = "gateway/quietAfterSeconds";
};

/// Filters typed on the page of that name.
struct PointFilters : ListKey
{
    static constexpr const char* kName = "filters/points";
};
struct MessageFilters : ListKey
{
    static constexpr const char* kName = "filters/messages";
};

using AllKeys =
    std::tuple<Language, Theme, LastPage, AutoModel, QuietAfterSeconds, PointFilters, MessageFilters>;

} // namespace cems::settings::keys
