// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connection/ladderwidget.h"

#include "text/errortext.h"
#include "ui/common/lineicon.h"
#include "ui/common/themecolours.h"
#include "ui/connection/laddertext.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

namespace cems::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIconSize = 16;
constexpr int kRowHeight = 22;

QString iconOf(RungState state)
{
    switch (state) {
    case RungState::Done:
        return u"check-circle"_s;
    case RungState::Running:
        return u"refresh"_s;
    case RungState::Failed:
        return u"alert-octagon"_s;
    case RungState::Waiting:
    case RungState::NotAsked:
        break;
    }
    return u"circle"_s;
}

QLabel* makeLabel(const QString& role = {})
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    if (!role.isEmpty()) {
        label->setProperty("role", role);
    }
    return label;
}

} // namespace

LadderWidget::LadderWidget(QWidget* parent)
    : QWidget(parent)
    , m_certificatesButton(new QPushButton)
    , m_copy(new QPushButton)
    , m_certificates(makeLabel(u"secondary"_s))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(4, 1);
    for (int i = 0; i < kLadderRungCount; ++i) {
        m_ladder[static_cast<std::size_t>(i)].rung = static_cast<LadderRung>(i);
        m_rows[static_cast<std::size_t>(i)] = makeRow(*grid, 2 * i);
    }
    m_certificatesButton->setProperty("role", u"link"_s);
    m_certificatesButton->setCheckable(true);
    m_copy->setProperty("role", u"link"_s);
    m_copy->setAutoDefault(false); // Enter belongs to the dialog's own button
    m_certificatesButton->setAutoDefault(false);
    m_certificates->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_certificates->setWordWrap(true);
    auto* links = new QHBoxLayout;
    links->addWidget(m_copy);
    links->addWidget(m_certificatesButton);
    links->addStretch(1);
    const int below = 2 * kLadderRungCount;
    grid->addLayout(links, below, 1, 1, 4);
    grid->addWidget(m_certificates, below + 1, 1, 1, 4);
    grid->setRowStretch(below + 2, 1);

    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(plainText()); });
    connect(m_certificatesButton, &QPushButton::toggled, m_certificates, &QWidget::setVisible);
    retranslate();
}

LadderWidget::Row LadderWidget::makeRow(QGridLayout& grid, int row)
{
    const Row made{.icon = makeLabel(),
                   .name = makeLabel(),
                   .state = makeLabel(u"secondary"_s),
                   .took = makeLabel(u"secondary"_s),
                   .subject = makeLabel(u"secondary"_s),
                   .cause = makeLabel()};
    made.icon->setMinimumHeight(kRowHeight);
    made.took->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    made.subject->setTextInteractionFlags(Qt::TextSelectableByMouse);
    made.subject->setSizePolicy(QSizePolicy::Ignored,
                                QSizePolicy::Preferred); // a long subject must not widen the dialog
    made.cause->setWordWrap(true);
    made.cause->setTextInteractionFlags(Qt::TextSelectableByMouse);
    int column = 0;
    for (QLabel* label : {made.icon, made.name, made.state, made.took, made.subject}) {
        grid.addWidget(label, row, column++);
    }
    grid.addWidget(made.cause, row + 1, 1, 1, 4);
    return made;
}

void LadderWidget::setLadder(const Ladder& ladder, bool isOver)
{
    const auto tlsFailed = [](const Ladder& steps) {
        return steps[static_cast<std::size_t>(LadderRung::Tls)].state == RungState::Failed;
    };
    if (tlsFailed(ladder) && !tlsFailed(m_ladder)) {
        m_certificatesButton->setChecked(true); // what was presented is the first thing to look at
    }
    m_ladder = ladder;
    m_isOver = isOver;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        showRow(m_rows[i], m_ladder[i]);
    }
    showCertificates();
}

void LadderWidget::showRow(const Row& row, const LadderStep& step)
{
    const itemmodels::State lamp = lampOf(step.state);
    row.icon->setPixmap(
        linePixmap(iconOf(step.state), stateColour(palette(), lamp), kIconSize, devicePixelRatioF()));
    row.name->setText(text::rungName(step.rung));
    row.state->setText(stateText(step, m_isOver));
    row.took->setText(tookText(step));
    row.subject->setText(step.subject);
    row.subject->setToolTip(step.subject.toHtmlEscaped());
    row.cause->setVisible(step.error.has_value());
    if (step.error) {
        const text::Explanation explanation = text::explain(*step.error);
        row.cause->setText(explanation.sentence + u'\n' + explanation.remedy);
        QPalette colours = row.cause->palette();
        colours.setColor(QPalette::WindowText, stateTextColour(palette(), lamp));
        row.cause->setPalette(colours);
        row.cause->setToolTip(step.error->detail.toHtmlEscaped());
    }
}

void LadderWidget::showCertificates()
{
    QStringList texts;
    for (const LadderStep& step : m_ladder) {
        for (const CertificateInfo& certificate : step.certificates) {
            texts.append(certificateText(certificate));
        }
    }
    m_certificates->setText(texts.join(u"\n\n"_s));
    m_certificatesButton->setVisible(!texts.isEmpty());
    m_certificates->setVisible(!texts.isEmpty() && m_certificatesButton->isChecked());
}

QString LadderWidget::plainText() const
{
    return ladderText(m_ladder, m_isOver);
}

void LadderWidget::retranslate()
{
    m_copy->setText(tr("Copy as text"));
    m_certificatesButton->setText(tr("Certificates"));
    setLadder(m_ladder, m_isOver);
}

void LadderWidget::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::PaletteChange) {
        setLadder(m_ladder, m_isOver);
    }
    QWidget::changeEvent(event);
}

} // namespace cems::ui
