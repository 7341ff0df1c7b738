// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connection/connectflow.h"

#include "connection/connectionservice.h"
#include "settings/secretstore.h"
#include "settings/sitestore.h"
#include "text/errortext.h"
#include "ui/connection/connectdialog.h"

#include <QFileDialog>
#include <QFuture>
#include <QInputDialog>
#include <QUuid>

namespace cems::ui {

using namespace Qt::StringLiterals;
using connection::Connection;
using connection::Secrets;
using settings::SecretKind;
using settings::SiteConnection;
using Kind = SiteConnection::Kind;

ConnectFlow::ConnectFlow(const Context& context, QWidget& window)
    : QObject(&window)
    , m_context(context)
    , m_window(window)
{
}

ConnectFlow::~ConnectFlow() = default;

ConnectDialog& ConnectFlow::dialog()
{
    if (!m_dialog) {
        m_dialog = new ConnectDialog(m_context.sites, m_context.profiles, &m_window);
        connect(m_dialog, &ConnectDialog::connectRequested, this, &ConnectFlow::begin);
        connect(m_dialog, &ConnectDialog::siteRemoved, this, [this](const ConnectionId& id) {
            for (const SecretKind kind : {SecretKind::Password, SecretKind::KeyPassphrase}) {
                m_context.secrets.remove(id, kind); // nothing kept or no key store: nothing to do
            }
        });
        m_context.secrets.isAvailable().then(m_dialog.data(), [dialog = m_dialog.data()](bool available) {
            dialog->setKeyStoreAvailable(available);
        });
    }
    return *m_dialog;
}

void ConnectFlow::openDialog()
{
    dialog().chooseLast();
    dialog().open();
}

void ConnectFlow::openNew(Kind kind)
{
    dialog().startNew(kind);
    dialog().open();
}

void ConnectFlow::connectSaved(const ConnectionId& id)
{
    if (const auto site = m_context.sites.find(id)) {
        dialog().choose(id);
        begin(*site, {}, false);
    }
}

void ConnectFlow::connectDemo()
{
    for (const SiteConnection& site : m_context.sites.connections()) {
        if (site.kind == Kind::Demo) {
            begin(site, {}, false);
            return;
        }
    }
    SiteConnection demo;
    demo.id.value = QUuid::createUuid().toString(QUuid::WithoutBraces);
    demo.kind = Kind::Demo;
    demo.name = tr("Demo");
    begin(demo, {}, false);
}

Result<> ConnectFlow::connectTo(const QString& nameOrUrl)
{
    if (const auto named = m_context.sites.findByName(nameOrUrl)) {
        begin(*named, {}, false);
        return {};
    }
    Result<SiteConnection> site = settings::siteFromUrl(nameOrUrl);
    if (!site) {
        return site.error();
    }
    for (const SiteConnection& saved : m_context.sites.connections()) {
        if (saved.kind == Kind::Broker && settings::displayUrl(saved) == settings::displayUrl(*site)) {
            begin(saved, {}, false);
            return {};
        }
    }
    site->id.value = QUuid::createUuid().toString(QUuid::WithoutBraces);
    begin(*site, {}, false);
    return {};
}

void ConnectFlow::begin(const SiteConnection& site, const Secrets& typed, bool keep)
{
    if (const Result<> saved = m_context.sites.save(site); !saved) {
        emit failed(saved.error()); // it connects nevertheless
    }
    if (keep) {
        keepSecrets(site.id, typed);
    }
    resolve(site, typed, [this, site](const Secrets& secrets) { open(site, secrets); });
}

void ConnectFlow::resolve(const SiteConnection& site, const Secrets& typed, const Continue& go)
{
    if (site.kind == Kind::Demo || (site.user.isEmpty() && site.keyFile.isEmpty())) {
        go(typed);
        return;
    }
    if (!site.passwordKept) {
        ask(site, typed, go);
        return;
    }
    m_context.secrets.read(site.id, SecretKind::Password)
        .then(this, [=, this](const Result<QString>& password) {
            Secrets known = typed;
            if (known.password.isEmpty() && password) {
                known.password = *password;
            }
            m_context.secrets.read(site.id, SecretKind::KeyPassphrase)
                .then(this, [=, this](const Result<QString>& passphrase) {
                    Secrets all = known;
                    if (all.keyPassphrase.isEmpty() && passphrase) {
                        all.keyPassphrase = *passphrase;
                    }
                    ask(site, all, go);
                });
        });
}

void ConnectFlow::ask(const SiteConnection& site, const Secrets& known, const Continue& go)
{
    if (site.user.isEmpty() || !known.password.isEmpty()) {
        go(known);
        return;
    }
    auto* question = new QInputDialog(&m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Password"));
    question->setLabelText(tr("Password of %1 for %2").arg(site.user, site.name).toHtmlEscaped());
    question->setTextEchoMode(QLineEdit::Password);
    connect(question, &QInputDialog::textValueSelected, this, [known, go](const QString& password) {
        Secrets all = known;
        all.password = password;
        go(all);
    });
    question->open();
}

void ConnectFlow::keepSecrets(const ConnectionId& id, const Secrets& typed)
{
    const std::pair<SecretKind, QString> secrets[] = {{SecretKind::Password, typed.password},
                                                      {SecretKind::KeyPassphrase, typed.keyPassphrase}};
    for (const auto& [kind, secret] : secrets) {
        if (!secret.isEmpty()) {
            m_context.secrets.write(id, kind, secret).then(this, [this](const Result<>& written) {
                if (!written) {
                    emit failed(written.error());
                }
            });
        }
    }
}

void ConnectFlow::open(const SiteConnection& site, const Secrets& secrets)
{
    for (Connection* running : m_context.connections.connections()) {
        if (running->site().id == site.id) {
            m_context.connections.remove(running);
            break;
        }
    }
    const Result<Connection*> created = m_context.connections.create(site, secrets);
    if (!created) {
        dialog().choose(site.id);
        dialog().showProblem(text::oneLine(created.error()));
        dialog().open();
        return;
    }
    if (const Result<> marked = m_context.sites.markUsed(site.id, m_context.clock.now()); !marked) {
        emit failed(marked.error());
    }
    dialog().choose(site.id);
    dialog().watch(*created);
    dialog().open();
    (*created)->open();
}

void ConnectFlow::importSites()
{
    auto* chooser = new QFileDialog(&m_window, tr("Import connections"), {}, tr("Connections (*.json)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const Result<settings::SiteStore::ImportReport> report = m_context.sites.importFrom(path);
        if (!report) {
            emit failed(report.error());
            return;
        }
        emit told(tr("Connections imported: %1 new, %2 changed, %3 as before, %4 not usable.")
                      .arg(report->added)
                      .arg(report->updated)
                      .arg(report->unchanged)
                      .arg(report->refused));
    });
    chooser->open();
}

void ConnectFlow::exportSites()
{
    auto* chooser = new QFileDialog(&m_window, tr("Export connections"), {}, tr("Connections (*.json)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(u"json"_s);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QList<ConnectionId> all;
        for (const SiteConnection& site : m_context.sites.connections()) {
            all.append(site.id);
        }
        if (const Result<> exported = m_context.sites.exportTo(path, all); !exported) {
            emit failed(exported.error());
            return;
        }
        emit told(tr("%n connection(s) exported, without passwords.", nullptr, static_cast<int>(all.size())));
    });
    chooser->open();
}

} // namespace cems::ui
