// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemmodels/csvexport.h"
#include "itemmodels/pointtablemodel.h"
#include "ui/common/page.h"

#include <QTimer>

#include <memory>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace cems::ui {

class EmptyState;
class FilterBox;

/// All points of the selected gateway, live: filter, order, freeze, read now, export.
class PointsPage final : public Page
{
    Q_OBJECT

public:
    explicit PointsPage(const PageContext& context, QWidget* parent = nullptr);
    ~PointsPage() override;

    void setConnection(connection::Connection* connection) override;
    void setGateway(gateway::GatewaySession* gateway) override;
    void setDevice(const DeviceId& device) override;
    void setActive(bool active) override;
    void focusFilter() override;
    void reveal(const PageTarget& target) override;
    [[nodiscard]] QList<QAction*> pageActions() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildTable();
    void buildActions();
    void layOut();
    void showStore(gateway::PointStore& store);
    void retranslate();
    void applyFilter(const QString& text);
    void applyOrder();
    void showCounts();
    void showAges();
    void setFrozen(bool frozen);
    void readNow();
    [[nodiscard]] std::vector<PointIndex> pointsToRead() const;
    void exportRows();
    void startExport(const QString& path);
    void say(const QString& text, itemmodels::State state);

    const PageContext m_context;
    gateway::GatewaySession* m_gateway = nullptr;
    DeviceId m_device;
    bool m_isActive = false;
    gateway::PointStore
        m_noPoints; ///< shown while no gateway is selected, so that the table always has its columns
    std::unique_ptr<itemmodels::PointTableModel> m_model; ///< never null
    std::unique_ptr<itemmodels::CsvExport> m_export;
    QTimer m_ageTimer;

    FilterBox* m_filter;
    QToolButton* m_freezeButton;
    QToolButton* m_readButton;
    QToolButton* m_exportButton;
    QToolButton* m_columnsButton;
    QLabel* m_notice;
    QStackedWidget* m_stack;
    QTableView* m_table;
    EmptyState* m_empty;
    QAction* m_freeze;
    QAction* m_read;
    QAction* m_exportAction;
};

} // namespace cems::ui
