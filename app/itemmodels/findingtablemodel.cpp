// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/findingtablemodel.h"

#include "itemmodels/modelroles.h"
#include "itemmodels/pointcells.h"
#include "text/words.h"

#include <QDateTime>

#include <algorithm>
#include <limits>
#include <tuple>

namespace cems::itemmodels {

using namespace Qt::StringLiterals;

namespace {

State lampOf(const conformance::StandingFinding& standing)
{
    if (!standing.isStanding) {
        return State::Stale;
    }
    switch (wire::severityOf(standing.finding.rule)) {
    case wire::Severity::Notice:
        return State::Notice;
    case wire::Severity::Warning:
        return State::Warning;
    case wire::Severity::Bad:
        break;
    }
    return State::Bad;
}

QString wallClock(UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(msSinceEpoch(time)).toString(u"HH:mm:ss");
}

} // namespace

FindingTableModel::FindingTableModel(const conformance::FindingStore& store, QObject* parent)
    : IndexedTableModel(parent)
    , m_store(store)
{
    takeChanges();
}

void FindingTableModel::setActive(bool active)
{
    m_isActive = active;
    takeChanges();
}

void FindingTableModel::setPastShown(bool shown)
{
    m_isPastShown = shown;
    takeChanges();
}

void FindingTableModel::takeChanges()
{
    if (!m_isActive) {
        return;
    }
    const auto& findings = m_store.findings();
    std::vector<Item> rows;
    for (std::size_t item = 0; item < findings.size(); ++item) {
        if (findings[item].isStanding || m_isPastShown) {
            rows.push_back(static_cast<Item>(item));
        }
    }
    const auto rank = [&](Item item) {
        const auto& standing = findings[item];
        return std::tuple(!standing.isStanding, -static_cast<int>(wire::severityOf(standing.finding.rule)),
                          -msSinceEpoch(standing.first));
    };
    std::stable_sort(rows.begin(), rows.end(), [&](Item a, Item b) { return rank(a) < rank(b); });
    setRows(std::move(rows));
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

const conformance::StandingFinding& FindingTableModel::findingAt(int row) const
{
    return m_store.findings()[itemAt(row)];
}

void FindingTableModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    takeChanges();
}

int FindingTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
        || itemAt(index.row()) >= m_store.findings().size()) {
        return {}; // the store has shrunk and takeChanges() is on its way
    }
    const conformance::StandingFinding& standing = findingAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case RawTextRole:
        return cellText(standing, index.column());
    case Qt::ToolTipRole:
        return QString(text::severityWord(wire::severityOf(standing.finding.rule)) + u": "
                       + cellText(standing, SentenceColumn) + u'\n'
                       + QString::fromUtf8(standing.finding.path));
    case Qt::AccessibleTextRole:
        return index.column() == SentenceColumn
            ? QVariant(text::severityWord(wire::severityOf(standing.finding.rule)) + u": "
                       + cellText(standing, SentenceColumn))
            : QVariant();
    case StateRole:
        return static_cast<int>(lampOf(standing));
    case StaleRole:
        return !standing.isStanding;
    default:
        return {};
    }
}

QString FindingTableModel::cellText(const conformance::StandingFinding& standing, int column) const
{
    switch (column) {
    case SentenceColumn:
        return text::explain(standing.finding).sentence;
    case ChapterColumn:
        return QString::fromLatin1(standing.finding.chapter);
    case CountColumn:
        return standing.packetSeq == 0
            ? tr("lasting")
            : tr("%n time(s)", nullptr,
                 static_cast<int>(std::min<quint64>(standing.count, std::numeric_limits<int>::max())));
    case SpanColumn:
        return standing.packetSeq == 0
            ? tr("since %1").arg(wallClock(standing.first))
            : QString(wallClock(standing.first) + u" — " + wallClock(standing.last));
    default:
        return text::explain(standing.finding).remedy;
    }
}

QVariant FindingTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case SentenceColumn:
        return tr("Finding");
    case ChapterColumn:
        return tr("Chapter");
    case CountColumn:
        return tr("Count");
    case SpanColumn:
        return tr("First — last");
    case RemedyColumn:
        return tr("What to do");
    default:
        return {};
    }
}

} // namespace cems::itemmodels
