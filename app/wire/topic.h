// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "wire/profile.h"

#include <QHashFunctions>
#include <QList>

#include <unordered_map>
#include <vector>

namespace cems::wire {

/// A topic taken apart. operations: those of the profile whose tail matches; the payload decides among several.
struct Topic
{
    QByteArray gatewayID;
    QByteArray requestID; ///< from the tail or a query suffix
    QByteArray productID; ///< these five only where the profile's topics have them
    QByteArray serviceID;
    QByteArray eventType;
    QByteArray transferID;
    QByteArray offset;
    bool isGzip = false; ///< ?encoding=gzip
    bool isStatus = false; ///< the profile's status topic
    std::vector<Operation> operations;

    [[nodiscard]] bool isKnown() const { return !operations.empty() || isStatus; }
};

/// What stands in a topic beside the gateway and the request.
struct TopicFields
{
    QString productID;
    QString serviceID;
    QString eventType;
    QString transferID;
    qint64 offset = 0;
};

/// Reads and writes the topics of a profile. Remembers what it has read, so that a repeated topic costs one look-up.
/// Not thread-safe; one per thread.
class TopicCodec
{
public:
    explicit TopicCodec(std::shared_ptr<const Profile> profile);

    /// Never fails: an unknown topic has no operations, and a gatewayID where the root matches.
    /// The topic lives until the next read().
    [[nodiscard]] const Topic& read(const QByteArray& topic);
    /// Refuses a gateway id with "/ + # NUL" in it and a missing or malformed request id.
    [[nodiscard]] Result<QByteArray> write(Operation operation, const GatewayId& gateway,
                                           const RequestId& request = {},
                                           const TopicFields& fields = {}) const;

    [[nodiscard]] static bool isGatewayId(const QString& id);
    /// The same, with the reason why not.
    [[nodiscard]] static Result<> checkGatewayId(const QString& id);
    /// 1 to 64 of A-Z a-z 0-9 -
    [[nodiscard]] static bool isRequestId(QByteArrayView id);

private:
    /// One level of a topic: literal text around at most one placeholder.
    struct Level
    {
        QByteArray before;
        QByteArray after;
        QByteArray Topic::*field = nullptr; // null: a literal level, all in before
    };
    struct Pattern
    {
        std::vector<Level> levels;
        std::vector<Operation> operations;
    };

    [[nodiscard]] static std::vector<Level> levelsOf(const QString& topic);
    [[nodiscard]] static bool match(const std::vector<Level>& levels, const QList<QByteArrayView>& parts,
                                    Topic& topic);
    [[nodiscard]] Topic parse(const QByteArray& topic) const;

    static constexpr std::size_t kMaxKnown = 4096; ///< request ids make topics without end
    std::shared_ptr<const Profile> m_profile;
    std::vector<Level> m_root;
    std::vector<Level> m_status;
    std::vector<Pattern> m_patterns; // of the tails
    std::unordered_map<QByteArray, Topic> m_known;
    const QByteArray* m_lastText = nullptr; // the entry of m_known that was read last
    const Topic* m_last = nullptr;
};

} // namespace cems::wire
