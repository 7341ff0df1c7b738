// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gatewaysession_p.h"

#include "base/logging.h"
#include "gateway/modelfetcher.h"
#include "gateway/operationtraits.h"

#include <QUuid>

namespace cems::gateway {

using wire::Operation;
using wire::Rule;

namespace {

// Per tick; what is left waits for the next.
constexpr std::size_t kNamesPerTick = 4'000;
constexpr std::size_t kEventsPerTick = 500;
constexpr milliseconds kSecond{1'000};
constexpr milliseconds kRateWindow{2'000};
constexpr milliseconds kSkew{5'000};

} // namespace

GatewaySession::Private::Private(std::shared_ptr<GatewayFeed> gatewayFeed,
                                 const SessionContext& sessionContext)
    : feed(std::move(gatewayFeed))
    , context(sessionContext)
    , points(feed->texts, {feed->id.value})
    , requests(feed->id.value.toUtf8())
    , presenceRule(sessionContext.options.keepAlive)
    , m_nextSecond(context.clock.monotonic())
    , m_rateFrom(context.clock.monotonic())
{
}

GatewaySession::Private::~Private() = default;

void GatewaySession::Private::ask(Operation operation, const QJsonObject& body, Take take, Done done,
                                  const DeviceId& device)
{
    const auto& profile = *context.options.profile;
    const auto& spec = profile.operation(operation);
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Result<> allowed = context.maySend(operation, q);
    auto topic =
        allowed ? context.topics.write(operation, feed->id, {id}) : Result<QByteArray>(allowed.error());
    if (!topic) {
        done({topic.error()});
        return;
    }
    RequestTable::Request request;
    request.packet.direction = Direction::Down;
    request.packet.qos = spec.qos;
    request.packet.topic = *topic;
    request.packet.payload =
        encodeMessage(profile, operation, {device.value, {}, id, context.clock.now()}, body);
    request.packet.fullSize = request.packet.payload.size();
    request.id = id.toUtf8();
    request.operation = operation;
    request.objectDeviceID = device.value.toUtf8();
    request.answer = spec.answer;
    request.limit = spec.timeout;
    request.isRepeatable = isQuery(operation);
    request.onPart = std::move(take);
    request.onEnd = [this, done = std::move(done)](const RequestTable::End& end) {
        roundTrip = end.error ? roundTrip : end.roundTrip;
        done(end);
    };

    // In the table first: the answer may be there before send() returns.
    const Packet packet = request.packet;
    requests.add(std::move(request), context.clock.monotonic());
    m_hasInterest = true;
    feed->setInterest(requests.interest(context.clock.monotonic()));
    if (!context.send(packet)) {
        requests.end(id.toUtf8(), failure(ErrorCode::NotConnected, feed->id.value));
    }
}

void GatewaySession::Private::queryDeviceInfo(std::function<void(const Result<wire::DeviceInfo>&)> done)
{
    auto answer = std::make_shared<wire::DeviceInfo>();
    ask(
        Operation::DeviceInfoQuery, {},
        [answer](const UpEvent& event) {
            const auto* body = std::get_if<wire::DeviceInfo>(&event.body);
            *answer = body ? *body : *answer;
            return body != nullptr;
        },
        [answer, done = std::move(done)](const RequestTable::End& end) {
            done(end.error ? Result<wire::DeviceInfo>(*end.error) : *answer);
        });
}

void GatewaySession::Private::readPoints(const DeviceId& device, const std::vector<PointIndex>& asked,
                                         std::function<void(const Result<ReadPointsReply>&)> done)
{
    QStringList names;
    std::vector<bool> isAsked(points.size(), asked.empty());
    for (const PointIndex index : asked) {
        names.append(points.ref(index).pointID);
        isAsked[index.value] = true;
    }
    auto reply = std::make_shared<ReadPointsReply>();
    ask(
        Operation::MonitorPointQuery, writePointQuery(*context.options.profile, names),
        [reply, isAsked = std::move(isAsked), all = asked.empty()](const UpEvent& event) {
            bool isOurs = event.isQueryCause;
            const auto* read = std::get_if<std::vector<ReadPoint>>(&event.body);
            for (std::size_t i = 0; read && i < read->size(); ++i) {
                const quint32 row = (*read)[i].point.value;
                if (all || (row < isAsked.size() && isAsked[row])) {
                    isOurs = true;
                    if (reply->points.size() < PointDirectory::kMaxPoints) { // whatever the parts say
                        reply->points.push_back((*read)[i]);
                    }
                }
            }
            return isOurs;
        },
        [reply, done = std::move(done)](const RequestTable::End& end) {
            reply->isComplete = end.isComplete;
            reply->roundTrip = end.roundTrip;
            done(end.error ? Result<ReadPointsReply>(*end.error) : *reply);
        },
        device);
}

void GatewaySession::Private::arrive()
{
    isUp = true;
    infoStep = {LadderRung::DeviceInfo, RungState::NotAsked};
    modelStep = {LadderRung::ProductModel, RungState::NotAsked};
    if (context.options.role == Role::Listener || !context.options.autoModel) {
        return;
    }
    if (!context.options.profile->has(Operation::DeviceInfoQuery)) {
        fetchModelOnArrival();
        return;
    }
    infoStep.state = RungState::Running;
    queryDeviceInfo([this, start = context.clock.monotonic()](const Result<wire::DeviceInfo>& result) {
        infoStep.state = result ? RungState::Done : RungState::Failed;
        infoStep.took = context.clock.monotonic() - start;
        infoStep.error = result ? std::nullopt : std::optional(result.error());
        infoStep.subject = result ? result->model : QString();
        if (result || result.error().code == ErrorCode::Timeout
            || result.error().code == ErrorCode::DeviceRejected) {
            fetchModelOnArrival();
        }
    });
}

void GatewaySession::Private::fetchModelOnArrival()
{
    const auto& profile = *context.options.profile;
    if (!profile.has(Operation::ProductModelQuery) && !profile.has(Operation::MonitorPointConfigQuery)) {
        return;
    }
    modelStep.state = RungState::Running;
    fetcher->fetch([this, start = context.clock.monotonic()](const ModelResult& result) {
        modelStep.state = result ? RungState::Done : RungState::Failed;
        modelStep.took = context.clock.monotonic() - start;
        modelStep.error = result ? std::nullopt : std::optional(result.error());
        modelStep.subject = result ? modelOrigin : QString();
    });
}

void GatewaySession::Private::tick()
{
    const milliseconds now = context.clock.monotonic();
    declarePoints();
    applyValues();
    takeEvents();
    takeFindings();
    for (const Packet& packet : requests.expire(now)) {
        context.send(packet);
    }
    for (const Operation answer : requests.takeAnsweredWithoutId(now)) {
        UpEvent nameless;
        nameless.operation = answer;
        nameless.receivedAt = context.clock.now();
        noteAnswer(Rule::AnswerWithoutEventId, nameless);
    }
    if (requests.size() > 0 || m_hasInterest) {
        m_hasInterest = requests.size() > 0;
        feed->setInterest(requests.interest(now));
    }
    if (isUp && updatePresence()) {
        emit q->stateChanged();
    }
    if (now >= m_nextSecond) {
        m_nextSecond = now + kSecond;
        eachSecond(now);
    }
}

void GatewaySession::Private::declarePoints()
{
    if (m_nextUndeclared < m_undeclared.size()) {
        const std::size_t end = std::min(m_nextUndeclared + kNamesPerTick, m_undeclared.size());
        feed->points.declare(std::span(m_undeclared).subspan(m_nextUndeclared, end - m_nextUndeclared));
        m_nextUndeclared = end;
        if (end == m_undeclared.size()) {
            m_undeclared = {};
            m_nextUndeclared = 0;
        }
    }
    m_newPoints.clear();
    feed->points.takeNew(m_newPoints, kNamesPerTick);
    for (const PointRef& ref : m_newPoints) {
        points.declare({static_cast<quint32>(points.size())}, ref);
    }
    if (!m_newPoints.empty()) {
        emit q->pointsDeclared();
    }
}

void GatewaySession::Private::applyValues()
{
    feed->values.take(m_staged);
    if (!m_waiting.empty()) {
        m_staged.insert(m_staged.begin(), m_waiting.begin(), m_waiting.end());
        m_waiting.clear();
    }
    for (const StagedSample& staged : m_staged) {
        if (staged.last.point.value >= points.size()) {
            m_waiting.push_back(staged);
        }
    }
    if (m_staged.size() > m_waiting.size()) {
        points.apply(m_staged);
        emit q->valuesApplied();
    }
}

void GatewaySession::Private::takeEvents()
{
    m_events.clear();
    feed->events.take(m_events, kEventsPerTick);
    for (const UpEvent& event : m_events) {
        takeInfo(event); // first: who asked for it may look at it
        takeEvent(event);
    }
    if (std::exchange(m_isInfoNew, false)) {
        emit q->infoChanged();
    }
}

void GatewaySession::Private::takeInfo(const UpEvent& event)
{
    const auto* reported = std::get_if<wire::DeviceInfo>(&event.body);
    if (reported && event.outcome.code.value_or(0) == 0) {
        info = *reported;
        infoReceived = event.receivedAt;
        m_isInfoNew = true;
    }
}

void GatewaySession::Private::takeEvent(const UpEvent& event)
{
    switch (requests.offer(event, context.clock.monotonic())) {
    case RequestTable::Match::NotAnAnswer:
    case RequestTable::Match::Taken:
        break;
    case RequestTable::Match::TakenWithoutId:
        noteAnswer(Rule::AnswerWithoutEventId, event);
        break;
    case RequestTable::Match::AfterLastPart:
        noteAnswer(Rule::AnswerAfterLastPart, event);
        break;
    case RequestTable::Match::Foreign:
        if (context.options.role == Role::Listener) {
            break;
        }
        ++foreignAnswers;
        [[fallthrough]];
    case RequestTable::Match::Late:
        noteAnswer(Rule::AnswerWithoutRequest, event);
        break;
    }
}

void GatewaySession::Private::noteAnswer(Rule rule, const UpEvent& event)
{
    wire::Finding finding;
    finding.rule = rule;
    finding.subject = QByteArray(operationId(event.operation).data());
    finding.found = event.id;
    finding.chapter = "5.3";
    feed->findings.add(finding, event.receivedAt, event.packetSeq);
}

void GatewaySession::Private::takeFindings()
{
    feed->findings.take(m_foundNow);
    if (!m_foundNow.empty() && findings.apply(m_foundNow)) {
        emit q->findingsChanged();
    }
}

bool GatewaySession::Private::updatePresence()
{
    if (const qint64 heard = feed->lastHeardMs; heard != m_lastHeardMs) {
        m_lastHeardMs = heard;
        presenceRule.heard(utcFromMs(heard));
    }
    if (const int status = feed->status; status != GatewayFeed::kNoStatus) {
        presenceRule.stated(status == 1);
    }
    const Presence is = presenceRule.at(context.clock.now());
    return std::exchange(presence, is) != is;
}

void GatewaySession::Private::eachSecond(milliseconds now)
{
    const quint64 hot = feed->foreignAnswers;
    foreignAnswers += hot - std::exchange(m_countedForeignAnswers, hot);
    const milliseconds span = now - m_rateFrom;
    if (span >= kRateWindow || rates.messagesPerS == 0.0) {
        const double perS = span.count() > 0 ? 1000.0 / static_cast<double>(span.count()) : 0.0;
        const quint64 messages = feed->messages;
        const quint64 samples = feed->samples;
        rates.messagesPerS = static_cast<double>(messages - std::exchange(m_rateMessages, messages)) * perS;
        rates.pointsPerS = static_cast<double>(samples - std::exchange(m_rateSamples, samples)) * perS;
        m_rateFrom = now;
    }
    judgeClock();
    if (findings.expire(context.clock.now(), presenceRule.patience())) {
        emit q->findingsChanged();
    }
    emit q->stateChanged();
}

void GatewaySession::Private::judgeClock()
{
    const auto offset = q->clockOffset();
    std::vector<wire::Finding> standing;
    if (offset && std::chrono::abs(*offset) > kSkew && feed->messages >= ClockWindow::kTrusted) {
        wire::Finding finding;
        finding.rule = Rule::ClockSkew;
        finding.subject = feed->id.value.toUtf8();
        finding.expected = "<= 5 s";
        finding.found = QByteArray::number(static_cast<double>(offset->count()) / 1000.0, 'f', 1) + " s";
        finding.chapter = "6.9";
        standing.push_back(finding);
    }
    const quint64 before = findings.revision();
    findings.setStanding(Rule::ClockSkew, standing, context.clock.now());
    if (findings.revision() != before) {
        emit q->findingsChanged();
    }
}

void GatewaySession::Private::linkUp()
{
    foreignAnswers = 0;
    m_countedForeignAnswers = feed->foreignAnswers;
    infoStep = {LadderRung::DeviceInfo};
    modelStep = {LadderRung::ProductModel};
}

void GatewaySession::Private::linkDown(const Error& cause)
{
    requests.endAll(failure(ErrorCode::LinkLost, cause.subject, cause.detail, cause.native));
    isUp = false;
    m_lastHeardMs = feed->lastHeardMs; // what came in the last moment says nothing about the time after it
    feed->status = GatewayFeed::kNoStatus; // the broker says it again
    presenceRule.linkDown();
    rates = {};
    presence = Presence::Unknown;
    emit q->stateChanged();
}

void GatewaySession::Private::useModel(std::shared_ptr<const ModelRules> rules,
                                       const std::vector<wire::Finding>& modelFindings, const QString& origin)
{
    model = rules->model;
    modelOrigin = origin;
    milliseconds shortest{0};
    m_undeclared.clear();
    m_nextUndeclared = 0;
    const DeviceId gateway{feed->id.value};
    for (const auto& point : model->points) {
        const DeviceId device = point.deviceID.isEmpty() ? gateway : DeviceId{point.deviceID};
        const bool isHeardWithoutDevice =
            points.find({gateway, point.pointID}) && model->findPoint({{}, point.pointID});
        if (!isHeardWithoutDevice) {
            m_undeclared.push_back({device, point.pointID});
        }
        if (const milliseconds period = point.reportPeriod(); period > milliseconds{0}) {
            shortest = shortest > milliseconds{0} ? std::min(shortest, period) : period;
        }
    }
    presenceRule.setReportPeriod(shortest);
    points.setModel(model);
    feed->points.setRules(std::move(rules));
    findings.setModelFindings(modelFindings, context.clock.now());
    qCInfo(logGateway) << feed->id.value << "uses a product model of" << model->points.size() << "points from"
                       << origin;
    emit q->modelChanged();
    emit q->findingsChanged();
}

} // namespace cems::gateway
