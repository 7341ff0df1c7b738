// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/connectedcommand.h"
#include "cli/pointlines.h"

#include <memory>

namespace cems::cli {

/// Values as they arrive, until --for or Ctrl-C.
class WatchCommand final : public ConnectedCommand
{
    Q_OBJECT

public:
    using ConnectedCommand::ConnectedCommand;

protected:
    void onConnected() override;
    void onWatched() override;

private:
    void showChanged();

    std::unique_ptr<PointLines> m_lines;
    std::vector<PointIndex> m_dirty;
    std::vector<gateway::ReadPoint> m_shown;
    bool m_hasShown = false;
};

} // namespace cems::cli
