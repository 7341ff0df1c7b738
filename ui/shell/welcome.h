// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace cems::settings {
class SiteStore;
}

namespace cems::ui {

/// What stands in the middle while there is no connection: the last one, and the ways to a first one.
class Welcome : public QWidget
{
    Q_OBJECT

public:
    explicit Welcome(const settings::SiteStore& sites, QWidget* parent = nullptr);

signals:
    void savedRequested(const cems::ConnectionId& id);
    void brokerRequested();
    void demoRequested();
    void localBrokerRequested();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void updateLast();
    void retranslate();

    const settings::SiteStore& m_sites;
    ConnectionId m_last;
    QLabel* m_heading = nullptr;
    QLabel* m_hint = nullptr;
    QPushButton* m_lastTile = nullptr;
    QPushButton* m_broker = nullptr;
    QPushButton* m_demo = nullptr;
    QPushButton* m_local = nullptr;
};

} // namespace cems::ui
