// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/palettemodel.h"

#include "ui/common/lineicon.h"

#include <algorithm>

namespace cems::ui {

PaletteQuery::PaletteQuery(const QString& text)
    : m_words(text.simplified().split(u' ', Qt::SkipEmptyParts))
{
}

int PaletteQuery::score(QStringView title) const
{
    int total = 1;
    for (const QString& word : m_words) {
        const qsizetype at = title.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0) {
            return 0;
        }
        const bool isWordStart = at == 0 || !title[at - 1].isLetterOrNumber();
        const bool isWhole = word.size() == title.size();
        total += isWhole ? 8 : at == 0 ? 4 : isWordStart ? 2 : 1;
    }
    return total;
}

void PaletteQuery::offer(PaletteItem item, const QString& also)
{
    if (isFull()) {
        return;
    }
    const int found = std::max(score(item.title), also.isEmpty() ? 0 : score(also));
    if (found > 0) {
        m_items.emplace_back(found, std::move(item));
    }
}

std::vector<PaletteItem> PaletteQuery::take()
{
    std::stable_sort(m_items.begin(), m_items.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<PaletteItem> items;
    for (auto& [found, item] : m_items) {
        items.push_back(std::move(item));
    }
    m_items.clear();
    return items;
}

PaletteModel::PaletteModel(Search search, QObject* parent)
    : QAbstractListModel(parent)
    , m_search(std::move(search))
{
}

void PaletteModel::search(const QString& text)
{
    PaletteQuery query(text);
    m_search(query);
    beginResetModel();
    m_items = query.take();
    endResetModel();
}

void PaletteModel::clear()
{
    beginResetModel();
    m_items.clear();
    endResetModel();
}

std::function<void()> PaletteModel::runOf(const QModelIndex& index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid)
        ? m_items[static_cast<std::size_t>(index.row())].run
        : nullptr;
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PaletteItem& item = m_items[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case NoteRole:
        return item.note;
    case Qt::DecorationRole:
        return lineIcon(item.icon);
    default:
        return {};
    }
}

} // namespace cems::ui
