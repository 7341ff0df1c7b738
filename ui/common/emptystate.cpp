// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/emptystate.h"

#include "ui/common/lineicon.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace cems::ui {

using namespace Qt::StringLiterals;

EmptyState::EmptyState(const QString& icon, QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_advice(new QLabel(this))
    , m_action(new QPushButton(this))
{
    constexpr int kIconSize = 24;
    auto* picture = new QLabel(this);
    picture->setPixmap(lineIcon(icon).pixmap(kIconSize, kIconSize));
    picture->setAlignment(Qt::AlignCenter);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setProperty("role", u"heading2"_s);
    m_title->setAlignment(Qt::AlignCenter);
    m_advice->setTextFormat(Qt::PlainText);
    m_advice->setProperty("role", u"secondary"_s);
    m_advice->setAlignment(Qt::AlignCenter);
    m_advice->setWordWrap(true);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addStretch();
    layout->addWidget(picture);
    layout->addWidget(m_title);
    layout->addWidget(m_advice);
    layout->addWidget(m_action, 0, Qt::AlignCenter);
    layout->addStretch();
}

void EmptyState::setTexts(const QString& title, const QString& advice, const QString& action)
{
    m_title->setText(title);
    m_advice->setText(advice);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

QString EmptyState::title() const
{
    return m_title->text();
}

} // namespace cems::ui
