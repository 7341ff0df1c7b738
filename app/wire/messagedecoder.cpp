// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/envelope.h"
#include "wire/envelopereader.h"
#include "wire/findingnote.h"
#include "wire/gzip.h"

#include <algorithm>

namespace cems::wire {

namespace {

Rule ruleOf(JsonProblem::Kind kind)
{
    switch (kind) {
    case JsonProblem::Kind::NotUtf8:
        return Rule::NotUtf8;
    case JsonProblem::Kind::ByteOrderMark:
        return Rule::ByteOrderMark;
    case JsonProblem::Kind::ControlCharacter:
        return Rule::ControlCharacter;
    case JsonProblem::Kind::TrailingBytes:
        return Rule::TrailingBytes;
    case JsonProblem::Kind::DuplicateKey:
        return Rule::DuplicateKey;
    case JsonProblem::Kind::TooDeep:
        return Rule::NestingTooDeep;
    case JsonProblem::Kind::NotANumber:
        return Rule::NotANumber;
    case JsonProblem::Kind::Damaged:
        break;
    }
    return Rule::JsonDamaged;
}

bool isFreeMessage(const std::vector<Operation>& operations)
{
    return std::any_of(operations.begin(), operations.end(), [](Operation operation) {
        return operation == Operation::MessageUp || operation == Operation::MessageDown;
    });
}

} // namespace

struct MessageDecoder::Private
{
    std::shared_ptr<const Profile> profile;
    TopicCodec codec;
    JsonText text;
    Message message;

