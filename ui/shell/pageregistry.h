// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/page.h"

#include <functional>
#include <vector>

namespace cems::ui {

/// How the window learns of a page without including it.
struct PageEntry
{
    enum class Place
    {
        Centre, ///< a tab
        Bottom, ///< a dock
    };

    QString id; ///< for --page and saved state; never translated
    std::function<QString()> title; ///< asked again after a change of language
    QString icon; ///< of resources/icons
    int order = 0; ///< ascending from the left; Ctrl+1 is the first
    std::function<Page*(const PageContext& context, QWidget* parent)> create;
    Place place = Place::Centre;
};

/// The pages of the window in their order. Filled once at the start, by registerPages().
class PageRegistry
{
public:
    /// Ids are unique; a second entry of the same id is a mistake in our code.
    void add(PageEntry entry);

    [[nodiscard]] std::vector<const PageEntry*> entries(PageEntry::Place place) const;
    [[nodiscard]] const PageEntry* find(QStringView id) const;
    [[nodiscard]] QStringList ids() const;

private:
    std::vector<PageEntry> m_entries;
};

} // namespace cems::ui
