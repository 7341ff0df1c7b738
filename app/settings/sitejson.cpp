// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/sitejson.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

namespace cems::settings {

using namespace Qt::StringLiterals;

namespace {

using Kind = SiteConnection::Kind;

constexpr int kMaxPort = 65'535;
constexpr int kMaxKeepAliveS = 65'535; // MQTT's own limit

const std::array<std::pair<Kind, QLatin1StringView>, 3> kKinds{{
    {Kind::Broker, "broker"_L1},
    {Kind::LocalBroker, "localBroker"_L1},
    {Kind::Demo, "demo"_L1},
}};

/// What differs from the default is written, so that a file stays readable.
template<typename T>
void put(QJsonObject& object, QLatin1StringView name, const T& value, const T& usual)
{
    if (value == usual) {
        object.remove(name);
    } else {
        object.insert(name, value);
    }
}

QStringList texts(const QJsonValue& value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& text : array) {
        list.append(text.toString());
    }
    return list;
}

} // namespace

Result<SiteConnection> siteFromJson(const QJsonObject& object)
{
    SiteConnection site;
    site.id.value = object.value("id"_L1).toString();
    if (site.id.isEmpty()) {
        return failure(ErrorCode::InvalidInput, u"id"_s, u"a connection without an id"_s);
    }
    const QString kindName = object.value("kind"_L1).toString(u"broker"_s);
    bool isKnown = false;
    for (const auto& [kind, name] : kKinds) {
        if (kindName == name) {
            site.kind = kind;
            isKnown = true;
        }
    }
    if (!isKnown) {
        return failure(ErrorCode::InvalidInput, u"kind"_s, u"unknown kind %1"_s.arg(kindName));
    }
    const int port = object.value("port"_L1).toInt(site.port);
    if (port < 0 || port > kMaxPort) {
        return failure(ErrorCode::InvalidInput, u"port"_s, u"port %1 is out of range"_s.arg(port));
    }
    site.port = static_cast<quint16>(port);
    site.name = object.value("name"_L1).toString();
    site.group = object.value("group"_L1).toString();
    site.host = object.value("host"_L1).toString();
    site.tls = object.value("tls"_L1).toBool(site.tls);
    site.verify = object.value("verify"_L1).toBool(site.verify);
    site.caFile = object.value("caFile"_L1).toString();
    site.certificateFile = object.value("certificateFile"_L1).toString();
    site.keyFile = object.value("keyFile"_L1).toString();
    site.user = object.value("user"_L1).toString();
    site.clientId = object.value("clientId"_L1).toString();
    site.passwordKept = object.value("passwordKept"_L1).toBool(site.passwordKept);
    site.profile = object.value("profile"_L1).toString(site.profile);
    site.gatewayIDs = texts(object.value("gatewayIDs"_L1));
    site.listener = object.value("listener"_L1).toBool(site.listener);
    site.commissionMode = object.value("commissionMode"_L1).toBool(site.commissionMode);
    const int keepAlive = object.value("keepAliveS"_L1).toInt(static_cast<int>(site.keepAlive.count()));
    site.keepAlive = seconds{std::clamp(keepAlive, 5, kMaxKeepAliveS)};
    site.lan = object.value("lan"_L1).toBool(site.lan);
    return site;
}

void writeSite(const SiteConnection& site, QJsonObject& object)
{
    const SiteConnection usual;
    object.insert("id"_L1, site.id.value);
    object.insert("name"_L1, site.name);
    for (const auto& [kind, name] : kKinds) {
        if (kind == site.kind) {
            object.insert("kind"_L1, QString(name));
        }
    }
    put(object, "group"_L1, site.group, usual.group);
    put(object, "host"_L1, site.host, usual.host);
    object.insert("port"_L1, site.port);
    put(object, "tls"_L1, site.tls, usual.tls);
    put(object, "verify"_L1, site.verify, usual.verify);
    put(object, "caFile"_L1, site.caFile, usual.caFile);
    put(object, "certificateFile"_L1, site.certificateFile, usual.certificateFile);
    put(object, "keyFile"_L1, site.keyFile, usual.keyFile);
    put(object, "user"_L1, site.user, usual.user);
    put(object, "clientId"_L1, site.clientId, usual.clientId);
    put(object, "passwordKept"_L1, site.passwordKept, usual.passwordKept);
    object.insert("profile"_L1, site.profile);
    put(object, "gatewayIDs"_L1, QJsonArray::fromStringList(site.gatewayIDs), QJsonArray());
    put(object, "listener"_L1, site.listener, usual.listener);
    put(object, "commissionMode"_L1, site.commissionMode, usual.commissionMode);
    put(object, "keepAliveS"_L1, static_cast<int>(site.keepAlive.count()),
        static_cast<int>(usual.keepAlive.count()));
    put(object, "lan"_L1, site.lan, usual.lan);
}

} // namespace cems::settings
