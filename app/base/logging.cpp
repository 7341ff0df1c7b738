// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"

namespace cems {

Q_LOGGING_CATEGORY(logWire, "cems.wire", QtInfoMsg)
Q_LOGGING_CATEGORY(logLink, "cems.link", QtInfoMsg)
Q_LOGGING_CATEGORY(logLinkWire, "cems.link.wire", QtFatalMsg)
Q_LOGGING_CATEGORY(logModel, "cems.productmodel", QtInfoMsg)
Q_LOGGING_CATEGORY(logGateway, "cems.gateway", QtInfoMsg)
Q_LOGGING_CATEGORY(logConnection, "cems.connection", QtInfoMsg)
Q_LOGGING_CATEGORY(logSettings, "cems.settings", QtInfoMsg)
Q_LOGGING_CATEGORY(logSimulator, "cems.simulator", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "cems.ui", QtInfoMsg)

} // namespace cems