    explicit Private(std::shared_ptr<const Profile> p)
        : profile(std::move(p))
        , codec(profile)
    {
    }
    void checkTopic(const Packet& packet);
    [[nodiscard]] std::optional<QByteArrayView> payloadOf(const Packet& packet);
    void readStatus(const QByteArray& payload);
    void readPayload(QByteArrayView payload, qint64 receivedMs);
    void noteProblems();
    [[nodiscard]] std::string_view pointAround(quint32 token) const;
    [[nodiscard]] QByteArray subjectOf(const JsonProblem& problem) const;
};

MessageDecoder::MessageDecoder(std::shared_ptr<const Profile> profile)
    : d(std::make_unique<Private>(std::move(profile)))
{
}
MessageDecoder::~MessageDecoder() = default;

const Profile& MessageDecoder::profile() const
{
    return *d->profile;
}

Message& MessageDecoder::decode(const Packet& packet)
{
    Message& message = d->message;
    message.topic = &d->codec.read(packet.topic);
    message.findings.clear();
    message.isJson = false;
    message.root = {};
    message.unpacked.clear();
    message.isOnline.reset();
    d->checkTopic(packet);
    const std::optional<QByteArrayView> payload = d->payloadOf(packet);
    if (!payload || !message.topic->isKnown()) {
        message.entries.clear();
    } else if (message.topic->isStatus) {
        message.entries.clear();
        d->readStatus(packet.payload);
    } else {
        d->readPayload(*payload, msSinceEpoch(packet.receivedAt));
    }
    return message;
}

void MessageDecoder::Private::checkTopic(const Packet& packet)
{
    const Topic& topic = *message.topic;
    if (!topic.isKnown()) {
        note(message.findings,
             Finding{Rule::UnknownTopic,
                     {},
                     packet.topic,
                     "a topic of the profile",
                     excerpt(packet.topic.toStdString()),
                     "5.3"});
    }
    if (packet.retained) {
        note(message.findings,
             Finding{Rule::Retained, {}, packet.topic, "a message that is not retained", {}, "5.3"});
    }
    if (!topic.requestID.isEmpty() && !TopicCodec::isRequestId(topic.requestID)) {
        note(message.findings,
             Finding{Rule::BadIdentifier,
                     {},
                     excerpt(topic.requestID.toStdString()),
                     "1 to 64 of A-Z a-z 0-9 -",
                     excerpt(topic.requestID.toStdString()),
                     "5.3"});
    }
}

/// The bytes to decode, or nothing if there are too many of them.
std::optional<QByteArrayView> MessageDecoder::Private::payloadOf(const Packet& packet)
{
    const qsizetype limit = profile->maxPayload();
    const auto tooLarge = [&](qint64 size) {
        note(message.findings,
             Finding{Rule::PayloadTooLarge,
                     {},
                     packet.topic,
                     QByteArray("<= " + QByteArray::number(limit) + " B"),
                     QByteArray(QByteArray::number(size) + " B"),
                     "5.3"});
        return std::optional<QByteArrayView>();
    };
    if (packet.isCut() || packet.payload.size() > limit) {
        return tooLarge(std::max<qint64>(packet.fullSize, packet.payload.size()));
    }
    if (!message.topic->isGzip) {
        return packet.payload;
    }
    const Unzipped unzipped = gunzip(packet.payload, limit);
    if (unzipped.isTooLarge) {
        return tooLarge(limit + 1);
    }
    message.unpacked = unzipped.bytes;
    if (!unzipped.isComplete) {
        note(message.findings,
             Finding{Rule::CompressionDamaged,
                     {},
                     packet.topic,
                     "gzip",
                     packet.payload.first(std::min<qsizetype>(packet.payload.size(), 8)).toHex(' '),
                     "5.3"});
        // Announced as gzip, sent plain: seen in the field.
        const bool isPlain = !packet.payload.startsWith("\x1F\x8B");
        return isPlain ? QByteArrayView(packet.payload) : QByteArrayView(message.unpacked);
    }
    return message.unpacked;
}

void MessageDecoder::Private::readStatus(const QByteArray& payload)
{
    const QByteArray word = payload.trimmed();
    if (profile->statusTopic()->online.contains(word)) {
        message.isOnline = true;
    } else if (profile->statusTopic()->offline.contains(word)) {
        message.isOnline = false;
    } else {
        note(message.findings,
             Finding{Rule::UnknownEnumValue,
                     {},
                     "status",
                     profile->statusTopic()->online.join('|'),
                     excerpt(word.toStdString()),
                     "5.3"});
    }
}

void MessageDecoder::Private::readPayload(QByteArrayView payload, qint64 receivedMs)
{
    const std::vector<Operation>& operations = message.topic->operations;
    const OperationSpec& first = profile->operation(operations.front());
    const bool isFree = isFreeMessage(operations);
    if (!first.envelope->isBinary) {
        text.parse(payload, {profile->maxPayload(), 32, 1024});
        message.root = text.root();
        // A free message may be anything; what is not clean JSON is shown as text or bytes.
        message.isJson = isFree ? text.root().exists() && text.problems().empty() : message.root.isObject();
    }
    if (message.isJson && message.root.isObject()) {
        noteProblems();
        EnvelopeReader(*profile, message, receivedMs).read(operations);
        return;
    }
    message.entries.resize(1);
    Entry& entry = message.entries.front();
    entry = Entry{};
    entry.receivedMs = receivedMs;
    if (isFree || first.envelope->isBinary) {
        entry.operation = operations.front();
        return;
    }
    noteProblems();
    if (message.root.exists()) {
        note(message.findings, Rule::NotAnObject, message.root, QByteArrayView(), "object", "5.3");
    }
    message.entries.clear();
}

/// The id of the point that the value stands in directly; empty outside of points.
std::string_view MessageDecoder::Private::pointAround(quint32 token) const
{
    JsonValue object;
    JsonValue at = text.root();
    while (at.exists() && at.token() != token) {
        if (at.token() > token) {
            return {};
        }
        if (text.tokens()[at.token()].next <= token) {
            at = at.nextSibling();
        } else {
            object = at;
            at = at.firstChild();
        }
    }
    return at.exists() && object.isObject() ? object.member(profile->key(Member::pointID)).plain()
                                            : std::string_view();
}

/// "pointID.member", or the member alone outside of points; empty where the problem is no member's.
QByteArray MessageDecoder::Private::subjectOf(const JsonProblem& problem) const
{
    if (problem.token == JsonProblem::kNoToken || problem.token == 0) {
        return {};
    }
    const JsonText::Token& before = text.tokens()[problem.token - 1];
    if (!before.isKey) {
        return {};
    }
    const QByteArray member = excerpt(text.bytes().substr(before.begin + 1, before.end - before.begin - 2));
    const QByteArray point = excerpt(pointAround(problem.token));
    return point.isEmpty() ? member : QByteArray(point + '.' + member);
}

void MessageDecoder::Private::noteProblems()
{
    for (const JsonProblem& problem : text.problems()) {
        const bool isValue = problem.kind == JsonProblem::Kind::DuplicateKey
            || problem.kind == JsonProblem::Kind::NotANumber || problem.kind == JsonProblem::Kind::TooDeep;
        const bool hasToken = problem.token != JsonProblem::kNoToken;
        Finding finding{ruleOf(problem.kind), {}, subjectOf(problem), {}, {}, "5.3"};
        finding.path = isValue && hasToken ? text.path(problem.token)
                                           : QByteArray('@' + QByteArray::number(problem.offset));
        finding.found = excerpt(text.bytes().substr(static_cast<std::size_t>(problem.offset)));
        note(message.findings, std::move(finding));
    }
}

} // namespace cems::wire
