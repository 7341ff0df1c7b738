// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/jsontreemodel.h"

#include <algorithm>

namespace cems::itemmodels {

using namespace Qt::StringLiterals;
using Kind = wire::JsonText::Kind;

namespace {

constexpr quint32 kRoot = 0;
constexpr quint32 kNoParent = std::numeric_limits<quint32>::max();

bool isContainer(Kind kind)
{
    return kind == Kind::Object || kind == Kind::Array;
}

} // namespace

JsonTreeModel::JsonTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_json(std::make_unique<wire::JsonText>())
{
}

JsonTreeModel::~JsonTreeModel() = default;

bool JsonTreeModel::setBytes(QByteArrayView bytes)
{
    beginResetModel();
    m_children.clear();
    m_places.clear();
    wire::JsonLimits limits;
    limits.maxBytes = std::max<qsizetype>(limits.maxBytes, bytes.size());
    const bool hasRoot = m_json->parse(bytes, limits) && !m_json->tokens().empty();
    if (hasRoot) {
        m_places.assign(m_json->tokens().size(), Place{kNoParent, 0});
    }
    endResetModel();
    return hasRoot;
}

std::string_view JsonTreeModel::raw(quint32 token) const
{
    const auto& found = m_json->tokens()[token];
    return m_json->bytes().substr(found.begin, found.end - found.begin);
}

// The invisible root holds the document's value as its only child, so that a bare number has a line too.
quint32 JsonTreeModel::tokenOf(const QModelIndex& index) const
{
    return static_cast<quint32>(index.internalId());
}

const JsonTreeModel::Children& JsonTreeModel::childrenOf(quint32 token) const
{
    const auto [found, isNew] = m_children.try_emplace(token);
    Children& children = found->second;
    if (isNew && isContainer(m_json->tokens()[token].kind)) {
        const auto& tokens = m_json->tokens();
        const auto end = std::min<std::size_t>(tokens[token].next, tokens.size());
        for (quint32 child = token + 1; child < end;) {
            if (tokens[child].isKey) {
                ++child;
                continue;
            }
            children.values.push_back(child);
            child = std::max(tokens[child].next, child + 1);
        }
        children.listed = static_cast<int>(std::min<std::size_t>(children.values.size(), kBlock));
    }
    return children;
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    if (!parent.isValid()) {
        return createIndex(row, column, quintptr{kRoot});
    }
    const quint32 token = childrenOf(tokenOf(parent)).values[static_cast<std::size_t>(row)];
    m_places[token] = {tokenOf(parent), static_cast<quint32>(row)};
    return createIndex(row, column, quintptr{token});
}

QModelIndex JsonTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || tokenOf(child) == kRoot) {
        return {};
    }
    const quint32 parent = m_places[tokenOf(child)].parent;
    return createIndex(static_cast<int>(m_places[parent].row), 0, quintptr{parent});
}

int JsonTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return m_places.empty() ? 0 : 1;
    }
    return parent.column() > 0 ? 0 : childrenOf(tokenOf(parent)).listed;
}

int JsonTreeModel::columnCount(const QModelIndex& /*parent*/) const
{
    return ColumnCount;
}

bool JsonTreeModel::hasChildren(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return !m_places.empty();
    }
    return parent.column() == 0 && !childrenOf(tokenOf(parent)).values.empty();
}

bool JsonTreeModel::canFetchMore(const QModelIndex& parent) const
{
    if (!parent.isValid() || parent.column() > 0 || m_isListing) {
        return false;
    }
    const Children& children = childrenOf(tokenOf(parent));
    return static_cast<std::size_t>(children.listed) < children.values.size();
}

void JsonTreeModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent)) {
        return;
    }
    Children& children = m_children.at(tokenOf(parent));
    const int more = std::min(kBlock, static_cast<int>(children.values.size()) - children.listed);
    m_isListing = true; // who hears of the rows may not ask for more before they are there
    beginInsertRows(parent, children.listed, children.listed + more - 1);
    children.listed += more;
    endInsertRows();
    m_isListing = false;
}

QString JsonTreeModel::keyText(quint32 token) const
{
    if (token == kRoot) {
        return u"$"_s;
    }
    const auto& tokens = m_json->tokens();
    if (token > 0 && tokens[token - 1].isKey) {
        const std::string_view key = raw(token - 1);
        return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
    }
    return u'[' + QString::number(m_places[token].row) + u']';
}

QString JsonTreeModel::valueText(quint32 token) const
{
    const auto& found = m_json->tokens()[token];
    if (found.kind == Kind::Object) {
        return tr("{%n member(s)}", nullptr, static_cast<int>(found.count));
    }
    if (found.kind == Kind::Array) {
        return tr("[%n element(s)]", nullptr, static_cast<int>(found.count));
    }
    const std::string_view text = raw(token).substr(0, 4 * kMaxShown);
    const QString shown = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return shown.size() > kMaxShown ? QString(shown.left(kMaxShown) + u'…') : shown;
}

QString JsonTreeModel::path(const QModelIndex& index) const
{
    QString path;
    for (QModelIndex at = index; at.isValid() && tokenOf(at) != kRoot; at = at.parent()) {
        QString key = keyText(tokenOf(at));
        if (!key.startsWith(u'[')) {
            key = u'.' + key.mid(1, key.size() - 2);
        }
        path.prepend(key);
    }
    return u'$' + path;
}

QVariant JsonTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const quint32 token = tokenOf(index);
    const auto& found = m_json->tokens()[token];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == KeyColumn ? keyText(token) : valueText(token);
    case Qt::ToolTipRole:
        return token > 0 && m_json->tokens()[token - 1].isKey && m_json->tokens()[token - 1].shadowed
            ? tr("%1\nSent again below; the last one counts.").arg(path(index))
            : path(index);
    case PathRole:
        return path(index);
    case OffsetRole:
        return static_cast<qlonglong>(found.begin);
    case LengthRole:
        return static_cast<qlonglong>(found.end - found.begin);
    default:
        return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == KeyColumn ? tr("Member") : tr("Value as sent");
}

void JsonTreeModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace cems::itemmodels
