// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>

#include <limits>
#include <vector>

namespace cems::wire {

/// The keywords of a JSON Schema that most documents need (types, ranges, lengths, choices, members, elements), made ready
/// for a look at many documents. Says "certainly valid" or nothing: whatever is wrong or unusual is for the validator.
class QuickSchema
{
public:
    explicit QuickSchema(const QJsonObject& schema);

    [[nodiscard]] bool accepts(const QJsonValue& document) const { return accepts(0, document); }

private:
    enum Type : quint8
    {
        Object = 1,
        Array = 2,
        String = 4,
        Number = 8,
        Integer = 16,
        Boolean = 32,
        Null = 64,
        AnyType = 127,
    };
    struct Property
    {
        QByteArray name; ///< Latin-1
        std::size_t node = 0;
        bool isRequired = false;
    };
    struct Node
    {
        bool isUnderstood = true;
        quint8 types = AnyType;
        double minimum = -std::numeric_limits<double>::infinity();
        double maximum = std::numeric_limits<double>::infinity();
        qsizetype minLength = 0;
        qsizetype maxLength = std::numeric_limits<qsizetype>::max();
        QStringList choices;
        std::vector<Property> properties;
        std::size_t others = kAnything; ///< node of members that properties does not name
        std::size_t elements = kAnything;
    };
    static constexpr std::size_t kAnything = std::numeric_limits<std::size_t>::max();

    /// Number of the node for this schema.
    std::size_t add(const QJsonObject& schema);
    bool take(Node& node, const QString& keyword, const QJsonValue& demand);
    [[nodiscard]] QJsonObject target(const QString& reference) const;
    [[nodiscard]] bool accepts(std::size_t number, const QJsonValue& value) const;
    [[nodiscard]] bool acceptsObject(const Node& node, const QJsonObject& object) const;

    const QJsonObject m_root;
    std::vector<Node> m_nodes;
    QHash<QString, std::size_t> m_nodeOfReference;
};

} // namespace cems::wire
