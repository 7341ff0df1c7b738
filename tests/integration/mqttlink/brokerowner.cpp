// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "link/localbroker.h"

#include <QCoreApplication>

#include <cstdio>

/// Starts a local broker, prints its port and goes on until somebody kills it.
int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    cems::link::LocalBroker broker;
    QObject::connect(&broker, &cems::link::LocalBroker::started, &app,
                     [&broker](const cems::Result<>& result) {
                         std::printf("%d\n", result ? broker.port() : 0);
                         std::fflush(stdout);
                     });
    broker.start({});
    return QCoreApplication::exec();
}
