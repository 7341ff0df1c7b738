// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QProcess;

namespace cems::link {

/// Binds a child to the life of this program, so that it ends even if we are killed. Call before start(), and start from a
/// thread that lives as long as the program: Linux sends the signal when the thread that forked ends.
/// Elsewhere there is no such signal; there the child ends with an orderly end of the program only.
void endWithParent(QProcess& process);

} // namespace cems::link
