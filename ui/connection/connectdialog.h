// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection/connection.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;

namespace cems::settings {
class SiteStore;
}

namespace cems::ui {

class LadderWidget;
class SiteForm;
class SiteList;

/// Choose or describe a connection, see the ladder run, and be gone once the first message is there. Opened non-blocking;
/// opens nothing itself: it asks by connectRequested() and watches what comes of it.
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    ConnectDialog(settings::SiteStore& sites, const QStringList& profiles, QWidget* parent = nullptr);
    ~ConnectDialog() override;

    /// Starts with the last used connection.
    void chooseLast();
    void startNew(settings::SiteConnection::Kind kind);
    void choose(const ConnectionId& id);
    void setKeyStoreAvailable(bool available);
    /// Shows the ladder of an attempt until it stands or the user goes back to the form.
    void watch(connection::Connection* connection);
    void showProblem(const QString& sentence);

    [[nodiscard]] const LadderWidget& ladder() const { return *m_ladder; }

signals:
    /// keep: the typed secrets belong into the key store.
    void connectRequested(const cems::settings::SiteConnection& site,
                          const cems::connection::Secrets& secrets, bool keep);
    /// Its secrets have no owner any more.
    void siteRemoved(const cems::ConnectionId& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildLayout();
    void requestConnect();
    void saveOnly();
    void removeCurrent();
    void showAttempt();
    void setLadderShown(bool shown);
    void retranslate();

    settings::SiteStore& m_sites;
    QPointer<connection::Connection> m_connection;
    SiteList* m_list = nullptr;
    SiteForm* m_form = nullptr;
    QScrollArea* m_formArea = nullptr;
    LadderWidget* m_ladder = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_new = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_close = nullptr;
    QPushButton* m_connect = nullptr;
    QAction* m_newBroker = nullptr;
    QAction* m_newLocal = nullptr;
    QAction* m_newDemo = nullptr;
};

} // namespace cems::ui
