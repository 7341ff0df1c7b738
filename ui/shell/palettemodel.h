// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>

#include <functional>
#include <utility>
#include <vector>

namespace cems::ui {

/// One line of the palette.
struct PaletteItem
{
    QString title;
    QString note; ///< what it is, or its shortcut
    QString icon;
    std::function<void()> run;
};

/// Collects what matches a text; bounded.
class PaletteQuery
{
public:
    static constexpr std::size_t kMaxItems = 60;

    explicit PaletteQuery(const QString& text);

    [[nodiscard]] qsizetype length() const { return m_words.join(QString()).size(); } ///< letters typed
    [[nodiscard]] bool isFull() const { return m_items.size() >= kMaxItems; }
    /// 0: no match; more is better: the whole begins with the text, a word does, it stands somewhere.
    [[nodiscard]] int score(QStringView title) const;
    /// Takes the item if its title or also, which is not shown, matches.
    void offer(PaletteItem item, const QString& also = {});
    /// Best first; equal ones as they were offered.
    [[nodiscard]] std::vector<PaletteItem> take();

private:
    QStringList m_words;
    std::vector<std::pair<int, PaletteItem>> m_items;
};

class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum PaletteRole
    {
        NoteRole = Qt::UserRole + 1,
    };
    /// Offers to the query whatever there is at this moment.
    using Search = std::function<void(PaletteQuery&)>;

    explicit PaletteModel(Search search, QObject* parent = nullptr);

    void search(const QString& text);
    void clear();
    [[nodiscard]] std::function<void()> runOf(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    const Search m_search;
    std::vector<PaletteItem> m_items;
};

} // namespace cems::ui
