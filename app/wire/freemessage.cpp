// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/freemessage.h"

#include "wire/findingnote.h"

namespace cems::wire {

FreeMessage readFreeMessage(const Profile& profile, const Packet& packet, const Message& message)
{
    FreeMessage result;
    result.isJson = message.isJson;
    result.content = message.unpacked.isEmpty() ? packet.payload : message.unpacked;
    const JsonValue content =
        message.isJson ? message.root.member(profile.key(Member::content)) : JsonValue();
    if (!content.exists()) {
        return result; // any JSON, or anything at all: the payload is the content
    }
    std::vector<Finding> ignored; // the envelope's findings are in the message already
    const BodyReader reader(profile, message.root, ignored, "6.2");
    result.objectDeviceID = reader.text(Member::objectDeviceID);
    result.name = reader.text(Member::name);
    result.id = reader.text(Member::id);
    result.content = view(content.raw()).toByteArray();
    return result;
}

QByteArray writeFreeMessage(const Profile& profile, const QString& objectDeviceID, const QString& name,
                            const QString& id, const QJsonValue& content)
{
    const QJsonObject body = BodyWriter(profile)
                                 .putIf(Member::name, name)
                                 .putIf(Member::id, id)
                                 .put(Member::content, content)
                                 .object();
    EnvelopeFields fields;
    fields.objectDeviceID = objectDeviceID;
    return encodeMessage(profile, Operation::MessageUp, fields, body);
}

} // namespace cems::wire
