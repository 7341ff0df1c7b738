// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/connectedcommand.h"

namespace cems::cli {

/// The gateway's product model: a summary, the whole of it as JSON, or saved to a file.
class ModelCommand final : public ConnectedCommand
{
    Q_OBJECT

public:
    using ConnectedCommand::ConnectedCommand;

protected:
    void onConnected() override;

private:
    void take(const productmodel::ProductModel& model);
    [[nodiscard]] Result<> save(const QByteArray& json) const;
    void showSummary(const productmodel::ProductModel& model);
};

} // namespace cems::cli
