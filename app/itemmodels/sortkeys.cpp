// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/sortkeys.h"

#include <QCollator>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cems::itemmodels {

namespace {

std::vector<quint32> itemsAt(const SortKeys& keys, const std::vector<quint32>& positions)
{
    std::vector<quint32> items(positions.size());
    std::transform(positions.begin(), positions.end(), items.begin(),
                   [&](quint32 position) { return keys.items[position]; });
    return items;
}

} // namespace

std::vector<quint32> sortedItems(const SortKeys& keys)
{
    std::vector<quint32> positions(keys.items.size());
    std::iota(positions.begin(), positions.end(), 0u);
    const bool isAscending = keys.order == Qt::AscendingOrder;
    const auto byItem = [&](quint32 a, quint32 b) { return keys.items[a] < keys.items[b]; };
    if (!keys.numbers.empty()) {
        const auto firstNone = std::partition(positions.begin(), positions.end(), [&](quint32 position) {
            return !std::isnan(keys.numbers[position]);
        });
        std::sort(positions.begin(), firstNone, [&](quint32 a, quint32 b) {
            const double left = keys.numbers[a];
            const double right = keys.numbers[b];
            return left == right ? byItem(a, b) : (left < right) == isAscending;
        });
        std::sort(firstNone, positions.end(), byItem);
    } else if (!keys.texts.empty()) {
        const QLocale own;
        const bool hasNumericMode = own.language() != QLocale::C;
        QCollator collator(hasNumericMode ? own : QLocale(QLocale::English));
        collator.setNumericMode(true);
        std::vector<QCollatorSortKey> sortKeys;
        sortKeys.reserve(keys.texts.size());
        for (const QString& text : keys.texts) {
            sortKeys.push_back(collator.sortKey(text));
        }
        std::sort(positions.begin(), positions.end(), [&](quint32 a, quint32 b) {
            const int order = sortKeys[a].compare(sortKeys[b]);
            return order == 0 ? byItem(a, b) : (order < 0) == isAscending;
        });
    } else {
        std::sort(positions.begin(), positions.end(), byItem);
    }
    return itemsAt(keys, positions);
}

} // namespace cems::itemmodels
