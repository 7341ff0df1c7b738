// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "productmodel/modelschema.h"

#include "productmodel/productmodel.h"

namespace cems::productmodel {
namespace {

using namespace Qt::StringLiterals;

/// base: path of the checked value in the model.
void add(const std::vector<wire::SchemaFault>& faults, const QString& base, FindingList& findings)
{
    for (const wire::SchemaFault& fault : faults) {
        const QString path = base + QStringView(fault.path).mid(1);
        const QByteArray found = fault.value.isUndefined() ? QByteArray() : jsonText(fault.value);
        findings.add(modelFinding(wire::Rule::ModelInvalid, path, path.size() > 2 ? path.mid(2) : path,
                                  fault.demand.toUtf8(), found));
    }
}

} // namespace

ModelSchema::ModelSchema(wire::JsonSchema model, wire::JsonSchema point)
    : m_model(std::move(model))
    , m_point(std::move(point))
{
}

Result<ModelSchema> ModelSchema::load()
{
    const QString file = u":/cems/schemas/product-model.schema.json"_s;
    Result<wire::JsonSchema> model = wire::JsonSchema::load(file);
    if (!model) {
        return model.error();
    }
    Result<wire::JsonSchema> point = wire::JsonSchema::load(file, u"monitorPoint"_s);
    if (!point) {
        return point.error();
    }
    return ModelSchema(std::move(*model), std::move(*point));
}

void ModelSchema::checkModel(const QJsonObject& model, FindingList& findings) const
{
    add(m_model.validate(model, LoadedModel::kMaxFindings), u"$"_s, findings);
}

void ModelSchema::checkPoints(const QJsonArray& points, std::size_t firstPosition,
                              FindingList& findings) const
{
    for (qsizetype i = 0; i < points.size(); ++i) {
        const std::vector<wire::SchemaFault> faults = m_point.validate(points.at(i));
        if (!faults.empty()) {
            add(faults, u"$.monitorPoints[%1]"_s.arg(firstPosition + static_cast<std::size_t>(i)), findings);
        }
    }
}

} // namespace cems::productmodel
