// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandtable.h"

#include "cli/discovercommand.h"
#include "cli/infocommand.h"
#include "cli/messagescommand.h"
#include "cli/modelcheckcommand.h"
#include "cli/modelcommand.h"
#include "cli/pointscommand.h"
#include "cli/readcommand.h"
#include "cli/watchcommand.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace cems::cli {

namespace {

template<typename Class>
std::unique_ptr<Command> make(const Options& options, Printer& printer)
{
    return std::make_unique<Class>(options, printer);
}

std::unique_ptr<Command> makePoints(const Options& options, Printer& printer)
{
    return options.isWatch ? make<WatchCommand>(options, printer) : make<PointsCommand>(options, printer);
}

using Needs = CommandInfo::Needs;

constexpr CommandInfo kCommands[]{
    {.name = "discover"_L1,
     .synopsis = "discover [--for S]"_L1,
     .help = QT_TRANSLATE_NOOP("cems::cli", "Gateways that are heard on the broker, 5 s by default."),
     .needs = Needs::Broker,
     .canLast = true,
     .make = make<DiscoverCommand>},
    {.name = "info"_L1,
     .synopsis = "info"_L1,
     .help = QT_TRANSLATE_NOOP("cems::cli", "What the gateway says about itself."),
     .make = make<InfoCommand>},
    {.name = "model"_L1,
     .synopsis = "model [--save F]"_L1,
     .help = QT_TRANSLATE_NOOP("cems::cli", "The product model of the gateway."),
     .make = make<ModelCommand>},
    {.name = "points"_L1,
     .synopsis = "points [--watch] [--for S] [--filter EXPR]"_L1,
     .help = QT_TRANSLATE_NOOP("cems::cli", "All points, read once or as they change."),
     .canWatch = true,
     .make = makePoints},
    {.name = "read"_L1,
     .synopsis = "read POINT..."_L1,
     .help = QT_TRANSLATE_NOOP("cems::cli", "Some points (point or device/point), read now."),
     .leastOperands = 1,
     .mostOperands = std::numeric_limits<int>::max(),
     .make = make<ReadCommand>},
    {.name = "messages"_L1,
     .synopsis = "messages --watch [--for S]"_L1,
     .help = QT_TRANSLATE_NOOP("cems::cli", "Every message as it was sent."),
     .needs = Needs::Broker,
     .canWatch = true,
     .mustWatch = true,
     .make = make<MessagesCommand>},
    {.name = "model-check"_L1,
     .synopsis = "model-check FILE"_L1,
     .help =
         QT_TRANSLATE_NOOP("cems::cli", "What is wrong with a product model; exit code 1 if it has errors."),
     .needs = Needs::Nothing,
     .leastOperands = 1,
     .mostOperands = 1,
     .make = make<ModelCheckCommand>},
};

} // namespace

std::span<const CommandInfo> commandTable()
{
    return kCommands;
}

const CommandInfo* findCommand(QStringView name)
{
    const auto found = std::find_if(std::begin(kCommands), std::end(kCommands),
                                    [name](const CommandInfo& info) { return info.name == name; });
    return found == std::end(kCommands) ? nullptr : found;
}

} // namespace cems::cli
