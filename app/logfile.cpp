// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logfile.h"

#include "base/eventstage.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QThread>

#include <atomic>
#include <mutex>

namespace cems {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMaxStaged = 10'000;

QLatin1StringView levelWord(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
        return "critical"_L1;
    case QtFatalMsg:
        break;
    }
    return "fatal"_L1;
}

QByteArray lineOf(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const QThread* thread = QThread::currentThread();
    const QString name = thread->objectName().isEmpty() ? u"-"_s : thread->objectName();
    const QString category = QString::fromLatin1(context.category);
    return u"%1 %2 [%3] %4: %5\n"_s.arg(time, levelWord(type), name, category, message).toUtf8();
}

/// Appends lines to cems.log; when it is full, cems.log becomes cems.1.log and so on.
class LogWriter : public QObject
{
public:
    explicit LogWriter(const QString& folder)
        : m_folder(folder)
    {
    }

    void write(EventStage<QByteArray>& stage)
    {
        const std::lock_guard lock(m_mutex); // a fatal line is written by the thread it happens in
        std::vector<QByteArray> lines;
        stage.take(lines, kMaxStaged);
        for (const QByteArray& line : lines) {
            append(line);
        }
        if (const std::size_t dropped = stage.dropped(); dropped > m_droppedTold) {
            append(QByteArray::number(static_cast<qulonglong>(dropped - m_droppedTold)) + " lines lost\n");
            m_droppedTold = dropped;
        }
        if (m_file.isOpen()) {
            m_file.flush();
        }
    }

private:
    void append(const QByteArray& line)
    {
        if (!m_file.isOpen()) {
            open();
        }
        if (m_size + line.size() > LogFile::kMaxFileSize) {
            m_file.close();
            QFile::remove(pathOf(LogFile::kMaxFiles - 1));
            for (int i = LogFile::kMaxFiles - 1; i > 0; --i) {
                QFile::rename(pathOf(i - 1), pathOf(i));
            }
            open();
        }
        if (m_file.isOpen()) { // else Qt would complain, which comes back here as a line, and so on
            m_file.write(line);
            m_size += line.size();
        }
    }
    void open()
    {
        QDir().mkpath(m_folder);
        m_file.setFileName(pathOf(0));
        m_file.open(QIODevice::WriteOnly | QIODevice::Append); // a full disk must not end the program
        m_size = m_file.size();
    }
    [[nodiscard]] QString pathOf(int number) const
    {
        return number == 0 ? m_folder + u"/cems.log" : u"%1/cems.%2.log"_s.arg(m_folder).arg(number);
    }

    const QString m_folder;
    std::mutex m_mutex;
    QFile m_file;
    qint64 m_size = 0;
    std::size_t m_droppedTold = 0;
};

} // namespace

struct LogFile::Private
{
    explicit Private(const QString& folder)
        : writer(folder)
    {
    }

    static void handle(QtMsgType type, const QMessageLogContext& context, const QString& message);

    EventStage<QByteArray> stage{kMaxStaged};
    std::atomic_flag isWakePending;
    LogWriter writer;
    QThread thread;
    QtMessageHandler previous = nullptr;

    /// Qt's handler is a plain function: this is how it finds its object.
    static inline std::atomic<Private*> s_installed{nullptr};
};

void LogFile::Private::handle(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    static thread_local bool s_isInside = false;
    Private* log = s_installed.load();
    if (!log || s_isInside) {
        return;
    }
    s_isInside = true;
    log->stage.push(lineOf(type, context, message));
    if (type == QtFatalMsg) {
        log->writer.write(log->stage);
    } else if (!log->isWakePending.test_and_set()) {
        QMetaObject::invokeMethod(
            &log->writer,
            [log] {
                log->isWakePending.clear();
                log->writer.write(log->stage);
            },
            Qt::QueuedConnection);
    }
    s_isInside = false;
    if (log->previous) {
        log->previous(type, context, message);
    }
}

LogFile::LogFile(const QString& folder, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(folder))
{
    d->thread.setObjectName(u"log"_s);
    d->writer.moveToThread(&d->thread);
    d->thread.start();
    Private::s_installed = d.get();
    d->previous = qInstallMessageHandler(&Private::handle);
}

LogFile::~LogFile()
{
    qInstallMessageHandler(d->previous);
    Private::s_installed = nullptr;
    d->thread.quit();
    d->thread.wait();
    d->writer.write(d->stage);
}

} // namespace cems
