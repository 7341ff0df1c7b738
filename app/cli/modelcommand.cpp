// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/modelcommand.h"

#include "cli/columns.h"
#include "cli/jsonline.h"
#include "cli/translation.h"
#include "text/errortext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace cems::cli {

void ModelCommand::onConnected()
{
    using Fetched = Result<std::shared_ptr<const productmodel::ProductModel>>;
    gatewaySession().fetchModel().then(this, [this](const Fetched& result) {
        if (result)
            take(**result);
        else
            fail(result.error());
    });
}

void ModelCommand::take(const productmodel::ProductModel& model)
{
    const QByteArray json = productmodel::saveModel(model);
    if (!options().saveFile.isEmpty()) {
        if (const auto saved = save(json); !saved) {
            fail(saved.error());
            return;
        }
    }
    if (options().isJson) {
        printer().rawLine(JsonLine()
                              .text("gatewayID"_L1, options().gateway.value)
                              .time("receivedAt"_L1, SystemClock().now())
                              .text("origin"_L1, gatewaySession().modelOrigin())
                              .json("model"_L1, QJsonDocument::fromJson(json).object())
                              .line());
    } else {
        showSummary(model);
    }
    finish(ExitCode::Done);
}

Result<> ModelCommand::save(const QByteArray& json) const
{
    QSaveFile file(options().saveFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return failure(ErrorCode::FileIo, options().saveFile, file.errorString());
    return {};
}

void ModelCommand::showSummary(const productmodel::ProductModel& model)
{
    const auto member = [&model](QLatin1StringView name) { return model.product[name].toString(); };
    const auto count = [](auto number) { return QString::number(number); };
    QList<QStringList> rows{
        {translated(QT_TRANSLATE_NOOP("cems::cli", "Gateway")), options().gateway.value},
        {translated(QT_TRANSLATE_NOOP("cems::cli", "Product")), member("name"_L1)},
        {translated(QT_TRANSLATE_NOOP("cems::cli", "Manufacturer")), member("manufacturer"_L1)},
        {translated(QT_TRANSLATE_NOOP("cems::cli", "Devices")), count(model.devices.size())},
        {translated(QT_TRANSLATE_NOOP("cems::cli", "Monitoring points")), count(model.points.size())},
        {translated(QT_TRANSLATE_NOOP("cems::cli", "Meters")), count(model.meters.size())},
        {translated(QT_TRANSLATE_NOOP("cems::cli", "Communication ports")), count(model.commPorts.size())},
        {translated(QT_TRANSLATE_NOOP("cems::cli", "Came from")), gatewaySession().modelOrigin()},
    };
    if (!options().saveFile.isEmpty())
        rows.append({translated(QT_TRANSLATE_NOOP("cems::cli", "Saved to")), options().saveFile});
    for (QStringList& row : rows)
        row[1] = text::terminalText(row[1]);
    const QStringList lines = aligned(rows);
    for (const QString& line : lines)
        printer().line(line);
}

} // namespace cems::cli
