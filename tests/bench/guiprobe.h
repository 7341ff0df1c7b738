// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace cems::bench {

/// Measures a GUI thread from outside: how late an event posted every 10 ms is delivered, and the thread's share of a core.
/// Lives in the GUI thread.
class GuiProbe : public QObject
{
    Q_OBJECT

public:
    struct Figures
    {
        double p50Ms = 0.0;
        double p99Ms = 0.0;
        double maxMs = 0.0;
        double cpuShare = 0.0; ///< of one core
    };

    GuiProbe() = default;
    ~GuiProbe() override;

    void start();
    [[nodiscard]] Figures stop();

protected:
    bool event(QEvent* event) override;

private:
    using Clock = std::chrono::steady_clock;

    std::thread m_poster;
    std::atomic<bool> m_isRunning{false};
    std::vector<double> m_delaysMs;
    Clock::time_point m_started;
    double m_cpuAtStart = 0.0;
};

} // namespace cems::bench
