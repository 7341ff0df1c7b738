// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/result.h"
#include "link/connectionladder.h"
#include "support/manualclock.h"

#include <QTest>

using namespace cems;
using namespace cems::link;
using namespace cems::testing;
using namespace Qt::StringLiterals;

class TestConnectionLadder : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void startsWithEveryRungWaiting();
    void measuresEachRung();
    void failsTheRunningRung();
    void givesALateTlsFailureToTheTlsRung();
    void saysNothingAfterAnEnd();

private:
    ManualClock m_clock;
    QList<LadderStep> m_steps;
    std::unique_ptr<ConnectionLadder> m_ladder;
};

void TestConnectionLadder::init()
{
    m_steps.clear();
    m_ladder =
        std::make_unique<ConnectionLadder>(m_clock, [this](const LadderStep& step) { m_steps += step; });
}

void TestConnectionLadder::startsWithEveryRungWaiting()
{
    m_ladder->start(false);
    QCOMPARE(m_steps.size(), 5);
    for (const auto& step : std::as_const(m_steps)) {
        QCOMPARE(step.state, step.rung == LadderRung::Tls ? RungState::NotAsked : RungState::Waiting);
    }
    m_ladder->start(true);
    QCOMPARE(m_steps.size(), 10);
    QCOMPARE(m_steps.at(7).rung, LadderRung::Tls);
    QCOMPARE(m_steps.at(7).state, RungState::Waiting);
}

void TestConnectionLadder::measuresEachRung()
{
    m_ladder->begin(LadderRung::Name, u"host"_s);
    QCOMPARE(m_steps.constLast().state, RungState::Running);
    QCOMPARE(m_steps.constLast().subject, u"host"_s);
    m_clock.advance(milliseconds(12));
    m_ladder->done(u"10.0.0.1"_s);
    QCOMPARE(m_steps.constLast().rung, LadderRung::Name);
    QCOMPARE(m_steps.constLast().state, RungState::Done);
    QCOMPARE(m_steps.constLast().took, milliseconds(12));
    QCOMPARE(m_steps.constLast().subject, u"10.0.0.1"_s);
    QVERIFY(!m_ladder->running());
}

void TestConnectionLadder::failsTheRunningRung()
{
    m_ladder->begin(LadderRung::Connack);
    m_clock.advance(milliseconds(5));
    const Error cause = failure(ErrorCode::MqttSilent, u"host:1883"_s);
    m_ladder->fail(cause);
    QCOMPARE(m_steps.constLast().rung, LadderRung::Connack);
    QCOMPARE(m_steps.constLast().state, RungState::Failed);
    QCOMPARE(*m_steps.constLast().error, cause);
}

void TestConnectionLadder::givesALateTlsFailureToTheTlsRung()
{
    CertificateInfo certificate;
    certificate.subject = u"broker"_s;
    m_ladder->begin(LadderRung::Tls);
    m_clock.advance(milliseconds(20));
    m_ladder->done(u"TLSv1.3"_s, {certificate});
    m_ladder->begin(LadderRung::Connack);
    m_clock.advance(milliseconds(7));
    m_ladder->fail(failure(ErrorCode::TlsClientCertificateRequired), {certificate});
    QCOMPARE(m_steps.at(m_steps.size() - 2).rung, LadderRung::Connack);
    QCOMPARE(m_steps.at(m_steps.size() - 2).state, RungState::Waiting);
    QCOMPARE(m_steps.constLast().rung, LadderRung::Tls);
    QCOMPARE(m_steps.constLast().state, RungState::Failed);
    QCOMPARE(m_steps.constLast().certificates, QList{certificate});
    QCOMPARE(m_steps.constLast().took, milliseconds(20));
}

void TestConnectionLadder::saysNothingAfterAnEnd()
{
    m_ladder->begin(LadderRung::Tcp);
    m_ladder->stop();
    const auto count = m_steps.size();
    m_ladder->done(u"late"_s);
    m_ladder->fail(failure(ErrorCode::ConnectTimeout));
    QCOMPARE(m_steps.size(), count);
}

QTEST_GUILESS_MAIN(TestConnectionLadder)
#include "tst_connectionladder.moc"
