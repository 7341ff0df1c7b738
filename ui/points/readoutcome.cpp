// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/points/readoutcome.h"

#include "text/words.h"

#include <QCoreApplication>

namespace cems::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNamedRefusals = 3;

struct T
{
    Q_DECLARE_TR_FUNCTIONS(cems::ui::ReadOutcome)
};

} // namespace

ReadOutcome readOutcome(const Result<gateway::ReadPointsReply>& result,
                        const gateway::GatewaySession& session)
{
    if (!result) {
        const text::Explanation why = text::explain(result.error());
        return {QString(why.sentence + u' ' + why.remedy).trimmed(), itemmodels::State::Bad};
    }
    QStringList refusals;
    int refused = 0;
    for (const gateway::ReadPoint& read : result->points) {
        if (read.resultCode != 0 && ++refused <= kNamedRefusals) {
            refusals.append(T::tr("%1: %2").arg(session.points().name(read.point),
                                                text::returnCodeWord(session.profile(), read.resultCode)));
        }
    }
    const int answered = static_cast<int>(result->points.size()) - refused;
    ReadOutcome outcome;
    outcome.text = T::tr("Read %n point(s) in %1 ms.", nullptr, answered).arg(result->roundTrip.count());
    if (refused > 0) {
        outcome.state = itemmodels::State::Warning;
        if (refused > kNamedRefusals) {
            refusals.append(u"…"_s);
        }
        outcome.text +=
            u' ' + T::tr("The gateway refused %n: %1.", nullptr, refused).arg(refusals.join(u"; "));
    }
    if (!result->isComplete) {
        outcome.state = itemmodels::State::Warning;
        outcome.text += u' ' + T::tr("The rest did not come within the time limit.");
    }
    return outcome;
}

} // namespace cems::ui
