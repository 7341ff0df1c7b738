// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"

#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTreeView;

namespace cems::settings {
class SiteStore;
}

namespace cems::ui {

/// The saved connections by site with a search field above; the last used stands first.
class SiteList : public QWidget
{
    Q_OBJECT

public:
    explicit SiteList(const settings::SiteStore& sites, QWidget* parent = nullptr);

    /// Empty: none.
    [[nodiscard]] ConnectionId current() const;
    void setCurrent(const ConnectionId& id);
    void clearCurrent();

signals:
    void currentChanged(const cems::ConnectionId& id);
    void activated(const cems::ConnectionId& id); ///< Enter or double click

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void retranslate();
    [[nodiscard]] QModelIndex indexOf(const ConnectionId& id) const;

    const settings::SiteStore& m_sites;
    QStandardItemModel* m_model = nullptr;
    QSortFilterProxyModel* m_found = nullptr;
    QLineEdit* m_search = nullptr;
    QTreeView* m_tree = nullptr;
};

} // namespace cems::ui
