// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/overview/overviewlines.h"

#include "text/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace cems::ui {

using namespace Qt::StringLiterals;
using itemmodels::State;

namespace {

constexpr milliseconds kClockTolerance{5'000}; // more is a finding
constexpr std::size_t kShownFindings = 5;
constexpr std::size_t kShownGaps = 3;
constexpr double kBusyPercent = 80.0;
constexpr double kFullPercent = 95.0;

struct T
{
    Q_DECLARE_TR_FUNCTIONS(cems::ui::Overview)
};

QString orNotReported(const QString& text)
{
    return text.isEmpty() ? T::tr("not reported") : text;
}

QString number(auto value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

QString wallClock(UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(msSinceEpoch(time)).toString(u"HH:mm:ss");
}

CardLine percentLine(const QString& label, std::optional<double> percent)
{
    if (!percent) {
        return {label, T::tr("not reported")};
    }
    const State state = *percent >= kFullPercent ? State::Bad
        : *percent >= kBusyPercent               ? State::Warning
                                                 : State::Good;
    return {label, T::tr("%1 %").arg(QLocale().toString(*percent, 'f', 1)), state};
}

State stateOf(wire::Severity severity)
{
    switch (severity) {
    case wire::Severity::Notice:
        return State::Notice;
    case wire::Severity::Warning:
        return State::Warning;
    case wire::Severity::Bad:
        break;
    }
    return State::Bad;
}

/// The ways a gateway gives its model are named in the core; anything else is a file.
QString originText(const QString& origin)
{
    if (origin == "gateway, cached"_L1) {
        return T::tr("the gateway, unchanged since it was last fetched");
    }
    if (origin == "gateway, inline"_L1) {
        return T::tr("the gateway, in its messages");
    }
    if (origin == "gateway, point pages"_L1) {
        return T::tr("the gateway, page by page");
    }
    return orNotReported(origin);
}

CardLine presenceLine(const gateway::GatewaySession& session, UtcTime now)
{
    const QString heard = session.lastHeard()
        ? T::tr("heard %1 ago").arg(text::duration(std::max(now - *session.lastHeard(), milliseconds{0})))
        : T::tr("not heard yet");
    switch (session.presence()) {
    case gateway::Presence::Online:
        return {T::tr("Gateway"), T::tr("online, %1").arg(heard), State::Good};
    case gateway::Presence::Offline:
        return {T::tr("Gateway"), T::tr("offline, %1").arg(heard), State::Bad};
    case gateway::Presence::Unknown:
        break;
    }
    return {T::tr("Gateway"), heard, State::Stale};
}

CardLine clockLine(const gateway::GatewaySession& session)
{
    const auto offset = session.clockOffset();
    if (!offset) {
        return {T::tr("Clock"), T::tr("not known before the first live values")};
    }
    const milliseconds size{std::abs(offset->count())};
    const State state = size > kClockTolerance ? State::Warning : State::Good;
    return {T::tr("Clock"),
            (offset->count() < 0 ? T::tr("%1 behind this computer") : T::tr("%1 ahead of this computer"))
                .arg(text::duration(size)),
            state};
}

} // namespace

std::vector<CardLine> identityLines(const gateway::GatewaySession& session)
{
    std::vector<CardLine> lines{{T::tr("Id"), session.id().value}};
    const auto model = session.model();
    if (model && !model->gatewayName.isEmpty()) {
        lines.push_back({T::tr("Name"), model->gatewayName});
    }
    if (model && !model->gatewayLocation.isEmpty()) {
        lines.push_back({T::tr("Place"), model->gatewayLocation});
    }
    if (!session.info()) {
        lines.push_back({T::tr("Versions"), T::tr("device information has not come yet"), State::Stale});
        return lines;
    }
    const wire::DeviceInfo& info = *session.info();
    lines.push_back({T::tr("Manufacturer"), orNotReported(info.manufacturer)});
    lines.push_back({T::tr("Model"), orNotReported(info.model)});
    lines.push_back({T::tr("Serial number"), orNotReported(info.serialNumber)});
    lines.push_back({T::tr("Hardware"), orNotReported(info.hwVersion)});
    lines.push_back({T::tr("Firmware"), orNotReported(info.fwVersion)});
    lines.push_back({T::tr("Software"), orNotReported(info.swVersion)});
    lines.push_back({T::tr("Address"), orNotReported(info.deviceIP)});
    return lines;
}

std::vector<CardLine> trafficLines(const gateway::GatewaySession& session, UtcTime now)
{
    return {
        presenceLine(session, now),
        clockLine(session),
        {T::tr("Round trip"),
         session.roundTrip() ? T::tr("%1 ms").arg(session.roundTrip()->count()) : T::tr("nothing asked yet")},
        {T::tr("Messages"), T::tr("%1/s").arg(QLocale().toString(session.rates().messagesPerS, 'f', 1))},
        {T::tr("Values"),
         T::tr("%1/s, %2 since the start")
             .arg(QLocale().toString(session.rates().pointsPerS, 'f', 1),
                  number(session.points().applied()))}};
}

std::vector<CardLine> resourceLines(const gateway::GatewaySession& session, UtcTime now)
{
    if (!session.info()) {
        return {{{}, T::tr("Device information has not come yet."), State::Stale}};
    }
    const wire::DeviceInfo& info = *session.info();
    std::vector<CardLine> lines{percentLine(T::tr("Processor"), info.cpuPercent),
                                percentLine(T::tr("Memory"), info.memoryPercent),
                                percentLine(T::tr("Storage"), info.storagePercent)};
    if (info.signalDbm) {
        lines.push_back(
            {T::tr("Radio signal"), T::tr("%1 dBm").arg(QLocale().toString(*info.signalDbm, 'f', 0))});
    }
    lines.push_back({T::tr("Running for"),
                     info.uptimeS ? text::duration(seconds{*info.uptimeS}) : T::tr("not reported")});
    if (info.cachedRecords) {
        lines.push_back({T::tr("Records kept for later"), number(*info.cachedRecords),
                         *info.cachedRecords > 0 ? State::Late : State::Good});
    }
    if (session.infoReceived()) {
        lines.push_back(
            {T::tr("As of"),
             T::tr("%1 ago").arg(text::duration(std::max(now - *session.infoReceived(), milliseconds{0})))});
    }
    return lines;
}

std::vector<CardLine> qualityLines(const gateway::GatewaySession& session)
{
    const auto counts = session.points().qualityCounts();
    const auto line = [](const QString& label, std::size_t count, State state) {
        return CardLine{label, number(count), count > 0 ? state : State::Stale};
    };
    return {{T::tr("All points"), number(session.points().size())},
            line(T::tr("Good"), counts.good, State::Good),
            line(T::tr("Questionable"), counts.uncertain, State::Warning),
            line(T::tr("Bad"), counts.bad, State::Bad),
            line(T::tr("Late"), counts.late, State::Late),
            line(T::tr("Without a value"), counts.noValue, State::Notice)};
}

std::vector<CardLine> modelLines(const gateway::GatewaySession& session)
{
    const auto model = session.model();
    if (!model) {
        return {{{},
                 T::tr("No product model yet: points have their ids only. F5 asks the gateway for it, or "
                       "open a file "
                       "from the menu Gateway."),
                 State::Notice}};
    }
    return {{T::tr("From"), originText(session.modelOrigin())},
            {T::tr("Version"), orNotReported(model->modelVersion)},
            {T::tr("Devices"), number(model->devices.size())},
            {T::tr("Meters"), number(model->meters.size())},
            {T::tr("Points"), number(model->points.size())}};
}

std::vector<CardLine> findingLines(const gateway::GatewaySession& session)
{
    std::vector<const conformance::StandingFinding*> standing;
    for (const auto& finding : session.findings().findings()) {
        if (finding.isStanding) {
            standing.push_back(&finding);
        }
    }
    if (standing.empty()) {
        return {{{}, T::tr("Nothing found so far."), State::Good}};
    }
    const std::size_t shown = std::min(standing.size(), kShownFindings);
    std::partial_sort(standing.begin(), standing.begin() + static_cast<std::ptrdiff_t>(shown), standing.end(),
                      [](const auto* a, const auto* b) { return a->last > b->last; });
    std::vector<CardLine> lines;
    for (std::size_t n = 0; n < shown; ++n) {
        const wire::Finding& finding = standing[n]->finding;
        lines.push_back({wallClock(standing[n]->last), text::explain(finding).sentence,
                         stateOf(wire::severityOf(finding.rule))});
    }
    if (standing.size() > shown) {
        lines.push_back(
            {{},
             T::tr("%n more in the list of findings", nullptr, static_cast<int>(standing.size() - shown))});
    }
    return lines;
}

std::vector<CardLine> connectionLines(const connection::Connection& connection, UtcTime now)
{
    const gateway::Counters& counters = connection.session().counters();
    const bool isConnected = connection.state() == connection::Connection::State::Connected;
    std::vector<CardLine> lines{
        {T::tr("Broker"), settings::displayUrl(connection.site())},
        {T::tr("State"), isConnected ? T::tr("connected") : T::tr("not connected"),
         isConnected ? State::Good : State::Bad},
        {T::tr("Received"),
         T::tr("%1 messages, %2")
             .arg(number(counters.received), text::dataSize(static_cast<qint64>(counters.bytesIn)))},
        {T::tr("Dropped"), number(counters.dropped), counters.dropped > 0 ? State::Bad : State::Good}};
    const auto& gaps = connection.session().gaps();
    if (gaps.empty()) {
        lines.push_back({T::tr("Gaps"), T::tr("none"), State::Good});
    }
    const std::size_t first = gaps.size() - std::min(gaps.size(), kShownGaps);
    for (std::size_t n = gaps.size(); n > first; --n) {
        const auto& gap = gaps[n - 1];
        const QString span = gap.to
            ? T::tr("%1 — %2, %3")
                  .arg(wallClock(gap.from), wallClock(*gap.to), text::duration(*gap.to - gap.from))
            : T::tr("since %1, %2").arg(wallClock(gap.from), text::duration(now - gap.from));
        lines.push_back({T::tr("Gap"), span + u" · " + text::explain(gap.cause).sentence, State::Warning});
    }
    return lines;
}

std::vector<CardLine> missingLines()
{
    return {{T::tr("Ports"), T::tr("states and counters are not in this version")},
            {T::tr("Alarms"), T::tr("not in this version")},
            {T::tr("Store-and-forward"), T::tr("not in this version; late values are marked in Points")},
            {T::tr("Report intervals"), T::tr("completeness is not in this version")}};
}

} // namespace cems::ui
