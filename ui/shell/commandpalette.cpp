// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/commandpalette.h"

#include "ui/common/textwidth.h"
#include "ui/common/themecolours.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace cems::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowPadding = 12;
constexpr int kIconSize = 16;
constexpr int kWidthChars = 90;
constexpr int kRows = 12;
constexpr std::chrono::milliseconds kTypingPause{120}; // points are searched in 100,000 names

class PaletteDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const ThemeColours& colours = themeColours(option.palette);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(option.rect, colours.selection);
        }
        QRect rect = option.rect.adjusted(kRowPadding, 0, -kRowPadding, 0);
        const QRect iconRect(rect.left(), rect.center().y() - kIconSize / 2 + 1, kIconSize, kIconSize);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, iconRect);
        rect.setLeft(iconRect.right() + kRowPadding);
        painter->setFont(option.font);
        const QString note = option.fontMetrics.elidedText(index.data(PaletteModel::NoteRole).toString(),
                                                           Qt::ElideLeft, rect.width() / 2);
        painter->setPen(colours.secondary);
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, note);
        rect.setRight(rect.right() - option.fontMetrics.horizontalAdvance(note) - kRowPadding);
        painter->setPen(colours.text);
        painter->drawText(
            rect, Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const override
    {
        return {100, option.fontMetrics.height() + kRowPadding};
    }
};

} // namespace

CommandPalette::CommandPalette(PaletteModel::Search search, QWidget* parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_model(new PaletteModel(std::move(search), this))
    , m_field(new QLineEdit)
    , m_list(new QListView)
    , m_empty(new QLabel)
{
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setProperty("frameless", true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_empty->setProperty("role", u"secondary"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty);

    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPause);
    connect(m_field, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
}

void CommandPalette::popup()
{
    m_field->setPlaceholderText(tr("Actions, pages, gateways, devices, points"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_empty->setText(tr("Nothing is called like that."));
    m_field->clear();
    search();
    const QWidget* window = parentWidget();
    const int width = qMin(textWidth(*this, kWidthChars), window->width() * 9 / 10);
    const int height = (fontMetrics().height() + kRowPadding) * (kRows + 1) + 24;
    resize(width, qMin(height, window->height() * 8 / 10));
    const QPoint centre = window->mapToGlobal(QPoint((window->width() - width) / 2, window->height() / 12));
    move(centre);
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::search()
{
    m_pause.stop();
    m_model->search(m_field->text());
    const bool isFound = m_model->rowCount() > 0;
    m_list->setVisible(isFound);
    m_empty->setVisible(!isFound);
    m_list->setCurrentIndex(m_model->index(0));
}

void CommandPalette::run()
{
    if (m_pause.isActive()) {
        search(); // Enter came before the pause was over
    }
    const std::function<void()> action = m_model->runOf(m_list->currentIndex());
    hide();
    m_model->clear(); // it holds references to sessions
    if (action) {
        action();
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int row = m_list->currentIndex().row();
        switch (key->key()) {
        case Qt::Key_Down:
            m_list->setCurrentIndex(m_model->index(qMin(row + 1, m_model->rowCount() - 1)));
            return true;
        case Qt::Key_Up:
            m_list->setCurrentIndex(m_model->index(qMax(row - 1, 0)));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            run();
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && isVisible()) {
        search();
    }
    QDialog::changeEvent(event);
}

} // namespace cems::ui
