// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Latency of the GUI event loop and its share of a core while 100,000 points change 400,000 times a second: the points
// table flat, then with a value sort and a filter, then scrolling, beside a QSortFilterProxyModel that does the same.

#include "flood.h"
#include "gateway/connectionsession.h"
#include "guiprobe.h"
#include "itemmodels/modelroles.h"
#include "itemmodels/pointtablemodel.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QHeaderView>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTimer>

#include <cstdio>

using namespace cems;
using namespace cems::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPointsPerS = 400'000;

/// Plays the link thread: hands encoded reports to the intake at a steady rate.
class Feeder
{
public:
    Feeder(PacketSink& sink, const Flood::Shape& shape)
        : m_sink(sink)
        , m_flood(shape)
        , m_messagesPerS(kPointsPerS / shape.pointsPerMessage)
        , m_thread([this] { run(); })
    {
    }
    ~Feeder()
    {
        m_isRunning = false;
        m_thread.join();
    }

private:
    void run()
    {
        const SystemClock clock;
        constexpr int kTurnsPerS = 200;
        quint64 seq = 0;
        std::vector<Packet> packets(static_cast<std::size_t>(m_messagesPerS / kTurnsPerS));
        auto next = std::chrono::steady_clock::now();
        for (int turn = 0; m_isRunning; ++turn) {
            if (turn % kTurnsPerS == 0) {
                m_flood.refreshTimes();
            }
            for (Packet& packet : packets) {
                const std::size_t i = seq % m_flood.size();
                packet.seq = ++seq;
                packet.receivedAt = clock.now();
                packet.topic = m_flood.topic(i);
                packet.payload = m_flood.payload(i);
                packet.fullSize = packet.payload.size();
            }
            m_sink.receive(packets);
            next += std::chrono::microseconds(1'000'000 / kTurnsPerS);
            std::this_thread::sleep_until(next);
        }
    }

    PacketSink& m_sink;
    Flood m_flood;
    const int m_messagesPerS;
    std::atomic<bool> m_isRunning{true};
    std::thread m_thread;
};

/// What most programs do: a proxy that filters and sorts by the value column.
class RivalProxy final : public QSortFilterProxyModel
{
protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QModelIndex value = sourceModel()->index(row, itemmodels::PointTableModel::ValueColumn, parent);
        return value.data(itemmodels::SortRole).toDouble() > 220.0;
    }
};

class Bench : public QObject
{
public:
    Bench(const Flood::Shape& shape, seconds perPhase)
        : m_perPhase(perPhase)
        , m_session(sessionOptions(), m_clock, [](const Packet&) { return false; })
    {
        m_session.setServeAll(true);
        for (int gateway = 0; gateway < shape.gateways; ++gateway) {
            m_session.addGateway(GatewayId{QString::fromUtf8(Flood::gatewayId(gateway))});
        }
        m_session.linkUp();
        connect(&m_tick, &QTimer::timeout, this, [this] { m_session.tick(); });
        m_tick.start(40);
        m_feeder = std::make_unique<Feeder>(*m_session.sink(), shape);
    }

    void phase(const char* name, bool isArranged, bool isScrolling, bool isRival)
    {
        gateway::GatewaySession& gateway = *m_session.gateways().front();
        itemmodels::PointTableModel model(gateway.mutablePoints());
        connect(&gateway, &gateway::GatewaySession::valuesApplied, &model,
                &itemmodels::PointTableModel::applyValues);
        connect(&gateway, &gateway::GatewaySession::pointsDeclared, &model,
                &itemmodels::PointTableModel::takeNewPoints);
        RivalProxy proxy;
        QTableView view;
        view.resize(1366, 700);
        view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        if (isRival) {
            proxy.setSourceModel(&model);
            proxy.setSortRole(itemmodels::SortRole);
            proxy.sort(itemmodels::PointTableModel::ValueColumn);
            view.setModel(&proxy);
        } else {
            view.setModel(&model);
        }
        if (isArranged && !isRival) {
            model.setFilter(itemmodels::PointFilter::parse(u"value>220"_s).filter);
            model.sort(itemmodels::PointTableModel::ValueColumn);
        }
        view.show();
        QTimer scroll;
        if (isScrolling) {
            connect(&scroll, &QTimer::timeout, &view, [&view, up = false]() mutable {
                QScrollBar& bar = *view.verticalScrollBar();
                up = bar.value() >= bar.maximum() ? true : bar.value() <= 0 ? false : up;
                bar.setValue(bar.value() + (up ? -25 : 25));
            });
            scroll.start(30);
        }
        run(seconds{2}); // settle
        GuiProbe probe;
        probe.start();
        run(m_perPhase);
        const GuiProbe::Figures figures = probe.stop();
        std::printf(
            "%-44s rows %6d  p50 %6.2f ms  p99 %7.2f ms  max %7.2f ms  GUI thread %5.1f %% of a core\n", name,
            view.model()->rowCount(), figures.p50Ms, figures.p99Ms, figures.maxMs, figures.cpuShare * 100);
        std::fflush(stdout);
    }

    [[nodiscard]] const gateway::Counters& counters() const { return m_session.counters(); }

private:
    static gateway::SessionOptions sessionOptions()
    {
        gateway::SessionOptions options;
        options.profile = wire::Profile::load(u"gbt35031"_s).value();
        options.autoModel = false;
        return options;
    }
    void run(seconds time)
    {
        QTimer::singleShot(time, Qt::PreciseTimer, qApp, &QCoreApplication::quit);
        QCoreApplication::exec();
    }

    const SystemClock m_clock;
    const seconds m_perPhase;
    gateway::ConnectionSession m_session;
    QTimer m_tick;
    std::unique_ptr<Feeder> m_feeder;
};

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"seconds"_s, u"Length of each phase."_s, u"S"_s, u"10"_s});
    parser.addOption({u"gateways"_s, u"Share the 100,000 points among this many."_s, u"N"_s, u"1"_s});
    parser.process(app);
    Flood::Shape shape;
    shape.gateways = parser.value(u"gateways"_s).toInt();
    shape.pointsPerGateway = 100'000 / shape.gateways;
    std::printf("100,000 points in %d gateway(s), %d points/s\n", shape.gateways, kPointsPerS);

    Bench bench(shape, seconds{parser.value(u"seconds"_s).toInt()});
    bench.phase("points table, flat", false, false, false);
    bench.phase("points table, value sort + filter", true, false, false);
    bench.phase("points table, value sort + filter, scrolling", true, true, false);
    bench.phase("rival: QSortFilterProxyModel, sort + filter", true, false, true);
    const gateway::Counters& counters = bench.counters();
    std::printf("received %llu  decoded %llu  stored %llu  dropped %llu\n", counters.received,
                counters.decoded, counters.stored, counters.dropped);
    return 0;
}
