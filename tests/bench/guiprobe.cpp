// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guiprobe.h"

#include <QCoreApplication>
#include <QEvent>

#include <time.h>

#include <algorithm>

namespace cems::bench {

namespace {

class StampedEvent final : public QEvent
{
public:
    static constexpr auto kType = static_cast<QEvent::Type>(QEvent::User + 77);

    StampedEvent()
        : QEvent(kType)
    {
    }
    const std::chrono::steady_clock::time_point posted = std::chrono::steady_clock::now();
};

double threadCpuSeconds()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9;
}

} // namespace

GuiProbe::~GuiProbe()
{
    m_isRunning = false;
    if (m_poster.joinable()) {
        m_poster.join();
    }
}

void GuiProbe::start()
{
    m_delaysMs.clear();
    m_started = Clock::now();
    m_cpuAtStart = threadCpuSeconds();
    m_isRunning = true;
    m_poster = std::thread([this] {
        for (auto next = Clock::now(); m_isRunning; next += std::chrono::milliseconds(10)) {
            QCoreApplication::postEvent(this, new StampedEvent);
            std::this_thread::sleep_until(next + std::chrono::milliseconds(10));
        }
    });
}

GuiProbe::Figures GuiProbe::stop()
{
    m_isRunning = false;
    m_poster.join();
    Figures figures;
    const double elapsed = std::chrono::duration<double>(Clock::now() - m_started).count();
    figures.cpuShare = (threadCpuSeconds() - m_cpuAtStart) / elapsed;
    std::sort(m_delaysMs.begin(), m_delaysMs.end());
    if (!m_delaysMs.empty()) {
        figures.p50Ms = m_delaysMs[m_delaysMs.size() / 2];
        figures.p99Ms = m_delaysMs[m_delaysMs.size() * 99 / 100];
        figures.maxMs = m_delaysMs.back();
    }
    return figures;
}

bool GuiProbe::event(QEvent* event)
{
    if (event->type() != StampedEvent::kType) {
        return QObject::event(event);
    }
    const auto delay = Clock::now() - static_cast<StampedEvent*>(event)->posted;
    m_delaysMs.push_back(std::chrono::duration<double, std::milli>(delay).count());
    return true;
}

} // namespace cems::bench
