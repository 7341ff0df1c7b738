// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemmodels/payloadtext.h"

#include <algorithm>

namespace cems::itemmodels {

using namespace Qt::StringLiterals;

namespace {

QString shellQuoted(const QString& text)
{
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

bool isPlainText(const QByteArray& bytes)
{
    return QString::fromUtf8(bytes).toUtf8() == bytes
        && std::none_of(bytes.begin(), bytes.end(), [](char c) { return c == '\0'; });
}

QString printfEscaped(const QByteArray& bytes)
{
    QString text;
    for (const char c : bytes) {
        text += u"\\%1"_s.arg(static_cast<uchar>(c), 3, 8, QChar(u'0'));
    }
    return text;
}

} // namespace

QString hexLine(QByteArrayView bytes, qsizetype line)
{
    const qsizetype from = line * kHexBytesPerLine;
    const qsizetype to = std::min(from + kHexBytesPerLine, bytes.size());
    QString text = u"%1 "_s.arg(from, 8, 16, QChar(u'0'));
    QString letters;
    for (qsizetype i = from; i < from + kHexBytesPerLine; ++i) {
        text += i % kHexBytesPerLine == kHexBytesPerLine / 2 ? u"  "_s : u" "_s;
        if (i >= to) {
            text += u"  ";
            continue;
        }
        const auto byte = static_cast<uchar>(bytes[i]);
        text += u"%1"_s.arg(byte, 2, 16, QChar(u'0'));
        letters += byte >= 0x20 && byte < 0x7f ? QChar(static_cast<char16_t>(byte)) : QChar(u'.');
    }
    return text + u"  |" + letters + u'|';
}

qsizetype hexLineCount(qsizetype bytes)
{
    return (bytes + kHexBytesPerLine - 1) / kHexBytesPerLine;
}

QString hexDump(QByteArrayView bytes)
{
    QString dump;
    for (qsizetype line = 0; line < hexLineCount(bytes.size()); ++line) {
        dump += hexLine(bytes, line) + u'\n';
    }
    return dump;
}

QString visibleText(QByteArrayView bytes)
{
    constexpr char16_t kControlPictures = 0x2400;
    QString text = QString::fromUtf8(bytes);
    for (QChar& c : text) {
        const char16_t code = c.unicode();
        if (code < 0x20 && code != u'\n' && code != u'\t' && code != u'\r') {
            c = QChar(static_cast<char16_t>(kControlPictures + code));
        }
    }
    return text;
}

QString mosquittoPubLine(const QString& host, quint16 port, const QByteArray& topic,
                         const QByteArray& payload, int qos, bool retain)
{
    const QString publish = u"mosquitto_pub -h %1 -p %2 -q %3%4 -t "_s.arg(host).arg(port).arg(qos).arg(
                                retain ? u" -r"_s : QString())
        + shellQuoted(QString::fromUtf8(topic));
    if (payload.isEmpty()) {
        return publish + u" -n";
    }
    return isPlainText(payload) ? QString(publish + u" -m " + shellQuoted(QString::fromUtf8(payload)))
                                : QString(u"printf '" + printfEscaped(payload) + u"' | " + publish + u" -s");
}

} // namespace cems::itemmodels
