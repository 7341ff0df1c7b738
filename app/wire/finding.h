// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>
#include <QtGlobal>

namespace cems::wire {

/// Every rule that a single message can break. Sentences and remedies stand in text/.
enum class Rule : quint8
{
    // bytes
    PayloadTooLarge,
    NotUtf8,
    ByteOrderMark,
    ControlCharacter,
    JsonDamaged,
    TrailingBytes,
    NotAnObject,
    DuplicateKey,
    NestingTooDeep,
    NotANumber, ///< NaN, Infinity
    CompressionDamaged,
    // topic and envelope
    UnknownTopic,
    UnknownOperation, ///< serviceID or eventType that the profile lacks
    UnknownMember,
    MissingMember,
    WrongType, ///< number sent as text and the reverse included
    UnknownEnumValue,
    EmptyForAbsent, ///< "" or null where the member could have been left out
    BadIdentifier,
    ForeignDevice, ///< objectDeviceID or batch deviceID that the gateway does not have
    Retained,
    // time
    UnreadableTime,
    LocalTimeWithZ, ///< 1 to 14 h in the future
    OtherTimeForm, ///< readable, but not the form we write
    ClockSkew, ///< above 5 s
    LateOutOfOrder,
    // values, against the product model
    UnknownPoint,
    UnknownProperty,
    ValueOutOfRange,
    ValueNotInEnum,
    UnknownQuality,
    // requests and answers
    AnswerWithoutEventId,
    AnswerWithoutRequest, ///< late or foreign
    AnswerAfterLastPart,
    EventIdReused,
    MissingResultCode,
    // the session
    SecondHost,
    DuplicateSample, ///< same point and data time again
    TooManyPoints, ///< above what is kept of one gateway
    // the product model itself
    ModelInvalid, ///< against the JSON Schema
    ModelReference,
    ModelDuplicateId,
    ModelCycle,
    ModelRange,
    ModelEmptyEnum,
    ModelReadingType,
    ModelUnit,
    ModelNoFeedback,
};
inline constexpr int kRuleCount = static_cast<int>(Rule::ModelNoFeedback) + 1;

enum class Severity : quint8
{
    Notice,
    Warning,
    Bad
};
[[nodiscard]] Severity severityOf(Rule rule);
/// The rule's name for files and exports: "duplicateKey".
[[nodiscard]] QLatin1StringView ruleId(Rule rule);

/// One deviation in one message. What stands is kept by conformance/FindingStore.
struct Finding
{
    Rule rule = Rule::JsonDamaged;
    QByteArray
        path; ///< JSON path as sent, "$.services[0].paras.points[3].value", or "@1234" for a byte offset
    QByteArray subject; ///< point, device, topic or member it is about; what findings are counted by
    QByteArray expected;
    QByteArray found; ///< at most 80 bytes of what stood there
    const char* chapter = ""; ///< of the standard, e.g. "6.4"; a literal
};

} // namespace cems::wire
