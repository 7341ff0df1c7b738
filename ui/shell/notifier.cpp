// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/notifier.h"

#include "base/logging.h"
#include "ui/common/lineicon.h"
#include "ui/common/themecolours.h"

#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace cems::ui {

using namespace Qt::StringLiterals;

namespace {

const QString kSentenceName = u"sentence"_s;
const QString kRemedyName = u"remedy"_s;
constexpr int kIconSize = 20;
constexpr std::chrono::seconds kNoteTime{8};
constexpr qsizetype kMaxBanners = 5; // what comes on top of them is in the log

QString roleOf(itemmodels::State state)
{
    return state == itemmodels::State::Bad    ? u"bad"_s
        : state == itemmodels::State::Warning ? u"warning"_s
                                              : QString();
}

} // namespace

Notifier::Notifier(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    hide();
}

void Notifier::set(const QString& key, const Banner& banner)
{
    if (m_banners.contains(key) && m_banners.value(key) == banner) {
        return;
    }
    const bool isKnown = m_banners.contains(key);
    if (!isKnown && m_order.size() >= kMaxBanners) {
        qCWarning(logUi).noquote() << "not shown for lack of room:" << banner.sentence;
        return;
    }
    const Banner old = m_banners.value(key);
    m_banners.insert(key, banner);
    if (isKnown && old.state == banner.state && old.actions == banner.actions) {
        showTexts(key); // a countdown must not take a button away from under the mouse
        return;
    }
    if (!isKnown) {
        m_order.append(key);
    }
    build(key);
    show();
}

void Notifier::clear(const QString& key)
{
    if (m_banners.remove(key) == 0) {
        return;
    }
    m_order.removeOne(key);
    QFrame* frame = m_frames.take(key);
    frame->hide();
    frame->deleteLater(); // perhaps its own button was clicked
    setVisible(!m_order.isEmpty());
}

void Notifier::tell(const QString& sentence, itemmodels::State state)
{
    const QString key = u"note/%1"_s.arg(++m_noteCount);
    set(key, {.state = state, .sentence = sentence, .remedy = {}, .actions = {}, .canDismiss = true});
    QTimer::singleShot(kNoteTime, this, [this, key] { clear(key); });
}

void Notifier::report(const Error& error)
{
    qCWarning(logUi).noquote() << error.subject << error.detail;
    const text::Explanation explanation = text::explain(error);
    set(u"error/%1/%2"_s.arg(static_cast<int>(error.code)).arg(error.subject),
        {.state = itemmodels::State::Bad,
         .sentence = explanation.sentence,
         .remedy = explanation.remedy,
         .actions = {},
         .canDismiss = true});
}

void Notifier::build(const QString& key)
{
    const Banner& banner = m_banners[key];
    auto* frame = new QFrame;
    frame->setProperty("role", u"banner"_s);
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(16, 6, 12, 6);
    row->setSpacing(12);

    auto* icon = new QLabel;
    icon->setPixmap(
        lineIcon(stateIcon(banner.state), stateColour(palette(), banner.state)).pixmap(kIconSize));
    auto* sentence = new QLabel;
    sentence->setObjectName(kSentenceName);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setProperty("role", roleOf(banner.state));
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* remedy = new QLabel;
    remedy->setObjectName(kRemedyName);
    remedy->setTextFormat(Qt::PlainText);
    remedy->setProperty("role", u"secondary"_s);
    remedy->setWordWrap(true);
    row->addWidget(icon);
    row->addWidget(sentence);
    row->addWidget(remedy, 1);
    for (QAction* action : banner.actions) {
        auto* button = new QPushButton(action->text());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, [action, button] { button->setText(action->text()); });
        row->addWidget(button);
    }
    if (banner.canDismiss) {
        auto* close = new QToolButton;
        close->setIcon(lineIcon(u"close"_s));
        close->setAccessibleName(tr("Dismiss"));
        close->setToolTip(tr("Dismiss"));
        connect(close, &QToolButton::clicked, this, [this, key] { clear(key); });
        row->addWidget(close);
    }

    if (QFrame* old = m_frames.value(key)) {
        delete m_layout->replaceWidget(old, frame);
        old->hide();
        old->deleteLater();
    } else {
        m_layout->addWidget(frame);
    }
    m_frames.insert(key, frame);
    showTexts(key);
}

void Notifier::showTexts(const QString& key)
{
    const QFrame* frame = m_frames.value(key);
    frame->findChild<QLabel*>(kSentenceName)->setText(m_banners[key].sentence);
    frame->findChild<QLabel*>(kRemedyName)->setText(m_banners[key].remedy);
}

} // namespace cems::ui
