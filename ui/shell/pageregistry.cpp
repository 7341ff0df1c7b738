// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pageregistry.h"

#include <algorithm>

namespace cems::ui {

void PageRegistry::add(PageEntry entry)
{
    Q_ASSERT(!find(entry.id));
    const auto behind =
        std::upper_bound(m_entries.begin(), m_entries.end(), entry,
                         [](const PageEntry& a, const PageEntry& b) { return a.order < b.order; });
    m_entries.insert(behind, std::move(entry));
}

std::vector<const PageEntry*> PageRegistry::entries(PageEntry::Place place) const
{
    std::vector<const PageEntry*> found;
    for (const PageEntry& entry : m_entries) {
        if (entry.place == place) {
            found.push_back(&entry);
        }
    }
    return found;
}

const PageEntry* PageRegistry::find(QStringView id) const
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [id](const PageEntry& candidate) { return candidate.id == id; });
    return entry == m_entries.end() ? nullptr : &*entry;
}

QStringList PageRegistry::ids() const
{
    QStringList ids;
    for (const PageEntry& entry : m_entries) {
        ids.append(entry.id);
    }
    return ids;
}

} // namespace cems::ui
