// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemmodels/gatewaytreemodel.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTreeView;

namespace cems::connection {
class Connection;
class ConnectionService;
} // namespace cems::connection

namespace cems::ui {

class Selection;

/// The tree on the left: connections, gateways, their devices, with lamps and rates. Drives the window's selection and
/// follows it; offers gateways that are heard but not served.
class GatewayRail : public QFrame
{
    Q_OBJECT

public:
    GatewayRail(connection::ConnectionService& service, Selection& selection, const Clock& clock,
                QWidget* parent = nullptr);
    ~GatewayRail() override;

    [[nodiscard]] const itemmodels::GatewayTreeModel& model() const { return *m_model; }
    void select(const QModelIndex& index);
    void focusTree();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void add(connection::Connection* connection);
    void showState(const connection::Connection& connection);
    void takeCurrent(const QModelIndex& index);
    void followSelection();
    void updateHeard();
    void offerHeard();
    void retranslate();

    connection::ConnectionService& m_service;
    Selection& m_selection;
    itemmodels::GatewayTreeModel* m_model = nullptr;
    QLabel* m_heading = nullptr;
    QTreeView* m_tree = nullptr;
    QPushButton* m_heard = nullptr;
};

} // namespace cems::ui
