// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemmodels/findingtablemodel.h"
#include "ui/common/page.h"

#include <memory>

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace cems::ui {

class EmptyState;

/// What is wrong with the selected gateway's messages and model: each deviation once, with its remedy and the way to the
/// message that showed it.
class FindingsDock final : public Page
{
    Q_OBJECT

public:
    explicit FindingsDock(const PageContext& context, QWidget* parent = nullptr);
    ~FindingsDock() override;

    void setConnection(connection::Connection* connection) override;
    void setGateway(gateway::GatewaySession* gateway) override;
    void setActive(bool active) override;
    [[nodiscard]] QString badge() const override;
    [[nodiscard]] QList<QAction*> pageActions() const override;
    [[nodiscard]] QWidget* barWidget() const override { return m_bar; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void takeChanges();
    void showState();
    void jump();

    gateway::GatewaySession* m_gateway = nullptr;
    bool m_isActive = false;
    std::size_t m_badgeCount = 0;
    conformance::FindingStore
        m_noFindings; ///< shown while no gateway is selected, so that the table always has its columns
    std::unique_ptr<itemmodels::FindingTableModel> m_model; ///< never null

    QStackedWidget* m_stack;
    QTableView* m_table;
    EmptyState* m_empty;
    QWidget* m_bar; ///< owned by whoever shows it
    QCheckBox* m_past;
    QPushButton* m_jumpButton;
    QAction* m_jump;
};

} // namespace cems::ui
