// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connection/laddertext.h"

#include "text/errortext.h"

#include <QCoreApplication>
#include <QDateTime>

namespace cems::ui {

using namespace Qt::StringLiterals;

namespace {

struct LadderWords
{
    Q_DECLARE_TR_FUNCTIONS(cems::ui::LadderWidget)
};

QString fingerprint(const QByteArray& sha256)
{
    return QString::fromLatin1(sha256.toHex(':').toUpper());
}

} // namespace

itemmodels::State lampOf(RungState state)
{
    switch (state) {
    case RungState::Done:
        return itemmodels::State::Good;
    case RungState::Running:
        return itemmodels::State::Notice;
    case RungState::Failed:
        return itemmodels::State::Bad;
    case RungState::Waiting:
    case RungState::NotAsked:
        break;
    }
    return itemmodels::State::None;
}

QString stateText(const LadderStep& step, bool isOver)
{
    return isOver && step.state == RungState::Waiting ? LadderWords::tr("not reached")
                                                      : text::rungStateWord(step.state);
}

QString tookText(const LadderStep& step)
{
    const bool isMeasured = step.state == RungState::Done || step.state == RungState::Failed;
    return isMeasured ? LadderWords::tr("%1 ms").arg(step.took.count()) : QString();
}

QString certificateText(const CertificateInfo& certificate)
{
    QStringList lines;
    lines.append(LadderWords::tr("Subject: %1").arg(certificate.subject));
    lines.append(LadderWords::tr("Issuer: %1").arg(certificate.issuer));
    if (!certificate.alternativeNames.isEmpty()) {
        lines.append(LadderWords::tr("Valid for: %1").arg(certificate.alternativeNames.join(u", "_s)));
    }
    lines.append(LadderWords::tr("Valid from %1 to %2")
                     .arg(certificate.notBefore.toLocalTime().toString(u"yyyy-MM-dd HH:mm"),
                          certificate.notAfter.toLocalTime().toString(u"yyyy-MM-dd HH:mm")));
    lines.append(LadderWords::tr("SHA-256: %1").arg(fingerprint(certificate.sha256)));
    return lines.join(u'\n');
}

QString ladderText(std::span<const LadderStep> steps, bool isOver)
{
    QStringList lines;
    for (const LadderStep& step : steps) {
        QStringList words{text::rungName(step.rung), stateText(step, isOver)};
        for (const QString& word : {tookText(step), step.subject}) {
            if (!word.isEmpty()) {
                words.append(word);
            }
        }
        lines.append(words.join(u"  "_s));
        if (step.error) {
            const text::Explanation explanation = text::explain(*step.error);
            lines.append({u"    "_s + explanation.sentence, u"    "_s + explanation.remedy,
                          u"    "_s + step.error->detail});
        }
        for (const CertificateInfo& certificate : step.certificates) {
            QString indented = certificateText(certificate);
            lines.append(u"    "_s + indented.replace(u"\n"_s, u"\n    "_s));
        }
    }
    return lines.join(u'\n');
}

} // namespace cems::ui
