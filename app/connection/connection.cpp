// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connection/connection.h"

#include "connection/connection_p.h"

namespace cems::connection {

namespace {

constexpr milliseconds kCloseLimit{400};

} // namespace

Connection::Connection(std::unique_ptr<Private> data, QObject* parent)
    : QObject(parent)
    , d(std::move(data))
{
    d->q = this;
}

Connection::~Connection() = default;

const settings::SiteConnection& Connection::site() const
{
    return d->site;
}

Connection::State Connection::state() const
{
    return d->state;
}

const std::optional<Error>& Connection::error() const
{
    return d->error;
}

std::optional<milliseconds> Connection::retryIn() const
{
    return d->retryTimer.isActive() ? std::optional(milliseconds{d->retryTimer.remainingTime()})
                                    : std::nullopt;
}

int Connection::attempt() const
{
    return d->attempt;
}

const std::array<LadderStep, kLadderRungCount>& Connection::ladder() const
{
    return d->ladder;
}

gateway::ConnectionSession& Connection::session() const
{
    return *d->session;
}

void Connection::open()
{
    if (d->state == State::Idle || d->state == State::Failed || d->state == State::Waiting) {
        d->error.reset();
        d->start();
    }
}

void Connection::retryNow()
{
    if (d->state == State::Waiting || d->state == State::Failed) {
        d->attemptNow();
    }
}

void Connection::close()
{
    if (d->state == State::Idle || d->state == State::Closing) {
        return;
    }
    d->retryTimer.stop();
    d->discoveryTimer.stop();
    d->error.reset();
    d->session->linkDown(failure(ErrorCode::Cancelled));
    d->setState(State::Closing);
    if (d->link) {
        d->closeTimer.start(kCloseLimit);
        d->link->close();
    } else {
        d->finishClose();
    }
}

} // namespace cems::connection
