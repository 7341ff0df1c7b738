// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "connection/connection.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>

class QWidget;

namespace cems::connection {
class ConnectionService;
}
namespace cems::settings {
class SecretStore;
class SiteStore;
} // namespace cems::settings

namespace cems::ui {

class ConnectDialog;

/// How one gets from a wish to a running connection: dialog, secrets from the key store or asked for, save, open, ladder.
/// Nothing here waits. GUI thread.
class ConnectFlow : public QObject
{
    Q_OBJECT

public:
    struct Context
    {
        connection::ConnectionService& connections;
        settings::SiteStore& sites;
        settings::SecretStore& secrets;
        const Clock& clock;
        QStringList profiles;
    };

    ConnectFlow(const Context& context, QWidget& window);
    ~ConnectFlow() override;

    /// The dialog, starting with the last used connection.
    void openDialog();
    void openNew(settings::SiteConnection::Kind kind);
    /// A saved connection; its ladder shows in the dialog.
    void connectSaved(const ConnectionId& id);
    void connectDemo();
    /// A saved connection's name, or mqtt[s]://[user@]host[:port].
    Result<> connectTo(const QString& nameOrUrl);
    void importSites();
    void exportSites();

signals:
    void failed(const cems::Error& error);
    void told(const QString& sentence);

private:
    using Continue = std::function<void(const connection::Secrets&)>;

    ConnectDialog& dialog();
    void begin(const settings::SiteConnection& site, const connection::Secrets& typed, bool keep);
    /// What was typed, else what the key store has, else what the user says.
    void resolve(const settings::SiteConnection& site, const connection::Secrets& typed, const Continue& go);
    void ask(const settings::SiteConnection& site, const connection::Secrets& known, const Continue& go);
    void keepSecrets(const ConnectionId& id, const connection::Secrets& typed);
    void open(const settings::SiteConnection& site, const connection::Secrets& secrets);

    const Context m_context;
    QWidget& m_window;
    QPointer<ConnectDialog> m_dialog;
};

} // namespace cems::ui
