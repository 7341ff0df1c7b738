// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/packettext.h"

#include "itemmodels/pointcells.h"
#include "itemmodels/translation.h"
#include "text/words.h"
#include "wire/jsontext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <algorithm>

namespace cems::itemmodels {

using namespace Qt::StringLiterals;

QString packetTitle(const gateway::TracedPacket& traced)
{
    const Packet& packet = traced.packet;
    const QString direction = packet.direction == Direction::Up
        ? translate("cems::itemmodels::PacketText", "from the gateway")
        : translate("cems::itemmodels::PacketText", "to the gateway");
    QString title =
        translate("cems::itemmodels::PacketText", "%1, %2, %3, QoS %4")
            .arg(text::operationWord(traced.operation), direction, text::dataSize(packet.fullSize))
            .arg(packet.qos);
    if (packet.retained) {
        title += u", " + translate("cems::itemmodels::PacketText", "retained");
    }
    if (packet.isCut()) {
        title += u", "
            + translate("cems::itemmodels::PacketText", "cut to %1")
                  .arg(text::dataSize(packet.payload.size()));
    }
    return title + u" — " + QString::fromUtf8(packet.topic);
}

std::optional<QString> exactText(const QByteArray& bytes)
{
    using Flag = QStringConverter::Flag;
    QStringDecoder decoder(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

QByteArray packetAsJson(const Packet& packet, const QByteArray& payload)
{
    QJsonObject json{{u"topic"_s, QString::fromUtf8(packet.topic)},
                     {u"direction"_s, packet.direction == Direction::Up ? u"up"_s : u"down"_s},
                     {u"qos"_s, packet.qos},
                     {u"retained"_s, packet.retained},
                     {u"receivedAt"_s, exactTimeText(msSinceEpoch(packet.receivedAt))}};
    if (const auto text = exactText(payload)) {
        json.insert(u"payload"_s, *text);
    } else {
        json.insert(u"payloadBase64"_s, QString::fromLatin1(payload.toBase64()));
    }
    if (packet.isCut()) {
        json.insert(u"fullSize"_s, packet.fullSize);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray maskedSecrets(const QByteArray& payload, const wire::Profile& profile)
{
    wire::JsonText json;
    wire::JsonLimits limits;
    limits.maxBytes = std::max<qsizetype>(limits.maxBytes, payload.size());
    if (!json.parse(payload, limits)) {
        return payload;
    }
    QByteArray masked = payload;
    const auto& tokens = json.tokens();
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (!tokens[i].isKey) {
            continue;
        }
        const QByteArray key =
            payload.sliced(tokens[i].begin + 1, std::max(tokens[i].end - tokens[i].begin, 2u) - 2);
        const wire::Member member = profile.member({key.data(), static_cast<std::size_t>(key.size())});
        const auto& value = tokens[i + 1];
        if (profile.isSecret(member) && value.kind == wire::JsonText::Kind::String
            && value.end - value.begin > 2) {
            std::fill(masked.begin() + value.begin + 1, masked.begin() + value.end - 1, '*');
        } else if (profile.isSecret(member) && value.kind == wire::JsonText::Kind::Number) {
            std::fill(masked.begin() + value.begin, masked.begin() + value.end, '0');
        }
    }
    return masked;
}

} // namespace cems::itemmodels
