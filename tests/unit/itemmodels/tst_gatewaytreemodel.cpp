// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/gatewaytreemodel.h"
#include "support/manualclock.h"
#include "support/verify.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cems;
using itemmodels::GatewayTreeModel;
using Kind = GatewayTreeModel::NodeKind;

class TestGatewayTreeModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void growsFromConnectionToDevice();
    void listsGatewaysAsPeopleSortThem();
    void keepsWhatIsSelectedWhileDevicesCome();
    void findsNodesByPath();
    void showsTheWorstOfADevicesPoints();
    void saysHowLongAGatewayIsSilentAfterALoss();
    void forgetsAConnection();

private:
    void receive(const QByteArray& gateway, const QByteArray& device, const QByteArray& points);
    [[nodiscard]] QModelIndex at(std::initializer_list<int> rows) const
    {
        QModelIndex index;
        for (const int row : rows) {
            index = m_model->index(row, 0, index);
        }
        return index;
    }

    testing::ManualClock m_clock;
    std::unique_ptr<gateway::ConnectionSession> m_session;
    std::unique_ptr<GatewayTreeModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    quint64 m_seq = 0;
};

void TestGatewayTreeModel::init()
{
    const auto profile = wire::Profile::load(u"gbt35031"_s);
    CEMS_VERIFY_RESULT(profile);
    gateway::SessionOptions options;
    options.profile = *profile;
    options.autoModel = false;
    m_session =
        std::make_unique<gateway::ConnectionSession>(options, m_clock, [](const Packet&) { return true; });
    m_model = std::make_unique<GatewayTreeModel>(m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->addConnection({u"site-1"_s}, u"Room 1"_s, *m_session);
}

void TestGatewayTreeModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_session.reset();
}

void TestGatewayTreeModel::receive(const QByteArray& gateway, const QByteArray& device,
                                   const QByteArray& points)
{
    Packet packet;
    packet.seq = ++m_seq;
    packet.receivedAt = m_clock.now();
    packet.topic = "cems/devices/" + gateway + "/sys/events/up";
    packet.payload = R"({"objectDeviceID":")" + device
        + R"(","services":[{"serviceID":"$monitorPoint","eventType":"monitorPointReport","eventTime":"20251123T121320000Z",)"
          R"("paras":{"cause":"periodic","points":[)"
        + points + "]}}]}";
    packet.fullSize = packet.payload.size();
    m_session->sink()->receive({&packet, 1});
    m_session->tick(seconds{1});
}

void TestGatewayTreeModel::growsFromConnectionToDevice()
{
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(at({0}).data().toString(), u"Room 1"_s);
    QCOMPARE(m_model->rowCount(at({0})), 0);
    m_session->addGateway({u"GW-01"_s});
    QCOMPARE(m_model->rowCount(at({0})), 1);
    receive("GW-01", "1AA1", R"({"pointID":"Ua","value":1})");
    const QModelIndex gateway = at({0, 0});
    QCOMPARE(m_model->target(gateway).kind, Kind::Gateway);
    QCOMPARE(m_model->rowCount(gateway), 2); // devices and points; nothing says that it is a meter
    QCOMPARE(m_model->target(at({0, 0, 0})).kind, Kind::DeviceGroup);
    QVERIFY(at({0, 0, 1}).data().toString().contains(u"(1)"));
    const auto device = m_model->target(at({0, 0, 0, 0}));
    QCOMPARE(device.device.value, u"1AA1"_s);
    QCOMPARE(device.gateway, m_session->gateway({u"GW-01"_s}));
    QCOMPARE(device.connection.value, u"site-1"_s);
}

void TestGatewayTreeModel::listsGatewaysAsPeopleSortThem()
{
    for (const QString& id : {u"GW-10"_s, u"GW-2"_s, u"GW-1"_s}) {
        m_session->addGateway({id});
    }
    QCOMPARE(at({0, 0}).data().toString(), u"GW-1"_s);
    QCOMPARE(at({0, 1}).data().toString(), u"GW-2"_s);
    QCOMPARE(at({0, 2}).data().toString(), u"GW-10"_s);
    QCOMPARE(m_model->indexOfGateway(m_session->gateway({u"GW-10"_s})), at({0, 2}));
}

void TestGatewayTreeModel::keepsWhatIsSelectedWhileDevicesCome()
{
    m_session->addGateway({u"GW-01"_s});
    receive("GW-01", "1AA1", R"({"pointID":"Ua","value":1})");
    const QPersistentModelIndex selected = at({0, 0, 0, 0});
    receive("GW-01", "2AA3", R"({"pointID":"Ua","value":1},{"pointID":"Ub","value":1})");
    QVERIFY(selected.isValid());
    QCOMPARE(m_model->rowCount(at({0, 0, 0})), 2);
    QCOMPARE(m_model->target(selected).device.value, u"1AA1"_s);
}

void TestGatewayTreeModel::findsNodesByPath()
{
    m_session->addGateway({u"GW-01"_s});
    receive("GW-01", "a/b%", R"({"pointID":"Ua","value":1})");
    const QModelIndex device = at({0, 0, 0, 0});
    const QString path = m_model->path(device);
    QCOMPARE(m_model->indexOfPath(path), device);
    QVERIFY(!m_model->indexOfPath(path + u"/more").isValid());
    QVERIFY(!m_model->indexOfPath(u"site-2"_s).isValid());
    QCOMPARE(m_model->indexOfGateway(m_session->gateway({u"GW-01"_s})), at({0, 0}));
}

void TestGatewayTreeModel::showsTheWorstOfADevicesPoints()
{
    m_session->addGateway({u"GW-01"_s});
    receive("GW-01", "1AA1",
            R"({"pointID":"Ua","value":1},{"pointID":"Ub","value":2,"quality":"no-such-code"})");
    m_model->setActive(false);
    m_model->setActive(true);
    const QModelIndex device = at({0, 0, 0, 0});
    QCOMPARE(device.data(itemmodels::StateRole).toInt(), static_cast<int>(itemmodels::State::Warning));
    QVERIFY(!device.data(GatewayTreeModel::NoteRole).toString().isEmpty());
}

void TestGatewayTreeModel::saysHowLongAGatewayIsSilentAfterALoss()
{
    m_session->linkUp();
    m_session->addGateway({u"GW-01"_s});
    const auto note = [this] { return at({0, 0}).data(GatewayTreeModel::NoteRole).toString(); };
    QCOMPARE(note(), u"not heard yet"_s);
    receive("GW-01", "1AA1", R"({"pointID":"Ua","value":1})");
    QVERIFY(note().endsWith(u"/s"));
    m_session->linkDown(failure(ErrorCode::LinkLost, u"broker"_s));
    m_clock.advance(seconds{20});
    m_model->retranslate();
    QCOMPARE(note(), u"silent 20 s"_s);
    QCOMPARE(at({0, 0}).data(itemmodels::StateRole).toInt(), static_cast<int>(itemmodels::State::Stale));
}

void TestGatewayTreeModel::forgetsAConnection()
{
    m_session->addGateway({u"GW-01"_s});
    receive("GW-01", "1AA1", R"({"pointID":"Ua","value":1})");
    m_model->removeConnection({u"site-1"_s});
    QCOMPARE(m_model->rowCount(), 0);
    m_session->addGateway({u"GW-02"_s});
    receive("GW-01", "9ZZ9", R"({"pointID":"Ua","value":1})");
    QCOMPARE(m_model->rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestGatewayTreeModel)
#include "tst_gatewaytreemodel.moc"
