// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "wire/profile.h"

#include <QHash>

namespace cems::wire {

/// A topic taken apart. operations: those of the profile whose tail matches; the payload decides among several.
struct Topic
{
    QByteArray gatewayID;
    QByteArray requestID; ///< from the tail or a query suffix
    bool isGzip = false; ///< ?encoding=gzip
    std::vector<Operation> operations;

    [[nodiscard]] bool isKnown() const { return !operations.empty(); }
};

/// Reads and writes the topics of a profile. Remembers what it has read, so that a repeated topic costs one look-up.
class TopicCodec
{
public:
    explicit TopicCodec(std::shared_ptr<const Profile> profile);

    /// Never fails: an unknown topic has no operations, and a gatewayID where the root matches.
    [[nodiscard]] const Topic& read(const QByteArray& topic);
    /// Refuses a gateway id with "/ + # NUL" in it and a missing request id.
    [[nodiscard]] Result<QByteArray> write(Operation operation, const GatewayId& gateway,
                                           const RequestId& request = {}) const;

private:
    std::shared_ptr<const Profile> m_profile;
    QHash<QByteArray, Topic> m_known; // bounded
};

} // namespace cems::wire
