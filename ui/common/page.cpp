// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/page.h"

namespace cems::ui {

Page::Page(QWidget* parent)
    : QWidget(parent)
{
}

void Page::setConnection(connection::Connection* /*connection*/) { }

void Page::setGateway(gateway::GatewaySession* /*gateway*/) { }

void Page::setDevice(const DeviceId& /*device*/) { }

void Page::setActive(bool /*active*/) { }

void Page::reveal(const PageTarget& /*target*/) { }

} // namespace cems::ui
