// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/localbroker.h"

#include "base/logging.h"
#include "link/childlifetime.h"

#include <QCryptographicHash>
#include <QFile>
#include <QPasswordDigestor>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>

#include <array>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace cems::link {

namespace {

constexpr std::chrono::milliseconds kStartLimit{10000};
constexpr std::chrono::milliseconds kProbePeriod{50};
constexpr std::chrono::milliseconds kTerminateLimit{1000};
constexpr qsizetype kMaxOutput = 4096; // of what mosquitto says, kept for the cause of a failure
constexpr int kHashRounds = 1000;

bool runsAsRoot()
{
#ifdef Q_OS_UNIX
    return geteuid() == 0;
#else
    return false;
#endif
}

/// The port asked for, or a free one; 0 if it is taken.
quint16 availablePort(const LocalBroker::Options& options)
{
    QTcpServer probe;
    const QHostAddress address(options.onLan ? QHostAddress::Any : QHostAddress::LocalHost);
    return probe.listen(address, options.port) ? probe.serverPort() : 0;
}

bool writePrivately(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(content) == content.size();
}

/// A line of mosquitto's password file: PBKDF2 with SHA-512.
QByteArray passwordLine(const QString& user, const QString& password)
{
    std::array<quint32, 3> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    const QByteArray salt(reinterpret_cast<const char*>(random.data()), sizeof random);
    const QByteArray hash = QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha512, password.toUtf8(),
                                                               salt, kHashRounds, 64);
    return user.toUtf8() + ":$7$" + QByteArray::number(kHashRounds) + '$' + salt.toBase64() + '$'
        + hash.toBase64() + '\n';
}

QByteArray configuration(const LocalBroker::Options& options, quint16 port, const QString& passwordFile)
{
    QByteArray text = "listener " + QByteArray::number(port) + (options.onLan ? "\n" : " 127.0.0.1\n");
    if (passwordFile.isEmpty()) {
        text += "allow_anonymous true\n";
    } else {
        text += "allow_anonymous false\npassword_file " + QFile::encodeName(passwordFile) + '\n';
    }
    // By default mosquitto silently drops QoS 0 messages for a client that lags behind.
    text += "max_queued_messages 0\nmax_queued_bytes 0\nmax_inflight_messages 0\n"
            "max_packet_size 67108864\nset_tcp_nodelay true\npersistence false\n"
            "log_dest stderr\nlog_type error\nlog_type warning\nlog_type notice\nconnection_messages false\n";
    if (runsAsRoot()) {
        text += "user root\n"; // else it would lose its rights to the files in our folder
    }
    return text;
}

} // namespace

struct LocalBroker::Private
{
    explicit Private(LocalBroker* broker)
        : q(broker)
    {
    }

    Result<> launch(const Options& options);
    void probe();
    void fail(const QString& detail);
    void processEnded(const QString& how);
    void discard();
    [[nodiscard]] QString lastWords() const { return QString::fromUtf8(output).trimmed(); }

    LocalBroker* const q;
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<QProcess> process;
    std::unique_ptr<QTcpSocket> socket; // tries whether the broker accepts connections
    QTimer probeTimer;
    QTimer limit;
    QByteArray output;
    quint16 port = 0;
    bool isStarting = false;
};

LocalBroker::LocalBroker(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    d->probeTimer.setInterval(kProbePeriod);
    d->limit.setSingleShot(true);
    d->limit.setInterval(kStartLimit);
    connect(&d->probeTimer, &QTimer::timeout, this, [this] { d->probe(); });
    connect(&d->limit, &QTimer::timeout, this,
            [this] { d->fail(u"it accepts no connections. %1"_s.arg(d->lastWords())); });
}

LocalBroker::~LocalBroker()
{
    d->discard();
    // Also those that were asked to end earlier and have not yet.
    for (auto* ending : findChildren<QProcess*>()) {
        ending->disconnect();
        ending->close(); // kills
    }
}

QString LocalBroker::findExecutable()
{
    const QString name = u"mosquitto"_s;
    const QString found = QStandardPaths::findExecutable(name);
    // Debian keeps it where a user's PATH does not look.
    return found.isEmpty()
        ? QStandardPaths::findExecutable(
            name,
            {u"/usr/sbin"_s, u"/usr/local/sbin"_s, u"/opt/homebrew/sbin"_s, u"C:/Program Files/mosquitto"_s})
        : found;
}

