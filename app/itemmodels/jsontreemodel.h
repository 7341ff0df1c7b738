// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/jsontext.h"

#include <QAbstractItemModel>

#include <unordered_map>

namespace cems::itemmodels {

/// A JSON document as a tree of exactly what was sent: order, duplicate keys and the spelling of numbers stay; keys and
/// values are the tokens themselves. Children are listed when a node is opened, long lists in blocks. GUI thread.
class JsonTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        KeyColumn, ///< member name, or position in an array
        ValueColumn,
        ColumnCount
    };
    enum JsonRole
    {
        PathRole = Qt::UserRole + 200, ///< "$.services[0].serviceID"
        OffsetRole, ///< first byte of the value's token
        LengthRole,
    };
    static constexpr int kBlock = 1'000; ///< children listed at once
    static constexpr qsizetype kMaxShown =
        1'000; ///< characters of a value in its cell; the rest is in Text and Hex

    explicit JsonTreeModel(QObject* parent = nullptr);
    ~JsonTreeModel() override;

    /// Returns false if there is not even a root value.
    bool setBytes(QByteArrayView bytes);
    [[nodiscard]] const wire::JsonText& json() const { return *m_json; }
    [[nodiscard]] QString path(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    struct Place
    {
        quint32 parent = 0; ///< value token of the object or array
        quint32 row = 0;
    };
    struct Children
    {
        std::vector<quint32> values; ///< their value tokens
        int listed = 0;
    };
    [[nodiscard]] std::string_view raw(quint32 token) const;
    [[nodiscard]] quint32 tokenOf(const QModelIndex& index) const;
    [[nodiscard]] const Children& childrenOf(quint32 token) const;
    [[nodiscard]] QString valueText(quint32 token) const;
    [[nodiscard]] QString keyText(quint32 token) const;

    bool m_isListing = false;
    std::unique_ptr<wire::JsonText> m_json;
    mutable std::vector<Place> m_places; // by value token, noted when an index is made
    mutable std::unordered_map<quint32, Children> m_children; // of nodes that were looked into
};

} // namespace cems::itemmodels
