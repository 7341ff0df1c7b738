// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programs.h"
#include "support/testbroker.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>

#include <csignal>

using namespace cems::testing;
using namespace Qt::StringLiterals;

namespace {

const QString kBrokerSide = u"10.213.77.1"_s;
const QString kClientSide = u"10.213.77.2"_s;

bool ip(const QString& arguments)
{
    return QProcess::execute(u"ip"_s, arguments.split(u' ')) == 0;
}

/// Two virtual network plugs with a cable between them; one is alone in a network namespace. Gone with its owner.
class Cable
{
public:
    ~Cable()
    {
        if (m_isLaid)
            ip(u"netns del "_s + m_space);
    }
    [[nodiscard]] bool lay()
    {
        m_isLaid = ip(u"netns add "_s + m_space);
        return m_isLaid && ip(u"link add %1 type veth peer name client netns %2"_s.arg(m_plug, m_space))
            && ip(u"addr add %1/24 dev %2"_s.arg(kBrokerSide, m_plug))
            && ip(u"-n %1 addr add %2/24 dev client"_s.arg(m_space, kClientSide))
            && ip(u"-n %1 link set client up"_s.arg(m_space)) && plugIn();
    }
    [[nodiscard]] bool pull() { return ip(u"link set %1 down"_s.arg(m_plug)); }
    [[nodiscard]] bool plugIn() { return ip(u"link set %1 up"_s.arg(m_plug)); }
    /// Arguments of ip that run a program at the client's end.
    [[nodiscard]] QStringList atTheClient() const { return {u"netns"_s, u"exec"_s, m_space}; }

private:
    const QString m_space = u"cems%1"_s.arg(QCoreApplication::applicationPid());
    const QString m_plug = u"cv%1"_s.arg(QCoreApplication::applicationPid());
    bool m_isLaid = false;
};

} // namespace

/// A cable that is pulled says nothing: no reset, no goodbye.
class TestCable : public QObject
{
    Q_OBJECT

private slots:
    void noticesAPulledCable();
};

void TestCable::noticesAPulledCable()
{
    constexpr int kNoticedWithinMs = 45'000;
    Cable cable;
    QVERIFY2(
        cable.lay(),
        "a network namespace is needed: run as root with iproute2 installed (apt-get install iproute2); in a "
        "container add the capabilities NET_ADMIN and SYS_ADMIN");
    TestBroker broker;
    TestBroker::Options options;
    options.address = kBrokerSide.toLatin1();
    QVERIFY2(broker.start(options), "mosquitto is needed: apt-get install mosquitto");
    const QStringList url{u"--broker"_s, u"mqtt://%1:%2"_s.arg(kBrokerSide).arg(broker.port())};
    SimGateway simulated;
    QVERIFY(simulated.start(broker.port(), QStringList{u"--id"_s, u"C"_s, u"--meters"_s, u"1"_s} + url));

    QProcess watching;
    watching.start(u"ip"_s,
                   cable.atTheClient() + QStringList{QStringLiteral(CEMS_CEMSCTL)} + url
                       + QStringList{u"--gateway"_s, u"C"_s, u"--json"_s, u"points"_s, u"--watch"_s});
    QByteArray out;
    QByteArray err;
    const auto hasMore = [&] {
        out += watching.readAllStandardOutput();
        err += watching.readAllStandardError();
        return !out.isEmpty();
    };
    QTRY_VERIFY2_WITH_TIMEOUT(hasMore(), err.constData(), 15'000);

    QVERIFY(cable.pull());
    QElapsedTimer elapsed;
    elapsed.start();
    QTRY_VERIFY_WITH_TIMEOUT((hasMore(), err.contains('\n')), kNoticedWithinMs + 5000);
    const qint64 noticedMs = elapsed.elapsed();
    qInfo() << "noticed after" << noticedMs << "ms:" << err;
    QVERIFY2(err.startsWith("cemsctl: ") && err.contains("fallen silent"), err.constData());
    QVERIFY(noticedMs <= kNoticedWithinMs);

    QVERIFY(cable.plugIn());
    elapsed.restart();
    out.clear();
    QTRY_VERIFY_WITH_TIMEOUT(hasMore(), 45'000);
    qInfo() << "values again after" << elapsed.elapsed() << "ms";
    ::kill(static_cast<pid_t>(watching.processId()), SIGINT);
    QVERIFY(watching.waitForFinished());
    QCOMPARE(watching.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestCable)
#include "tst_cable.moc"