bool LocalBroker::isRunning() const
{
    return d->process && !d->isStarting;
}

quint16 LocalBroker::port() const
{
    return d->port;
}

void LocalBroker::start(const Options& options)
{
    if (d->process) {
        emit started(failure(ErrorCode::BrokerStartFailed, {}, u"it runs already"_s));
        return;
    }
    if (const auto launched = d->launch(options); !launched) {
        d->discard();
        emit started(launched);
    }
}

Result<> LocalBroker::Private::launch(const Options& options)
{
    if (options.onLan && (options.user.isEmpty() || options.password.isEmpty())) {
        return failure(ErrorCode::InvalidInput, u"user"_s, u"a broker on the LAN needs user and password"_s);
    }
    if (options.user.contains(u':') || options.user.contains(u'\n')) {
        return failure(ErrorCode::InvalidInput, u"user"_s,
                       u"a user name holds neither colon nor line break"_s);
    }
    const QString executable = findExecutable();
    if (executable.isEmpty()) {
        return failure(ErrorCode::BrokerNotInstalled, u"mosquitto"_s, u"no executable in PATH, /usr/sbin"_s);
    }
    port = availablePort(options);
    if (port == 0) {
        return failure(ErrorCode::BrokerStartFailed, QString::number(options.port), u"the port is in use"_s);
    }
    folder = std::make_unique<QTemporaryDir>(); // mode 0700
    const QString config = folder->filePath(u"mosquitto.conf"_s);
    const QString passwords = options.user.isEmpty() ? QString() : folder->filePath(u"passwords"_s);
    if (!folder->isValid() || !writePrivately(config, configuration(options, port, passwords))
        || (!passwords.isEmpty()
            && !writePrivately(passwords, passwordLine(options.user, options.password)))) {
        return failure(ErrorCode::FileIo, folder->path(), u"cannot write the broker's configuration"_s);
    }

    isStarting = true;
    output.clear();
    process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::MergedChannels);
    endWithParent(*process);
    QObject::connect(process.get(), &QProcess::readyRead, q, [this] {
        output += process->readAll();
        output = output.right(kMaxOutput);
    });
    QObject::connect(process.get(), &QProcess::finished, q, [this](int code, QProcess::ExitStatus) {
        processEnded(u"ended with code %1"_s.arg(code));
    });
    QObject::connect(process.get(), &QProcess::errorOccurred, q, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            processEnded(process->errorString());
        }
    });
    limit.start();
    probeTimer.start();
    process->start(executable, {u"-c"_s, config}, QIODevice::ReadOnly);
    return {};
}

void LocalBroker::Private::probe()
{
    socket = std::make_unique<QTcpSocket>();
    QObject::connect(socket.get(), &QTcpSocket::connected, q, [this] {
        probeTimer.stop();
        limit.stop();
        socket.release()->deleteLater();
        isStarting = false;
        qCInfo(logLink) << "local broker listens on port" << port;
        emit q->started({});
    });
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

void LocalBroker::Private::fail(const QString& detail)
{
    const auto cause = failure(ErrorCode::BrokerStartFailed, QString::number(port), detail);
    discard();
    emit q->started(cause);
}

void LocalBroker::Private::processEnded(const QString& how)
{
    const QString detail = u"%1. %2"_s.arg(how, lastWords());
    if (isStarting) {
        fail(detail);
        return;
    }
    discard();
    emit q->stopped(failure(ErrorCode::BrokerStartFailed, QString::number(port), detail));
}

/// May be called by a signal of the process.
void LocalBroker::Private::discard()
{
    isStarting = false;
    limit.stop();
    probeTimer.stop();
    socket.reset();
    port = 0;
    if (QProcess* ending = process.release()) {
        ending->disconnect(q);
        if (ending->state() == QProcess::NotRunning) {
            ending->deleteLater();
        } else {
            ending->setParent(q);
            QObject::connect(ending, &QProcess::finished, ending, &QObject::deleteLater);
            QTimer::singleShot(kTerminateLimit, ending, &QProcess::kill);
            ending->terminate();
        }
    }
    folder.reset();
}

void LocalBroker::stop()
{
    const bool wasStarting = d->isStarting;
    d->discard();
    if (wasStarting) {
        emit started(failure(ErrorCode::Cancelled));
    }
}

} // namespace cems::link
