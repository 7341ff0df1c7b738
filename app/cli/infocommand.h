// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/connectedcommand.h"

namespace cems::cli {

/// What the gateway says about itself, chapter 6.10.
class InfoCommand final : public ConnectedCommand
{
    Q_OBJECT

public:
    using ConnectedCommand::ConnectedCommand;

protected:
    void onConnected() override;

private:
    void show(const wire::DeviceInfo& info);
};

} // namespace cems::cli
