// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "connection/connection.h"
#include "itemmodels/pointfilter.h"
#include "settings/siteconnection.h"

#include <QStringList>

#include <optional>
#include <variant>

namespace cems::cli {

/// What was asked for on the command line.
struct Options
{
    QString command;
    QStringList operands;
    settings::SiteConnection site;
    connection::Secrets secrets;
    GatewayId gateway; ///< empty = any
    DeviceId device; ///< empty = any
    milliseconds timeout{20'000};
    std::optional<milliseconds> watchFor; ///< --for
    bool isWatch = false;
    bool isJson = false;
    bool assumeOnline = false;
    bool despiteSecondHost = false;
    itemmodels::PointFilter filter;
    QString saveFile;
};

/// Text that was asked for instead of a run: --help, --version.
struct HelpText
{
    QString text;
};

[[nodiscard]] Result<std::variant<Options, HelpText>> readOptions(const QStringList& arguments);

} // namespace cems::cli
