// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connection/pathfield.h"

#include "ui/common/lineicon.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace cems::ui {

using namespace Qt::StringLiterals;

PathField::PathField(QWidget* parent)
    : QWidget(parent)
    , m_path(new QLineEdit)
    , m_choose(new QToolButton)
{
    m_choose->setIcon(lineIcon(u"folder"_s));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_path, 1);
    layout->addWidget(m_choose);
    setFocusProxy(m_path);
    connect(m_path, &QLineEdit::textEdited, this, &PathField::edited);
    connect(m_choose, &QToolButton::clicked, this, &PathField::choose);
}

void PathField::setPath(const QString& path)
{
    m_path->setText(path);
}

QString PathField::path() const
{
    return m_path->text().trimmed();
}

void PathField::setTexts(const QString& placeholder, const QString& dialogTitle)
{
    m_dialogTitle = dialogTitle;
    m_path->setPlaceholderText(placeholder);
    m_path->setAccessibleName(dialogTitle);
    m_choose->setAccessibleName(dialogTitle);
    m_choose->setToolTip(dialogTitle);
}

void PathField::choose()
{
    auto* dialog = new QFileDialog(this, m_dialogTitle, QFileInfo(path()).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
        m_path->setText(chosen);
        emit edited();
    });
    dialog->open();
}

} // namespace cems::ui
