// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/operation.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>

namespace cems::wire {

namespace {

struct OperationRow
{
    QLatin1StringView id;
    Direction direction;
    QLatin1StringView chapter;
};

constexpr std::array kRows{
#define CEMS_X(name, id, direction, chapter)                                                                 \
    OperationRow{QLatin1StringView(id), Direction::direction, QLatin1StringView(chapter)},
    CEMS_OPERATIONS(CEMS_X)
#undef CEMS_X
};
static_assert(kRows.size() == kOperationCount);

constexpr OperationRow kUnknownRow{QLatin1StringView("unknown"), Direction::Up, QLatin1StringView("")};

const OperationRow& rowOf(Operation operation)
{
    return operation < Operation::Unknown ? kRows[static_cast<std::size_t>(operation)] : kUnknownRow;
}

} // namespace

QLatin1StringView operationId(Operation operation)
{
    return rowOf(operation).id;
}

std::optional<Operation> operationFromId(QStringView id)
{
    const auto row =
        std::find_if(kRows.begin(), kRows.end(), [id](const OperationRow& r) { return id == r.id; });
    return row == kRows.end() ? std::nullopt : std::optional(static_cast<Operation>(row - kRows.begin()));
}

Direction directionOf(Operation operation)
{
    return rowOf(operation).direction;
}

QLatin1StringView chapterOf(Operation operation)
{
    return rowOf(operation).chapter;
}

} // namespace cems::wire
