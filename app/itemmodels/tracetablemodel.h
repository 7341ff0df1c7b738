// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/ids.h"
#include "gateway/tracestore.h"
#include "itemmodels/tracefilter.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <deque>

namespace cems::itemmodels {

/// The newest packets of a connection, filtered, in the order in which they came. Looks at each packet once, in slices of
/// the event loop; what the store gives up leaves in blocks from the front. GUI thread; the store outlives the model.
class TraceTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        TimeColumn,
        DirectionColumn,
        KindColumn,
        DeviceColumn,
        SizeColumn,
        LatencyColumn,
        FindingsColumn,
        TopicColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    explicit TraceTableModel(const gateway::TraceStore& store, QObject* parent = nullptr);

    void setActive(bool active);
    /// Takes nothing new; what the store gives up still goes.
    void setFrozen(bool frozen);
    [[nodiscard]] bool isFrozen() const { return m_isFrozen; }
    void setFilter(const TraceFilter& filter);
    void setGateway(const GatewayId& gateway); ///< empty: all of the connection
    void setDevice(const DeviceId& device); ///< empty: all of the gateway
    void retranslate();

    /// nullptr if the store has given it up since.
    [[nodiscard]] const gateway::TracedPacket* packetAt(int row) const;
    [[nodiscard]] int rowOfSeq(quint64 seq) const; ///< -1: not shown
    [[nodiscard]] bool isLooking() const { return m_next < end(); }
    [[nodiscard]] quint64 waiting() const { return storeEnd() - end(); } ///< came since the model was frozen

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

public slots:
    void takeAppended(); ///< the session's traceAppended()

signals:
    void countsChanged();

private:
    void restart();
    void dropRemoved();
    void look();
    [[nodiscard]] bool isWanted(const gateway::TracedPacket& traced) const;
    [[nodiscard]] quint64 storeEnd() const { return m_store.removed() + m_store.size(); }
    [[nodiscard]] quint64 end() const { return m_isFrozen ? m_frozenEnd : storeEnd(); }
    [[nodiscard]] QString cellText(const gateway::TracedPacket& traced, int column, bool exact) const;

    const gateway::TraceStore& m_store;
    TraceFilter m_filter;
    QByteArray m_gateway;
    QByteArray m_device;
    // Packets are named by how many came before them since the store began, which no removal changes.
    std::deque<quint64> m_rows;
    quint64 m_next = 0; ///< first packet not looked at
    quint64 m_frozenEnd = 0;
    bool m_isActive = true;
    bool m_isFrozen = false;
    QTimer m_sliceTimer;
};

} // namespace cems::itemmodels
