// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace cems {

/// Ctrl-C and a polite request to end, as a signal in the thread that made this. One per process; afterwards a second
/// Ctrl-C ends the program at once.
class Interrupt : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject* parent = nullptr);
    ~Interrupt() override;

signals:
    void received();
};

} // namespace cems
