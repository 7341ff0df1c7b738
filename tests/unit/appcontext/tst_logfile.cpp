// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logfile.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace cems;

namespace {

int s_chained = 0;

void countMessages(QtMsgType /*type*/, const QMessageLogContext& /*context*/, const QString& /*message*/)
{
    ++s_chained;
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestLogFile : public QObject
{
    Q_OBJECT

    QtMessageHandler m_before = nullptr;

private slots:
    void init()
    {
        m_before = qInstallMessageHandler(countMessages);
        s_chained = 0;
    }
    void cleanup() { qInstallMessageHandler(m_before); }

    void keepsOrderOfAllThreadsAndChains()
    {
        constexpr int kLines = 200;
        QTemporaryDir folder;
        {
            const LogFile log(folder.path());
            const std::unique_ptr<QThread> other(QThread::create([] {
                for (int i = 0; i < kLines; ++i) {
                    qWarning("other %d", i);
                }
            }));
            other->setObjectName(u"worker"_s);
            other->start();
            for (int i = 0; i < kLines; ++i) {
                qWarning("mine %d", i);
            }
            QVERIFY(other->wait(5000));
        }
        QCOMPARE(s_chained, 2 * kLines);
        const QByteArray text = readFile(folder.filePath(u"cems.log"_s));
        QCOMPARE(text.count('\n'), 2 * kLines);
        qsizetype at = 0;
        for (int i = 0; i < kLines; ++i) {
            const QByteArray line = "[worker] default: other " + QByteArray::number(i) + '\n';
            at = text.indexOf(line, at);
            QVERIFY(at >= 0);
        }
        QVERIFY(text.contains("Z warning ["));
    }

    void folderThatCannotBeWrittenCostsOnlyTheLines()
    {
        QTemporaryDir folder;
        QFile inTheWay(folder.filePath(u"file"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const LogFile log(inTheWay.fileName() + u"/log"_s);
        qWarning("lost");
        QVERIFY(!QTest::qWaitFor([] { return s_chained > 1; }, 200)); // no complaint about the complaint
        QCOMPARE(s_chained, 1);
    }

    void staysBounded()
    {
        QTemporaryDir folder;
        const QByteArray kilobyte(1000, 'x');
        for (int round = 0; round < 12; ++round) {
            const LogFile log(folder.path());
            for (int i = 0; i < 600; ++i) {
                qWarning("%s", kilobyte.constData());
            }
        }
        const QFileInfoList files = QDir(folder.path()).entryInfoList(QDir::Files);
        QCOMPARE(files.size(), LogFile::kMaxFiles);
        for (const QFileInfo& file : files) {
            QVERIFY(file.size() <= LogFile::kMaxFileSize);
        }
    }
};

QTEST_GUILESS_MAIN(TestLogFile)

#include "tst_logfile.moc"
