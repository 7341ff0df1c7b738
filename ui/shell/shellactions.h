// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QObject>

#include <array>

namespace cems::ui {

/// Everything the window can do by itself; what a page can do is the page's.
enum class ActionId
{
    Connect,
    ToggleConnection,
    RetryNow,
    StopRetrying,
    CloseConnection,
    ModeObserve,
    ModeCommission,
    ModeExpert,
    ConfirmSecondHost,
    QueryDeviceInfo,
    FetchModel,
    OpenModelFile,
    ImportSites,
    ExportSites,
    Quit,
    Palette,
    FocusFilter,
    ShowTree,
    ShowBottom,
    NextPage,
    PreviousPage,
    OpenLogFolder,
    About,
};
inline constexpr int kActionCount = static_cast<int>(ActionId::About) + 1;

/// How far the selected connection is, as the actions see it.
enum class WindowState
{
    NoConnection,
    Connecting,
    Waiting, ///< lost or refused, another attempt follows
    Down, ///< closed or given up
    NoGateway, ///< connected, nothing heard yet
    Live,
};

/// The window's actions, from one table: text, icon, shortcut and the states in which each is enabled.
class ShellActions : public QObject
{
    Q_OBJECT

public:
    explicit ShellActions(QObject* parent = nullptr);

    [[nodiscard]] QAction& operator[](ActionId id) const { return *m_actions[static_cast<std::size_t>(id)]; }
    [[nodiscard]] const std::array<QAction*, kActionCount>& all() const { return m_actions; }

    void retranslate();
    /// Enables what makes sense now; a listener has no modes.
    void setState(WindowState state, bool isListener, bool isSecondHostLocked);
    [[nodiscard]] static bool isEnabledIn(ActionId id, WindowState state);

private:
    std::array<QAction*, kActionCount> m_actions{};
    WindowState m_state = WindowState::NoConnection;
};

} // namespace cems::ui
