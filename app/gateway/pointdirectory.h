// SPDX-FileCopyrightText: 2026 The CEMS Commissioner authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/eventstage.h"
#include "base/ids.h"
#include "conformance/valuecheck.h"

#include <atomic>
#include <functional>
#include <limits>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace cems::gateway {

/// Finds by string_view without making a std::string.
struct TextHash
{
    using is_transparent = void;
    [[nodiscard]] std::size_t operator()(std::string_view text) const
    {
        return std::hash<std::string_view>{}(text);
    }
};
using TextSet = std::unordered_set<std::string, TextHash, std::equal_to<>>;

/// What single messages are checked against: made of a product model in the pool, immutable, shared between threads.
struct ModelRules
{
    explicit ModelRules(std::shared_ptr<const productmodel::ProductModel> productModel);

    const std::shared_ptr<const productmodel::ProductModel> model;
    const conformance::ValueCheck values;
    TextSet devices;
    TextSet properties; ///< "serviceID.propertyName"
};

/// The points of one gateway by name. The only place that gives a PointIndex, to what the link hears and to what a product
/// model declares. Bounded. The intake holds lock() while it works on a batch; the rest locks by itself.
class PointDirectory
{
public:
    static constexpr std::size_t kMaxPoints = productmodel::ProductModel::kMaxPoints;
    static constexpr std::size_t kMaxName = 512; ///< bytes of device and point id together

    /// What the link's thread remembers of a point.
    struct State
    {
        qint64 lastTimeMs = std::numeric_limits<qint64>::min();
        qint64 lastLateMs = std::numeric_limits<qint64>::min(); ///< of data sent afterwards
        qint64 periodMs = 0; ///< between reports by the model; 0 = not said
        qint32 modelPoint = -1;
        quint32 modelRevision = 0;
    };

    explicit PointDirectory(const GatewayId& gateway);

    /// Announces names and gives them indices; known ones keep theirs.
    void declare(std::span<const PointRef> points);
    void setRules(std::shared_ptr<const ModelRules> rules);
    /// New points since the last call in the order of their indices, at most limit.
    void takeNew(std::vector<PointRef>& out, std::size_t limit) { m_new.take(out, limit); }

    // With the lock held:
    [[nodiscard]] std::unique_lock<std::mutex> lock() { return std::unique_lock(m_mutex); }
    /// Names the device of the points to come; empty = the gateway.
    void setDevice(std::string_view device);
    /// Known or new; invalid if there are too many, or if the name is too long.
    [[nodiscard]] PointIndex resolve(std::string_view pointID);
    /// Known or invalid.
    [[nodiscard]] PointIndex find(std::string_view pointID);
    [[nodiscard]] State& state(PointIndex index);
    [[nodiscard]] const ModelRules* rules() const { return m_rules.get(); }

private:
    template<typename Value>
    using Map = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

    /// A name under which a point is sent; a point may have two, see add().
    struct Name
    {
        std::size_t begin = 0; ///< of its key in m_keys
        std::size_t length = 0;
        PointIndex point;
        quint32 next = kNoName; ///< that came behind it the last time
    };
    static constexpr quint32 kNoName = 0xFFFFFFFF;

    [[nodiscard]] bool isExpected(std::string_view pointID);
    [[nodiscard]] PointIndex add(std::string_view pointID);
    void addName(PointIndex point);
    void relink(State& state, PointIndex index);

    std::mutex m_mutex;
    const std::string m_gateway;
    Map<quint32> m_nameOfKey; // number in m_names by "device\0point"
    Map<PointIndex> m_indexOfId; // invalid where several devices have the id
    std::vector<Name> m_names;
    std::vector<char> m_keys; // of all names, one behind the other
    quint32 m_lastName = kNoName; // that was found
    std::vector<State> m_states;
    std::vector<PointRef> m_refs;
    std::shared_ptr<const ModelRules> m_rules;
    quint32 m_revision = 0;
    std::string m_key; // reused; begins with the device of setDevice()
    std::size_t m_prefix = 0;
    EventStage<PointRef> m_new{kMaxPoints};
};

} // namespace cems::gateway
