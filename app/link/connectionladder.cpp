// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/connectionladder.h"

namespace cems::link {

namespace {

bool isTlsCause(ErrorCode code)
{
    return code >= ErrorCode::TlsUnknownAuthority && code <= ErrorCode::TlsHandshakeFailed;
}

} // namespace

void ConnectionLadder::start(bool withTls)
{
    m_running.reset();
    m_tls = {};
    for (const auto rung :
         {LadderRung::Name, LadderRung::Tcp, LadderRung::Tls, LadderRung::Connack, LadderRung::Suback}) {
        LadderStep step;
        step.rung = rung;
        step.state = rung == LadderRung::Tls && !withTls ? RungState::NotAsked : RungState::Waiting;
        m_report(step);
    }
}

void ConnectionLadder::begin(LadderRung rung, const QString& subject)
{
    m_running = rung;
    m_begun = m_clock.monotonic();
    LadderStep step;
    step.rung = rung;
    step.state = RungState::Running;
    step.subject = subject;
    m_report(step);
}

void ConnectionLadder::done(const QString& subject, const QList<CertificateInfo>& certificates)
{
    LadderStep step;
    step.state = RungState::Done;
    step.subject = subject;
    step.certificates = certificates;
    report(step);
}

void ConnectionLadder::fail(const Error& cause, const QList<CertificateInfo>& certificates)
{
    LadderStep step;
    step.state = RungState::Failed;
    step.subject = cause.subject;
    step.error = cause;
    step.certificates = certificates;
    if (isTlsCause(cause.code) && m_running == LadderRung::Connack) {
        LadderStep waiting;
        waiting.rung = LadderRung::Connack;
        m_report(waiting);
        m_running = LadderRung::Tls;
        m_begun = m_clock.monotonic() - m_tls.took;
    }
    report(step);
}

void ConnectionLadder::report(LadderStep step)
{
    if (!m_running) {
        return;
    }
    step.rung = *m_running;
    step.took = m_clock.monotonic() - m_begun;
    m_running.reset();
    if (step.rung == LadderRung::Tls) {
        m_tls = step;
    }
    m_report(step);
}

} // namespace cems::link
