// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/finding.h"

namespace cems::wire {

Severity severityOf(Rule rule)
{
    switch (rule) {
    case Rule::PayloadTooLarge:
    case Rule::NotUtf8:
    case Rule::JsonDamaged:
    case Rule::NotAnObject:
    case Rule::CompressionDamaged:
    case Rule::ForeignDevice:
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
