// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/shellactions.h"

#include "ui/common/lineicon.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QKeySequence>

namespace cems::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned bit(WindowState state)
{
    return 1U << static_cast<unsigned>(state);
}

constexpr unsigned kAlways = ~0U;
constexpr unsigned kNever = 0; // decided by something else than the state
constexpr unsigned kAnyConnection = kAlways & ~bit(WindowState::NoConnection);
constexpr unsigned kLive = bit(WindowState::Live);
constexpr unsigned kRetrying = bit(WindowState::Waiting);
constexpr unsigned kTrying = bit(WindowState::Waiting) | bit(WindowState::Connecting);

struct ActionSpec
{
    ActionId id;
    const char* text;
    const char* icon;
    const char* shortcut;
    unsigned states;
};

const ActionSpec kSpecs[] = {
    {ActionId::Connect, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "&Connect…"), "connect", "Ctrl+N",
     kAlways},
    {ActionId::ToggleConnection, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "Disconnect"), "disconnect",
     "F9", kAlways},
    {ActionId::RetryNow, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "Retry now"), "refresh", "",
     kRetrying | bit(WindowState::Down)},
    {ActionId::StopRetrying, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "Stop retrying"), "close", "",
     kTrying},
    {ActionId::CloseConnection,
     QT_TRANSLATE_NOOP("cems::ui::ShellActions", "Close and remove from the window"), "trash", "",
     kAnyConnection},
    {ActionId::ModeObserve, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "Observe"), "eye", "Ctrl+Alt+1",
     kAnyConnection},
    {ActionId::ModeCommission, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "Commission"), "edit",
     "Ctrl+Alt+2", kAnyConnection},
    {ActionId::ModeExpert, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "Expert"), "settings", "Ctrl+Alt+3",
     kAnyConnection},
    {ActionId::ConfirmSecondHost, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "Send nevertheless"), "lock",
     "", kNever},
    {ActionId::QueryDeviceInfo, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "Query device info"), "info", "",
     kLive},
    {ActionId::FetchModel, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "Read product model from the gateway"),
     "import", "F5", kLive},
    {ActionId::OpenModelFile, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "Open product model file…"),
     "folder", "Ctrl+O", kAnyConnection},
    {ActionId::ImportSites, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "Import connections…"), "import", "",
     kAlways},
    {ActionId::ExportSites, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "Export connections…"), "export", "",
     kAlways},
    {ActionId::Quit, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "Quit"), "close", "Ctrl+Q", kAlways},
    {ActionId::Palette, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "Search everything…"), "search", "Ctrl+K",
     kAlways},
    {ActionId::FocusFilter, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "Filter"), "filter", "Ctrl+F",
     kAlways},
    {ActionId::ShowTree, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "Gateway tree"), "tree", "Ctrl+B",
     kAlways},
    {ActionId::ShowBottom, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "Findings"), "findings", "Ctrl+J",
     kAlways},
    {ActionId::NextPage, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "Next page"), "chevron-right",
     "Ctrl+PgDown", kAlways},
    {ActionId::PreviousPage, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "Previous page"), "chevron-right",
     "Ctrl+PgUp", kAlways},
    {ActionId::OpenLogFolder, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "Show the program's log files"),
     "folder", "", kAlways},
    {ActionId::About, QT_TRANSLATE_NOOP("cems::ui::ShellActions", "About CEMS Commissioner"), "help", "",
     kAlways},
};
static_assert(std::size(kSpecs) == kActionCount);

bool isMode(ActionId id)
{
    return id == ActionId::ModeObserve || id == ActionId::ModeCommission || id == ActionId::ModeExpert;
}

} // namespace

ShellActions::ShellActions(QObject* parent)
    : QObject(parent)
{
    auto* modes = new QActionGroup(this);
    for (const ActionSpec& spec : kSpecs) {
        auto* action = new QAction(lineIcon(QString::fromLatin1(spec.icon)), {}, this);
        action->setShortcut(QKeySequence(QString::fromLatin1(spec.shortcut)));
        if (isMode(spec.id)) {
            action->setCheckable(true);
            modes->addAction(action);
        }
        m_actions[static_cast<std::size_t>(spec.id)] = action;
    }
    (*this)[ActionId::ShowTree].setCheckable(true);
    (*this)[ActionId::ShowBottom].setCheckable(true);
    (*this)[ActionId::Quit].setMenuRole(QAction::QuitRole);
    (*this)[ActionId::About].setMenuRole(QAction::AboutRole);
    retranslate();
    setState(m_state, false, false);
}

void ShellActions::retranslate()
{
    for (const ActionSpec& spec : kSpecs) {
        (*this)[spec.id].setText(tr(spec.text));
    }
    (*this)[ActionId::ModeObserve].setToolTip(tr("Queries only. Nothing is changed."));
    (*this)[ActionId::ModeCommission].setToolTip(tr("Also what changes something in the gateway."));
    (*this)[ActionId::ModeExpert].setToolTip(
        tr("Also raw publications. A guard rail against slips, not a protection."));
    setState(m_state, !(*this)[ActionId::ModeObserve].isEnabled(),
             (*this)[ActionId::ConfirmSecondHost].isEnabled());
}

bool ShellActions::isEnabledIn(ActionId id, WindowState state)
{
    return (kSpecs[static_cast<std::size_t>(id)].states & bit(state)) != 0;
}

void ShellActions::setState(WindowState state, bool isListener, bool isSecondHostLocked)
{
    m_state = state;
    for (const ActionSpec& spec : kSpecs) {
        (*this)[spec.id].setEnabled(isEnabledIn(spec.id, state) && !(isListener && isMode(spec.id)));
    }
    (*this)[ActionId::ConfirmSecondHost].setEnabled(isSecondHostLocked);
    QAction& toggle = (*this)[ActionId::ToggleConnection];
    const bool isDown = state == WindowState::Down || state == WindowState::NoConnection;
    toggle.setText(isDown ? tr("Connect") : tr("Disconnect"));
    toggle.setIcon(lineIcon(isDown ? u"connect"_s : u"disconnect"_s));
}

} // namespace cems::ui
