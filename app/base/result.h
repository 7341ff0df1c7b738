// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace cems {

/// A value or the reason why there is none.
template<typename T = void>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
    Result(Error error)
        : tl::expected<T, Error>(tl::unexpect, std::move(error))
    {
    }
};

/// Reads well where a function fails: return failure(ErrorCode::FileIo, path, detail);
[[nodiscard]] inline Error failure(ErrorCode code, QString subject = {}, QString detail = {}, int native = 0)
{
    return Error{code, std::move(subject), std::move(detail), native};
}

} // namespace cems

Q_DECLARE_METATYPE(cems::Result<>)
