// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/sample.h"

#include <limits>
#include <mutex>
#include <span>
#include <vector>

namespace cems {

/// The last value of a point since the stage was taken, with what it stands for.
struct StagedSample
{
    Sample last;
    quint32 count = 0; ///< samples that were coalesced, the last one included
    double min =
        std::numeric_limits<double>::infinity(); ///< over the numbers among them; min > max: there were none
    double max = -std::numeric_limits<double>::infinity();
};

/// Hands the newest value of each point from a link thread to the GUI tick: last value wins, nothing is queued; late
/// data is counted but does not take the place of a live value.
/// Bounded by the number of points. Callable from any thread.
class LatestValueStage
{
public:
    void push(std::span<const Sample> batch);
    /// Moves what was staged into out (whose memory is reused) and empties the stage.
    void take(std::vector<StagedSample>& out);

private:
    std::mutex m_mutex;
    std::vector<StagedSample> m_staged;
    std::vector<quint32> m_slotOfPoint; // index into m_staged plus 1; 0 = nothing staged
};

} // namespace cems
