// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection/connection.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace cems::ui {

class PathField;

/// Everything about one connection to be edited; shows the fields that its kind has.
class SiteForm : public QWidget
{
    Q_OBJECT

public:
    /// profiles: ids to choose from, the shipped ones first.
    explicit SiteForm(const QStringList& profiles, QWidget* parent = nullptr);

    void setSite(const settings::SiteConnection& site);
    /// The id and what the form does not show stay as they were set.
    [[nodiscard]] settings::SiteConnection site() const;
    /// What was typed; empty: use what the key store holds.
    [[nodiscard]] connection::Secrets secrets() const;
    void setGroups(const QStringList& groups);
    /// Without one a password cannot be kept, and the form says so.
    void setKeyStoreAvailable(bool available);

    /// Empty if one can connect; else what is missing, for people. Marks the field.
    [[nodiscard]] QString problem();
    void focusFirst();

signals:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct FormRow
    {
        QLabel* label = nullptr;
        QWidget* field = nullptr;
    };

    /// The name of a connection that was given none.
    [[nodiscard]] static QString nameFor(const settings::SiteConnection& site);
    void updateVisibility();
    void retranslate();

    settings::SiteConnection m_site;
    bool m_hasKeyStore = true;
    QLineEdit* m_name = nullptr;
    QComboBox* m_group = nullptr;
    QLineEdit* m_host = nullptr;
    QSpinBox* m_port = nullptr;
    QCheckBox* m_tls = nullptr;
    QCheckBox* m_verify = nullptr;
    QCheckBox* m_lan = nullptr;
    PathField* m_ca = nullptr;
    PathField* m_certificate = nullptr;
    PathField* m_key = nullptr;
    QLineEdit* m_passphrase = nullptr;
    QLineEdit* m_user = nullptr;
    QLineEdit* m_password = nullptr;
    QCheckBox* m_keep = nullptr;
    QComboBox* m_profile = nullptr;
    QLineEdit* m_gateways = nullptr;
    QComboBox* m_role = nullptr;
    std::vector<FormRow> m_rows;
    QLabel* m_kindHint = nullptr;
    QLabel* m_keyStoreHint = nullptr;
};

} // namespace cems::ui
