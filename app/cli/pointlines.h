// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/printer.h"
#include "gateway/gatewaysession.h"

#include <QList>

#include <span>

namespace cems::cli {

/// Prints values of points: aligned columns for people, one JSON object per line for programs.
class PointLines
{
public:
    PointLines(const gateway::GatewaySession& session, Printer& printer, bool isJson);

    /// resultCode other than 0: the gateway refused this point.
    void print(std::span<const gateway::ReadPoint> points);

private:
    [[nodiscard]] QByteArray jsonLine(const gateway::ReadPoint& point) const;
    [[nodiscard]] QStringList row(const gateway::ReadPoint& point) const;
    [[nodiscard]] QString valueText(const gateway::ReadPoint& point) const;
    [[nodiscard]] QString qualityText(const Sample& sample) const;

    const gateway::GatewaySession& m_session;
    Printer& m_printer;
    const bool m_isJson;
    bool m_hasHeader = false;
    QList<int> m_widths;
};

} // namespace cems::cli
