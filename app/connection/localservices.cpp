// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connection/localservices.h"

#include "base/logging.h"
#include "link/childlifetime.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace cems::connection {

using namespace Qt::StringLiterals;

namespace {

const QString kSimulator = u"cems-simgateway"_s;
// A small site that shows everything: three gateways with four meters each, every point every two seconds.
const QStringList kDemoArguments{u"--gateways"_s, u"3"_s, u"--id"_s, u"DEMO"_s, u"--meters"_s, u"4"_s};

QString findSimulator()
{
    const QString beside =
        QStandardPaths::findExecutable(kSimulator, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(kSimulator) : beside;
}

} // namespace

LocalServices::LocalServices(QObject* parent)
    : QObject(parent)
{
    connect(&m_broker, &link::LocalBroker::started, this, &LocalServices::brokerStarted);
    connect(&m_broker, &link::LocalBroker::stopped, this, [this](const Error& cause) {
        stop();
        emit failed(cause);
    });
}

LocalServices::~LocalServices()
{
    m_broker.disconnect(this);
    endSimulator(); // it keeps nothing; waiting for it is the destructor's of QProcess
}

void LocalServices::start(const settings::SiteConnection& site, const QString& password)
{
    m_isStarting = true;
    m_isStopping = false;
    m_withSimulator = site.kind == settings::SiteConnection::Kind::Demo;
    if (m_broker.isRunning()) {
        brokerStarted({});
        return;
    }
    link::LocalBroker::Options options;
    if (!m_withSimulator) {
        options.port = site.port;
        options.onLan = site.lan;
        options.user = site.user;
        options.password = password;
    }
    m_broker.start(options);
}

void LocalServices::brokerStarted(const Result<>& result)
{
    if (m_isStopping) {
        return;
    }
    if (result && m_withSimulator && !m_simulator) {
        startSimulator();
        return;
    }
    m_isStarting = false;
    emit started(result);
}

void LocalServices::startSimulator()
{
    const QString program = findSimulator();
    if (program.isEmpty()) {
        m_isStarting = false;
        m_broker.stop();
        emit started(failure(ErrorCode::SimulatorNotFound, kSimulator,
                             u"looked in %1 and in PATH"_s.arg(QCoreApplication::applicationDirPath())));
        return;
    }
    makeSimulator();
    m_simulator->start(
        program, QStringList{u"--broker"_s, u"mqtt://127.0.0.1:%1"_s.arg(m_broker.port())} + kDemoArguments);
}

void LocalServices::makeSimulator()
{
    m_simulator = new QProcess(this);
    m_simulator->setProcessChannelMode(QProcess::MergedChannels);
    link::endWithParent(*m_simulator);
    connect(m_simulator, &QProcess::started, this, [this] {
        if (std::exchange(m_isStarting, false)) {
            emit started({});
        }
    });
    connect(m_simulator, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            simulatorEnded();
        }
    });
    connect(m_simulator, &QProcess::finished, this, &LocalServices::simulatorEnded);
    connect(m_simulator, &QProcess::readyRead, this,
            [this] { qCDebug(logConnection).noquote() << kSimulator << m_simulator->readAll().trimmed(); });
}

void LocalServices::endSimulator()
{
    QProcess* ending = std::exchange(m_simulator, nullptr);
    if (!ending) {
        return;
    }
    ending->disconnect(this);
    if (ending->state() == QProcess::NotRunning) {
        ending->deleteLater();
        return;
    }
    connect(ending, &QProcess::finished, ending, &QObject::deleteLater);
    ending->kill();
}

void LocalServices::simulatorEnded()
{
    const Error cause =
        failure(ErrorCode::SimulatorFailed, kSimulator, m_simulator->errorString(), m_simulator->exitCode());
    endSimulator();
    m_broker.stop();
    if (std::exchange(m_isStarting, false)) {
        emit started(cause);
    } else {
        emit failed(cause);
    }
}

void LocalServices::stop()
{
    m_isStopping = true;
    m_isStarting = false;
    endSimulator();
    m_broker.stop();
}

} // namespace cems::connection
