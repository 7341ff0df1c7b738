// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/filterbox.h"

#include "ui/common/lineicon.h"

#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStyle>
#include <QTextCharFormat>
#include <QVBoxLayout>

namespace cems::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kTypingPause{180};

} // namespace

FilterBox::FilterBox(QWidget* parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_count(new QLabel(m_edit))
    , m_message(new QLabel(this))
{
    m_edit->setClearButtonEnabled(false);
    m_edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding); // as high as the buttons beside it
    m_edit->installEventFilter(this);
    m_history = m_edit->addAction(lineIcon(u"filter"_s), QLineEdit::LeadingPosition);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setProperty("role", u"secondary"_s);
    m_count->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setProperty("role", u"bad"_s);
    m_message->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_edit);
    layout->addWidget(m_message);
    setFocusProxy(m_edit);

    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &FilterBox::announce);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { m_typing.start(); });
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        announce();
        remember();
        emit leftDownwards();
    });
    connect(m_edit, &QLineEdit::editingFinished, this, &FilterBox::remember);
    connect(m_history, &QAction::triggered, this, &FilterBox::showRecent);
    retranslate();
}

QString FilterBox::text() const
{
    return m_edit->text();
}

void FilterBox::setText(const QString& text)
{
    m_edit->setText(text);
    announce();
}

void FilterBox::setPlaceholder(const QString& text)
{
    m_edit->setPlaceholderText(text);
}

void FilterBox::announce()
{
    m_typing.stop();
    if (m_edit->text() != m_announced) {
        m_announced = m_edit->text();
        emit filterChanged(m_announced);
    }
}

void FilterBox::setCounts(int shown, int total, bool isBusy)
{
    m_count->setText(shown == total && !isBusy
                         ? QString::number(total)
                         : tr("%1 / %2").arg(shown).arg(total) + (isBusy ? u"…"_s : QString()));
    placeCount();
}

void FilterBox::placeCount()
{
    constexpr int kEdge = 10;
    const QSize size = m_count->sizeHint();
    m_count->setGeometry(m_edit->width() - size.width() - kEdge, (m_edit->height() - size.height()) / 2,
                         size.width(), size.height());
    m_edit->setTextMargins(0, 0, size.width() + kEdge, 0);
}

// QLineEdit has no formats of its own; those of an input method are drawn all the same.
void FilterBox::setProblem(const std::optional<itemmodels::FilterProblem>& problem)
{
    m_message->setText(problem ? problem->sentence : QString());
    m_message->setVisible(problem.has_value());
    m_edit->setProperty("invalid", problem.has_value());
    m_edit->style()->polish(m_edit);
    QList<QInputMethodEvent::Attribute> attributes;
    if (problem) {
        QTextCharFormat wave;
        wave.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
        wave.setUnderlineColor(Qt::red);
        attributes.append({QInputMethodEvent::TextFormat,
                           static_cast<int>(problem->position) - m_edit->cursorPosition(),
                           static_cast<int>(problem->length), wave});
    }
    QInputMethodEvent event(QString(), attributes);
    QCoreApplication::sendEvent(m_edit, &event);
}

void FilterBox::setRecent(const QStringList& filters)
{
    m_recent = filters.mid(0, kMaxRecent);
}

void FilterBox::remember()
{
    const QString text = m_edit->text().trimmed();
    if (text.isEmpty() || m_edit->property("invalid").toBool() || m_recent.value(0) == text) {
        return;
    }
    m_recent.removeAll(text);
    m_recent.prepend(text);
    m_recent = m_recent.mid(0, kMaxRecent);
    emit recentChanged();
}

void FilterBox::showRecent()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& filter : std::as_const(m_recent)) {
        menu->addAction(QString(filter).replace(u'&', u"&&"_s), this, [this, filter] { setText(filter); });
    }
    if (m_recent.isEmpty()) {
        menu->addAction(tr("No filters used yet"))->setEnabled(false);
    }
    menu->popup(m_edit->mapToGlobal(QPoint(0, m_edit->height())));
}

void FilterBox::focus()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

bool FilterBox::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        placeCount();
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down) {
            announce();
            emit leftDownwards();
            return true;
        }
        if (key == Qt::Key_Escape && !m_edit->text().isEmpty()) {
            setText({});
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void FilterBox::retranslate()
{
    m_edit->setAccessibleName(tr("Filter"));
    m_count->setAccessibleName(tr("Rows shown"));
    m_history->setText(tr("Filters used before"));
    m_history->setToolTip(tr("Filters used before"));
}

} // namespace cems::ui
