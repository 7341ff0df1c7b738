// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linkprobe.h"
#include "support/silentserver.h"
#include "support/testbroker.h"
#include "support/verify.h"

#include <QTest>

#include <functional>

using namespace cems;
using namespace cems::link;
using namespace cems::testing;
using namespace Qt::StringLiterals;

namespace {

/// What a row of the table is made of; broker and client start from the case in which everything is right.
struct Situation
{
    QByteArray name;
    std::function<void(TestBroker::Options&)> broker = [](auto&) {};
    std::function<void(MqttOptions&)> client = [](auto&) {};
    std::optional<ErrorCode> expected = std::nullopt;
    bool showsChain = true; ///< the ladder has the broker's certificates
};

} // namespace

/// The contract of a link with TLS: each way to fail has its own cause, and the chain is shown whatever the cause.
class TestMqttLinkTls : public QObject
{
    Q_OBJECT

private slots:
    void namesTheCauseOfEachFailure_data();
    void namesTheCauseOfEachFailure();
    void recognisesAPortWithoutTls_data() { addBackendRows(); }
    void recognisesAPortWithoutTls();
    void givesUpOnASilentPort_data() { addBackendRows(); }
    void givesUpOnASilentPort();
    void sendsTheHostNameAsSni_data() { addBackendRows(); }
    void sendsTheHostNameAsSni();
    void carriesABurst_data() { addBackendRows(); }
    void carriesABurst();

private:
    [[nodiscard]] QList<Situation> situations() const;
    [[nodiscard]] MqttOptions tlsOptions(quint16 port) const;

    TestCertificates m_certificates;
};

MqttOptions TestMqttLinkTls::tlsOptions(quint16 port) const
{
    MqttOptions options = plainOptions(port);
    options.host = u"localhost"_s;
    options.tls.isOn = true;
    options.tls.caFile = m_certificates.authority();
    return options;
}

QList<Situation> TestMqttLinkTls::situations() const
{
    const auto& made = m_certificates;
    const auto presents = [](const CertificateFiles& files) {
        return [files](TestBroker::Options& options) { options.tls = files; };
    };
    const auto demandsClient = [authority = made.authority()](TestBroker::Options& options) {
        options.clientAuthority = authority;
    };
    const auto shows = [](const CertificateFiles& files, const QString& passphrase = {}) {
        return [files, passphrase](MqttOptions& options) {
            options.tls.certificateFile = files.certificate;
            options.tls.keyFile = files.key;
            options.tls.keyPassphrase = passphrase;
        };
    };
    const auto trustsForeign = [file = made.foreignAuthority()](MqttOptions& options) {
        options.tls.caFile = file;
    };
    const auto verifiesNothing = [](MqttOptions& options) { options.tls.verify = false; };
    return {
        {.name = "all is right"},
        {.name = "an address instead of a name",
         .client = [](MqttOptions& options) { options.host = u"127.0.0.1"_s; }},
        {.name = "unknown authority", .client = trustsForeign, .expected = ErrorCode::TlsUnknownAuthority},
        {.name = "system store does not know it",
         .client = [](MqttOptions& options) { options.tls.caFile.clear(); },
         .expected = ErrorCode::TlsUnknownAuthority},
        {.name = "self-signed", .broker = presents(made.selfSigned()), .expected = ErrorCode::TlsSelfSigned},
        {.name = "self-signed, unverified", .broker = presents(made.selfSigned()), .client = verifiesNothing},
        {.name = "expired", .broker = presents(made.expired()), .expected = ErrorCode::TlsExpired},
        {.name = "not yet valid",
         .broker = presents(made.notYetValid()),
         .expected = ErrorCode::TlsNotYetValid},
        {.name = "another host",
         .broker = presents(made.otherHost()),
         .expected = ErrorCode::TlsHostNameMismatch},
        {.name = "another host, unverified", .broker = presents(made.otherHost()), .client = verifiesNothing},
        {.name = "client certificate missing",
         .broker = demandsClient,
         .expected = ErrorCode::TlsClientCertificateRequired},
        {.name = "client certificate shown", .broker = demandsClient, .client = shows(made.client())},
        {.name = "client certificate refused",
         .broker = demandsClient,
         .client = shows(made.selfSigned()),
         .expected = ErrorCode::TlsClientCertificateRequired},
        {.name = "encrypted key",
         .broker = demandsClient,
         .client = shows(made.clientLocked(), TestCertificates::passphrase())},
        {.name = "wrong passphrase",
         .client = shows(made.clientLocked(), u"wrong"_s),
         .expected = ErrorCode::TlsKeyUnusable,
         .showsChain = false},
        {.name = "key file missing",
         .client = shows({made.client().certificate, u"/nowhere/engineer.key"_s}),
         .expected = ErrorCode::TlsKeyUnusable,
         .showsChain = false},
        {.name = "certificate file missing",
         .client = shows({u"/nowhere/engineer.pem"_s, made.client().key}),
         .expected = ErrorCode::TlsKeyUnusable,
         .showsChain = false},
        {.name = "authority file missing",
         .client = [](MqttOptions& options) { options.tls.caFile = u"/nowhere/ca.pem"_s; },
         .expected = ErrorCode::FileIo,
         .showsChain = false},
    };
}

