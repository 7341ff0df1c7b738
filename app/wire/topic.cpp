// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/topic.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cems::wire {

namespace {

constexpr qsizetype kMaxTopicSize = 65535; // MQTT's own limit

QByteArray Topic::*fieldOf(QStringView placeholder)
{
    if (placeholder == "deviceID"_L1) {
        return &Topic::gatewayID;
    }
    if (placeholder == "requestID"_L1) {
        return &Topic::requestID;
    }
    if (placeholder == "productID"_L1) {
        return &Topic::productID;
    }
    if (placeholder == "serviceID"_L1) {
        return &Topic::serviceID;
    }
    if (placeholder == "eventType"_L1) {
        return &Topic::eventType;
    }
    return placeholder == "transferID"_L1 ? &Topic::transferID : &Topic::offset;
}

QList<QByteArrayView> levelsIn(QByteArrayView topic)
{
    QList<QByteArrayView> parts;
    qsizetype begin = 0;
    for (qsizetype slash = topic.indexOf('/'); slash >= 0; slash = topic.indexOf('/', begin)) {
        parts.append(topic.sliced(begin, slash - begin));
        begin = slash + 1;
    }
    parts.append(topic.sliced(begin));
    return parts;
}

/// Takes ?a=b&c=d off the last level; in both spellings of the two profiles.
QByteArrayView takeQuery(QByteArrayView topic, Topic& result)
{
    const qsizetype question = topic.lastIndexOf('?');
    if (question < 0 || topic.indexOf('/', question) >= 0) {
        return topic;
    }
    const QByteArray query = topic.sliced(question + 1).toByteArray();
    const QList<QByteArray> pairs = query.split('&');
    for (const QByteArray& pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = pair.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : pair.mid(equals + 1);
        if (name == "requestID" || name == "request_id") {
            result.requestID = value;
        } else if (name == "encoding") {
            result.isGzip = value == "gzip";
        }
    }
    return topic.first(question);
}

} // namespace

TopicCodec::TopicCodec(std::shared_ptr<const Profile> profile)
    : m_profile(std::move(profile))
    , m_root(levelsOf(m_profile->root().chopped(1)))
{
    if (m_profile->statusTopic()) {
        m_status = levelsOf(m_profile->statusTopic()->topic);
    }
    QHash<QString, std::size_t> patternOfTail;
    for (int i = 0; i < kOperationCount; ++i) {
        const auto operation = static_cast<Operation>(i);
        const OperationSpec& spec = m_profile->operation(operation);
        if (!spec.isPresent) {
            continue;
        }
        const auto known = patternOfTail.constFind(spec.tail);
        if (known != patternOfTail.cend()) {
            m_patterns[*known].operations.push_back(operation);
            continue;
        }
        patternOfTail.insert(spec.tail, m_patterns.size());
        m_patterns.push_back({levelsOf(spec.tail), {operation}});
    }
}

std::vector<TopicCodec::Level> TopicCodec::levelsOf(const QString& topic)
{
    std::vector<Level> levels;
    const QStringList parts = topic.split(u'/');
    for (const QString& part : parts) {
        const qsizetype open = part.indexOf(u'{');
        const qsizetype close = part.indexOf(u'}', open);
        if (open < 0 || close < 0) {
            levels.push_back({part.toUtf8(), {}, nullptr});
        } else {
            levels.push_back({part.left(open).toUtf8(), part.mid(close + 1).toUtf8(),
                              fieldOf(QStringView(part).sliced(open + 1, close - open - 1))});
        }
    }
    return levels;
}

/// Fills the fields only if every level matches; parts may be longer than levels.
bool TopicCodec::match(const std::vector<Level>& levels, const QList<QByteArrayView>& parts, Topic& topic)
{
    if (static_cast<qsizetype>(levels.size()) > parts.size()) {
        return false;
    }
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const Level& level = levels[i];
        const QByteArrayView part = parts[static_cast<qsizetype>(i)];
        const bool fits = level.field ? part.size() > level.before.size() + level.after.size()
                && part.startsWith(level.before) && part.endsWith(level.after)
                                      : part == level.before;
        if (!fits) {
            return false;
        }
    }
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const Level& level = levels[i];
        if (level.field) {
            const QByteArrayView part = parts[static_cast<qsizetype>(i)];
            topic.*level.field =
                part.sliced(level.before.size(), part.size() - level.before.size() - level.after.size())
                    .toByteArray();
        }
    }
    return true;
}

