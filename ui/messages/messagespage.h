// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemmodels/tracetablemodel.h"
#include "ui/common/page.h"

#include <QPointer>

#include <memory>

class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace cems::ui {

class EmptyState;
class FilterBox;
class PayloadView;

/// Every packet of the connection, both ways, live and bounded, with the untouched bytes of the current one.
class MessagesPage final : public Page
{
    Q_OBJECT

public:
    explicit MessagesPage(const PageContext& context, QWidget* parent = nullptr);
    ~MessagesPage() override;

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
    enum class CopyForm
    {
        Text,
        Json,
        Hex,
        CommandLine
    };
    void buildTable();
    void buildActions();
    void layOut();
    void retranslate();
    void showStore(const gateway::TraceStore& store);
    void applyFilter(const QString& text);
    void showCounts();
    void showPacket(int row);
    void showDetails();
    void setFrozen(bool frozen);
    void copy(CopyForm form) const;
    void keepPlace(int rowsGone);
    void followNewest();

    const PageContext m_context;
    QPointer<connection::Connection> m_connection;
    GatewayId m_gateway;
    DeviceId m_device;
    bool m_isActive = false;
    bool m_wasAtEnd = true;
    gateway::TraceStore
        m_noMessages; ///< shown while there is no connection, so that the table always has its columns
    std::unique_ptr<itemmodels::TraceTableModel> m_model; ///< never null
    std::optional<gateway::TracedPacket> m_shown; ///< kept even if the store gives it up

    FilterBox* m_filter;
    QToolButton* m_freezeButton;
    QToolButton* m_copyButton;
    QToolButton* m_secretsButton;
    QLabel* m_notice;
    QStackedWidget* m_stack;
    QSplitter* m_splitter;
    QTableView* m_table;
    QLabel* m_packetTitle;
    PayloadView* m_payload;
    EmptyState* m_empty;
    QAction* m_freeze;
    QAction* m_showSecrets;
    QMenu* m_copyMenu;
    QAction* m_copyForms[4] = {};
};

} // namespace cems::ui
