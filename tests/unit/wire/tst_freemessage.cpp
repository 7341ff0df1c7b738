// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packets.h"
#include "wire/freemessage.h"

#include <QTest>

using namespace cems;
using namespace cems::wire;
using namespace Qt::StringLiterals;

class tst_FreeMessage : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void writes();

private:
    std::shared_ptr<const Profile> m_profile = Profile::load(u"gbt35031"_s).value_or(nullptr);
};

void tst_FreeMessage::reads_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isJson");
    QTest::newRow("object") << QByteArray(R"({"name":"n","id":"7","content":{"a": 127.0}})") << u"7"_s
                            << QByteArray(R"({"a": 127.0})") << true;
    QTest::newRow("text") << QByteArray(R"({"id":"7","content":"hello!"})") << u"7"_s
                          << QByteArray(R"("hello!")") << true;
    QTest::newRow("number as id") << QByteArray(R"({"id":12345678901234567890,"content":1})")
                                  << u"12345678901234567890"_s << QByteArray("1") << true;
    QTest::newRow("JSON of another kind")
        << QByteArray(R"([1, 2])") << QString() << QByteArray("[1, 2]") << true;
    QTest::newRow("an object without content")
        << QByteArray(R"({"a":1})") << QString() << QByteArray(R"({"a":1})") << true;
    QTest::newRow("no JSON") << QByteArray("AT+CSQ\r\n") << QString() << QByteArray("AT+CSQ\r\n") << false;
    QTest::newRow("bytes") << QByteArray("\xFF\x00\x01", 3) << QString() << QByteArray("\xFF\x00\x01", 3)
                           << false;
    QTest::newRow("nearly JSON") << QByteArray(R"({"content":1)") << QString()
                                 << QByteArray(R"({"content":1)") << false;
    QTest::newRow("nothing") << QByteArray() << QString() << QByteArray() << false;
}

void tst_FreeMessage::reads()
{
    QFETCH(QByteArray, payload);
    MessageDecoder decoder(m_profile);
    const Packet packet = packetOf("cems/devices/G/sys/messages/up", payload);
    const Message& message = decoder.decode(packet);
    QCOMPARE(message.entries.size(), std::size_t(1));
    QCOMPARE(message.entries.front().operation, Operation::MessageUp);
    const FreeMessage read = readFreeMessage(*m_profile, packet, message);
    QTEST(read.id, "id");
    QTEST(read.content, "content");
    QTEST(read.isJson, "isJson");
}

void tst_FreeMessage::writes()
{
    QCOMPARE(writeFreeMessage(*m_profile, u"M-1"_s, u"n"_s, {}, u"hi"_s),
             QByteArray(R"({"content":"hi","name":"n","objectDeviceID":"M-1"})"));
}

QTEST_GUILESS_MAIN(tst_FreeMessage)
#include "tst_freemessage.moc"
