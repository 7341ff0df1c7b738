// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/overview/infocard.h"

#include "ui/common/celldelegate.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace cems::ui {

using namespace Qt::StringLiterals;

/// The dot beside a value; takes no room where there is no state.
class InfoCard::Lamp final : public QWidget
{
public:
    explicit Lamp(QWidget* parent)
        : QWidget(parent)
    {
        setFixedWidth(0);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    }

    void setState(itemmodels::State state)
    {
        constexpr int kWidth = 14;
        m_state = state;
        setFixedWidth(state == itemmodels::State::None ? 0 : kWidth);
        update();
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        if (m_state != itemmodels::State::None) {
            QPainter painter(this);
            constexpr qreal kRadius = 5.0;
            paintLamp(&painter, palette(), m_state, {kRadius, fontMetrics().height() / 2.0});
        }
    }

private:
    itemmodels::State m_state = itemmodels::State::None;
};

InfoCard::InfoCard(QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_grid(new QGridLayout)
{
    setProperty("role", u"card"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setProperty("role", u"heading2"_s);
    m_grid->setHorizontalSpacing(0);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnMinimumWidth(1, 12);
    m_grid->setColumnStretch(3, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addLayout(m_grid);
    layout->addStretch();
}

void InfoCard::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void InfoCard::addRow()
{
    const int row = static_cast<int>(m_rows.size());
    Row widgets{new QLabel(this), new Lamp(this), new QLabel(this)};
    for (QLabel* label : {widgets.label, widgets.value}) {
        label->setTextFormat(Qt::PlainText); // values come from the wire
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
    widgets.label->setProperty("role", u"secondary"_s);
    widgets.value->setWordWrap(true);
    widgets.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(widgets.label, row, 0);
    m_grid->addWidget(widgets.lamp, row, 2);
    m_grid->addWidget(widgets.value, row, 3);
    m_rows.push_back(widgets);
}

void InfoCard::setLines(const std::vector<CardLine>& lines)
{
    while (m_rows.size() < lines.size()) {
        addRow();
    }
    for (std::size_t n = 0; n < m_rows.size(); ++n) {
        const bool isUsed = n < lines.size();
        m_rows[n].label->setVisible(isUsed && !lines[n].label.isEmpty());
        m_rows[n].lamp->setVisible(isUsed);
        m_rows[n].value->setVisible(isUsed);
        if (isUsed) {
            m_rows[n].label->setText(lines[n].label);
            m_rows[n].lamp->setState(lines[n].state);
            m_rows[n].value->setText(lines[n].value);
        }
    }
}

QString InfoCard::text() const
{
    QString text = m_title->text() + u'\n';
    for (const Row& row : m_rows) {
        if (!row.value->isHidden()) {
            text += row.label->text() + u'\t' + row.value->text() + u'\n';
        }
    }
    return text;
}

void InfoCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        update();
    }
    QFrame::changeEvent(event);
}

} // namespace cems::ui
