// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/connectedcommand.h"

namespace cems::cli {

/// Reads the named points now, chapter 6.4.
class ReadCommand final : public ConnectedCommand
{
    Q_OBJECT

public:
    using ConnectedCommand::ConnectedCommand;

protected:
    void onConnected() override;

private:
    /// Points are known from the product model or from reports, whichever comes first.
    void askWhenAllAreKnown();
    void refuseUnknown();
    [[nodiscard]] PointRef refOf(const QString& operand) const;
    [[nodiscard]] std::optional<PointIndex> find(const QString& operand) const;
    void ask(const std::vector<PointIndex>& points);
    void show(const gateway::ReadPointsReply& reply);

    bool m_hasAsked = false;
};

} // namespace cems::cli
