// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "productmodel/modelfindings.h"
#include "wire/jsonschema.h"

#include <QJsonArray>

namespace cems::productmodel {

/// The schema of the model as a whole and of the single point, so that points can be checked in parallel.
/// Immutable; callable from any thread.
class ModelSchema
{
public:
    [[nodiscard]] static Result<ModelSchema> load();

    void checkModel(const QJsonObject& model, FindingList& findings) const;
    /// firstPosition: of the first of these points in the model.
    void checkPoints(const QJsonArray& points, std::size_t firstPosition, FindingList& findings) const;

private:
    ModelSchema(wire::JsonSchema model, wire::JsonSchema point);

    wire::JsonSchema m_model;
    wire::JsonSchema m_point;
};

} // namespace cems::productmodel
