// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/textview.h"

#include "itemmodels/payloadtext.h"
#include "text/words.h"
#include "ui/common/textwidth.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cems::ui {

using namespace Qt::StringLiterals;

TextView::TextView(QWidget* parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_bar(new QWidget(this))
    , m_part(new QLabel(m_bar))
    , m_all(new QPushButton(m_bar))
{
    m_text->setReadOnly(true);
    m_text->setFont(fixedFont());
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_part->setTextFormat(Qt::PlainText);
    m_part->setProperty("role", u"secondary"_s);
    m_all->setProperty("role", u"link"_s);
    auto* bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(8, 2, 8, 2);
    bar->addWidget(m_part);
    bar->addWidget(m_all);
    bar->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_text);
    connect(m_all, &QPushButton::clicked, this, &TextView::showAll);
    setFocusProxy(m_text);
    retranslate();
}

void TextView::setBytes(const QByteArray& bytes)
{
    m_bytes = bytes;
    show(std::min(kFirstBytes, bytes.size()));
}

void TextView::showAll()
{
    show(m_bytes.size());
}

void TextView::show(qsizetype bytes)
{
    // Not in the middle of a character.
    while (bytes < m_bytes.size() && bytes > 0 && (static_cast<uchar>(m_bytes[bytes]) & 0xC0) == 0x80) {
        --bytes;
    }
    m_shown = bytes;
    m_text->setPlainText(itemmodels::visibleText(QByteArrayView(m_bytes).first(bytes)));
    retranslate();
}

QString TextView::shownText() const
{
    return m_text->toPlainText();
}

void TextView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void TextView::retranslate()
{
    m_text->setAccessibleName(tr("Payload as text"));
    m_part->setText(tr("Showing %1 of %2").arg(text::dataSize(m_shown), text::dataSize(m_bytes.size())));
    m_all->setText(tr("Show all"));
    m_bar->setVisible(m_shown < m_bytes.size());
}

} // namespace cems::ui
