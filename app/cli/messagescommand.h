// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/connectedcommand.h"

namespace cems::cli {

/// Every message, both directions, with its untouched bytes.
class MessagesCommand final : public ConnectedCommand
{
    Q_OBJECT

public:
    using ConnectedCommand::ConnectedCommand;

protected:
    void onConnected() override;
    void onWatched() override;

private:
    void showNewest(std::size_t count);
    [[nodiscard]] static QByteArray jsonLine(const gateway::TracedPacket& traced);
    [[nodiscard]] static QString textLine(const gateway::TracedPacket& traced);

    bool m_hasShown = false;
    quint64 m_skipped = 0;
};

} // namespace cems::cli
