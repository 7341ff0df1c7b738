// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/clockwindow.h"
#include "gateway/gatewayfeed.h"
#include "wire/property.h"

#include <bitset>

namespace cems::gateway {

/// The link thread's side of one gateway: turns the entries of its messages into samples and events for its feed.
/// Holds the point directory's lock from the first packet of a batch to finishBatch().
class GatewayLane
{
public:
    /// Data older than this many report periods is late, whatever its flag says.
    static constexpr int kLatePeriods = 3;
    static constexpr qint64 kUsualPeriodMs = 60'000; ///< where the model says nothing

    GatewayLane(std::shared_ptr<GatewayFeed> feed, const wire::Profile& profile, Role role);

    void beginPacket(const Packet& packet, wire::Message& message, std::optional<milliseconds> latency);
    // Each false if something of the entry had no room.
    [[nodiscard]] bool takePoints(const wire::Entry& entry);
    [[nodiscard]] bool takeProperties(const wire::Entry& entry);
    [[nodiscard]] bool takeEvent(const wire::Entry& entry);
    void endPacket();
    void finishBatch();

    [[nodiscard]] GatewayFeed& feed() const { return *m_feed; }

private:
    [[nodiscard]] bool isWanted(const QByteArray& id, bool isQueryCause);
    void setDevice(const QByteArray& device);
    [[nodiscard]] bool addSample(std::string_view pointID, const wire::JsonValue& value,
                                 const wire::JsonValue& quality, Sample sample);
    void setTime(Sample& sample, const std::optional<wire::ReadTime>& own,
                 const std::optional<wire::ReadTime>& ofEvent);
    [[nodiscard]] bool isRepeated(std::string_view pointID, Sample& sample, PointDirectory::State& state);
    void setQuality(const wire::JsonValue& code, Sample& sample);
    void checkValue(std::string_view pointID, const wire::JsonValue& value, const Sample& sample,
                    const PointDirectory::State& state);
    void note(wire::Rule rule, QByteArrayView subject, const wire::JsonValue& where,
              QByteArrayView expected = {});
    void noteOnce(wire::Rule rule, QByteArrayView subject, const wire::JsonValue& where,
                  QByteArrayView expected = {});
    [[nodiscard]] UpEvent eventOf(const wire::Entry& entry) const;

    const std::shared_ptr<GatewayFeed> m_feed;
    const wire::Profile& m_profile;
    const Role m_role;
    ClockWindow m_clock;
    Interest m_interest;
    quint32 m_interestRevision = 0;
    std::unique_lock<std::mutex> m_guard;
    std::vector<Sample> m_samples;
    quint64 m_messages = 0;
    qint64 m_lastHeardMs = 0;

    // the packet at hand
    const Packet* m_packet = nullptr;
    wire::Message* m_message = nullptr;
    std::optional<milliseconds> m_latency;
    std::bitset<wire::kRuleCount> m_noted;
    const char* m_chapter = "";
    bool m_isClockRead = false;
    bool m_isProperty = false;
    QByteArray m_device; ///< of the entry at hand, as sent

    // reused from message to message
    wire::PointReport m_pointReport;
    std::vector<wire::PropertyReport> m_propertyReports;
    std::vector<ReadPoint>* m_readPoints = nullptr; // set while a request wants the report
    std::string m_name;
    std::string m_qualityCode;
    Quality m_quality;
};

} // namespace cems::gateway
