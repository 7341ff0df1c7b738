// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace cems::ui {

class PageRegistry;

/// Every page of the window; the only place that names them all.
void registerPages(PageRegistry& registry);

} // namespace cems::ui
