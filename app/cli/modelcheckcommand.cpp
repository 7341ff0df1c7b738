// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/modelcheckcommand.h"

#include "cli/columns.h"
#include "cli/jsonline.h"
#include "cli/translation.h"
#include "text/words.h"

#include <QFuture>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cems::cli {

namespace {

QString severityId(wire::Severity severity)
{
    switch (severity) {
    case wire::Severity::Notice:
        return u"notice"_s;
    case wire::Severity::Warning:
        return u"warning"_s;
    case wire::Severity::Bad:
        break;
    }
    return u"bad"_s;
}

QByteArray jsonLine(const wire::Finding& finding)
{
    return JsonLine()
        .text("rule"_L1, wire::ruleId(finding.rule))
        .text("severity"_L1, severityId(wire::severityOf(finding.rule)))
        .text("path"_L1, QString::fromUtf8(finding.path))
        .textIf("subject"_L1, QString::fromUtf8(finding.subject))
        .textIf("expected"_L1, QString::fromUtf8(finding.expected))
        .textIf("found"_L1, QString::fromUtf8(finding.found))
        .text("sentence"_L1, text::explain(finding).sentence)
        .line();
}

QStringList row(const wire::Finding& finding)
{
    const text::Explanation words = text::explain(finding);
    return {text::severityWord(wire::severityOf(finding.rule)),
            text::terminalText(QString::fromUtf8(finding.path)),
            text::terminalText(words.sentence + u' ' + words.remedy)};
}

} // namespace

void ModelCheckCommand::start()
{
    const QString path = options().operands.constFirst();
    QtConcurrent::run([path] {
        return productmodel::loadModelFile(path);
    }).then(this, [this](const Result<productmodel::LoadedModel>& result) {
        if (result)
            show(*result);
        else
            fail(result.error());
    });
}

void ModelCheckCommand::show(const productmodel::LoadedModel& loaded)
{
    if (isFinished())
        return;
    QList<QStringList> rows;
    bool isBad = false;
    for (const wire::Finding& finding : loaded.findings) {
        isBad = isBad || wire::severityOf(finding.rule) == wire::Severity::Bad;
        if (options().isJson)
            printer().rawLine(jsonLine(finding));
        else
            rows.append(row(finding));
    }
    const QStringList lines = aligned(rows);
    for (const QString& line : lines)
        printer().line(line);
    const std::size_t count = loaded.findings.size() + loaded.findingsLeftOut;
    if (!options().isJson)
        printer().line(translated(QT_TRANSLATE_NOOP("cems::cli", "%1 points, %2 devices, findings: %3."))
                           .arg(loaded.model->points.size())
                           .arg(loaded.model->devices.size())
                           .arg(count));
    finish(isBad ? ExitCode::Refused : ExitCode::Done);
}

} // namespace cems::cli
