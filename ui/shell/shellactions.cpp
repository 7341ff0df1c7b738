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

#define CEMS_TEXT(text) QT_TRANSLATE_NOOP("cems::ui::ShellActions", text)

const ActionSpec kSpecs[] = {
    {ActionId::Connect, CEMS_TEXT("&Connect…"), "connect", "Ctrl+N", kAlways},
    {ActionId::ToggleConnection, CEMS_TEXT("Disconnect"), "disconnect", "F9", kAlways},
    {ActionId::RetryNow, CEMS_TEXT("Retry now"), "refresh", "", kRetrying | bit(WindowState::Down)},
    {ActionId::StopRetrying, CEMS_TEXT("Stop retrying"), "close", "", kTrying},
    {ActionId::CloseConnection, CEMS_TEXT("Close and remove from the window"), "trash", "", kAnyConnection},
    {ActionId::ModeObserve, CEMS_TEXT("Observe"), "eye", "Ctrl+Alt+1", kAnyConnection},
    {ActionId::ModeCommission, CEMS_TEXT("Commission"), "edit", "Ctrl+Alt+2", kAnyConnection},
    {ActionId::ModeExpert, CEMS_TEXT("Expert"), "settings", "Ctrl+Alt+3", kAnyConnection},
    {ActionId::ConfirmSecondHost, CEMS_TEXT("Send nevertheless"), "lock", "", kNever},
    {ActionId::QueryDeviceInfo, CEMS_TEXT("Query device info"), "info", "", kLive},
    {ActionId::FetchModel, CEMS_TEXT("Read product model from the gateway"), "import", "Shift+F5", kLive},
    {ActionId::OpenModelFile, CEMS_TEXT("Open product model file…"), "folder", "Ctrl+O", kAnyConnection},
    {ActionId::ImportSites, CEMS_TEXT("Import connections…"), "import", "", kAlways},
    {ActionId::ExportSites, CEMS_TEXT("Export connections…"), "export", "", kAlways},
    {ActionId::Quit, CEMS_TEXT("Quit"), "close", "Ctrl+Q", kAlways},
    {ActionId::Palette, CEMS_TEXT("Search everything…"), "search", "Ctrl+K", kAlways},
    {ActionId::FocusFilter, CEMS_TEXT("Filter"), "filter", "Ctrl+F", kAlways},
    {ActionId::ShowTree, CEMS_TEXT("Gateway tree"), "tree", "Ctrl+B", kAlways},
    {ActionId::ShowBottom, CEMS_TEXT("Findings"), "findings", "Ctrl+J", kAlways},
    {ActionId::NextPage, CEMS_TEXT("Next page"), "chevron-right", "Ctrl+PgDown", kAlways},
    {ActionId::PreviousPage, CEMS_TEXT("Previous page"), "chevron-right", "Ctrl+PgUp", kAlways},
    {ActionId::OpenLogFolder, CEMS_TEXT("Show the program's log files"), "folder", "", kAlways},
    {ActionId::About, CEMS_TEXT("About CEMS Commissioner"), "help", "", kAlways},
};
static_assert(std::size(kSpecs) == kActionCount);

#undef CEMS_TEXT

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
