// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ladder.h"

#include <functional>
#include <optional>

namespace cems::link {

/// Keeps time on the rungs Name to Suback of one attempt and reports each change. Plain object in the link's thread.
class ConnectionLadder
{
public:
    using Report = std::function<void(const LadderStep&)>;

    ConnectionLadder(const Clock& clock, Report report)
        : m_clock(clock)
        , m_report(std::move(report))
    {
    }

    /// A new attempt: every rung waits, TLS is not asked if it is off.
    void start(bool withTls);
    void begin(LadderRung rung, const QString& subject = {});
    void done(const QString& subject, const QList<CertificateInfo>& certificates = {});
    /// Fails the running rung, or the one that the cause belongs to: with TLS 1.3 the broker refuses a client
    /// certificate only after the handshake, while CONNACK is awaited.
    void fail(const Error& cause, const QList<CertificateInfo>& certificates = {});
    /// Given up by close() or a loss.
    void stop() { m_running.reset(); }

    [[nodiscard]] std::optional<LadderRung> running() const { return m_running; }

private:
    void report(LadderStep step);

    const Clock& m_clock;
    Report m_report;
    std::optional<LadderRung> m_running;
    milliseconds m_begun{0};
    LadderStep m_tls; // as it was done, to take it back
};

} // namespace cems::link
