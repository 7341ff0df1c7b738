// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "productmodel/productmodel.h"

namespace cems::cli {

/// Loads a product model file and says everything that is wrong with it.
class ModelCheckCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void show(const productmodel::LoadedModel& loaded);
};

} // namespace cems::cli
