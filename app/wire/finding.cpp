// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/finding.h"

#include <array>

using namespace Qt::StringLiterals;

namespace cems::wire {

namespace {

// In the order of Rule.
constexpr std::array kIds{
    "payloadTooLarge"_L1,
    "notUtf8"_L1,
    "byteOrderMark"_L1,
    "controlCharacter"_L1,
    "jsonDamaged"_L1,
    "trailingBytes"_L1,
    "notAnObject"_L1,
    "duplicateKey"_L1,
    "nestingTooDeep"_L1,
    "notANumber"_L1,
    "compressionDamaged"_L1,
    "unknownTopic"_L1,
    "unknownOperation"_L1,
    "unknownMember"_L1,
    "missingMember"_L1,
    "wrongType"_L1,
    "unknownEnumValue"_L1,
    "emptyForAbsent"_L1,
    "badIdentifier"_L1,
    "foreignDevice"_L1,
    "retained"_L1,
    "unreadableTime"_L1,
    "localTimeWithZ"_L1,
    "otherTimeForm"_L1,
    "clockSkew"_L1,
    "lateOutOfOrder"_L1,
    "unknownPoint"_L1,
    "unknownProperty"_L1,
    "valueOutOfRange"_L1,
    "valueNotInEnum"_L1,
    "unknownQuality"_L1,
    "answerWithoutEventId"_L1,
    "answerWithoutRequest"_L1,
    "answerAfterLastPart"_L1,
    "eventIdReused"_L1,
    "missingResultCode"_L1,
    "secondHost"_L1,
    "duplicateSample"_L1,
    "tooManyPoints"_L1,
    "modelInvalid"_L1,
    "modelReference"_L1,
    "modelDuplicateId"_L1,
    "modelCycle"_L1,
    "modelRange"_L1,
    "modelEmptyEnum"_L1,
    "modelReadingType"_L1,
    "modelUnit"_L1,
    "modelNoFeedback"_L1,
};
static_assert(kIds.size() == kRuleCount);

} // namespace

QLatin1StringView ruleId(Rule rule)
{
    return kIds[static_cast<std::size_t>(rule)];
}

Severity severityOf(Rule rule)
{
    switch (rule) {
    case Rule::PayloadTooLarge:
    case Rule::NotUtf8:
    case Rule::JsonDamaged:
    case Rule::NotAnObject:
    case Rule::CompressionDamaged:
    case Rule::ForeignDevice:
    case Rule::TooManyPoints:
    case Rule::ValueOutOfRange:
    case Rule::UnreadableTime:
    case Rule::SecondHost:
    case Rule::ModelInvalid:
    case Rule::ModelReference:
    case Rule::ModelDuplicateId:
    case Rule::ModelCycle:
        return Severity::Bad;
    case Rule::EmptyForAbsent:
    case Rule::UnknownMember:
    case Rule::OtherTimeForm:
    case Rule::Retained:
    case Rule::AnswerWithoutEventId:
    case Rule::MissingResultCode:
    case Rule::DuplicateSample:
    case Rule::LateOutOfOrder:
    case Rule::ByteOrderMark:
        return Severity::Notice;
    case Rule::ControlCharacter:
    case Rule::TrailingBytes:
    case Rule::DuplicateKey:
    case Rule::NestingTooDeep:
    case Rule::NotANumber:
    case Rule::UnknownTopic:
    case Rule::UnknownOperation:
    case Rule::MissingMember:
    case Rule::WrongType:
    case Rule::UnknownEnumValue:
    case Rule::BadIdentifier:
    case Rule::LocalTimeWithZ:
    case Rule::ClockSkew:
    case Rule::UnknownPoint:
    case Rule::UnknownProperty:
    case Rule::ValueNotInEnum:
    case Rule::UnknownQuality:
    case Rule::AnswerWithoutRequest:
    case Rule::AnswerAfterLastPart:
    case Rule::EventIdReused:
    case Rule::ModelRange:
    case Rule::ModelEmptyEnum:
    case Rule::ModelReadingType:
    case Rule::ModelUnit:
    case Rule::ModelNoFeedback:
        return Severity::Warning;
    }
    return Severity::Warning;
}

} // namespace cems::wire
