// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/translation.h"
#include "text/words.h"

#include <algorithm>
#include <array>

namespace cems::text {
namespace {

using wire::Rule;

/// %1 in the sentence is the finding's subject, or noSubject where there is none.
struct RuleWords
{
    Rule value;
    const char* word;
    const char* sentence;
    const char* noSubject;
    const char* remedy;
};

// clang-format off
constexpr std::array kRuleWords{
    RuleWords{Rule::PayloadTooLarge,
        QT_TRANSLATE_NOOP("cems::text", "Payload above the limit"),
        QT_TRANSLATE_NOOP("cems::text", "A payload of %1 is larger than the limit and was not decoded."),
        QT_TRANSLATE_NOOP("cems::text", "the gateway"),
        QT_TRANSLATE_NOOP("cems::text", "Have the gateway send less in one message, or raise the limit of the profile.")},
    RuleWords{Rule::NotUtf8,
        QT_TRANSLATE_NOOP("cems::text", "Text is not UTF-8"),
        QT_TRANSLATE_NOOP("cems::text", "A payload of %1 contains bytes that are not UTF-8."),
        QT_TRANSLATE_NOOP("cems::text", "the gateway"),
        QT_TRANSLATE_NOOP("cems::text", "Have the gateway write its texts in UTF-8, not in GBK or Latin-1.")},
    RuleWords{Rule::ByteOrderMark,
        QT_TRANSLATE_NOOP("cems::text", "Byte order mark before the JSON"),
        QT_TRANSLATE_NOOP("cems::text", "A payload of %1 begins with a byte order mark."),
        QT_TRANSLATE_NOOP("cems::text", "the gateway"),
        QT_TRANSLATE_NOOP("cems::text", "Have the gateway send JSON without a byte order mark.")},
    RuleWords{Rule::ControlCharacter,
        QT_TRANSLATE_NOOP("cems::text", "Raw control character in a text"),
        QT_TRANSLATE_NOOP("cems::text", "A text of %1 contains a raw control character."),
        QT_TRANSLATE_NOOP("cems::text", "the gateway"),
        QT_TRANSLATE_NOOP("cems::text", "Have control characters escaped, a line feed as \\n.")},
    RuleWords{Rule::JsonDamaged,
        QT_TRANSLATE_NOOP("cems::text", "JSON is damaged"),
        QT_TRANSLATE_NOOP("cems::text", "A payload of %1 is damaged JSON; what stands before the damage is used."),
        QT_TRANSLATE_NOOP("cems::text", "the gateway"),
        QT_TRANSLATE_NOOP("cems::text", "Look at the raw message; it may have been cut off by a full buffer.")},
    RuleWords{Rule::TrailingBytes,
        QT_TRANSLATE_NOOP("cems::text", "Bytes behind the end of the JSON"),
        QT_TRANSLATE_NOOP("cems::text", "A payload of %1 has further bytes behind the end of the JSON."),
        QT_TRANSLATE_NOOP("cems::text", "the gateway"),
        QT_TRANSLATE_NOOP("cems::text", "Have the gateway send the exact length; a terminating zero is often sent along.")},
    RuleWords{Rule::NotAnObject,
        QT_TRANSLATE_NOOP("cems::text", "JSON is not an object"),
        QT_TRANSLATE_NOOP("cems::text", "A payload of %1 is JSON, but not an object."),
        QT_TRANSLATE_NOOP("cems::text", "the gateway"),
        QT_TRANSLATE_NOOP("cems::text", "Have the payload wrapped in an object as the profile describes.")},
    RuleWords{Rule::DuplicateKey,
        QT_TRANSLATE_NOOP("cems::text", "Member stands twice"),
        QT_TRANSLATE_NOOP("cems::text", "The member %1 stands twice in one object; the last one is used."),
        QT_TRANSLATE_NOOP("cems::text", "of this object"),
        QT_TRANSLATE_NOOP("cems::text", "Have each member sent once.")},
    RuleWords{Rule::NestingTooDeep,
        QT_TRANSLATE_NOOP("cems::text", "Nesting above the limit"),
        QT_TRANSLATE_NOOP("cems::text", "%1 is nested deeper than the limit and was kept raw."),
        QT_TRANSLATE_NOOP("cems::text", "A value"),
        QT_TRANSLATE_NOOP("cems::text", "Have the structure made flatter.")},
    RuleWords{Rule::NotANumber,
        QT_TRANSLATE_NOOP("cems::text", "NaN or infinity for a number"),
        QT_TRANSLATE_NOOP("cems::text", "%1 is NaN or infinite, which JSON does not know; the value counts as bad."),
        QT_TRANSLATE_NOOP("cems::text", "A number"),
        QT_TRANSLATE_NOOP("cems::text", "Have the gateway leave the value out and send a quality code.")},
    RuleWords{Rule::CompressionDamaged,
        QT_TRANSLATE_NOOP("cems::text", "Compressed payload cannot be unpacked"),
        QT_TRANSLATE_NOOP("cems::text", "A compressed payload of %1 cannot be unpacked."),
        QT_TRANSLATE_NOOP("cems::text", "the gateway"),
        QT_TRANSLATE_NOOP("cems::text", "Check that the gateway sends gzip and the whole payload.")},
    RuleWords{Rule::UnknownTopic,
        QT_TRANSLATE_NOOP("cems::text", "Topic that the profile lacks"),
        QT_TRANSLATE_NOOP("cems::text", "The topic %1 does not occur in the profile."),
        QT_TRANSLATE_NOOP("cems::text", "of this message"),
        QT_TRANSLATE_NOOP("cems::text", "Check the profile; add the topic to it if the gateway is right.")},
    RuleWords{Rule::UnknownOperation,
        QT_TRANSLATE_NOOP("cems::text", "Service or event that the profile lacks"),
        QT_TRANSLATE_NOOP("cems::text", "The service or event %1 does not occur in the profile."),
        QT_TRANSLATE_NOOP("cems::text", "of this message"),
        QT_TRANSLATE_NOOP("cems::text", "Check the spelling, or add the operation to the profile.")},
    RuleWords{Rule::UnknownMember,
        QT_TRANSLATE_NOOP("cems::text", "Member that the profile lacks"),
        QT_TRANSLATE_NOOP("cems::text", "The member %1 does not occur in the profile; it is ignored."),
        QT_TRANSLATE_NOOP("cems::text", "of this message"),
        QT_TRANSLATE_NOOP("cems::text", "Check the spelling, or add the name to the profile.")},
    RuleWords{Rule::MissingMember,
        QT_TRANSLATE_NOOP("cems::text", "Required member is missing"),
        QT_TRANSLATE_NOOP("cems::text", "The required member %1 is missing."),
        QT_TRANSLATE_NOOP("cems::text", "of this message"),
        QT_TRANSLATE_NOOP("cems::text", "Have the gateway send it.")},
    RuleWords{Rule::WrongType,
        QT_TRANSLATE_NOOP("cems::text", "Value of the wrong type"),
        QT_TRANSLATE_NOOP("cems::text", "%1 was sent with the wrong type."),
        QT_TRANSLATE_NOOP("cems::text", "A value"),
        QT_TRANSLATE_NOOP("cems::text", "Have numbers sent as numbers and texts as texts, as the product model says.")},
    RuleWords{Rule::UnknownEnumValue,
        QT_TRANSLATE_NOOP("cems::text", "Word that the list does not contain"),
        QT_TRANSLATE_NOOP("cems::text", "%1 has a word that its list does not contain."),
        QT_TRANSLATE_NOOP("cems::text", "A member"),
        QT_TRANSLATE_NOOP("cems::text", "Check the spelling, or add the word to the profile.")},
    RuleWords{Rule::EmptyForAbsent,
        QT_TRANSLATE_NOOP("cems::text", "Empty instead of left out"),
        QT_TRANSLATE_NOOP("cems::text", "%1 was sent empty and could have been left out."),
        QT_TRANSLATE_NOOP("cems::text", "A member"),
        QT_TRANSLATE_NOOP("cems::text", "Nothing must be changed; leaving it out saves bytes.")},
    RuleWords{Rule::BadIdentifier,
        QT_TRANSLATE_NOOP("cems::text", "Identifier with unusual characters"),
        QT_TRANSLATE_NOOP("cems::text", "The identifier %1 is too long or contains unusual characters."),
        QT_TRANSLATE_NOOP("cems::text", "of this message"),
        QT_TRANSLATE_NOOP("cems::text", "Use letters, digits and _ . : - up to 128 characters.")},
    RuleWords{Rule::ForeignDevice,
        QT_TRANSLATE_NOOP("cems::text", "Device that the gateway does not have"),
        QT_TRANSLATE_NOOP("cems::text", "The device %1 belongs neither to the gateway nor to its known sub-devices."),
        QT_TRANSLATE_NOOP("cems::text", "of this message"),
        QT_TRANSLATE_NOOP("cems::text", "Check the device id, and load the present product model.")},
    RuleWords{Rule::Retained,
        QT_TRANSLATE_NOOP("cems::text", "Retained report"),
        QT_TRANSLATE_NOOP("cems::text", "A report about %1 was stored by the broker; its age is unknown."),
        QT_TRANSLATE_NOOP("cems::text", "the gateway"),
        QT_TRANSLATE_NOOP("cems::text", "Have the gateway publish its reports without the retain flag.")},
    RuleWords{Rule::UnreadableTime,
        QT_TRANSLATE_NOOP("cems::text", "Time cannot be read"),
        QT_TRANSLATE_NOOP("cems::text", "The time of %1 cannot be read; the time of receipt is used."),
        QT_TRANSLATE_NOOP("cems::text", "a value"),
        QT_TRANSLATE_NOOP("cems::text", "Have times sent as yyyyMMddTHHmmssZ in UTC.")},
    RuleWords{Rule::LocalTimeWithZ,
        QT_TRANSLATE_NOOP("cems::text", "Local time marked as UTC"),
        QT_TRANSLATE_NOOP("cems::text", "The time of %1 is local time with a Z behind it; it was corrected."),
        QT_TRANSLATE_NOOP("cems::text", "a value"),
        QT_TRANSLATE_NOOP("cems::text", "Have the gateway send UTC, or drop the Z and send the offset.")},
    RuleWords{Rule::OtherTimeForm,
        QT_TRANSLATE_NOOP("cems::text", "Time in another form"),
        QT_TRANSLATE_NOOP("cems::text", "The time of %1 has another form than the profile writes."),
        QT_TRANSLATE_NOOP("cems::text", "a value"),
        QT_TRANSLATE_NOOP("cems::text", "Nothing must be changed; yyyyMMddTHHmmssZ is preferred.")},
    RuleWords{Rule::ClockSkew,
        QT_TRANSLATE_NOOP("cems::text", "Clock differs by more than 5 s"),
        QT_TRANSLATE_NOOP("cems::text", "The clock of %1 differs by more than 5 s from this laptop."),
        QT_TRANSLATE_NOOP("cems::text", "the gateway"),
        QT_TRANSLATE_NOOP("cems::text", "Synchronise the gateway; check this laptop first.")},
    RuleWords{Rule::LateOutOfOrder,
        QT_TRANSLATE_NOOP("cems::text", "Late data out of order"),
        QT_TRANSLATE_NOOP("cems::text", "Late data of %1 did not come oldest first."),
        QT_TRANSLATE_NOOP("cems::text", "the gateway"),
        QT_TRANSLATE_NOOP("cems::text", "Have the gateway send its buffer in the order of data time.")},
    RuleWords{Rule::UnknownPoint,
        QT_TRANSLATE_NOOP("cems::text", "Point that the product model lacks"),
        QT_TRANSLATE_NOOP("cems::text", "The point %1 does not occur in the product model."),
        QT_TRANSLATE_NOOP("cems::text", "of this report"),
        QT_TRANSLATE_NOOP("cems::text", "Load the present product model, or have the point added to it.")},
    RuleWords{Rule::UnknownProperty,
        QT_TRANSLATE_NOOP("cems::text", "Property that the product model lacks"),
        QT_TRANSLATE_NOOP("cems::text", "The property %1 does not occur in the product model."),
        QT_TRANSLATE_NOOP("cems::text", "of this report"),
        QT_TRANSLATE_NOOP("cems::text", "Load the present product model, or have the property added to it.")},
    RuleWords{Rule::ValueOutOfRange,
        QT_TRANSLATE_NOOP("cems::text", "Value outside its range"),
        QT_TRANSLATE_NOOP("cems::text", "The value of %1 lies outside the range of the product model."),
        QT_TRANSLATE_NOOP("cems::text", "a point"),
        QT_TRANSLATE_NOOP("cems::text", "Check scale, wiring and CT/PT ratio; correct the range if the value is right.")},
    RuleWords{Rule::ValueNotInEnum,
        QT_TRANSLATE_NOOP("cems::text", "Value is no declared state"),
        QT_TRANSLATE_NOOP("cems::text", "The value of %1 is none of the states of the product model."),
        QT_TRANSLATE_NOOP("cems::text", "a point"),
        QT_TRANSLATE_NOOP("cems::text", "Check the mapping of the states, or add the state to the product model.")},
    RuleWords{Rule::UnknownQuality,
        QT_TRANSLATE_NOOP("cems::text", "Quality code that the scheme lacks"),
        QT_TRANSLATE_NOOP("cems::text", "The quality code of %1 does not occur in the scheme of the profile."),
        QT_TRANSLATE_NOOP("cems::text", "a point"),
        QT_TRANSLATE_NOOP("cems::text", "Choose the right quality scheme in the profile.")},
    RuleWords{Rule::AnswerWithoutEventId,
        QT_TRANSLATE_NOOP("cems::text", "Answer without eventID"),
        QT_TRANSLATE_NOOP("cems::text", "An answer about %1 carries no eventID; it was matched to the oldest open request."),
        QT_TRANSLATE_NOOP("cems::text", "this operation"),
        QT_TRANSLATE_NOOP("cems::text", "Have the gateway repeat the eventID of the request.")},
    RuleWords{Rule::AnswerWithoutRequest,
        QT_TRANSLATE_NOOP("cems::text", "Answer without open request"),
        QT_TRANSLATE_NOOP("cems::text", "An answer about %1 belongs to no open request; it is late or meant for another host."),
        QT_TRANSLATE_NOOP("cems::text", "this operation"),
        QT_TRANSLATE_NOOP("cems::text", "Check the time limit, and whether a second host is at work.")},
    RuleWords{Rule::AnswerAfterLastPart,
        QT_TRANSLATE_NOOP("cems::text", "Part behind the last one"),
        QT_TRANSLATE_NOOP("cems::text", "An answer about %1 goes on behind its last part."),
        QT_TRANSLATE_NOOP("cems::text", "this operation"),
        QT_TRANSLATE_NOOP("cems::text", "Have all parts but the last marked with more: true.")},
    RuleWords{Rule::EventIdReused,
        QT_TRANSLATE_NOOP("cems::text", "eventID used twice"),
        QT_TRANSLATE_NOOP("cems::text", "The eventID of %1 was used before by another request."),
        QT_TRANSLATE_NOOP("cems::text", "a request"),
        QT_TRANSLATE_NOOP("cems::text", "Have a new eventID made for every request.")},
    RuleWords{Rule::MissingResultCode,
        QT_TRANSLATE_NOOP("cems::text", "Answer without resultCode"),
        QT_TRANSLATE_NOOP("cems::text", "An answer about %1 carries no resultCode; the outcome is unconfirmed."),
        QT_TRANSLATE_NOOP("cems::text", "this operation"),
        QT_TRANSLATE_NOOP("cems::text", "Have the gateway send resultCode 0 for success.")},
    RuleWords{Rule::SecondHost,
        QT_TRANSLATE_NOOP("cems::text", "Second host at work"),
        QT_TRANSLATE_NOOP("cems::text", "Another host sends requests to %1."),
        QT_TRANSLATE_NOOP("cems::text", "the gateway"),
        QT_TRANSLATE_NOOP("cems::text", "Find out who else is connected before changing anything.")},
    RuleWords{Rule::DuplicateSample,
        QT_TRANSLATE_NOOP("cems::text", "Value sent twice"),
        QT_TRANSLATE_NOOP("cems::text", "A value of %1 came again with the same data time."),
        QT_TRANSLATE_NOOP("cems::text", "a point"),
        QT_TRANSLATE_NOOP("cems::text", "Usual after a reconnect at QoS 1; otherwise check the gateway for double reports.")},
    RuleWords{Rule::TooManyPoints,
        QT_TRANSLATE_NOOP("cems::text", "More points than are kept"),
        QT_TRANSLATE_NOOP("cems::text", "%1 and further points are left out: the gateway has more points than are kept."),
        QT_TRANSLATE_NOOP("cems::text", "A point"),
        QT_TRANSLATE_NOOP("cems::text", "Check whether the gateway makes up new point ids; otherwise split its points among gateways.")},
    RuleWords{Rule::ModelInvalid,
        QT_TRANSLATE_NOOP("cems::text", "Product model breaks its schema"),
        QT_TRANSLATE_NOOP("cems::text", "%1 of the product model does not fit its schema."),
        QT_TRANSLATE_NOOP("cems::text", "A part"),
        QT_TRANSLATE_NOOP("cems::text", "Correct the product model at this place.")},
    RuleWords{Rule::ModelReference,
        QT_TRANSLATE_NOOP("cems::text", "Reference to something unknown"),
        QT_TRANSLATE_NOOP("cems::text", "The product model refers to %1, which it does not contain."),
        QT_TRANSLATE_NOOP("cems::text", "something"),
        QT_TRANSLATE_NOOP("cems::text", "Correct the id, or add what it refers to.")},
    RuleWords{Rule::ModelDuplicateId,
        QT_TRANSLATE_NOOP("cems::text", "Id is used twice"),
        QT_TRANSLATE_NOOP("cems::text", "%1 is used twice in the product model."),
        QT_TRANSLATE_NOOP("cems::text", "An id"),
        QT_TRANSLATE_NOOP("cems::text", "Give each entry an id of its own.")},
    RuleWords{Rule::ModelCycle,
        QT_TRANSLATE_NOOP("cems::text", "Parents form a circle"),
        QT_TRANSLATE_NOOP("cems::text", "%1 is its own ancestor in the product model."),
        QT_TRANSLATE_NOOP("cems::text", "An entry"),
        QT_TRANSLATE_NOOP("cems::text", "Correct the parent ids so that they end at the gateway.")},
    RuleWords{Rule::ModelRange,
        QT_TRANSLATE_NOOP("cems::text", "Limits contradict each other"),
        QT_TRANSLATE_NOOP("cems::text", "The limits of %1 contradict each other in the product model."),
        QT_TRANSLATE_NOOP("cems::text", "an entry"),
        QT_TRANSLATE_NOOP("cems::text", "Correct them: min up to max, and lower2, lower, upper, upper2 ascending.")},
    RuleWords{Rule::ModelEmptyEnum,
        QT_TRANSLATE_NOOP("cems::text", "Enumeration without values"),
        QT_TRANSLATE_NOOP("cems::text", "%1 is an enumeration without values in the product model."),
        QT_TRANSLATE_NOOP("cems::text", "An entry"),
        QT_TRANSLATE_NOOP("cems::text", "List its values, or choose another data type.")},
    RuleWords{Rule::ModelReadingType,
        QT_TRANSLATE_NOOP("cems::text", "Reading type id cannot be decoded"),
        QT_TRANSLATE_NOOP("cems::text", "The reading type id of %1 is malformed or has unknown codes."),
        QT_TRANSLATE_NOOP("cems::text", "an entry"),
        QT_TRANSLATE_NOOP("cems::text", "Check its 18 parts; add codes of your own to the user catalogue.")},
    RuleWords{Rule::ModelUnit,
        QT_TRANSLATE_NOOP("cems::text", "Unit contradicts the reading type"),
        QT_TRANSLATE_NOOP("cems::text", "The unit of %1 contradicts its reading type id."),
        QT_TRANSLATE_NOOP("cems::text", "a point"),
        QT_TRANSLATE_NOOP("cems::text", "Correct the unit or the reading type id.")},
    RuleWords{Rule::ModelNoFeedback,
        QT_TRANSLATE_NOOP("cems::text", "Control without feedback point"),
        QT_TRANSLATE_NOOP("cems::text", "%1 can be controlled but has no feedback point."),
        QT_TRANSLATE_NOOP("cems::text", "A point"),
        QT_TRANSLATE_NOOP("cems::text", "Name the point that shows whether an order was carried out.")},
};
// clang-format on

static_assert(kRuleWords.size() == wire::kRuleCount && isInOrder(kRuleWords));

/// What findings expect in words; all else that they expect is data: names, numbers, patterns.
constexpr std::array kDemands{
    QT_TRANSLATE_NOOP("cems::text", "0 or a return code"),
    QT_TRANSLATE_NOOP("cems::text", "1 to 64 of A-Z a-z 0-9 -"),
    QT_TRANSLATE_NOOP("cems::text", "18 numbers with known codes"),
    QT_TRANSLATE_NOOP("cems::text", "32 bit"),
    QT_TRANSLATE_NOOP("cems::text", "a device of the product model"),
    QT_TRANSLATE_NOOP("cems::text", "a message that is not retained"),
    QT_TRANSLATE_NOOP("cems::text", "a name of the product model"),
    QT_TRANSLATE_NOOP("cems::text", "a topic of the profile"),
    QT_TRANSLATE_NOOP("cems::text", "a word of the message set"),
    QT_TRANSLATE_NOOP("cems::text", "an operation of the profile"),
    QT_TRANSLATE_NOOP("cems::text", "at most 100000 points"),
    QT_TRANSLATE_NOOP("cems::text", "letters, digits and _ . : -"),
    QT_TRANSLATE_NOOP("cems::text", "list"),
    QT_TRANSLATE_NOOP("cems::text", "list of points"),
    QT_TRANSLATE_NOOP("cems::text", "ms since 1970"),
    QT_TRANSLATE_NOOP("cems::text", "no such member"),
    QT_TRANSLATE_NOOP("cems::text", "number"),
    QT_TRANSLATE_NOOP("cems::text", "number, boolean or text"),
    QT_TRANSLATE_NOOP("cems::text", "object"),
    QT_TRANSLATE_NOOP("cems::text", "oldest first"),
    QT_TRANSLATE_NOOP("cems::text", "text"),
    QT_TRANSLATE_NOOP("cems::text", "true or false"),
    QT_TRANSLATE_NOOP("cems::text", "value or resultCode"),
    QT_TRANSLATE_NOOP("cems::text", "whole number"),
};

QString demandText(const QByteArray& expected)
{
    const auto word = std::find(kDemands.begin(), kDemands.end(), QByteArrayView(expected));
    return word == kDemands.end() ? QString::fromUtf8(expected) : translated(*word);
}

/// In quotes unless it has some: what was cut in the middle of JSON must not run into our full stop.
QString quoted(const QByteArray& found)
{
    const bool isText = found.size() > 1 && found.startsWith('"') && found.endsWith('"');
    const QString text = QString::fromUtf8(found);
    return isText || text.isEmpty() ? text : QString(u'\u201C' + text + u'\u201D');
}

/// A sentence of its own behind the first one; empty if neither is known. A missing member is named once.
QString expectedAndFound(const wire::Finding& finding)
{
    const QString expected = finding.expected == finding.subject ? QString() : demandText(finding.expected);
    const QString found = quoted(finding.found);
    if (expected.isEmpty() && found.isEmpty()) {
        return {};
    }
    if (found.isEmpty()) {
        return QCoreApplication::translate("cems::text", " Expected: %1.").arg(expected);
    }
    if (expected.isEmpty()) {
        return QCoreApplication::translate("cems::text", " Found: %1.").arg(found);
    }
    return QCoreApplication::translate("cems::text", " Expected: %1; found: %2.").arg(expected, found);
}

} // namespace

QString ruleWord(wire::Rule rule)
{
    return translated(rowOf(kRuleWords, rule).word);
}

Explanation explain(const wire::Finding& finding)
{
    const RuleWords& words = rowOf(kRuleWords, finding.rule);
    const QString subject =
        finding.subject.isEmpty() ? translated(words.noSubject) : QString::fromUtf8(finding.subject);
    return {translated(words.sentence).arg(subject) + expectedAndFound(finding), translated(words.remedy)};
}

} // namespace cems::text
