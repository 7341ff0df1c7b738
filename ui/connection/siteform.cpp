// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connection/siteform.h"

#include "ui/connection/pathfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStyle>

namespace cems::ui {

using namespace Qt::StringLiterals;
using Kind = settings::SiteConnection::Kind;

namespace {

constexpr int kPlainPort = 1883;
constexpr int kTlsPort = 8883;
constexpr int kMaxPort = 65'535;

/// Rows of the form; each has its label here.
enum Row
{
    NameRow,
    GroupRow,
    HostRow,
    PortRow,
    TlsRow,
    CaRow,
    CertificateRow,
    KeyRow,
    PassphraseRow,
    LanRow,
    UserRow,
    PasswordRow,
    KeepRow,
    ProfileRow,
    GatewaysRow,
    RoleRow,
};

void markInvalid(QWidget& field, bool isInvalid)
{
    field.setProperty("invalid", isInvalid);
    field.style()->unpolish(&field);
    field.style()->polish(&field);
}

QLineEdit* makeSecret()
{
    auto* field = new QLineEdit;
    field->setEchoMode(QLineEdit::Password);
    return field;
}

} // namespace

SiteForm::SiteForm(const QStringList& profiles, QWidget* parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_group(new QComboBox)
    , m_host(new QLineEdit)
    , m_port(new QSpinBox)
    , m_tls(new QCheckBox)
    , m_verify(new QCheckBox)
    , m_lan(new QCheckBox)
    , m_ca(new PathField)
    , m_certificate(new PathField)
    , m_key(new PathField)
    , m_passphrase(makeSecret())
    , m_user(new QLineEdit)
    , m_password(makeSecret())
    , m_keep(new QCheckBox)
    , m_profile(new QComboBox)
    , m_gateways(new QLineEdit)
    , m_role(new QComboBox)
    , m_kindHint(new QLabel)
    , m_keyStoreHint(new QLabel)
{
    m_group->setEditable(true);
    m_port->setRange(1, kMaxPort);
    m_profile->addItems(profiles);
    m_role->addItems({QString(), QString()});
    for (QLabel* hint : {m_kindHint, m_keyStoreHint}) {
        hint->setProperty("role", u"secondary"_s);
        hint->setWordWrap(true);
    }
    auto* tls = new QWidget;
    auto* tlsLayout = new QHBoxLayout(tls);
    tlsLayout->setContentsMargins(0, 0, 0, 0);
    tlsLayout->addWidget(m_tls);
    tlsLayout->addWidget(m_verify);
    tlsLayout->addStretch(1);
    auto* keep = new QWidget;
    auto* keepLayout = new QVBoxLayout(keep);
    keepLayout->setContentsMargins(0, 0, 0, 0);
    keepLayout->addWidget(m_keep);
    keepLayout->addWidget(m_keyStoreHint);

    // Not a QFormLayout: that of Qt 6.4 writes behind its arrays when a row with height-for-width is hidden.
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(8);
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(1, 1);
    QWidget* const fields[] = {m_name,        m_group,   m_host,       m_port, tls,    m_ca,
                               m_certificate, m_key,     m_passphrase, m_lan,  m_user, m_password,
                               keep,          m_profile, m_gateways,   m_role};
    for (QWidget* field : fields) {
        const int row = static_cast<int>(m_rows.size());
        m_rows.push_back({new QLabel, field});
        m_rows.back().label->setBuddy(field);
        grid->addWidget(m_rows.back().label, row, 0, Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(field, row, 1);
    }
    const int below = static_cast<int>(m_rows.size());
    grid->addWidget(m_kindHint, below, 1);
    grid->setRowStretch(below + 1, 1);

    connect(m_tls, &QCheckBox::clicked, this, [this](bool isOn) {
        if (m_port->value() == (isOn ? kPlainPort : kTlsPort)) {
            m_port->setValue(isOn ? kTlsPort : kPlainPort);
        }
    });
    connect(m_tls, &QCheckBox::toggled, this, &SiteForm::updateVisibility);
    connect(m_lan, &QCheckBox::toggled, this, &SiteForm::updateVisibility);
    for (QLineEdit* field : {m_name, m_host, m_user, m_password, m_passphrase, m_gateways}) {
        connect(field, &QLineEdit::textEdited, this, &SiteForm::edited);
    }
    retranslate();
}

void SiteForm::setSite(const settings::SiteConnection& site)
{
    m_site = site;
    m_name->setText(site.name == nameFor(site) ? QString() : site.name); // what names itself goes on doing so
    m_group->setCurrentText(site.group);
    m_host->setText(site.host);
    m_port->setValue(site.port == 0 ? kPlainPort : site.port);
    m_tls->setChecked(site.tls);
    m_verify->setChecked(site.verify);
    m_lan->setChecked(site.lan);
    m_ca->setPath(site.caFile);
    m_certificate->setPath(site.certificateFile);
    m_key->setPath(site.keyFile);
    m_user->setText(site.user);
    m_password->clear();
    m_passphrase->clear();
    m_keep->setChecked(site.passwordKept && m_hasKeyStore);
    if (m_profile->findText(site.profile) < 0) {
        m_profile->addItem(site.profile); // a profile that is gone fails with its reason when one connects
    }
    m_profile->setCurrentText(site.profile);
    m_gateways->setText(site.gatewayIDs.join(u", "_s));
    m_role->setCurrentIndex(site.listener ? 1 : 0);
    markInvalid(*m_host, false);
    updateVisibility();
    retranslate();
}

settings::SiteConnection SiteForm::site() const
{
    settings::SiteConnection site = m_site;
    site.name = m_name->text().trimmed();
    site.group = m_group->currentText().trimmed();
    site.profile = m_profile->currentText();
    site.listener = m_role->currentIndex() == 1;
    static const QRegularExpression kBetween(u"[,;\\s]+"_s);
    site.gatewayIDs = m_gateways->text().split(kBetween, Qt::SkipEmptyParts);
    if (site.kind == Kind::Broker) {
        site.host = m_host->text().trimmed();
        site.tls = m_tls->isChecked();
        site.verify = m_verify->isChecked();
        site.caFile = m_ca->path();
        site.certificateFile = m_certificate->path();
        site.keyFile = m_key->path();
    }
    if (site.kind != Kind::Demo) {
        site.port = static_cast<quint16>(m_port->value());
        site.user = m_user->text().trimmed();
        site.passwordKept = m_keep->isChecked() && m_hasKeyStore;
        site.lan = m_lan->isChecked() && site.kind == Kind::LocalBroker;
    }
    if (site.name.isEmpty()) {
        site.name = nameFor(site);
    }
    return site;
}

QString SiteForm::nameFor(const settings::SiteConnection& site)
{
    return site.kind == Kind::Broker ? site.host : site.kind == Kind::Demo ? tr("Demo") : tr("Local broker");
}

connection::Secrets SiteForm::secrets() const
{
    return {.password = m_password->text(), .keyPassphrase = m_passphrase->text()};
}

void SiteForm::setGroups(const QStringList& groups)
{
    const QString current = m_group->currentText();
    m_group->clear();
    m_group->addItem(QString());
    m_group->addItems(groups);
    m_group->setCurrentText(current);
}

void SiteForm::setKeyStoreAvailable(bool available)
{
    m_hasKeyStore = available;
    m_keep->setEnabled(available);
    m_keep->setChecked(available && m_site.passwordKept);
    retranslate();
}

QString SiteForm::problem()
{
    const bool needsHost = m_site.kind == Kind::Broker;
    const QString host = m_host->text().trimmed();
    const bool isBadHost = needsHost && (host.isEmpty() || host.contains(u' ') || host.contains(u'/'));
    markInvalid(*m_host, isBadHost);
    if (isBadHost) {
        m_host->setFocus();
        return host.isEmpty() ? tr("Enter the broker's host name or address.")
                              : tr("A host is a name or an address, without scheme, spaces or slashes.");
    }
    const bool needsLogin = m_site.kind == Kind::LocalBroker && m_lan->isChecked();
    if (needsLogin && m_user->text().trimmed().isEmpty()) {
        m_user->setFocus();
        return tr("A broker that the LAN can reach needs a user and a password.");
    }
    return {};
}

void SiteForm::focusFirst()
{
    QLineEdit* first = m_site.kind == Kind::Broker ? m_host : m_name;
    first->setFocus();
    first->selectAll();
}

void SiteForm::updateVisibility()
{
    const bool isBroker = m_site.kind == Kind::Broker;
    const bool isLocal = m_site.kind == Kind::LocalBroker;
    const bool hasLogin = isBroker || (isLocal && m_lan->isChecked());
    const bool hasTls = isBroker && m_tls->isChecked();
    m_verify->setVisible(hasTls);
    const std::pair<Row, bool> rows[] = {
        {HostRow, isBroker},      {PortRow, isBroker || isLocal},
        {TlsRow, isBroker},       {CaRow, hasTls},
        {CertificateRow, hasTls}, {KeyRow, hasTls},
        {PassphraseRow, hasTls},  {LanRow, isLocal},
        {UserRow, hasLogin},      {PasswordRow, hasLogin},
        {KeepRow, hasLogin},      {GatewaysRow, m_site.kind != Kind::Demo},
        {ProfileRow, true},       {RoleRow, m_site.kind != Kind::Demo},
    };
    for (const auto& [row, isShown] : rows) {
        m_rows[row].label->setVisible(isShown);
        m_rows[row].field->setVisible(isShown);
    }
}

void SiteForm::retranslate()
{
    const std::pair<Row, QString> labels[] = {
        {NameRow, tr("Name")},
        {GroupRow, tr("Site")},
        {HostRow, tr("Host")},
        {PortRow, tr("Port")},
        {TlsRow, tr("Security")},
        {CaRow, tr("CA file")},
        {CertificateRow, tr("Client certificate")},
        {KeyRow, tr("Client key")},
        {PassphraseRow, tr("Key passphrase")},
        {LanRow, tr("Reach")},
        {UserRow, tr("User")},
        {PasswordRow, tr("Password")},
        {KeepRow, QString()},
        {ProfileRow, tr("Profile")},
        {GatewaysRow, tr("Gateway ids")},
        {RoleRow, tr("Role")},
    };
    for (const auto& [row, text] : labels) {
        m_rows[row].label->setText(text);
        m_rows[row].field->setAccessibleName(text);
    }
    m_name->setPlaceholderText(m_site.kind == Kind::Broker ? tr("Empty: the host") : nameFor(m_site));
    m_host->setPlaceholderText(tr("Name, IPv4 or IPv6 address"));
    m_tls->setText(tr("TLS"));
    m_verify->setText(tr("Verify the certificate"));
    m_ca->setTexts(tr("Empty: the system's authorities"), tr("CA file"));
    m_certificate->setTexts(tr("Only if the broker asks for one"), tr("Client certificate"));
    m_key->setTexts({}, tr("Client key"));
    m_lan->setText(tr("Gateways in the LAN can dial in"));
    m_keep->setText(tr("Keep in this computer's key store"));
    const QString kept = m_site.passwordKept && m_hasKeyStore ? tr("Kept in the key store") : QString();
    m_password->setPlaceholderText(kept);
    m_passphrase->setPlaceholderText(kept);
    m_keyStoreHint->setText(
        tr("This computer has no key store that answers. The password is asked for each time."));
    m_keyStoreHint->setVisible(!m_hasKeyStore);
    m_gateways->setPlaceholderText(tr("Empty: all that are heard"));
    m_role->setItemText(0, tr("Host: queries, and commands when you say so"));
    m_role->setItemText(1, tr("Listener: sends nothing, sees both directions"));
    m_kindHint->setText(
        m_site.kind == Kind::LocalBroker
            ? tr("Starts a mosquitto broker on this laptop; it ends with the program.")
            : m_site.kind == Kind::Demo
            ? tr("Starts a simulated gateway on a broker of its own; both end with the program.")
            : QString());
    m_kindHint->setVisible(!m_kindHint->text().isEmpty());
}

void SiteForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace cems::ui
