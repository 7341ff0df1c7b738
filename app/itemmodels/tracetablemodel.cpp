// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/tracetablemodel.h"

#include "itemmodels/modelroles.h"
#include "itemmodels/pointcells.h"
#include "text/words.h"

#include <QElapsedTimer>

#include <algorithm>

namespace cems::itemmodels {

using namespace Qt::StringLiterals;

namespace {

constexpr milliseconds kSlice{3};
constexpr int kPacketsPerLook = 64; // packets between two looks at the clock

} // namespace

TraceTableModel::TraceTableModel(const gateway::TraceStore& store, QObject* parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_next(store.removed())
{
    m_sliceTimer.setSingleShot(true);
    m_sliceTimer.setInterval(0);
    connect(&m_sliceTimer, &QTimer::timeout, this, &TraceTableModel::look);
    look();
}

void TraceTableModel::setActive(bool active)
{
    m_isActive = active;
    if (active) {
        takeAppended();
    } else {
        m_sliceTimer.stop();
    }
}

void TraceTableModel::setFrozen(bool frozen)
{
    m_isFrozen = frozen;
    m_frozenEnd = storeEnd();
    takeAppended();
}

void TraceTableModel::setFilter(const TraceFilter& filter)
{
    m_filter = filter;
    restart();
}

void TraceTableModel::setGateway(const GatewayId& gateway)
{
    if (const QByteArray id = gateway.value.toUtf8(); id != m_gateway) {
        m_gateway = id;
        restart();
    }
}

void TraceTableModel::setDevice(const DeviceId& device)
{
    if (const QByteArray id = device.value.toUtf8(); id != m_device) {
        m_device = id;
        restart();
    }
}

void TraceTableModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DisplayRole});
    }
}

void TraceTableModel::restart()
{
    beginResetModel();
    m_rows.clear();
    m_next = m_store.removed();
    endResetModel();
    look();
}

void TraceTableModel::takeAppended()
{
    if (!m_isActive) {
        return;
    }
    look();
}

void TraceTableModel::dropRemoved()
{
    m_next = std::max(m_next, m_store.removed());
    const auto firstKept = std::lower_bound(m_rows.begin(), m_rows.end(), m_store.removed());
    if (firstKept != m_rows.begin()) {
        beginRemoveRows({}, 0, static_cast<int>(firstKept - m_rows.begin()) - 1);
        m_rows.erase(m_rows.begin(), firstKept);
        endRemoveRows();
    }
}

void TraceTableModel::look()
{
    dropRemoved();
    std::vector<quint64> found;
    QElapsedTimer slice;
    slice.start();
    for (int looks = 1; m_next < end(); ++m_next, ++looks) {
        if (looks % kPacketsPerLook == 0 && slice.elapsed() >= kSlice.count()) {
            m_sliceTimer.start();
            break;
        }
        if (isWanted(m_store.at(m_next - m_store.removed()))) {
            found.push_back(m_next);
        }
    }
    if (!found.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(found.size()) - 1);
        m_rows.insert(m_rows.end(), found.begin(), found.end());
        endInsertRows();
    }
    emit countsChanged();
}

bool TraceTableModel::isWanted(const gateway::TracedPacket& traced) const
{
    return (m_gateway.isEmpty() || traced.gatewayID == m_gateway)
        && (m_device.isEmpty() || traced.objectDeviceID == m_device) && m_filter.matches(traced);
}

const gateway::TracedPacket* TraceTableModel::packetAt(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return nullptr;
    }
    const quint64 number = m_rows[static_cast<std::size_t>(row)];
    return number < m_store.removed() ? nullptr : &m_store.at(number - m_store.removed());
}

int TraceTableModel::rowOfSeq(quint64 seq) const
{
    // Both directions share one count that grows with each packet.
    const auto found =
        std::lower_bound(m_rows.begin(), m_rows.end(), seq, [this](quint64 number, quint64 wanted) {
            return number < m_store.removed() || m_store.at(number - m_store.removed()).packet.seq < wanted;
        });
    const int row = static_cast<int>(found - m_rows.begin());
    const auto* traced = packetAt(row);
    return traced && traced->packet.seq == seq ? row : -1;
}

int TraceTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TraceTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TraceTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const gateway::TracedPacket* traced = packetAt(index.row());
    if (!traced) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return cellText(*traced, index.column(), false);
    case RawTextRole:
        return cellText(*traced, index.column(), true);
    case Qt::ToolTipRole:
        return index.column() == TopicColumn ? QString::fromUtf8(traced->packet.topic) : QVariant();
    case StateRole:
        return static_cast<int>(traced->findingCount > 0 ? State::Warning : State::None);
    case StaleRole:
        return false;
    default:
        return {};
    }
}

QString TraceTableModel::cellText(const gateway::TracedPacket& traced, int column, bool exact) const
{
    const Packet& packet = traced.packet;
    switch (column) {
    case TimeColumn:
        return exact ? exactTimeText(msSinceEpoch(packet.receivedAt))
                     : clockText(msSinceEpoch(packet.receivedAt), packet.receivedAt);
    case DirectionColumn:
        return packet.direction == Direction::Up ? tr("up") : packet.own ? tr("down, sent here") : tr("down");
    case KindColumn: {
        const QString word = text::operationWord(traced.operation);
        return packet.retained ? tr("%1, retained").arg(word) : word;
    }
    case DeviceColumn:
        return QString::fromUtf8(traced.objectDeviceID.isEmpty() ? traced.gatewayID : traced.objectDeviceID);
    case SizeColumn:
        return exact ? QString::number(packet.fullSize) : text::dataSize(packet.fullSize);
    case LatencyColumn:
        return traced.latency ? QString::number(traced.latency->count()) + u" ms" : QString();
    case FindingsColumn:
        return traced.findingCount > 0 ? QString::number(traced.findingCount) : QString();
    default:
        return QString::fromUtf8(packet.topic);
    }
}

QVariant TraceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool isNumeric = section == SizeColumn || section == LatencyColumn;
        return QVariant::fromValue(Qt::Alignment(isNumeric ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case DirectionColumn:
        return tr("Direction");
    case KindColumn:
        return tr("Kind");
    case DeviceColumn:
        return tr("Device");
    case SizeColumn:
        return tr("Size");
    case LatencyColumn:
        return tr("Latency");
    case FindingsColumn:
        return tr("Findings");
    default:
        return tr("Topic");
    }
}

} // namespace cems::itemmodels