void TestMqttLinkTls::namesTheCauseOfEachFailure_data()
{
    QList<QByteArray> names;
    for (const auto& situation : situations()) {
        names += situation.name;
    }
    addBackendRows(names);
}

void TestMqttLinkTls::namesTheCauseOfEachFailure()
{
    QFETCH(MqttBackend, backend);
    QFETCH(QByteArray, situation);
    const auto all = situations();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Situation& each) { return each.name == situation; });
    QVERIFY(found != all.end());

    TestBroker broker;
    TestBroker::Options brokerOptions;
    brokerOptions.tls = m_certificates.server();
    found->broker(brokerOptions);
    QVERIFY2(broker.start(brokerOptions), "mosquitto does not start; is the package mosquitto installed?");
    MqttOptions options = tlsOptions(broker.port());
    found->client(options);

    LinkProbe probe(options, backend);
    QVERIFY(probe.open());
    QCOMPARE(probe.opened.size(), 1);
    const LadderStep tls = probe.step(LadderRung::Tls);
    QCOMPARE(!tls.certificates.isEmpty(), found->showsChain);
    if (found->showsChain) {
        QVERIFY(!tls.certificates.constFirst().subject.isEmpty());
        QCOMPARE(tls.certificates.constFirst().sha256.size(), 32);
        QVERIFY(tls.certificates.constFirst().pem.startsWith("-----BEGIN CERTIFICATE-----"));
    }
    if (!found->expected) {
        CEMS_VERIFY_RESULT(probe.opened.constFirst());
        QCOMPARE(tls.state, RungState::Done);
        QVERIFY2(tls.subject.startsWith(u"TLSv1."), qPrintable(tls.subject));
        return;
    }
    QVERIFY(!probe.opened.constFirst());
    const Error error = probe.opened.constFirst().error();
    QVERIFY2(
        error.code == *found->expected,
        qPrintable(u"code %1, %2: %3"_s.arg(static_cast<int>(error.code)).arg(error.subject, error.detail)));
    QCOMPARE(tls.state, RungState::Failed);
    QCOMPARE(*tls.error, error);
    QCOMPARE(probe.step(LadderRung::Connack).state, RungState::Waiting);
    if (error.code == ErrorCode::TlsKeyUnusable) {
        QVERIFY(error.subject == options.tls.keyFile || error.subject == options.tls.certificateFile);
    }
    QVERIFY(probe.close());
    QCOMPARE(probe.opened.size(), 1);
}

void TestMqttLinkTls::recognisesAPortWithoutTls()
{
    QFETCH(MqttBackend, backend);
    TestBroker broker;
    QVERIFY(broker.start());
    LinkProbe probe(tlsOptions(broker.port()), backend);
    QVERIFY(probe.open());
    QVERIFY(probe.openError());
    QCOMPARE(probe.openError()->code, ErrorCode::TlsNoTlsOnPort);
}

void TestMqttLinkTls::givesUpOnASilentPort()
{
    QFETCH(MqttBackend, backend);
    SilentServer server;
    LinkProbe probe(tlsOptions(server.port()), backend);
    QVERIFY(probe.open());
    QVERIFY(probe.openError());
    QCOMPARE(probe.openError()->code, ErrorCode::TlsHandshakeFailed);
    QCOMPARE(probe.step(LadderRung::Tcp).state, RungState::Done);
}

void TestMqttLinkTls::sendsTheHostNameAsSni()
{
    QFETCH(MqttBackend, backend);
    QTcpServer server; // the name stands in clear in the first flight
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    LinkProbe probe(tlsOptions(server.serverPort()), backend);
    probe.link->open();
    QTRY_VERIFY(server.hasPendingConnections());
    auto* socket = server.nextPendingConnection();
    QByteArray hello;
    QTRY_VERIFY((hello += socket->readAll()).contains("localhost"));
    QVERIFY(!hello.contains("127.0.0.1"));
    QVERIFY(probe.close());
    QCOMPARE(probe.opened.size(), 0);
}

void TestMqttLinkTls::carriesABurst()
{
    QFETCH(MqttBackend, backend);
    TestBroker broker;
    TestBroker::Options brokerOptions;
    brokerOptions.tls = m_certificates.server();
    QVERIFY(broker.start(brokerOptions));
    LinkProbe probe(tlsOptions(broker.port()), backend);
    QVERIFY(probe.open());
    QVERIFY(probe.subscribe({"burst"}));
    constexpr std::size_t kCount = 900; // fewer than what may be outstanding
    for (std::size_t i = 0; i < kCount; ++i) {
        probe.publish("burst", QByteArray(2000, 'x'), 1);
    }
    QVERIFY(probe.waitForPackets(2 * kCount));
    QCOMPARE(probe.upCount(), kCount);
    QCOMPARE(probe.link->counters().refused.load(), 0u);
}

QTEST_GUILESS_MAIN(TestMqttLinkTls)
#include "tst_mqttlinktls.moc"
