// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>

/// Like QVERIFY for a cems::Result, and prints why it failed.
#define CEMS_VERIFY_RESULT(result)                                                                           \
    do {                                                                                                     \
        const auto& cemsResult = (result);                                                                   \
        QVERIFY2(cemsResult.has_value(),                                                                     \
                 cemsResult ? ""                                                                             \
                            : qPrintable(cemsResult.error().subject + u": " + cemsResult.error().detail));   \
    } while (false)
