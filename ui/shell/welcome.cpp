// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/welcome.h"

#include "settings/sitestore.h"
#include "ui/common/lineicon.h"
#include "ui/common/textwidth.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace cems::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIconSize = 24;
constexpr int kTileChars = 64; // least width of a tile in average characters
constexpr qsizetype kMostLetters = 60; // of a name or address on a tile

QPushButton* makeTile(QVBoxLayout& layout, const QString& icon)
{
    auto* tile = new QPushButton;
    tile->setProperty("role", u"tile"_s);
    tile->setIcon(lineIcon(icon));
    tile->setIconSize({kIconSize, kIconSize});
    tile->setAutoDefault(true);
    tile->setMinimumWidth(textWidth(*tile, kTileChars));
    layout.addWidget(tile);
    return tile;
}

QString shortened(const QString& text)
{
    return text.size() > kMostLetters ? text.first(kMostLetters) + u'…' : text;
}

void setTile(QPushButton& tile, const QString& title, const QString& line)
{
    tile.setText(u"  "_s + title + u"\n  "_s + line);
    tile.setAccessibleName(title);
    tile.setAccessibleDescription(line);
}

} // namespace

Welcome::Welcome(const settings::SiteStore& sites, QWidget* parent)
    : QWidget(parent)
    , m_sites(sites)
    , m_heading(new QLabel)
    , m_hint(new QLabel)
{
    m_heading->setProperty("role", u"heading1"_s);
    m_hint->setProperty("role", u"secondary"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_heading, 0, Qt::AlignHCenter);
    layout->addWidget(m_hint, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    auto* tiles = new QWidget; // as wide as the longest line needs, all alike
    auto* tilesLayout = new QVBoxLayout(tiles);
    tilesLayout->setContentsMargins(0, 0, 0, 0);
    tilesLayout->setSpacing(12);
    m_lastTile = makeTile(*tilesLayout, u"history"_s);
    m_broker = makeTile(*tilesLayout, u"broker"_s);
    m_demo = makeTile(*tilesLayout, u"demo"_s);
    m_local = makeTile(*tilesLayout, u"laptop"_s);
    layout->addWidget(tiles, 0, Qt::AlignHCenter);
    layout->addStretch(3);

    connect(m_lastTile, &QPushButton::clicked, this, [this] { emit savedRequested(m_last); });
    connect(m_broker, &QPushButton::clicked, this, &Welcome::brokerRequested);
    connect(m_demo, &QPushButton::clicked, this, &Welcome::demoRequested);
    connect(m_local, &QPushButton::clicked, this, &Welcome::localBrokerRequested);
    connect(&sites, &settings::SiteStore::changed, this, &Welcome::updateLast);
    retranslate();
}

void Welcome::updateLast()
{
    const auto connections = m_sites.connections();
    m_lastTile->setVisible(!connections.empty());
    if (connections.empty()) {
        return;
    }
    const settings::SiteConnection& last = connections.front();
    m_last = last.id;
    QString name = shortened(last.name);
    setTile(*m_lastTile, tr("Connect to %1").arg(name.replace(u'&', u"&&"_s)),
            last.kind == settings::SiteConnection::Kind::Broker
                ? shortened(settings::displayUrl(last)).replace(u'&', u"&&"_s)
                : tr("As last time"));
}

void Welcome::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    (m_last.isEmpty() ? m_broker : m_lastTile)->setFocus(); // Enter connects as last time
}

void Welcome::retranslate()
{
    m_heading->setText(tr("Connect to see live points"));
    m_hint->setText(tr("Gateways that speak GB/T 35031.4 over MQTT appear by themselves."));
    setTile(*m_broker, tr("Connect to a broker"), tr("Host, port, TLS and user of the site's MQTT broker"));
    setTile(*m_demo, tr("Try the demo gateway"),
            tr("A simulated gateway on this laptop, no hardware needed"));
    setTile(*m_local, tr("Start a local broker"), tr("Gateways dial in to this laptop"));
    updateLast();
}

void Welcome::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace cems::ui
