// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemmodels/modelroles.h"
#include "text/errortext.h"

#include <QAction>
#include <QFrame>
#include <QHash>
#include <QVBoxLayout>

namespace cems::ui {

/// The one place that decides how people hear of what happens in the background: banners that stand until their cause is
/// gone, and notes that go by themselves. Texts are shown as plain text.
class Notifier : public QWidget
{
    Q_OBJECT

public:
    struct Banner
    {
        itemmodels::State state = itemmodels::State::Notice;
        QString sentence;
        QString remedy;
        QList<QAction*> actions; ///< as buttons; owned elsewhere
        bool canDismiss = false;

        friend bool operator==(const Banner&, const Banner&) = default;
    };

    explicit Notifier(QWidget* parent = nullptr);

    /// Shows or replaces; the same again changes nothing.
    void set(const QString& key, const Banner& banner);
    void clear(const QString& key);
    /// A note that goes after a few seconds.
    void tell(const QString& sentence, itemmodels::State state = itemmodels::State::Notice);
    /// What failed, with its remedy; stands until dismissed.
    void report(const Error& error);

    [[nodiscard]] QStringList keys() const { return m_order; }
    [[nodiscard]] Banner banner(const QString& key) const { return m_banners.value(key); }

private:
    void build(const QString& key);
    void showTexts(const QString& key);

    QVBoxLayout* m_layout = nullptr;
    QHash<QString, Banner> m_banners;
    QHash<QString, QFrame*> m_frames;
    QStringList m_order;
    int m_noteCount = 0;
};

} // namespace cems::ui
