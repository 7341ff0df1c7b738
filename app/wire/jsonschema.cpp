// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/jsonschema.h"

#include "wire/quickschema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <exception>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace cems::wire {

struct JsonSchema::Private
{
    QJsonObject text;
    valijson::Schema schema;
    std::optional<QuickSchema> quick;
};

namespace {

/// One step from a value to a value inside it.
struct Step
{
    QString name;
    bool isPosition = false;
};

struct Place
{
    std::vector<Step> steps; ///< outermost first
    QJsonValue value;
};

/// valijson names a place as "<root>", "[member]", "[3]".
Place placeOf(const std::vector<std::string>& context, const QJsonValue& document)
{
    Place place{{}, document};
    for (std::size_t i = 1; i < context.size(); ++i) {
        QString name = QString::fromStdString(context[i]);
        name = name.mid(1, name.size() - 2);
        const bool isPosition = place.value.isArray();
        place.steps.push_back({name, isPosition});
        place.value =
            isPosition ? place.value.toArray().at(name.toInt()) : place.value.toObject().value(name);
    }
    return place;
}

QString pathOf(const std::vector<Step>& steps)
{
    QString path = u"$"_s;
    for (const Step& step : steps) {
        path += step.isPosition        ? QString(u'[' + step.name + u']')
            : step.name.contains(u'.') ? QString(u"[\""_s + step.name + u"\"]"_s)
                                       : QString(u'.' + step.name);
    }
    return path;
}

QJsonObject resolved(QJsonObject schema, const QJsonObject& root)
{
    for (int i = 0; i < 8 && schema.contains("$ref"_L1); ++i) {
        QJsonValue at = root;
        const QStringList names = schema.value("$ref"_L1).toString().split(u'/').mid(1);
        for (const QString& name : names) {
            at = at.toObject().value(name);
        }
        schema = at.toObject();
    }
    return schema;
}

/// The schema of a value inside a value of this schema; empty where it says nothing.
QJsonObject inside(const QJsonObject& schema, const Step& step, const QJsonObject& root)
{
    if (step.isPosition) {
        return resolved(schema.value("items"_L1).toObject(), root);
    }
    const QJsonObject then = resolved(schema.value("then"_L1).toObject(), root);
    for (const QJsonObject& members :
         {then.value("properties"_L1).toObject(), schema.value("properties"_L1).toObject()}) {
        QJsonObject member = resolved(members.value(step.name).toObject(), root);
        if (!member.isEmpty()) {
            return member;
        }
    }
    return resolved(schema.value("additionalProperties"_L1).toObject(), root);
}

/// What a schema demands, in words.
QString demandOf(const QJsonObject& schema)
{
    const QJsonValue type = schema.value("type"_L1);
    const QJsonArray choice = schema.value("enum"_L1).toArray();
    const QJsonArray words = !choice.isEmpty() ? choice : type.isArray() ? type.toArray() : QJsonArray{type};
    QStringList texts;
    for (const QJsonValue word : words) {
        texts.append(word.toVariant().toString());
    }
    QString demand = texts.join(u", ");
    for (const auto& [key, sign] :
         {std::pair{"minimum"_L1, ">="_L1}, std::pair{"exclusiveMinimum"_L1, ">"_L1},
          std::pair{"maximum"_L1, "<="_L1}, std::pair{"minLength"_L1, "length >="_L1},
          std::pair{"maxLength"_L1, "length <="_L1}}) {
        if (const QJsonValue limit = schema.value(key); limit.isDouble()) {
            demand += u' ' + sign + u' ' + limit.toVariant().toString();
        }
    }
    return demand;
}

SchemaFault faultOf(const valijson::ValidationResults::Error& error, const QJsonValue& document,
                    const QJsonObject& root)
{
    const Place place = placeOf(error.context, document);
    SchemaFault fault{pathOf(place.steps), QString::fromStdString(error.description), {}, {}, place.value};
    QJsonObject schema = resolved(root, root);
    fault.expected = schema.value("description"_L1).toString();
    for (const Step& step : place.steps) {
        schema = inside(schema, step, root);
        fault.expected = schema.value("description"_L1).toString(fault.expected);
    }
    fault.demand = demandOf(schema);
    if (fault.found.startsWith("Missing required property"_L1)) {
        fault.demand = fault.found.section(u'\'', 1, 1);
        fault.value = QJsonValue::Undefined;
    }
    return fault;
}

/// The places around a fault are reported as well; the innermost says it best.
bool isEcho(const valijson::ValidationResults::Error& error)
{
    return error.description.rfind("Failed to validate", 0) == 0;
}

} // namespace

JsonSchema::JsonSchema()
    : d(std::make_unique<Private>())
{
}
JsonSchema::~JsonSchema() = default;
JsonSchema::JsonSchema(JsonSchema&& other) noexcept = default;
JsonSchema& JsonSchema::operator=(JsonSchema&& other) noexcept = default;

Result<JsonSchema> JsonSchema::load(const QString& file, const QString& definition)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileIo, file, device.errorString());
    }
    QJsonParseError error;
    JsonSchema result;
    result.d->text = QJsonDocument::fromJson(device.readAll(), &error).object();
    if (error.error != QJsonParseError::NoError) {
        return failure(ErrorCode::InvalidInput, file, error.errorString());
    }
    if (!definition.isEmpty()) {
        const QJsonValue definitions = result.d->text.value("definitions"_L1);
        const QString reference = u"#/definitions/"_s + definition;
        result.d->text = QJsonObject{{"$ref"_L1, reference}, {"definitions"_L1, definitions}};
    }
    try {
        const QJsonValue document(result.d->text);
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::QtJsonAdapter(document), result.d->schema);
    } catch (const std::exception& exception) {
        return failure(ErrorCode::InvalidInput, file, QString::fromUtf8(exception.what()));
    }
    result.d->quick.emplace(result.d->text);
    return result;
}

std::vector<SchemaFault> JsonSchema::validate(const QJsonValue& document, std::size_t limit) const
{
    std::vector<SchemaFault> faults;
    if (d->quick->accepts(document)) {
        return faults;
    }
    try {
        valijson::Validator validator;
        const valijson::adapters::QtJsonAdapter target(document);
        if (validator.validate(d->schema, target, nullptr)) {
            return faults;
        }
        valijson::ValidationResults results;
        validator.validate(d->schema, target, &results);
        for (const auto& error : results) {
            if (faults.size() < limit && !isEcho(error)) {
                faults.push_back(faultOf(error, document, d->text));
            }
        }
    } catch (const std::exception& exception) {
        faults.push_back({u"$"_s, QString::fromUtf8(exception.what()), {}, {}, document});
    }
    return faults;
}

} // namespace cems::wire
