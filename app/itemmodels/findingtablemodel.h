// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conformance/findingstore.h"
#include "itemmodels/indexedtablemodel.h"

namespace cems::itemmodels {

/// The findings of one gateway: those that stand, and on request those that stood. Worst first, then the latest.
/// GUI thread; the store outlives the model.
class FindingTableModel final : public IndexedTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        SentenceColumn, ///< with the lamp of its severity
        ChapterColumn,
        CountColumn,
        SpanColumn, ///< first - last
        RemedyColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    explicit FindingTableModel(const conformance::FindingStore& store, QObject* parent = nullptr);

    void setActive(bool active);
    void setPastShown(bool shown);
    [[nodiscard]] const conformance::StandingFinding& findingAt(int row) const;
    void retranslate();

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

public slots:
    void takeChanges(); ///< the session's findingsChanged()

private:
    [[nodiscard]] QString cellText(const conformance::StandingFinding& standing, int column) const;

    const conformance::FindingStore& m_store;
    bool m_isPastShown = false;
    bool m_isActive = true;
};

} // namespace cems::itemmodels
