// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>

#include <memory>
#include <vector>

namespace cems::wire {

/// One place of a document that breaks its schema.
struct SchemaFault
{
    QString path; ///< "$.operations[\"property.set\"].qos"
    QString found; ///< what the validator says
    QString expected; ///< the schema's own description of that place; empty if it has none
    QString
        demand; ///< what the schema demands there: "number >= 0", "sbo, direct", or the name of the missing member
    QJsonValue value; ///< what stands there; undefined if a member is missing
};

/// A JSON Schema (draft-07). validate() is callable from several threads at once.
class JsonSchema
{
public:
    /// file: usually a resource. Fails if it cannot be read or is no schema.
    /// definition: one of the schema's definitions, to check such parts alone; empty for the whole.
    [[nodiscard]] static Result<JsonSchema> load(const QString& file, const QString& definition = {});
    ~JsonSchema();
    JsonSchema(JsonSchema&& other) noexcept;
    JsonSchema& operator=(JsonSchema&& other) noexcept;

    /// At most limit faults, the innermost of each place; a document without any costs least.
    [[nodiscard]] std::vector<SchemaFault> validate(const QJsonValue& document,
                                                    std::size_t limit = 100) const;

private:
    JsonSchema();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cems::wire
