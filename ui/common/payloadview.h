// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTabWidget>

class QTreeView;

namespace cems::itemmodels {
class JsonTreeModel;
}

namespace cems::ui {

class HexView;
class TextView;

/// The untouched bytes of one message in three views: tree, text and hexadecimal. Only the view that is looked at is filled.
class PayloadView final : public QTabWidget
{
    Q_OBJECT

public:
    enum Tab
    {
        TreeTab,
        TextTab,
        HexTab
    };

    explicit PayloadView(QWidget* parent = nullptr);

    void setBytes(const QByteArray& bytes);
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillCurrent();
    void fillTree();
    void retranslate();

    QTreeView* m_tree;
    TextView* m_text;
    HexView* m_hex;
    itemmodels::JsonTreeModel* m_json;
    QByteArray m_bytes;
    bool m_isFilled[3] = {};
};

} // namespace cems::ui
