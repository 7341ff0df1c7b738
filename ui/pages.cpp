// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages.h"

#include "ui/shell/pageregistry.h"

namespace cems::ui {

void registerPages(PageRegistry& /*registry*/) { }

} // namespace cems::ui
