// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "productmodel/modelfindings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cems::productmodel {

wire::Finding modelFinding(wire::Rule rule, const QString& path, const QString& subject,
                           const QByteArray& expected, const QByteArray& found)
{
    wire::Finding finding;
    finding.rule = rule;
    finding.path = path.toUtf8();
    finding.subject = subject.toUtf8();
    finding.expected = expected;
    finding.found = found;
    finding.chapter = "6.10";
    return finding;
}

QByteArray jsonText(const QJsonValue& value)
{
    constexpr qsizetype kMaxFound = 80;
    const QByteArray inArray = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return inArray.sliced(1, inArray.size() - 2).left(kMaxFound);
}

} // namespace cems::productmodel
