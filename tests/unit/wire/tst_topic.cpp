// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/verify.h"
#include "wire/topic.h"

#include <QTest>

using namespace cems;
using namespace cems::wire;
using namespace Qt::StringLiterals;

class tst_Topic : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void remembersWithinBounds();
    void writes_data();
    void writes();
    void refuses_data();
    void refuses();
};

void tst_Topic::reads_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QByteArray>("topic");
    QTest::addColumn<QString>("first"); // of the operations
    QTest::addColumn<QByteArray>("gateway");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("isGzip");
    const auto row = [](const char* profile, const char* topic, const char* first, const char* gateway,
                        const char* request, bool isGzip = false) {
        QTest::newRow(topic) << QString::fromLatin1(profile) << QByteArray(topic)
                             << QString::fromLatin1(first) << QByteArray(gateway) << QByteArray(request)
                             << isGzip;
    };
    row("gbt35031", "cems/devices/G/sys/commands/requestID=7", "command.request", "G", "7");
    row("gbt35031", "cems/devices/G/sys/commands/response/requestID=7", "command.response", "G", "7");
    row("gbt35031", "cems/devices/G/sys/properties/set/response/requestID=a-B-1", "property.setResponse", "G",
        "a-B-1");
    row("gbt35031", "cems/devices/G/sys/properties/report", "property.report", "G", "");
    row("gbt35031", "cems/devices/G/sys/properties/report?requestID=5", "property.report", "G", "5");
    row("gbt35031", "cems/devices/G/sys/properties/report?encoding=gzip", "property.report", "G", "", true);
    row("gbt35031", "cems/devices/G/sys/messages/up?request_id=5&encoding=gzip", "message.up", "G", "5",
        true);
    row("gbt35031", "cems/devices/G/sys/blocks/t1/4096", "block.down", "G", "");
    row("gbt35031", "cems/devices/GW 1/sys/events/up", "commPortReport", "GW 1", "");
    row("gbt35031", "cems/devices/G/sys/commands/requestID=", "", "G", "");
    row("gbt35031", "cems/devices/G/sys/commands", "", "G", "");
    row("gbt35031", "cems/devices/G/sys/events/up/more", "", "G", "");
    row("gbt35031", "cems/devices/G/sys", "", "", "");
    row("gbt35031", "cems/devices//sys/events/up", "", "", "");
    row("gbt35031", "$oc/devices/G/sys/events/up", "", "", "");
    row("gbt35031", "", "", "", "");
    row("iotda", "$oc/devices/p_n1/sys/commands/request_id=R1", "command.request", "p_n1", "R1");
    row("iotda", "$oc/devices/p_n1/sys/shadow/get/request_id=R1", "shadow.get", "p_n1", "R1");
    row("iotda", "$oc/devices/p_n1/sys/messages/up?request_id=77", "message.up", "p_n1", "77");
}

void tst_Topic::reads()
{
    QFETCH(QString, profile);
    QFETCH(QByteArray, topic);
    TopicCodec codec(Profile::load(profile).value());
    const Topic& read = codec.read(topic);
    QTEST(read.operations.empty() ? QString() : QString(operationId(read.operations.front())), "first");
    QTEST(read.gatewayID, "gateway");
    QTEST(read.requestID, "request");
    QTEST(read.isGzip, "isGzip");
}

void tst_Topic::remembersWithinBounds()
{
    TopicCodec codec(Profile::load(u"gbt35031"_s).value());
    for (int i = 0; i < 20000; ++i) {
        const QByteArray request = QByteArray::number(i);
        QCOMPARE(codec.read("cems/devices/G/sys/commands/requestID=" + request).requestID, request);
        QCOMPARE(codec.read("cems/devices/G/sys/events/up").gatewayID, QByteArray("G"));
    }
}

void tst_Topic::writes_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QByteArray>("topic");
    QTest::newRow("command") << u"gbt35031"_s << Operation::CommandRequest
                             << QByteArray("cems/devices/G/sys/commands/requestID=r1");
    QTest::newRow("event") << u"gbt35031"_s << Operation::MonitorPointQuery
                           << QByteArray("cems/devices/G/sys/events/down");
    QTest::newRow("block") << u"gbt35031"_s << Operation::BlockDown
                           << QByteArray("cems/devices/G/sys/blocks/t1/4096");
    QTest::newRow("iotda") << u"iotda"_s << Operation::PropertySet
                           << QByteArray("$oc/devices/G/sys/properties/set/request_id=r1");
}

void tst_Topic::writes()
{
    QFETCH(QString, profile);
    QFETCH(Operation, operation);
    const TopicCodec codec(Profile::load(profile).value());
    TopicFields fields;
    fields.transferID = u"t1"_s;
    fields.offset = 4096;
    const auto topic = codec.write(operation, GatewayId{u"G"_s}, RequestId{u"r1"_s}, fields);
    CEMS_VERIFY_RESULT(topic);
    QTEST(*topic, "topic");
}

void tst_Topic::refuses_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QString>("gateway");
    QTest::addColumn<QString>("request");
    QTest::addColumn<ErrorCode>("code");
    const QString nul(1, QChar(u'\0'));
    for (const QString& gateway : {u"a/b"_s, u"a+"_s, u"#"_s, nul, QString()}) {
        QTest::newRow(qPrintable(u"gateway <%1>"_s.arg(gateway)))
            << Operation::MessageDown << gateway << QString() << ErrorCode::InvalidInput;
    }
    for (const QString& request : {QString(), u"a b"_s, u"a/b"_s, QString(65, u'a')}) {
        QTest::newRow(qPrintable(u"request <%1>"_s.arg(request)))
            << Operation::CommandRequest << u"G"_s << request << ErrorCode::InvalidInput;
    }
    QTest::newRow("too long") << Operation::MessageDown << QString(70000, u'g') << QString()
                              << ErrorCode::InvalidInput;
    QTest::newRow("no transfer") << Operation::BlockDown << u"G"_s << QString() << ErrorCode::InvalidInput;
    QTest::newRow("unknown") << Operation::Unknown << u"G"_s << QString() << ErrorCode::Unsupported;
}

void tst_Topic::refuses()
{
    QFETCH(Operation, operation);
    QFETCH(QString, gateway);
    QFETCH(QString, request);
    const TopicCodec codec(Profile::load(u"gbt35031"_s).value());
    const auto topic = codec.write(operation, GatewayId{gateway}, RequestId{request});
    QVERIFY(!topic.has_value());
    QTEST(topic.error().code, "code");
}

QTEST_GUILESS_MAIN(tst_Topic)
#include "tst_topic.moc"
