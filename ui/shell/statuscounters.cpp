// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/statuscounters.h"

#include "connection/connection.h"
#include "text/words.h"
#include "ui/shell/languagemanager.h"
#include "ui/shell/selection.h"
#include "ui/shell/thememanager.h"

#include <QEvent>
#include <QLabel>
#include <QStyle>

#include <cmath>

namespace cems::ui {

using namespace Qt::StringLiterals;
using gateway::ConnectionSession;
using gateway::Counters;
using gateway::GatewaySession;

namespace {

constexpr milliseconds kClockTolerated{5000}; // above it is a finding too

QLabel* makeLabel(StatusCounters& bar, int stretch)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(8, 2, 8, 2);
    bar.addWidget(label, stretch);
    return label;
}

/// Thin spaces between thousands, as the drawings of meters have it.
QString grouped(quint64 number)
{
    QString text = QString::number(number);
    for (qsizetype at = text.size() - 3; at > 0; at -= 3) {
        text.insert(at, QChar(0x2009));
    }
    return text;
}

void setRole(QLabel& label, const QString& role)
{
    if (label.property("role").toString() != role) {
        label.setProperty("role", role);
        label.style()->unpolish(&label);
        label.style()->polish(&label);
    }
}

QString signedSeconds(milliseconds offset)
{
    const double inSeconds = static_cast<double>(offset.count()) / 1000.0;
    if (std::abs(inSeconds) >= 60) {
        return (inSeconds < 0 ? u"-"_s : u"+"_s) + text::duration(milliseconds{std::abs(offset.count())});
    }
    const bool isNearZero = std::abs(inSeconds) < 0.05; // not "-0.0 s"
    return QString::asprintf("%+.1f s", isNearZero ? 0.0 : inSeconds);
}

} // namespace

StatusCounters::StatusCounters(Selection& selection, const ThemeManager& theme,
                               const LanguageManager& language, QWidget* parent)
    : QStatusBar(parent)
    , m_selection(selection)
    , m_theme(theme)
    , m_language(language)
{
    setSizeGripEnabled(false);
    m_counters = makeLabel(*this, 0);
    m_rates = makeLabel(*this, 0);
    m_clock = makeLabel(*this, 0);
    m_roundTrip = makeLabel(*this, 1);
    m_window = new QLabel;
    m_window->setContentsMargins(8, 2, 8, 2);
    addPermanentWidget(m_window);
    for (QLabel* label : {m_counters, m_rates, m_roundTrip, m_window}) {
        setRole(*label, u"secondary"_s);
    }
    connect(&selection, &Selection::connectionChanged, this, &StatusCounters::followConnection);
    connect(&selection, &Selection::gatewayChanged, this, &StatusCounters::followGateway);
    connect(&theme, &ThemeManager::schemeChanged, this, &StatusCounters::updateWindowWords);
    followConnection();
    followGateway();
}

void StatusCounters::followConnection()
{
    delete m_connectionContext;
    m_connectionContext = nullptr;
    if (const connection::Connection* connection = m_selection.connection()) {
        m_connectionContext = new QObject(this);
        connect(&connection->session(), &ConnectionSession::countersChanged, m_connectionContext,
                [this] { update(); });
    }
    update();
    updateWindowWords();
}

void StatusCounters::followGateway()
{
    delete m_gatewayContext;
    m_gatewayContext = nullptr;
    if (const GatewaySession* gateway = m_selection.gateway()) {
        m_gatewayContext = new QObject(this);
        connect(gateway, &GatewaySession::stateChanged, m_gatewayContext, [this] { update(); });
    }
    update();
}

void StatusCounters::update()
{
    const connection::Connection* connection = m_selection.connection();
    const Counters counters = connection ? connection->session().counters() : Counters();
    m_counters->setText(connection ? tr("received %1  decoded %2  stored %3  dropped %4")
                                         .arg(grouped(counters.received), grouped(counters.decoded),
                                              grouped(counters.stored), grouped(counters.dropped))
                                   : tr("not connected"));
    setRole(*m_counters, counters.dropped > 0 ? u"bad"_s : u"secondary"_s);
    m_rates->setText(connection ? tr("%1 msg/s  %2/s")
                                      .arg(QString::number(counters.messagesPerS, 'f', 0),
                                           text::dataSize(static_cast<qint64>(counters.bytesPerS)))
                                : QString());
    const GatewaySession* gateway = m_selection.gateway();
    const auto offset = gateway ? gateway->clockOffset() : std::nullopt;
    m_clock->setText(offset ? tr("clock %1").arg(signedSeconds(*offset)) : QString());
    m_clock->setToolTip(tr("Gateway's clock minus this laptop's"));
    const bool isOff = offset && (*offset > kClockTolerated || *offset < -kClockTolerated);
    setRole(*m_clock, isOff ? u"warning"_s : u"secondary"_s);
    const auto roundTrip = gateway ? gateway->roundTrip() : std::nullopt;
    m_roundTrip->setText(roundTrip ? tr("round trip %1").arg(text::duration(*roundTrip)) : QString());
}

void StatusCounters::updateWindowWords()
{
    const connection::Connection* connection = m_selection.connection();
    QStringList words;
    if (connection) {
        words.append(connection->site().profile);
    }
    words.append(m_language.language());
    words.append(m_theme.scheme() == ColourScheme::Dark ? tr("dark") : tr("light"));
    m_window->setText(words.join(u" · "_s));
}

void StatusCounters::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        update();
        updateWindowWords();
    }
    QStatusBar::changeEvent(event);
}

} // namespace cems::ui
