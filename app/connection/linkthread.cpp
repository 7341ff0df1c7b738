// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connection/linkthread.h"

namespace cems::connection {

namespace {

constexpr unsigned long kGoodbyeMs = 500;

} // namespace

LinkThread::LinkThread(std::unique_ptr<Link> link, PacketSink* sink, QObject* parent)
    : QObject(parent)
    , m_link(link.release())
{
    m_link->setSink(sink);
    m_link->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_link, &QObject::deleteLater);
    connect(m_link, &Link::stepChanged, this, &LinkThread::stepChanged);
    connect(m_link, &Link::opened, this, &LinkThread::opened);
    connect(m_link, &Link::subscribed, this, &LinkThread::subscribed);
    connect(m_link, &Link::lost, this, &LinkThread::lost);
    connect(m_link, &Link::closed, this, &LinkThread::closed);
    m_thread.setObjectName(QStringLiteral("link"));
    m_thread.start();
}

LinkThread::~LinkThread()
{
    m_link->disconnect(this);
    connect(m_link, &Link::closed, &m_thread, &QThread::quit, Qt::DirectConnection);
    close();
    if (!m_thread.wait(kGoodbyeMs)) {
        m_thread.quit();
        m_thread.wait();
    }
}

void LinkThread::open()
{
    QMetaObject::invokeMethod(m_link, &Link::open, Qt::QueuedConnection);
}

void LinkThread::close()
{
    QMetaObject::invokeMethod(m_link, &Link::close, Qt::QueuedConnection);
}

void LinkThread::subscribe(const QByteArrayList& filters)
{
    QMetaObject::invokeMethod(
        m_link, [link = m_link, filters] { link->subscribe(filters); }, Qt::QueuedConnection);
}

void LinkThread::unsubscribe(const QByteArrayList& filters)
{
    QMetaObject::invokeMethod(
        m_link, [link = m_link, filters] { link->unsubscribe(filters); }, Qt::QueuedConnection);
}

void LinkThread::publish(const Packet& packet)
{
    QMetaObject::invokeMethod(
        m_link, [link = m_link, packet] { link->publish(packet); }, Qt::QueuedConnection);
}

} // namespace cems::connection
