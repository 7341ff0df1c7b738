// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>

namespace cems {

/// The program's log on disk: UTC times, thread, category; rotated and bounded. Installs itself as the message handler and
/// chains to the one before, so that stderr still works. Lines are written by a thread of its own; a fatal one at once.
class LogFile : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kMaxFileSize = 512 * 1024;
    static constexpr int kMaxFiles = 10;

    explicit LogFile(const QString& folder, QObject* parent = nullptr);
    /// Writes what is still staged.
    ~LogFile() override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cems
