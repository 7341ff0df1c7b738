// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

namespace cems::connection {
class Connection;
}

namespace cems::ui {

class Notifier;
class Selection;
class ShellActions;

/// Says in banners what stands wrong with the selected connection: lost with a countdown, given up, TLS unverified, a second
/// host. Each goes when its cause is gone.
class ConnectionBanners : public QObject
{
    Q_OBJECT

public:
    ConnectionBanners(Selection& selection, Notifier& notifier, const ShellActions& actions,
                      QObject* parent = nullptr);

    void update();

private:
    void updateLoss(const connection::Connection* connection);
    void updateTrust(const connection::Connection* connection);
    void updateSecondHost(const connection::Connection* connection);

    Selection& m_selection;
    Notifier& m_notifier;
    const ShellActions& m_actions;
    QTimer m_second;
};

} // namespace cems::ui
