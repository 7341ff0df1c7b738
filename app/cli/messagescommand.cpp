// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/messagescommand.h"

#include "cli/jsonline.h"
#include "cli/translation.h"
#include "itemmodels/packettext.h"
#include "text/errortext.h"
#include "text/words.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cems::cli {

namespace {

constexpr qsizetype kShownHex = 64; // bytes of a payload that is no text

QString payloadText(const QByteArray& payload)
{
    if (const auto exact = itemmodels::exactText(payload))
        return text::terminalText(*exact);
    const QString hex = QString::fromLatin1(payload.first(std::min(kShownHex, payload.size())).toHex(' '));
    return payload.size() > kShownHex ? hex + u" …"_s : hex;
}

} // namespace

void MessagesCommand::onConnected()
{
    if (options().gateway.isEmpty())
        session().setServeAll(true);
    else
        (void)gatewaySession();
    connect(&session(), &gateway::ConnectionSession::traceAppended, this,
            [this](int, int appended) { showNewest(static_cast<std::size_t>(appended)); });
    watchUntilTold();
}

void MessagesCommand::showNewest(std::size_t count)
{
    if (isFinished())
        return;
    const gateway::TraceStore& trace = session().trace();
    for (std::size_t row = trace.size() - std::min(count, trace.size()); row < trace.size(); ++row) {
        const gateway::TracedPacket& traced = trace.at(row);
        if (options().isJson)
            printer().rawLine(jsonLine(traced));
        else
            printer().line(textLine(traced));
        m_hasShown = true;
    }
    printer().flush();
    if (const quint64 skipped = session().counters().traceSkipped; skipped != m_skipped) {
        m_skipped = skipped;
        printer().note(
            translated(QT_TRANSLATE_NOOP("cems::cli", "Too fast: %1 messages are not shown.")).arg(skipped));
    }
}

QByteArray MessagesCommand::jsonLine(const gateway::TracedPacket& traced)
{
    const Packet& packet = traced.packet;
    JsonLine line;
    line.text("gatewayID"_L1, QString::fromUtf8(traced.gatewayID));
    line.bytes("topic"_L1, packet.topic);
    line.text("direction"_L1, packet.direction == Direction::Up ? u"up"_s : u"down"_s);
    line.json("qos"_L1, packet.qos);
    line.json("retained"_L1, packet.retained);
    line.bytes("payload"_L1, packet.payload);
    if (packet.isCut())
        line.json("fullSize"_L1, packet.fullSize);
    return line.time("receivedAt"_L1, packet.receivedAt).line();
}

QString MessagesCommand::textLine(const gateway::TracedPacket& traced)
{
    const Packet& packet = traced.packet;
    const QString time =
        QDateTime::fromMSecsSinceEpoch(msSinceEpoch(packet.receivedAt)).toString(u"HH:mm:ss.zzz"_s);
    const QString direction = packet.direction == Direction::Up ? u"up  "_s : u"down"_s;
    const QString flags = u"q%1%2"_s.arg(packet.qos).arg(packet.retained ? u"r"_s : u" "_s);
    QString line = u"%1  %2  %3  "_s.arg(time, direction, flags)
        + text::terminalText(QString::fromUtf8(packet.topic)) + "  "_L1 + payloadText(packet.payload);
    if (packet.isCut())
        line += u"  … "_s + text::dataSize(packet.fullSize);
    return line;
}

void MessagesCommand::onWatched()
{
    if (m_hasShown)
        finish(ExitCode::Done);
    else
        fail(failure(ErrorCode::Timeout, options().gateway.value, u"no message came"_s));
}

} // namespace cems::cli
