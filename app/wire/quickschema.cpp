// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/quickschema.h"

#include <QJsonArray>

#include <algorithm>

namespace cems::wire {

using namespace Qt::StringLiterals;

namespace {

bool isAscii(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// Keywords that demand nothing.
bool isRemark(const QString& keyword)
{
    return keyword == "description"_L1 || keyword == "title"_L1 || keyword == "$schema"_L1
        || keyword == "$comment"_L1 || keyword == "definitions"_L1;
}

} // namespace

QuickSchema::QuickSchema(const QJsonObject& schema)
    : m_root(schema)
{
    add(schema);
}

std::size_t QuickSchema::add(const QJsonObject& schema)
{
    const std::size_t number = m_nodes.size();
    if (const QString reference = schema.value("$ref"_L1).toString(); !reference.isEmpty()) {
        if (const auto known = m_nodeOfReference.constFind(reference); known != m_nodeOfReference.cend()) {
            return *known;
        }
        m_nodeOfReference.insert(reference, number); // before its parts, which may refer to it
        return add(target(reference));
    }
    m_nodes.emplace_back();
    Node node; // the vector grows with the parts
    for (auto keyword = schema.begin(); keyword != schema.end(); ++keyword) {
        node.isUnderstood = take(node, keyword.key(), keyword.value()) && node.isUnderstood;
    }
    const QJsonArray required = schema.value("required"_L1).toArray();
    for (const QJsonValue name : required) {
        const auto property =
            std::find_if(node.properties.begin(), node.properties.end(),
                         [&](const Property& p) { return QLatin1StringView(p.name) == name.toString(); });
        node.isUnderstood = node.isUnderstood && property != node.properties.end();
        if (property != node.properties.end()) {
            property->isRequired = true;
        }
    }
    m_nodes[number] = std::move(node);
    return number;
}

/// False: not understood.
bool QuickSchema::take(Node& node, const QString& keyword, const QJsonValue& demand)
{
    static const QHash<QString, Type> types{
        {u"object"_s, Object},   {u"array"_s, Array},     {u"string"_s, String}, {u"number"_s, Number},
        {u"integer"_s, Integer}, {u"boolean"_s, Boolean}, {u"null"_s, Null}};
    if (keyword == "type"_L1) {
        const QJsonArray names = demand.isArray() ? demand.toArray() : QJsonArray{demand};
        node.types = 0;
        for (const QJsonValue name : names) {
            node.types |= types.value(name.toString(), AnyType);
        }
        return node.types != AnyType;
    }
    if (keyword == "enum"_L1) {
        const QJsonArray choices = demand.toArray();
        std::transform(choices.begin(), choices.end(), std::back_inserter(node.choices),
                       [](const QJsonValue& choice) { return choice.toString(); });
        return std::all_of(choices.begin(), choices.end(),
                           [](const QJsonValue& choice) { return choice.isString(); });
    }
    if (keyword == "minimum"_L1) {
        node.minimum = demand.toDouble();
    } else if (keyword == "maximum"_L1) {
        node.maximum = demand.toDouble();
    } else if (keyword == "minLength"_L1) {
        node.minLength = demand.toInt();
    } else if (keyword == "maxLength"_L1) {
        node.maxLength = demand.toInt();
    } else if (keyword == "properties"_L1) {
        const QJsonObject properties = demand.toObject();
        for (auto property = properties.begin(); property != properties.end(); ++property) {
            node.properties.push_back({property.key().toLatin1(), add(property.value().toObject()), false});
            node.isUnderstood = node.isUnderstood && isAscii(property.key()) && property.value().isObject();
        }
    } else if (keyword == "additionalProperties"_L1 && demand.isObject()) {
        node.others = add(demand.toObject());
    } else if (keyword == "items"_L1 && demand.isObject()) {
        node.elements = add(demand.toObject());
    } else {
        return keyword == "required"_L1 || isRemark(keyword);
    }
    return true;
}

QJsonObject QuickSchema::target(const QString& reference) const
{
    QJsonValue at = m_root;
    const QStringList names = reference.split(u'/').mid(1);
    for (const QString& name : names) {
        at = at.toObject().value(name);
    }
    return at.isObject() ? at.toObject() : QJsonObject{{u"unknown reference"_s, reference}};
}

bool QuickSchema::accepts(std::size_t number, const QJsonValue& value) const
{
    if (number == kAnything) {
        return true;
    }
    const Node& node = m_nodes[number];
    if (!node.isUnderstood) {
        return false;
    }
    const auto allows = [&](Type type) { return (node.types & type) != 0; };
    switch (value.type()) {
    case QJsonValue::Object:
        return allows(Object) && node.choices.isEmpty() && acceptsObject(node, value.toObject());
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        return allows(Array) && node.choices.isEmpty()
            && (node.elements == kAnything
                || std::all_of(array.begin(), array.end(),
                               [&](const QJsonValue& element) { return accepts(node.elements, element); }));
    }
    case QJsonValue::String: {
        const QString text = value.toString();
        const qsizetype fewestCharacters = (text.size() + 1) / 2; // were all of them surrogate pairs
        return allows(String) && text.size() <= node.maxLength && fewestCharacters >= node.minLength
            && (node.choices.isEmpty() || node.choices.contains(text));
    }
    case QJsonValue::Double: {
        const double size = value.toDouble();
        const bool isWhole = value.toInt(0) == value.toInt(1); // the default comes for anything else
        return (allows(Number) || (allows(Integer) && isWhole)) && node.choices.isEmpty()
            && size >= node.minimum && size <= node.maximum;
    }
    case QJsonValue::Bool:
        return allows(Boolean) && node.choices.isEmpty();
    default:
        return value.isNull() && allows(Null) && node.choices.isEmpty();
    }
}

bool QuickSchema::acceptsObject(const Node& node, const QJsonObject& object) const
{
    qsizetype named = 0;
    for (const Property& property : node.properties) {
        const auto member = object.constFind(QLatin1StringView(property.name));
        if (member == object.constEnd()) {
            if (property.isRequired) {
                return false;
            }
        } else if (accepts(property.node, member.value())) {
            ++named;
        } else {
            return false;
        }
    }
    if (node.others == kAnything || named == object.size()) {
        return true;
    }
    return node.properties.empty() && std::all_of(object.begin(), object.end(), [&](const QJsonValue& value) {
               return accepts(node.others, value);
           });
}

} // namespace cems::wire
