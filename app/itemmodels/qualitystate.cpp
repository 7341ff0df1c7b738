// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/qualitystate.h"

#include "itemmodels/translation.h"
#include "text/words.h"

namespace cems::itemmodels {

using namespace Qt::StringLiterals;

namespace {

State lampOf(QualityMeaning meaning)
{
    switch (qualityState(meaning)) {
    case QualityState::Good:
        return State::Good;
    case QualityState::Uncertain:
        return State::Warning;
    case QualityState::Bad:
        break;
    }
    return State::Bad;
}

} // namespace

State stateOf(const Sample& sample)
{
    const State state =
        sample.value.kind == ValueCell::Kind::None ? State::Bad : lampOf(sample.quality.meaning);
    const bool isOld = sample.flags.testFlag(SampleFlag::Late) || sample.flags.testFlag(SampleFlag::Retained);
    return isOld && state != State::Bad ? State::Late : state;
}

QString stateWord(const gateway::PointStore& store, PointIndex point)
{
    if (!store.hasValue(point)) {
        return translate("cems::itemmodels::Quality", "no value yet");
    }
    const Sample& sample = store.last(point);
    if (stateOf(sample) == State::Late) {
        return sample.flags.testFlag(SampleFlag::Retained)
            ? translate("cems::itemmodels::Quality", "retained")
            : translate("cems::itemmodels::Quality", "late");
    }
    if (sample.quality.meaning == QualityMeaning::Unknown) {
        return QString::fromUtf8(store.texts().text(sample.quality.rawId)) + u'?';
    }
    return text::qualityWord(sample.quality.meaning);
}

QString pointTypeWord(productmodel::PointType type)
{
    switch (type) {
    case productmodel::PointType::Telemetry:
        return translate("cems::itemmodels::Quality", "Telemetry");
    case productmodel::PointType::Signal:
        return translate("cems::itemmodels::Quality", "Signal");
    case productmodel::PointType::Control:
        return translate("cems::itemmodels::Quality", "Control");
    case productmodel::PointType::Setpoint:
        return translate("cems::itemmodels::Quality", "Set-point");
    case productmodel::PointType::Counter:
        return translate("cems::itemmodels::Quality", "Counter");
    case productmodel::PointType::Unknown:
        break;
    }
    return {};
}

QLatin1StringView stateId(State state)
{
    switch (state) {
    case State::Good:
        return "good"_L1;
    case State::Notice:
        return "notice"_L1;
    case State::Warning:
        return "warning"_L1;
    case State::Bad:
        return "bad"_L1;
    case State::Late:
        return "late"_L1;
    case State::None:
    case State::Stale:
        break;
    }
    return "none"_L1;
}

} // namespace cems::itemmodels
