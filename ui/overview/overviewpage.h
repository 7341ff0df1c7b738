// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/page.h"

#include <QPointer>
#include <QTimer>

class QStackedWidget;

namespace cems::ui {

class EmptyState;
class InfoCard;

/// What is true of the selected gateway, and what is wrong with it, in words: a few cards, refreshed once a second.
class OverviewPage final : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(const PageContext& context, QWidget* parent = nullptr);

    void setConnection(connection::Connection* connection) override;
    void setGateway(gateway::GatewaySession* gateway) override;
    void setActive(bool active) override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void retranslate();
    void arrangeCards();

    const PageContext m_context;
    QPointer<connection::Connection> m_connection;
    gateway::GatewaySession* m_gateway = nullptr;
    QTimer m_refresh;
    QStackedWidget* m_stack;
    QWidget* m_board;
    EmptyState* m_empty;
    InfoCard* m_identity;
    InfoCard* m_traffic;
    InfoCard* m_quality;
    InfoCard* m_findings;
    InfoCard* m_resources;
    InfoCard* m_model;
    InfoCard* m_link;
    InfoCard* m_missing;
    int m_columns = 0;
};

} // namespace cems::ui