Topic TopicCodec::parse(const QByteArray& text) const
{
    Topic topic;
    const QList<QByteArrayView> parts = levelsIn(takeQuery(text, topic));
    if (!m_status.empty() && parts.size() == static_cast<qsizetype>(m_status.size())
        && match(m_status, parts, topic)) {
        topic.isStatus = true;
        return topic;
    }
    const auto rootSize = static_cast<qsizetype>(m_root.size());
    if (parts.size() <= rootSize || !match(m_root, parts, topic)) {
        return topic;
    }
    const QList<QByteArrayView> tail = parts.sliced(rootSize);
    const auto literals = [](const Pattern& pattern) {
        return std::count_if(pattern.levels.begin(), pattern.levels.end(),
                             [](const Level& level) { return !level.field; });
    };
    // Where two tails fit, the more literal one is meant: commands/response before commands/{requestID}.
    const Pattern* best = nullptr;
    for (const Pattern& pattern : m_patterns) {
        Topic scratch;
        if (static_cast<qsizetype>(pattern.levels.size()) == tail.size()
            && match(pattern.levels, tail, scratch) && (!best || literals(pattern) > literals(*best))) {
            best = &pattern;
        }
    }
    if (best && match(best->levels, tail, topic)) {
        topic.operations = best->operations;
    }
    return topic;
}

const Topic& TopicCodec::read(const QByteArray& topic)
{
    if (m_lastText && *m_lastText == topic) {
        return *m_last;
    }
    auto known = m_known.find(topic);
    if (known == m_known.end()) {
        if (m_known.size() >= kMaxKnown) {
            m_known.clear();
        }
        known = m_known.emplace(topic, parse(topic)).first;
    }
    m_lastText = &known->first;
    m_last = &known->second;
    return *m_last;
}

Result<QByteArray> TopicCodec::write(Operation operation, const GatewayId& gateway, const RequestId& request,
                                     const TopicFields& fields) const
{
    if (!m_profile->has(operation)) {
        return failure(ErrorCode::Unsupported, operationId(operation),
                       u"the profile has no such operation"_s);
    }
    if (const Result<> checked = checkGatewayId(gateway.value); !checked) {
        return checked.error();
    }
    QString topic = m_profile->root() + m_profile->operation(operation).tail;
    topic.replace(u"{deviceID}"_s, gateway.value);
    if (topic.contains(u"{requestID}"_s) && !isRequestId(request.value.toUtf8())) {
        return failure(ErrorCode::InvalidInput, request.value,
                       u"a request id has 1 to 64 letters, digits and hyphens"_s);
    }
    topic.replace(u"{requestID}"_s, request.value);
    const std::pair<QString, QString> others[] = {{u"{productID}"_s, fields.productID},
                                                  {u"{serviceID}"_s, fields.serviceID},
                                                  {u"{eventType}"_s, fields.eventType},
                                                  {u"{transferID}"_s, fields.transferID},
                                                  {u"{offset}"_s, QString::number(fields.offset)}};
    for (const auto& [placeholder, value] : others) {
        if (topic.contains(placeholder) && !isGatewayId(value)) {
            return failure(ErrorCode::InvalidInput, value,
                           placeholder + u" is missing or does not fit a topic"_s);
        }
        topic.replace(placeholder, value);
    }
    const QByteArray bytes = topic.toUtf8();
    return bytes.size() <= kMaxTopicSize
        ? Result<QByteArray>(bytes)
        : Result<QByteArray>(failure(ErrorCode::InvalidInput, gateway.value, u"the topic is too long"_s));
}

bool TopicCodec::isGatewayId(const QString& id)
{
    return !id.isEmpty() && std::none_of(id.begin(), id.end(), [](QChar c) {
        return c == u'/' || c == u'+' || c == u'#' || c == u'\0';
    });
}

Result<> TopicCodec::checkGatewayId(const QString& id)
{
    return isGatewayId(id)
        ? Result<>()
        : failure(ErrorCode::InvalidInput, id, u"a gateway id must not be empty nor contain / + # or NUL"_s);
}

bool TopicCodec::isRequestId(QByteArrayView id)
{
    return !id.isEmpty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

} // namespace cems::wire
